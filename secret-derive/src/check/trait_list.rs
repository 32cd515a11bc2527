//! The names in `#[secret(derive(..))]` and `#[secret(skip(..))]`.

use proc_macro2::{Delimiter, Ident};

use super::unknown_key::unknown;
use crate::errors::Errors;
use crate::parse::{KeyValue, Value, list as items};
use crate::suggest;

/// The traits of `derive(..)`.
pub const DERIVES: &[&str] = &["Serialize", "Eq"];
/// The traits of `skip(..)`.
pub const SKIPS: &[&str] = &["Debug", "Deserialize"];

/// Returns whether the name is a trait of `derive(..)`.
pub fn is_derive(name: &str) -> bool {
    DERIVES.contains(&name)
}

/// Returns the names in `key(A, B)`, including the intended name of a misspelled one, so that code that uses the trait compiles.
pub fn names(item: &KeyValue, known: &[&str], errors: &mut Errors) -> Vec<Ident> {
    let key = &item.key;
    let (list, example) = (known.join(", "), known[0]);
    let tokens = match &item.value {
        Value::List(list) if list.delimiter() == Delimiter::Parenthesis => list.stream(),
        value => {
            errors.on(item, format_args!("`{key}` takes a list in parentheses: `{key}({list})`"));
            match value {
                Value::List(list) => list.stream(),
                Value::Equals(tokens) => tokens.clone(),
                Value::None => return Vec::new(),
            }
        }
    };
    let (mut found, mut written) = (Vec::new(), Vec::<Ident>::new());
    for named in errors.keep_valid(items(tokens.clone(), &format!("a name, such as `{example}`"))) {
        let name = named.key.to_string();
        let meant = if !matches!(named.value, Value::None) {
            errors.on(&named, format_args!("`{key}` takes names only: `{key}({list})`"));
            suggest::nearest(&name, known)
        } else if known.contains(&name.as_str()) {
            // Reports a path, and uses its last segment.
            named.path_error().into_iter().for_each(|error| errors.push(error));
            Some(name.as_str())
        } else if let Some(why) = refused(&name, &key.to_string(), known) {
            errors.at(named.span(), why);
            ["PartialEq", "ConstantTimeEq"].contains(&name.as_str()).then_some("Eq").filter(|eq| known.contains(eq))
        } else {
            errors.at(named.span(), unknown("trait", &name, &format!(" in `{key}(..)`"), known));
            suggest::nearest(&name, known)
        };
        let Some(meant) = meant else { continue };
        if written.contains(&named.key) {
            errors.at(named.span(), format_args!("duplicate key `{name}`: write it once"));
        }
        found.push(Ident::new(meant, named.span()));
        written.push(named.key);
    }
    if let (Value::List(list), true) = (&item.value, tokens.is_empty()) {
        errors.on(list, format_args!("`{key}` is empty: write `{key}({})`, or remove it", known.join(", ")));
    }
    found
}

/// Returns why a known name does not belong in the list.
fn refused(name: &str, key: &str, known: &[&str]) -> Option<String> {
    Some(match (key, name) {
        ("derive", "Debug" | "Deserialize" | "ValidatedSecret") => {
            format!("`{name}` is always derived: remove it")
        }
        ("derive", "TryFrom" | "FromStr" | "ExposeSecret") => {
            format!("`{name}` comes with every newtype around a secret: remove it")
        }
        ("derive", "Clone") => "`Clone` is the standard library's: write `#[derive(Clone)]` on the type".to_owned(),
        ("derive", "PartialEq" | "ConstantTimeEq") => {
            format!("`{name}` comes with `Eq`, in constant time: write `derive(Eq)`")
        }
        ("derive", "Display" | "Deref" | "DerefMut" | "AsRef" | "AsMut" | "Borrow" | "Into") => {
            format!(
                "`{name}` would expose the secret and is never derived: remove it, and call `expose_secret()` for the text"
            )
        }
        ("derive", "From") => "`From` would bypass the rules and is never derived: use `TryFrom`".to_owned(),
        ("derive", "Copy") => {
            "`Copy` would leave copies behind that are not wiped and is never derived: remove it".to_owned()
        }
        ("derive", "Hash" | "PartialOrd" | "Ord") => {
            format!("`{name}` would leak the secret through timing and is never derived: remove it")
        }
        ("derive", "Default") => {
            "a default value is rarely a valid secret, and `Default` is never derived: write `impl Default` yourself"
                .to_owned()
        }
        ("derive", "Drop" | "Zeroize" | "ZeroizeOnDrop") => {
            format!("every secret field is already wiped on drop: remove `{name}`")
        }
        ("derive", "JsonSchema" | "ToSchema" | "Arbitrary") => {
            format!("`{name}` is not available in this version; expected one of `{}`", known.join("`, `"))
        }
        ("skip", "Drop" | "Zeroize" | "ZeroizeOnDrop" | "wipe" | "ValidatedSecret") => {
            format!("`{name}` cannot be skipped: it is the purpose of the derive")
        }
        ("skip", "TryFrom" | "FromStr" | "ExposeSecret") => {
            format!("`{name}` cannot be skipped: a newtype is used through it")
        }
        ("skip", "Serialize" | "Eq" | "PartialEq" | "ConstantTimeEq" | "Clone") => {
            format!("`{name}` is only derived on request: remove it")
        }
        ("skip", "Display" | "Deref" | "Copy" | "Hash" | "Default") => {
            format!("`{name}` is never derived: remove it")
        }
        _ => return None,
    })
}
