//! Makes the compiler's output independent of the machine and of code that is not in the case.
//!
//! A place in the case remains as it is. A place in the crates, in a dependency or in the standard library keeps its file and
//! its source line, but not the number of the line: every edit above it would change that.

use std::path::Path;

use crate::compiler::root;

/// The output without its summary, with a line break at the end if there is any.
pub fn normalize(output: &str, case: &Path) -> String {
    let summary = |block: &&str| {
        ["error: aborting due to ", "Some errors have detailed explanations", "For more information about "]
            .iter()
            .any(|start| block.starts_with(start))
    };
    let blocks = output.trim_end().split("\n\n").filter(|block| !block.is_empty() && !summary(block));
    let blocks = blocks.map(|block| normalize_block(block, case)).collect::<Vec<_>>();
    if blocks.is_empty() { String::new() } else { blocks.join("\n\n") + "\n" }
}

/// One error with its snippets and notes.
fn normalize_block(block: &str, case: &Path) -> String {
    let mut in_case = true;
    let lines = block.lines().map(|line| {
        if let Some((arrow, place)) = arrow(line) {
            let (place, here) = normalize_place(place, case);
            in_case = here;
            return format!("{arrow}{place}");
        }
        // `help: ..` with a suggestion prints lines of the case without an arrow before them.
        in_case |= line.starts_with(|start: char| start.is_ascii_alphabetic());
        let line = if in_case { line.to_owned() } else { without_number(line) };
        normalize_count(line)
    });
    let lines = lines.collect::<Vec<_>>();
    narrowed(&lines).join("\n")
}

/// `  --> path:1:2`, in two parts.
fn arrow(line: &str) -> Option<(&str, &str)> {
    let start = line.trim_start();
    let place = start.strip_prefix("--> ").or_else(|| start.strip_prefix("::: "))?;
    Some((&line[..line.len() - place.len()], place))
}

/// The place as it is printed, and whether it is in the case.
fn normalize_place(place: &str, case: &Path) -> (String, bool) {
    let file = place.rsplitn(3, ':').last().unwrap();
    let short = |path: &str, name: &str, end: usize| format!("{name}{}", &path[end..]);
    let root = format!("{}/", root().display());
    let relative = file.strip_prefix(&root).unwrap_or(file);
    if Path::new(file) == case || Path::new(relative) == case {
        return (relative.strip_prefix("tests/").unwrap_or(relative).to_owned() + &place[file.len()..], true);
    }
    let place = if let Some(end) =
        file.find("/library/").filter(|_| file.starts_with("/rustc/") || file.contains("/rustlib/"))
    {
        short(file, "$RUST", end + "/library".len())
    } else if let Some(at) = file.find("/registry/src/") {
        let packages = at + "/registry/src/".len();
        short(file, "$CARGO", packages + file[packages..].find('/').unwrap_or(0))
    } else {
        format!("$WORKSPACE/{relative}")
    };
    (place, false)
}

/// `12 | text` becomes `   | text`.
fn without_number(line: &str) -> String {
    let Some((number, _)) = line.split_once(" |") else { return line.to_owned() };
    if !number.trim().bytes().all(|byte| byte.is_ascii_digit()) {
        return line.to_owned();
    }
    " ".repeat(number.len()) + &line[number.len()..]
}

/// `and 4 others`, at the end of a list of types, says how many implementations there are.
fn normalize_count(line: String) -> String {
    let start = line.trim_start();
    let number = start.strip_prefix("and ").and_then(|rest| rest.strip_suffix(" others"));
    match number {
        Some(number) if number.bytes().all(|byte| byte.is_ascii_digit()) => line.replace(number, "$N"),
        _ => line,
    }
}

/// The margin is as wide as the longest number of a line in it. Without the numbers of other files it may be narrower.
fn narrowed(lines: &[String]) -> Vec<String> {
    let width = lines.iter().find_map(|line| arrow(line)).map_or(0, |(arrow, _)| arrow.find(['-', ':']).unwrap_or(0));
    let numbers = lines.iter().filter_map(|line| {
        let number = line.get(..width)?.trim();
        (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(number.len())
    });
    let surplus = width - numbers.max().unwrap_or(1).min(width);
    let margin = " ".repeat(surplus);
    let narrow = |line: &str| match line.strip_prefix("...") {
        Some(omitted) => format!("...{}", omitted.strip_prefix(&margin).unwrap_or(omitted)),
        None => line.strip_prefix(&margin).unwrap_or(line).to_owned(),
    };
    lines.iter().map(|line| narrow(line)).collect()
}

#[test]
fn places_outside_of_the_case_have_no_numbers() {
    let case = Path::new("tests/ui/a/b.rs");
    let output = "\
error[E0277]: text
   --> tests/ui/a/b.rs:7:12
    |
  7 |     value: T,
    |            ^ text
    |
note: required by a bound
   --> secret-core/src/wipe.rs:111:24
    |
111 | pub fn wipe<T: Wipe>(value: &mut T) {
...   |
    |                ^^^^ required by this bound
help: consider
    |
  5 | struct Model<T: Wipe> {
    |               ++++++
    = help: the following types
              u8
            and 17 others

error: aborting due to 1 previous error; 1 warning emitted

For more information about this error, try `rustc --explain E0277`.
";
    let expected = "\
error[E0277]: text
 --> ui/a/b.rs:7:12
  |
7 |     value: T,
  |            ^ text
  |
note: required by a bound
 --> $WORKSPACE/secret-core/src/wipe.rs
  |
  | pub fn wipe<T: Wipe>(value: &mut T) {
... |
  |                ^^^^ required by this bound
help: consider
  |
5 | struct Model<T: Wipe> {
  |               ++++++
  = help: the following types
            u8
          and $N others
";
    assert_eq!(normalize(output, case), expected);
    let library = " --> /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/panic.rs:62:8";
    assert_eq!(normalize(library, case), " --> $RUST/core/src/panic.rs\n");
    let package = " --> /home/jane/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/zeroize-1.8.1/src/lib.rs:1:1";
    assert_eq!(normalize(package, case), " --> $CARGO/zeroize-1.8.1/src/lib.rs\n");
}
