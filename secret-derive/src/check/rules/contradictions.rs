//! Rules that contradict each other, as far as literals show it. Those made through `const` expressions, and through the
//! policy that a field starts from, are found by the policy itself, when the compiler evaluates it.

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::{find, number};
use crate::check::model::{Argument, Rule};
use crate::errors::Errors;

type Class = fn(u8) -> bool;

/// Always refused.
const REDACTED: &[&str] = &["[REDACTED]", "<redacted>", "***"];
/// What `require` can name, and the characters that are meant.
const CLASSES: &[(&str, Class)] = &[
    ("upper", |byte| byte.is_ascii_uppercase()),
    ("lower", |byte| byte.is_ascii_lowercase()),
    ("digit", |byte| byte.is_ascii_digit()),
    ("symbol", |byte| byte.is_ascii_punctuation()),
];

/// `lengths` is false where the keys of a length are known to disagree: nothing more follows from them.
pub fn check(rules: &[Rule], lengths: bool, errors: &mut Errors) {
    let mut facts = Facts::new(rules);
    let before = errors.len();
    if lengths {
        facts.lengths(errors);
    }
    if !lengths || errors.len() > before {
        facts = Facts { min: None, max: None, bytes: None, ..facts };
    }
    facts.prefix(errors);
    facts.require(errors);
    facts.deny(errors);
    facts.min_entropy(errors);
}

/// A number, how it was written, and where.
#[derive(Clone)]
struct Limit {
    key: String,
    value: u128,
    at: TokenStream,
}

/// What the literals say.
struct Facts<'a> {
    rules: &'a [Rule],
    /// `min_len`, or `len`.
    min: Option<Limit>,
    /// `max_len`, or `len`.
    max: Option<Limit>,
    bytes: Option<Limit>,
    charset: Option<(u128, &'a dyn ToTokens)>,
    prefix: Option<(&'a str, &'a dyn ToTokens)>,
}

impl<'a> Facts<'a> {
    fn new(rules: &'a [Rule]) -> Self {
        let limit = |key| {
            let (value, rule) = number(rules, key)?;
            Some(Limit { key: format!("{key} = {value}"), value, at: rule.written.to_token_stream() })
        };
        let charset = find(rules, "charset").and_then(|rule| match rule.value {
            Argument::Class(bits) => Some((bits, &rule.written as &dyn ToTokens)),
            _ => None,
        });
        let prefix = find(rules, "prefix").and_then(|rule| match &rule.value {
            Argument::Text(text) => Some((text.as_str(), &rule.written as &dyn ToTokens)),
            _ => None,
        });
        Self {
            rules,
            min: limit("len").or_else(|| limit("min_len")),
            max: limit("len").or_else(|| limit("max_len")),
            bytes: limit("max_bytes"),
            charset,
            prefix,
        }
    }

    /// The two maxima, with what each counts in a text.
    fn maxima(&self) -> impl Iterator<Item = (&Limit, fn(&str) -> usize)> {
        let chars = self.max.iter().map(|max| (max, (|text| text.chars().count()) as fn(&str) -> usize));
        let bytes = self.bytes.iter().map(|max| (max, str::len as fn(&str) -> usize));
        chars.chain(bytes)
    }

    fn lengths(&self, errors: &mut Errors) {
        for (max, _) in self.maxima() {
            if max.value == 0 {
                let what = if max.key.starts_with("max") { "maximum length" } else { "length" };
                errors.on(&max.at, format_args!("`{}` accepts nothing: write the {what} of the secret", max.key));
            } else if let Some(min) = self.min.as_ref().filter(|min| min.value > max.value) {
                errors.between(
                    &min.at,
                    &max.at,
                    format_args!("`{}` is above `{}`: no value is valid", min.key, max.key),
                );
            }
        }
    }

    fn prefix(&self, errors: &mut Errors) {
        let Some((prefix, at)) = self.prefix else { return };
        if prefix.is_empty() {
            return errors.on(at, "an empty `prefix` has no effect: write one, such as `sk_live_`, or remove it");
        }
        if let Some((class, outside)) = self.charset.and_then(|set| Some((set, outside(prefix, set.0)?))) {
            let text = format!("`{outside}` in the `prefix` is not in the `charset`: add it, or change the prefix");
            return errors.between(class.1, at, text);
        }
        if let Some((max, _)) = self.maxima().find(|(max, count)| count(prefix) as u128 > max.value) {
            errors.between(
                at,
                &max.at,
                format_args!("the `prefix` alone is longer than `{}`: no value is valid", max.key),
            );
        }
    }

    fn require(&self, errors: &mut Errors) {
        let Some((Argument::Classes(names), rule)) = find(self.rules, "require").map(|rule| (&rule.value, rule)) else {
            return;
        };
        if let Some((bits, class)) = self.charset {
            let lacking =
                names.iter().filter(|name| !class_of(name).any(|byte| bits >> byte & 1 == 1)).collect::<Vec<_>>();
            for name in &lacking {
                let text = format!("`require({name})` cannot be satisfied: the `charset` has no such character");
                errors.between(class, name, text);
            }
            if !lacking.is_empty() {
                return;
            }
        }
        let prefix = self.prefix.map_or("", |(prefix, _)| prefix);
        let missing = names.iter().filter(|name| !class_of(name).any(|byte| prefix.as_bytes().contains(&byte))).count();
        if find(self.rules, "prefix").is_some() && self.prefix.is_none() {
            return;
        }
        for (max, count) in self.maxima() {
            let room = max.value.saturating_sub(count(prefix) as u128);
            if missing as u128 > room {
                let after = if prefix.is_empty() { "" } else { " after the `prefix`" };
                let needed =
                    if missing == 1 { "1 character" } else { &format!("{missing} characters, one of each class") };
                let text = format!("`require` needs {needed}, and `{}` leaves room for {room}{after}", max.key);
                return errors.between(&rule.written, &max.at, text);
            }
        }
    }

