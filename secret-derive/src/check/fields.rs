//! Determines the role of each field.

use proc_macro2::Ident;
use syn::{Fields, Generics, Index, Member, Type};

use super::field_keys::FieldKeys;
use super::model::{Model, Role, Segment, Style, Tagging, Variant, Wiped};
use super::rules;
use super::secret_names;
use super::serde::{self, Serde, VariantKeys};
use super::types::{self, Looks, display};
use crate::errors::Errors;
use crate::parse;

/// Reads and numbers the fields of one type.
pub struct Reader<'e, 'a> {
    errors: &'e mut Errors,
    serde: &'e Serde,
    tagging: Tagging,
    /// Whether the type implements `Deserialize`.
    parsed: bool,
    own: &'a Ident,
    generics: &'a Generics,
    pub marked: usize,
    plain: usize,
    pub skipped: usize,
}

impl<'e, 'a> Reader<'e, 'a> {
    pub fn new(model: &Model<'a>, serde: &'e Serde, errors: &'e mut Errors) -> Self {
        Self {
            errors,
            serde,
            tagging: model.tagging.clone(),
            parsed: model.impls.deserialize,
            own: &model.input.ident,
            generics: &model.input.generics,
            marked: 0,
            plain: 0,
            skipped: 0,
        }
    }

    pub fn variant(&mut self, written: parse::Variant<'a>) -> (Variant<'a>, VariantKeys) {
        let parse::Variant { ident, attributes, shape, fields } = written;
        for attribute in &attributes.secret {
            let text = "`#[secret]` marks a field: put it inside the variant, in front of the field";
            self.errors.on(attribute.written, text);
        }
        let keys = Serde::read(attributes, self.errors);
        let style = match shape {
            Fields::Named(_) => Style::Named,
            Fields::Unnamed(_) => Style::Tuple,
            Fields::Unit => Style::Unit,
        };
        let variant = serde::variant(ident, &keys, self.serde, style);
        let (place, cases) = (serde::place(&variant, &self.tagging), serde::field_cases(ident, &keys, self.serde));
        let single = fields.len() == 1;
        let fields = fields.into_iter().map(|field| {
            let position = match &field.member {
                Member::Unnamed(Index { index, .. }) if !single => Some(*index as usize),
                _ => None,
            };
            let before = self.errors.len();
            let parse::Field { member, ty, attributes: parse::Attributes { secret, serde, all } } = field;
            let serde = Serde::read(parse::Attributes { secret: Vec::new(), serde, all }, self.errors);
            let keys = FieldKeys::read(secret, all, self.errors);
            let role = self.role(&member, ty, keys, &serde);
            let mut field = serde::field(member, ty, role, &serde, &cases);
            let count = if field.is_marked() { &mut self.marked } else { &mut self.plain };
            field.index = *count;
            *count += 1;
            let name = &field.name.deserialize;
            let named = (!name.is_empty()).then(|| Segment::Field(name.clone()));
            field.path = place.iter().cloned().chain(position.map(Segment::Index)).chain(named).collect();
            field.sound = self.errors.len() == before;
            (field, serde)
        });
        let (fields, field_keys) = fields.unzip();
        (Variant { fields, ..variant }, VariantKeys { variant: keys, fields: field_keys })
    }

    /// Returns the role of the field, and reports a type that cannot be parsed.
    fn role(&mut self, member: &Member, ty: &Type, keys: FieldKeys, serde: &Serde) -> Role {
        let role = self.marked_as(member, ty, keys);
        self.outlives(ty, serde, matches!(role, Role::Plain));
        role
    }

