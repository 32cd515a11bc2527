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
/// The control characters of ASCII, as the bits of a set.
const CONTROL: u128 = 0xFFFF_FFFF | 1 << 0x7F;
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
    facts.affixes(errors);
    facts.no_control(errors);
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
    prefix: Option<Affix<'a>>,
    suffix: Option<Affix<'a>>,
}

/// How a value starts or ends, and where that is written.
type Affix<'a> = (&'a str, &'a dyn ToTokens);

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
        let affix = |key| match find(rules, key)? {
            Rule { value: Argument::Text(text), written, .. } => Some((text.as_str(), written as &dyn ToTokens)),
            _ => None,
        };
        Self {
            rules,
            min: limit("len").or_else(|| limit("min_len")),
            max: limit("len").or_else(|| limit("max_len")),
            bytes: limit("max_bytes"),
            charset,
            prefix: affix("prefix"),
            suffix: affix("suffix"),
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

    fn affixes(&self, errors: &mut Errors) {
        let before = errors.len();
        self.affix("prefix", "sk_live_", self.prefix, errors);
        self.affix("suffix", "_v1", self.suffix, errors);
        let (Some((prefix, at)), Some((suffix, suffix_at))) = (self.prefix, self.suffix) else { return };
        let is_longer =
            |(max, count): &(&Limit, fn(&str) -> usize)| (count(prefix) + count(suffix)) as u128 > max.value;
        if let Some((max, _)) = self.maxima().find(is_longer).filter(|_| errors.len() == before) {
            errors.between(
                at,
                suffix_at,
                format_args!("`prefix` and `suffix` together are longer than `{}`: no value is valid", max.key),
            );
        }
    }

    fn affix(&self, key: &str, example: &str, affix: Option<Affix<'_>>, errors: &mut Errors) {
        let Some((affix, at)) = affix else { return };
        if affix.is_empty() {
            let text = format!("an empty `{key}` has no effect: write one, such as `{example}`, or remove it");
            return errors.on(at, text);
        }
        if let Some((class, outside)) = self.charset.and_then(|set| Some((set, outside(affix, set.0)?))) {
            let text = format!("`{outside}` in the `{key}` is not in the `charset`: add it, or change the {key}");
            return errors.between(class.1, at, text);
        }
        if let Some((max, _)) = self.maxima().find(|(max, count)| count(affix) as u128 > max.value) {
            errors.between(
                at,
                &max.at,
                format_args!("the `{key}` alone is longer than `{}`: no value is valid", max.key),
            );
        }
    }

    fn no_control(&self, errors: &mut Errors) {
        let Some(Rule { key, .. }) = find(self.rules, "no_control") else { return };
        for (name, affix) in [("prefix", self.prefix), ("suffix", self.suffix)] {
            if let Some((_, at)) = affix.filter(|(affix, _)| affix.contains(char::is_control)) {
                let text = format!("the `{name}` has a control character, which `no_control` refuses: change one");
                errors.between(at, key, text);
            }
        }
        if let Some((_, class)) = self.charset.filter(|(bits, _)| *bits != 0 && bits & !CONTROL == 0) {
            errors.between(class, key, "`no_control` refuses every character of this `charset`: no value is valid");
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
        let fixed = [("prefix", self.prefix), ("suffix", self.suffix)];
        if fixed.iter().any(|(key, affix)| find(self.rules, key).is_some() && affix.is_none()) {
            return;
        }
        let [prefix, suffix] = fixed.map(|(_, affix)| affix.map_or("", |(affix, _)| affix));
        let is_there = |byte| prefix.as_bytes().contains(&byte) || suffix.as_bytes().contains(&byte);
        let missing = names.iter().filter(|name| !class_of(name).any(is_there)).count();
        for (max, count) in self.maxima() {
            let room = max.value.saturating_sub((count(prefix) + count(suffix)) as u128);
            if missing as u128 > room {
                let after = match (prefix, suffix) {
                    ("", "") => "",
                    (_, "") => " after the `prefix`",
                    ("", _) => " before the `suffix`",
                    _ => " between `prefix` and `suffix`",
                };
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
        if let Some((suffix, at)) = self.suffix.filter(|(suffix, _)| !self.behind_prefix(value).ends_with(suffix)) {
            return Some((format!("`suffix = \"{suffix}\"`"), Some(at.to_token_stream())));
        }
        if let Some(rule) = find(self.rules, "no_control").filter(|_| value.contains(char::is_control)) {
            return Some(("`no_control`".to_owned(), Some(rule.key.to_token_stream())));
        }
        let Some(Rule { value: Argument::Classes(names), .. }) = find(self.rules, "require") else { return None };
        let lacking = names.iter().find(|name| !class_of(name).any(|byte| value.as_bytes().contains(&byte)))?;
        Some((format!("`require({lacking})`"), Some(lacking.to_token_stream())))
    }

    /// The part of the value that its suffix can be in.
    fn behind_prefix<'v>(&self, value: &'v str) -> &'v str {
        self.prefix.and_then(|(prefix, _)| value.strip_prefix(prefix)).unwrap_or(value)
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
        let affixes = self.prefix.iter().chain(&self.suffix).map(|(affix, _)| affix.chars().count() as u128);
        let free = min.saturating_sub(affixes.sum());
        let bits = if find(self.rules, "no_control").is_some() { bits & !CONTROL } else { bits };
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
