//! The table of violation codes in the documentation, row by row, against the code.

use std::collections::BTreeSet;

use secret_core::{CharSet, Policy, Require, Rule, presets};

#[path = "../verdicts/oracle/naive.rs"]
#[allow(dead_code, reason = "only the samples are used")]
mod naive;

const TABLE: &str = include_str!("../../../secret-core/src/violation/codes.md");

const HINTS: &str = include_str!("../../../secret-core/src/violation/hint.rs");

/// The codes that a source gives to the variants of its enum.
fn codes(source: &str) -> BTreeSet<String> {
    let (_, after) = source.split_once("fn code(").expect("the codes");
    let (arms, _) = after.split_once("\n    }\n").expect("their end");
    arms.lines().filter_map(|arm| Some(arm.split_once("=> \"")?.1.split_once('"')?.0.to_owned())).collect()
}

struct Row {
    code: String,
    data: BTreeSet<String>,
    text: String,
    rule: String,
    value: String,
}

fn rows() -> Vec<Row> {
    TABLE.lines().filter(|line| line.starts_with("| `")).map(row).collect()
}

fn row(line: &str) -> Row {
    let cells: Vec<_> = line.trim_matches('|').split(" | ").collect();
    // An empty cell is two spaces, of which splitting leaves less than two.
    let cells: Vec<_> = cells
        .iter()
        .flat_map(|cell| if let Some(rest) = cell.strip_prefix("| ") { vec!["", rest] } else { vec![*cell] })
        .collect();
    let [code, data, text, rule, value] = cells[..] else { panic!("five cells: {line}") };
    Row {
        code: code_spans(code).remove(0),
        // What is in brackets explains.
        data: code_spans(&without_brackets(data)).into_iter().collect(),
        text: code_spans(text).remove(0),
        rule: code_spans(rule).remove(0),
        value: code_spans(value).remove(0).replace("\\n", "\n"),
    }
}

/// The contents of the Markdown code spans, delimited by one or two backticks.
fn code_spans(cell: &str) -> Vec<String> {
    let mut spans = Vec::new();
    let mut rest = cell.trim();
    if rest == "``" {
        return vec![String::new()];
    }
    while let Some(start) = rest.find('`') {
        let fence = if rest[start..].starts_with("``") { "``" } else { "`" };
        let after = &rest[start + fence.len()..];
        let end = after.find(fence).expect("a code span ends");
        // A space before the fence is there when the content ends with a backtick.
        spans.push(if fence == "``" { after[..end].trim_end().to_owned() } else { after[..end].to_owned() });
        rest = &after[end + fence.len()..];
    }
    spans
}

fn without_brackets(cell: &str) -> String {
    let mut depth = 0;
    cell.chars()
        .filter(|char| {
            depth += i32::from(*char == '(');
            let keep = depth == 0;
            depth -= i32::from(*char == ')');
            keep
        })
        .collect()
}

/// The policy that the table writes as derive keys.
fn policy(rule: &str) -> Policy {
    let new = Policy::new();
    match rule {
        "len = 4" => new.len(4),
        "len = 1" => new.len(1),
        "max_len = 3" => new.max_len(3),
        "max_len = 1, min_len = 0" => new.max_len(1).min_len(0),
        "min_len = 8" => new.min_len(8),
        "max_len = 86" => new.max_len(86),
        "max_bytes = 4" => new.max_bytes(4),
        "max_bytes = 1" => new.max_bytes(1),
        r#"charset = "A-Za-z0-9_-""# => new.charset(CharSet::BASE64URL),
        r#"prefix = "sk_live_""# => new.prefix("sk_live_"),
        "require(upper, lower, digit, symbol)" => {
            new.require(Require::UPPER.and(Require::LOWER).and(Require::DIGIT).and(Require::SYMBOL))
        }
        "require(lower, digit)" => new.require(Require::LOWER.and(Require::DIGIT)),
        "policy = presets::BASE16" => presets::BASE16,
        r#"deny = ["changeme"]"# => new.deny(&["changeme"]),
        "with = no_two_spaces" => new.with(no_two_spaces),
        other => sample(other).unwrap_or_else(|| panic!("neither this test nor a sample has the rule {other}")),
    }
}

/// The policy of a rule's sample, which is written as the table has it.
fn sample(rule: &str) -> Option<Policy> {
    let mut broken = naive::SAMPLES.iter().flat_map(|sample| sample.broken);
    broken.find(|(.., written)| *written == rule).map(|(_, policy, ..)| *policy)
}

fn no_two_spaces(value: &str) -> Result<(), &'static str> {
    if value.contains("  ") { Err("must not have two spaces in a row") } else { Ok(()) }
}

#[test]
fn every_row_is_what_the_code_says() {
    for row in rows() {
        let violations = policy(&row.rule).check(&row.value).expect_err(&row.text);
        assert_eq!(violations.len(), 1, "{}", row.text);
        let violation = violations.first();
        assert_eq!(violation.code(), row.code);
        assert_eq!(violation.detail(), row.text);
        assert_eq!(violation.to_string(), row.text);

        let json = serde_json::to_value(violation).unwrap();
        let members: BTreeSet<_> = json.as_object().unwrap().keys().cloned().collect();
        let always = ["pointer", "code", "detail"].map(String::from);
        assert_eq!(members, row.data.into_iter().chain(always).collect(), "{}", row.text);
        assert_eq!(json["code"], row.code);
        assert_eq!(json["detail"], row.text);
    }
}

#[test]
fn every_code_has_a_row() {
    let documented: BTreeSet<_> = rows().into_iter().map(|row| row.code).collect();
    assert_eq!(documented, Rule::CODES.iter().map(ToString::to_string).collect());
    assert!(documented.contains("charset"));
}

#[test]
fn every_hint_is_named() {
    let hints = codes(HINTS);
    assert!(hints.contains("leading_bearer"));
    for hint in hints {
        assert!(TABLE.contains(&format!("`{hint}`")), "{hint}");
    }
}

#[test]
fn violations_are_listed_in_the_order_of_the_table() {
    let all = Policy::new().max_len(3).max_bytes(3).charset(CharSet::DIGIT).prefix("9").require(Require::DIGIT);
    let violations = all.with(no_two_spaces).check("\u{e4}b  c!").unwrap_err();
    let listed = violations.iter().map(|violation| violation.code().to_owned()).collect::<Vec<_>>();
    let mut table = rows().into_iter().map(|row| row.code).filter(|code| listed.contains(code)).collect::<Vec<_>>();
    table.dedup();
    assert_eq!(listed, table);
    assert!(listed.len() > 4, "{listed:?}");
}
