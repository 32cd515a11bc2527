//! Reads a request to set a client secret, and prints it redacted, or says what is wrong with it.
//!
//! ```text
//! cargo run --example client_secret_update                    a built-in sample
//! cargo run --example client_secret_update -- request.json    a file
//! cargo run --example client_secret_update -- -               standard input
//! ```
//!
//! The exit code is 0 for a valid request; 1 for one that is rejected, with a problem document (RFC 9457) on standard
//! output; 2 for what cannot be read or is no JSON. Nothing that is printed holds the secret: an argument is not
//! repeated either, for somebody may have put the secret there.

use std::env;
use std::fs::File;
use std::io::{self, Read};
use std::process::ExitCode;

use secret_core::authlete::ClientSecretUpdateRequest;
use secret_core::{Unvalidated, Violations};
use serde::Serialize;
use serde_json::error::Category;
use zeroize::Zeroizing;

const SAMPLE: &str = r#"{"clientSecret": "gX1fBat3bV-7Fjfp0ZBr1KtDRbnfVdmIw_2YotnFZFEjr1zCsicMWpAA"}"#;

/// In bytes. The buffer has this size from the start: one that grows leaves copies behind that nobody wipes.
const LIMIT: usize = 64 * 1024;

enum Failure {
    /// What was read is no request: exit code 2.
    Unreadable(String),
    /// It is JSON of another shape.
    Misshapen(String),
    /// It breaks rules.
    Invalid(Violations),
}

fn main() -> ExitCode {
    match read().and_then(|body| parse(&body)) {
        Ok(request) => {
            println!("{request:#?}");
            ExitCode::SUCCESS
        }
        Err(Failure::Invalid(violations)) => reject(&violations.problem()),
        Err(Failure::Misshapen(detail)) => reject(&serde_json::json!({
            "type": "about:blank", "title": "Unprocessable Content", "status": 422, "detail": detail,
        })),
        Err(Failure::Unreadable(why)) => {
            eprintln!("error: {why}");
            ExitCode::from(2)
        }
    }
}

/// All violations at once: `Unvalidated` reads the shape, and `validate` checks the rules.
fn parse(body: &[u8]) -> Result<ClientSecretUpdateRequest, Failure> {
    let request: Unvalidated<ClientSecretUpdateRequest> =
        serde_json::from_slice(body).map_err(|error| match error.classify() {
            Category::Data => Failure::Misshapen(error.to_string()),
            _ => Failure::Unreadable(format!("not valid JSON: {error}")),
        })?;
    request.validate().map_err(Failure::Invalid)
}

fn reject(problem: &impl Serialize) -> ExitCode {
    println!("{}", serde_json::to_string_pretty(problem).expect("a problem document is JSON"));
    ExitCode::from(1)
}

fn read() -> Result<Zeroizing<Vec<u8>>, Failure> {
    let mut arguments = env::args_os().skip(1);
    let body = match (arguments.next(), arguments.next()) {
        (None, _) => read_all(SAMPLE.as_bytes()),
        (Some(source), None) if source == "-" => read_all(io::stdin().lock()),
        (Some(source), None) => File::open(source).and_then(read_all),
        (Some(_), Some(_)) => {
            return Err(Failure::Unreadable("give one file, `-` for standard input, or nothing for a sample".into()));
        }
    };
    body.map_err(|error| Failure::Unreadable(format!("cannot read the request: {error}")))
}

fn read_all(source: impl Read) -> io::Result<Zeroizing<Vec<u8>>> {
    let mut body = Zeroizing::new(Vec::with_capacity(LIMIT));
    source.take(LIMIT as u64).read_to_end(&mut body)?;
    if body.len() == LIMIT { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(body) }
}