    fn marked_as(&mut self, member: &Member, ty: &Type, keys: FieldKeys) -> Role {
        if let Some(inner) = types::without_size(ty) {
            if types::is_unsized(ty) || !self.generics.params.is_empty() {
                self.errors.on(inner, types::with_size(inner, keys.marked));
            } else {
                self.errors.by_the_compiler();
            }
            return Role::Plain;
        }
        if !keys.marked {
            self.expect_mark(member, ty);
            return Role::Plain;
        }
        self.exclusive(&keys);
        let FieldKeys { nested, skip, wipe, rules, .. } = keys;
        if skip.is_some() {
            self.skipped += 1;
            return Role::Plain;
        }
        if nested.is_some() {
            return Role::Nested;
        }
        if wipe.is_some() {
            return Role::Opaque;
        }
        let ruled = !rules.is_empty();
        let inner = types::inside(ty);
        match types::looks(ty) {
            Looks::Shared => {
                let text = "shared text cannot be wiped while another owner holds it: write `Arc<SecretString>`";
                self.errors.on(inner, text);
            }
            // The runtime reads it byte by byte and wipes the old block when the list grows.
            Looks::Bytes if !ruled && types::is_byte_list(ty) => {
                return Role::Text { policy: None, wiped: Wiped::Here };
            }
            Looks::Bytes if !ruled => return Role::Opaque,
            Looks::NoText if types::texts_in_array(inner).is_some() => {
                let list = types::texts_in_array(inner).map(display).unwrap_or_default();
                let text = format!("the elements of an array are not validated: write `Vec<{list}>`");
                self.errors.on(inner, text);
            }
            looks @ (Looks::Bytes | Looks::NoText) if ruled => self.errors.on(
                inner,
                format_args!(
                    "`{}` is not a text type, so `{}` cannot be checked: rules apply to `SecretString`, `String`, `Box<str>`, \
                     `Zeroizing<String>`, a derived newtype, and to each of these in an `Option`, a `Vec`, a `Box` or the \
                     values of a map; to redact and wipe it without a rule, write `{}`",
                    display(inner),
                    rules.first().map(|rule| rule.key.to_string()).unwrap_or_default(),
                    if looks == Looks::Bytes { "#[secret]" } else { "#[secret(wipe)]" },
                ),
            ),
            Looks::NoText => self.errors.on(
                inner,
                format_args!(
                    "`{}` is not a text type: write `#[secret(wipe)]` to redact and wipe it, or `#[secret(skip)]` if it is not a secret",
                    display(inner)
                ),
            ),
            _ => {}
        }
        let wiped = if types::looks(ty) == Looks::PlainText { Wiped::Here } else { Wiped::ByItself };
        rules::check(&rules, self.errors);
        let before = self.errors.len();
        rules::outside_of(self.own, self.generics, &rules, self.errors);
        let policy = if self.errors.len() == before { rules::policy(rules) } else { None };
        Role::Text { policy, wiped }
    }

    /// Reports keys that set two roles.
    fn exclusive(&mut self, keys: &FieldKeys) {
        let roles = [&keys.skip, &keys.nested, &keys.wipe];
        let mut set = roles.into_iter().flatten();
        let Some(role) = set.next() else { return };
        if let Some(other) = set.next() {
            let text = format!("`{role}` and `{other}` exclude each other: keep one");
            return self.errors.between(role, other, text);
        }
        let Some(beside) = keys.rules.first() else { return };
        let key = &beside.key;
        let why = match role.to_string().as_str() {
            "skip" => "a field that is not a secret cannot have rules: keep one of them",
            "nested" => "a nested model has its rules on its own fields: write it there",
            _ => "a rule needs text, and `wipe` is for other types: keep one of them",
        };
        self.errors.between(role, key, format_args!("`{key}` beside `{role}`: {why}"));
    }

    /// Reports `&'static str`: parsed text has the lifetime of the input, as serde requires for an unmarked `&'static str` as well.
    fn outlives(&mut self, ty: &Type, keys: &Serde, plain: bool) {
        let borrows = !plain || matches!(types::inside(ty), Type::Reference(_));
        let by_others = plain && (keys.functions().deserialize.is_some() || serde::borrows(keys, ty));
        let Some(lifetime) = types::of_the_program(ty).filter(|_| borrows && !by_others) else { return };
        if !keys.skip().deserialize && self.parsed {
            let owned = match types::looks(types::inside(ty)) {
                Looks::Borrowed if plain => "`String`",
                Looks::Borrowed | Looks::PlainText => "`SecretString`",
                _ => "an owned type",
            };
            let text = format!(
                "parsed data does not live for `'static`: write {owned}, or give the type a lifetime, as in `Model<'a>`"
            );
            self.errors.on(lifetime, text);
        }
    }

    fn expect_mark(&mut self, member: &Member, ty: &Type) {
        let Member::Named(name) = member else { return };
        if !types::tells_nothing(ty) && secret_names::names_a_secret(&name.to_string()) {
            let text = format!(
                "`{name}` is named like a secret, and `Debug` would print it: write `#[secret]` to protect it (with rules: \
                 `#[secret(max_len = 86)]`), or `#[secret(skip)]` if it is not a secret"
            );
            self.errors.on(name, text);
        }
    }
}
