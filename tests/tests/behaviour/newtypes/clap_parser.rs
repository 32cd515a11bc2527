//! A newtype as a command line argument.
//!
//! `clap` finds the newtype's `FromStr` by itself. When the text is refused, `clap`'s own message quotes it, before
//! our text: `invalid value 'hunter2' for '--token <TOKEN>': ..`. A newtype cannot keep it from that. [`Quiet`] can:
//! it is the whole of what a program needs, to copy. (What stands on a command line is also seen by everyone who
//! lists processes, so a secret is better read from a file, from stdin or from the environment.)

use std::ffi::OsStr;
use std::marker::PhantomData;
use std::str::FromStr;

use clap::builder::TypedValueParser;
use clap::error::ErrorKind;
use clap::{Arg, Command, Parser};
use secret_core::{ExposeSecret, SecretString, ValidatedSecret, Violations};

#[derive(Clone, ValidatedSecret)]
struct Token(#[secret(charset = "a-z", max_len = 8)] SecretString);

/// Parses with `FromStr`, and names the argument instead of quoting the value.
struct Quiet<T>(PhantomData<fn() -> T>);

fn quiet<T>() -> Quiet<T> {
    Quiet(PhantomData)
}

impl<T> Clone for Quiet<T> {
    fn clone(&self) -> Self {
        quiet()
    }
}

impl<T> TypedValueParser for Quiet<T>
where
    T: FromStr<Err = Violations> + Clone + Send + Sync + 'static,
{
    type Value = T;

    fn parse_ref(&self, command: &Command, argument: Option<&Arg>, value: &OsStr) -> Result<T, clap::Error> {
        let parsed = match value.to_str() {
            Some(text) => text.parse().map_err(|violations: Violations| violations.to_string()),
            None => Err("is not UTF-8".into()),
        };
        parsed.map_err(|error| {
            let argument = argument.map(ToString::to_string).unwrap_or_default();
            let text = format!("invalid value for '{argument}': {error}\n");
            clap::Error::raw(ErrorKind::ValueValidation, text).with_cmd(command)
        })
    }
}

#[derive(Parser)]
struct Loud {
    #[arg(long)]
    #[allow(dead_code, reason = "parsed only")]
    token: Token,
}

#[derive(Parser)]
struct Arguments {
    #[arg(long, value_parser = quiet::<Token>())]
    token: Token,
    #[arg(long, value_parser = quiet::<Token>())]
    other: Vec<Token>,
}

#[test]
fn an_argument_is_parsed() {
    let loud = Loud::try_parse_from(["program", "--token", "abc"]).unwrap();
    assert_eq!(loud.token.expose_secret(), "abc");
    let arguments = Arguments::try_parse_from(["program", "--token=abc", "--other", "d", "--other", "e"]).unwrap();
    assert_eq!(arguments.token.expose_secret(), "abc");
    assert_eq!(arguments.other.iter().map(Token::expose_secret).collect::<String>(), "de");
}

#[test]
fn claps_own_message_quotes_the_value() {
    let error = Loud::try_parse_from(["program", "--token", "CANARY"]).map(drop).unwrap_err();
    assert_eq!(
        error.to_string().lines().next(),
        Some("error: invalid value 'CANARY' for '--token <TOKEN>': character 1 is not allowed (allowed: a-z)")
    );
}

#[test]
fn a_quiet_parser_does_not() {
    let error = Arguments::try_parse_from(["program", "--token", "CANARY"]).map(drop).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ValueValidation);
    assert!(!format!("{error}{error:?}").contains("CANA"), "{error:?}");
    assert_eq!(
        error.to_string().lines().next(),
        Some("error: invalid value for '--token <TOKEN>': character 1 is not allowed (allowed: a-z)")
    );
    let error = Arguments::try_parse_from(["program", "--token", ""]).map(drop).unwrap_err();
    assert!(error.to_string().contains("must be at least 1 character"), "{error}");
}

#[cfg(unix)]
#[test]
fn neither_does_it_what_is_not_utf8() {
    use std::os::unix::ffi::OsStrExt;
    let arguments = [OsStr::new("program"), OsStr::new("--token"), OsStr::from_bytes(b"CANARY\xff")];
    let error = Arguments::try_parse_from(arguments).map(drop).unwrap_err();
    assert!(error.to_string().contains("is not UTF-8") && !error.to_string().contains("CANA"), "{error}");
}
