//! The example `client_secret_update`, as the program that a user runs.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use serde_json::{Value, json};

/// Valid, and no 4 bytes of it stand in any text of the program.
const CANARY: &str = "QZ9xJ7kV-wq8Zxj_";
const SHOWN: &str = "ClientSecretUpdateRequest {\n    client_secret: [REDACTED],\n}\n";
const EXAMPLE: &str = include_str!("../../../secret-core/examples/client_secret_update.rs");

/// The program, built once with what `cargo run --example client_secret_update` would build.
static PROGRAM: LazyLock<PathBuf> = LazyLock::new(|| {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["build", "--offline", "--example", "client_secret_update", "--message-format=json"])
        .arg("--target-dir")
        .arg(target)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = String::from_utf8(output.stdout).unwrap();
    let messages = messages.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let mut built = messages.filter_map(|message| {
        (message["target"]["name"] == "client_secret_update")
            .then(|| message["executable"].as_str().map(PathBuf::from))?
    });
    built.next_back().unwrap()
});

struct Ran {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

/// Runs the program, and holds what it prints against the canary and against the built-in sample.
fn run(arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = Command::new(&*PROGRAM)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The program may end before it has read everything.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    let ran = Ran {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    };
    let sample = EXAMPLE.split(r#"{"clientSecret": ""#).nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    for secret in [CANARY, sample] {
        for window in secret.as_bytes().windows(4) {
            let window = std::str::from_utf8(window).unwrap();
            assert!(!ran.stdout.contains(window), "{}", ran.stdout);
            assert!(!ran.stderr.contains(window), "{}", ran.stderr);
        }
    }
    ran
}

/// From standard input: the problem document, with exit code 1 and nothing on standard error.
fn rejected(input: &str) -> Value {
    let ran = run(&["-"], input.as_bytes());
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(1), ""), "{input}");
    let problem = serde_json::from_str::<Value>(&ran.stdout).unwrap();
    assert_eq!(problem["type"], "about:blank");
    assert_eq!(problem["title"], "Unprocessable Content");
    assert_eq!(problem["status"], 422);
    assert!(ran.stdout.lines().count() > 1, "it is for people");
    problem
}

/// One line on standard error, with exit code 2 and nothing on standard output.
fn unreadable(arguments: &[&str], input: &[u8]) -> String {
    let ran = run(arguments, input);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{}", ran.stderr);
    assert!(ran.stderr.starts_with("error: ") && ran.stderr.lines().count() == 1, "{}", ran.stderr);
    ran.stderr
}

#[test]
fn the_sample_is_accepted() {
    let ran = run(&[], b"");
    assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (Some(0), SHOWN, ""));
}

#[test]
fn a_file_and_standard_input() {
    let body = json!({"clientSecret": CANARY, "other": CANARY}).to_string();
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("client_secret_update.json");
    std::fs::write(&file, &body).unwrap();
    for ran in [run(&[file.to_str().unwrap()], b""), run(&["-"], body.as_bytes())] {
        assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (Some(0), SHOWN, ""));
    }
}

#[test]
fn the_sample_of_the_documentation_is_rejected() {
    assert_eq!(
        rejected(r#"{"clientSecret":"<value>"}"#)["errors"],
        json!([{
            "pointer": "/clientSecret",
            "code": "charset",
            "detail": "character 1 is not allowed (allowed: A-Z a-z 0-9 - _)",
            "position": 1,
            "allowed": "A-Za-z0-9_-",
        }])
    );
}

#[test]
fn every_violation_is_told() {
    let long = format!("{}!", CANARY.repeat(6));
    let codes = |problem: Value| {
        let errors = problem["errors"].as_array().unwrap().clone();
        errors.iter().map(|error| error["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(codes(rejected(&json!({"clientSecret": long}).to_string())), ["max_len", "charset"]);
    assert_eq!(codes(rejected(r#"{"clientSecret":""}"#)), ["min_len"]);
    let pasted = rejected(&json!({"clientSecret": format!("{CANARY}\n")}).to_string());
    assert_eq!(pasted["errors"][0]["hint"], "trailing_line_break");
    assert_eq!(pasted["errors"][0]["position"], CANARY.len() + 1);
}

#[test]
fn another_shape_is_rejected() {
    for (body, detail) in [
        (json!({"clientSecret": 12_345_678}), "clientSecret: expected a string"),
        (json!({"clientSecret": [CANARY]}), "clientSecret: expected a string"),
        (json!({"clientSecret": {"value": CANARY}}), "clientSecret: expected a string"),
        (json!({"client_secret": CANARY}), "missing field `clientSecret`"),
        (json!(CANARY), "expected struct ClientSecretUpdateRequest"),
        (json!(null), "expected struct ClientSecretUpdateRequest"),
    ] {
        let problem = rejected(&body.to_string());
        assert!(problem["detail"].as_str().unwrap().starts_with(detail), "{problem}");
        assert!(!problem.to_string().contains("12345678"), "{problem}");
    }
    let twice = format!(r#"{{"clientSecret":"{CANARY}","clientSecret":"{CANARY}"}}"#);
    assert!(rejected(&twice)["detail"].as_str().unwrap().starts_with("duplicate field `clientSecret`"));
}

#[test]
fn malformed_json_is_one_clean_line() {
    for body in [
        String::new(),
        CANARY.to_owned(),
        format!(r#"{{"clientSecret":"{CANARY}"#),
        format!(r#"{{"clientSecret":"{CANARY}""#),
        format!(r#"{{"clientSecret":{CANARY}}}"#),
        format!(r#"{{"clientSecret":"{CANARY}",}}"#),
        format!(r#"{{"clientSecret":"{CANARY}"}} {CANARY}"#),
        format!("{{'clientSecret':'{CANARY}'}}"),
        format!(r#"{{"clientSecret":"{CANARY}\q"}}"#),
        format!("{{\"clientSecret\":\"{CANARY}\n\"}}"),
        format!("clientSecret={CANARY}"),
    ] {
        let line = unreadable(&["-"], body.as_bytes());
        assert!(line.starts_with("error: not valid JSON: "), "{line}");
        assert!(line.contains(" at line ") && line.contains(" column "), "{line}");
    }
    unreadable(&["-"], &[br#"{"clientSecret":""#, CANARY.as_bytes(), b"\xFF\"}"].concat());
}

#[test]
fn what_cannot_be_read_is_one_clean_line() {
    // Whoever passes the secret itself as the argument does not see it again.
    let body = json!({"clientSecret": CANARY}).to_string();
    assert!(unreadable(&[&body], b"").starts_with("error: cannot read the request: "));
    assert!(unreadable(&[&body, CANARY], b"").starts_with("error: give one file"));
    assert!(unreadable(&["."], b"").starts_with("error: cannot read the request: "));
    let huge = format!(r#"{{"clientSecret":"{}"}}"#, CANARY.repeat(8192));
    assert!(unreadable(&["-"], huge.as_bytes()).starts_with("error: cannot read the request: "));
}
