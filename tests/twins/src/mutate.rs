//! What can be wrong with a document, at each of its places.

use crate::document::Doc;

/// Every document that differs from `doc` in one place, up to `limit`.
pub fn mutations(doc: &Doc, limit: usize) -> Vec<Doc> {
    let mut all = Vec::new();
    let mut path = Vec::new();
    visit(doc, doc, &mut path, &mut all);
    // Spread over all places when there are too many.
    let step = all.len().div_ceil(limit).max(1);
    all.into_iter().step_by(step).collect()
}

fn visit(root: &Doc, node: &Doc, path: &mut Vec<usize>, all: &mut Vec<Doc>) {
    for replaced in changes(node) {
        let mut copy = root.clone();
        *at(&mut copy, path) = replaced;
        all.push(copy);
    }
    let count = match node {
        Doc::Seq(items) => items.len(),
        Doc::Map(entries) => entries.len(),
        _ => 0,
    };
    for index in 0..count {
        let child = match node {
            Doc::Seq(items) => &items[index],
            Doc::Map(entries) => &entries[index].1,
            _ => return,
        };
        path.push(index);
        visit(root, child, path, all);
        path.pop();
    }
}

fn at<'d>(doc: &'d mut Doc, path: &[usize]) -> &'d mut Doc {
    path.iter().fold(doc, |doc, index| match doc {
        Doc::Seq(items) => &mut items[*index],
        Doc::Map(entries) => &mut entries[*index].1,
        _ => unreachable!("a path goes through lists and maps"),
    })
}

fn changes(node: &Doc) -> Vec<Doc> {
    let mut all = vec![
        Doc::Null,
        Doc::Bool(true),
        Doc::Int(1),
        Doc::Int(-300),
        Doc::Float(1.5),
        Doc::text("intruder"),
        Doc::text(""),
        Doc::Seq(Vec::new()),
        Doc::Map(Vec::new()),
        Doc::Seq(vec![node.clone()]),
        Doc::Map(vec![(Doc::text("intruder"), node.clone())]),
    ];
    match node {
        Doc::Int(value) => all.push(Doc::Str(value.to_string())),
        Doc::Str(text) => {
            all.push(Doc::Bytes(text.clone().into_bytes()));
            all.push(Doc::Seq(text.bytes().map(|byte| Doc::Int(byte.into())).collect()));
            all.push(Doc::Map(vec![(node.clone(), Doc::Null)]));
        }
        Doc::Seq(items) => {
            all.push(Doc::Seq(items.iter().rev().cloned().collect()));
            all.push(Doc::Seq(items.iter().cloned().chain([Doc::Int(1)]).collect()));
            all.push(Doc::Seq(items.iter().cloned().chain([Doc::text("intruder")]).collect()));
            all.push(Doc::Seq(items.iter().skip(1).cloned().collect()));
            all.push(Doc::Seq(items[..items.len().saturating_sub(1)].to_vec()));
            all.push(Doc::Map(
                items.iter().enumerate().map(|(index, item)| (Doc::Int(index as i128), item.clone())).collect(),
            ));
        }
        Doc::Map(entries) => {
            let with = |change: &dyn Fn(&mut Vec<(Doc, Doc)>)| {
                let mut copy = entries.clone();
                change(&mut copy);
                Doc::Map(copy)
            };
            let unknown = (Doc::text("intruder"), Doc::Seq(vec![Doc::text("intruder"), Doc::Null]));
            all.push(with(&|entries| entries.reverse()));
            all.push(with(&|entries| entries.push(unknown.clone())));
            all.push(with(&|entries| entries.insert(0, unknown.clone())));
            all.push(with(&|entries| entries.push((Doc::Int(77), Doc::Int(1)))));
            all.push(with(&|entries| entries.push((Doc::text("intruder"), Doc::Int(2)))));
            all.push(with(&|entries| entries.push((Doc::Bool(true), Doc::Int(1)))));
            all.push(Doc::Seq(entries.iter().map(|(_, item)| item.clone()).collect()));
            all.push(Doc::Seq(entries.iter().map(|(key, item)| Doc::Seq(vec![key.clone(), item.clone()])).collect()));
            all.push(with(&|entries| {
                for (index, (key, _)) in entries.iter_mut().enumerate() {
                    *key = Doc::Int(index as i128);
                }
            }));
            all.push(with(&|entries| {
                for (key, _) in entries {
                    if let Doc::Str(text) = key {
                        *key = Doc::Bytes(text.clone().into_bytes());
                    }
                }
            }));
            for index in 0..entries.len() {
                all.push(with(&|entries| drop(entries.remove(index))));
                all.push(with(&|entries| entries[index].0 = Doc::text("intruder")));
                all.push(with(&|entries| entries.rotate_left(index)));
                all.push(with(&|entries| {
                    let copy = entries[index].clone();
                    entries.push(copy);
                }));
                all.push(with(&|entries| {
                    let copy = (entries[index].0.clone(), Doc::Int(3));
                    entries.push(copy);
                }));
                all.push(with(&|entries| {
                    let copy = (entries[index].0.clone(), Doc::Null);
                    entries.insert(0, copy);
                }));
            }
        }
        _ => {}
    }
    all
}
