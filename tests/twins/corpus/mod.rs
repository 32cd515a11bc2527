//! The definitions: a matrix of shapes and attributes, and the cases that were found one by one.
//!
//! `$model` is the derive. `SecretString` is a plain text in serde's twin, and `#[secret]` is left out there.

mod borrowed;
mod controls;
mod fields;
mod generics;
mod layers;
mod otherwise;
mod refused;
mod shapes;
mod variants;

pub struct Definition {
    pub item: String,
    pub name: String,
    pub theirs: String,
    /// Differs from `theirs` in a control alone.
    pub ours: String,
    /// The type, for the lifetime `'de` of the input.
    pub root: String,
    pub seeds: Vec<String>,
}

/// What the files of this folder add to.
#[derive(Default)]
pub struct Corpus(Vec<Definition>);

impl Corpus {
    pub fn add<S: AsRef<str>>(&mut self, item: &str, name: &str, root: &str, definition: &str, seeds: &[S]) {
        self.control(item, name, root, definition, definition, seeds);
    }

    pub fn control<S: AsRef<str>>(
        &mut self,
        item: &str,
        name: &str,
        root: &str,
        theirs: &str,
        ours: &str,
        seeds: &[S],
    ) {
        let model = |definition: &str| {
            if definition.contains("$model") { definition.to_owned() } else { format!("$model\n{definition}") }
        };
        self.0.push(Definition {
            item: item.to_owned(),
            name: name.to_owned(),
            theirs: model(theirs),
            ours: model(ours),
            root: root.to_owned(),
            seeds: seeds.iter().map(|seed| seed.as_ref().to_owned()).collect(),
        });
    }
}

pub fn all() -> Vec<Definition> {
    let mut corpus = Corpus::default();
    fields::add(&mut corpus);
    shapes::add(&mut corpus);
    variants::add(&mut corpus);
    otherwise::add(&mut corpus);
    refused::add(&mut corpus);
    borrowed::add(&mut corpus);
    generics::add(&mut corpus);
    layers::add(&mut corpus);
    controls::add(&mut corpus);
    corpus.0
}