    fn deny(&self, errors: &mut Errors) {
        let Some(Rule { value: Argument::Texts(texts), written, .. }) = find(self.rules, "deny") else { return };
        if texts.is_empty() {
            return errors.on(written, "`deny` is empty: write `deny = [\"changeme\"]`, or remove it");
        }
        for (index, text) in texts.iter().enumerate() {
            let value = text.value();
            if texts[..index].iter().any(|other| other.value() == value) {
                errors.on(text, format_args!("duplicate value `{value}`: write it once"));
            } else if REDACTED.contains(&value.as_str()) {
                errors.on(text, format_args!("`{value}` is always refused: remove it"));
            } else if let Some((by, at)) = self.refusing(&value) {
                let text_at = text.to_token_stream();
                let at = at.unwrap_or_else(|| text_at.clone());
                errors.between(&text_at, &at, format_args!("`{value:?}` is already refused by {by}: remove it"));
            }
        }
    }

    /// Another rule that refuses the value, and where it is.
    fn refusing(&self, value: &str) -> Option<(String, Option<TokenStream>)> {
        let count = value.chars().count() as u128;
        if let Some(min) = self.min.as_ref().filter(|min| count < min.value) {
            return Some((format!("`{}`", min.key), Some(min.at.clone())));
        }
        let min_is_open = ["len", "min_len", "policy"].into_iter().any(|key| find(self.rules, key).is_some());
        if value.is_empty() && !min_is_open {
            return Some(("the default `min_len` of 1".to_owned(), None));
        }
        if let Some((max, _)) = self.maxima().find(|(max, count)| count(value) as u128 > max.value) {
            return Some((format!("`{}`", max.key), Some(max.at.clone())));
        }
        if let Some((_, class)) = self.charset.filter(|(bits, _)| outside(value, *bits).is_some()) {
            return Some(("the `charset`".to_owned(), Some(class.to_token_stream())));
        }
        if let Some((prefix, at)) = self.prefix.filter(|(prefix, _)| !value.starts_with(prefix)) {
            return Some((format!("`prefix = \"{prefix}\"`"), Some(at.to_token_stream())));
        }
        let Some(Rule { value: Argument::Classes(names), .. }) = find(self.rules, "require") else { return None };
        let lacking = names.iter().find(|name| !class_of(name).any(|byte| value.as_bytes().contains(&byte)))?;
        Some((format!("`require({lacking})`"), Some(lacking.to_token_stream())))
    }

    fn min_entropy(&self, errors: &mut Errors) {
        let Some((wanted, rule)) = number(self.rules, "min_entropy") else { return };
        let based = find(self.rules, "policy").is_some();
        if find(self.rules, "charset").is_none() && !based {
            let text = format!("`min_entropy = {wanted}` needs a `charset` to count with");
            return errors.on(&rule.written, text);
        }
        let Some((bits, _)) = self.charset else { return };
        let unknown = ["min_len", "len"].into_iter().any(|key| find(self.rules, key).is_some()) && self.min.is_none();
        if unknown || based && self.min.is_none() {
            return;
        }
        let min = self.min.as_ref().map_or(1, |min| min.value);
        let free = min.saturating_sub(self.prefix.map_or(0, |(prefix, _)| prefix.chars().count() as u128));
        let each = f64::from(bits.count_ones()).log2();
        // What the last digit of a `f64` decides is left to the policy, which counts exactly.
        #[expect(clippy::cast_precision_loss, reason = "lengths and bits are small")]
        let (guaranteed, wanted_bits, fixed) = (free as f64 * each + 1e-6, wanted as f64, (min - free) as f64);
        if guaranteed < wanted_bits && each > 0.0 {
            let needed = (wanted_bits / each).ceil() + fixed;
            let at = self.min.as_ref().map_or_else(|| rule.written.to_token_stream(), |min| min.at.clone());
            let bits = guaranteed.floor().to_string();
            let unit = if bits == "1" { "bit" } else { "bits" };
            let written = self.min.as_ref().map_or("min_len = 1", |min| min.key.as_str());
            let key = written.split_once(' ').map_or(written, |(key, _)| key);
            let text = format!(
                "`min_entropy = {wanted}` is above the {bits} {unit} that `{written}` and this `charset` guarantee: write `{key} = {needed}`"
            );
            errors.between(&rule.written, &at, text);
        }
    }
}

/// The first character of the text that is not in the set.
fn outside(text: &str, bits: u128) -> Option<char> {
    text.chars().find(|char| !char.is_ascii() || bits >> (*char as u32) & 1 == 0)
}

fn class_of(name: &proc_macro2::Ident) -> impl Iterator<Item = u8> {
    let class = CLASSES.iter().find(|class| name == class.0);
    (0..128_u8).filter(move |byte| class.is_some_and(|class| class.1(*byte)))
}
