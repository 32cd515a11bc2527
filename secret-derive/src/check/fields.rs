//! What each field is.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Attribute, Fields, Generics, Index, Member, Type};

use super::rules;
use super::serde::{Tagging, renamed, variant_name};
use crate::attr::{self, Container, Serde};
use crate::errors::Errors;
use crate::guard;
use crate::model::{Field, Role, Style, Variant, Wiped};
use crate::types::{self, Looks, display};

/// Reads the fields of one type, and counts them.
pub struct Reader<'e, 'a> {
    pub tagging: Tagging,
    pub container: &'a Container,
    pub own: &'a Ident,
    pub generics: &'a Generics,
    pub errors: &'e mut Errors,
    pub marked: usize,
    pub plain: usize,
    pub skipped: usize,
}

impl<'a> Reader<'_, 'a> {
    pub fn variant(
        &mut self,
        ident: Option<&'a Ident>,
        attributes: &'a [Attribute],
        fields: &'a Fields,
    ) -> Variant<'a> {
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("secret")) {
            self.errors.on(attribute, "`#[secret]` marks a field: put it inside the variant, in front of the field");
        }
        let serde = Serde::read(attributes, self.errors);
        let style = match fields {
            Fields::Named(_) => Style::Named,
            Fields::Unnamed(_) => Style::Tuple,
            Fields::Unit => Style::Unit,
        };
        let place = ident.map_or_else(Vec::new, |ident| self.tagging.place(ident, &serde, self.container));
        let rename = ident.map_or_else(
            || self.container.serde.for_parsing("rename_all"),
            |_| serde.for_parsing("rename_all").or_else(|| self.container.serde.for_parsing("rename_all_fields")),
        );
        let single = fields.len() == 1;
        let fields = fields.iter().zip(fields.members()).map(|(field, member)| {
            let position = match &member {
                Member::Unnamed(_) if single => None,
                Member::Unnamed(Index { index, .. }) => Some(*index as usize),
                Member::Named(_) => None,
            };
            let before = self.errors.len();
            let read = attr::Field::read(&field.attrs, self.errors);
            let wire = match &member {
                Member::Named(ident) if !read.serde.has("flatten") => renamed(ident, &read.serde, rename.as_ref()),
                _ => String::new(),
            };
            let here = position.map(|index| quote!(Index(#index)));
            let named = (!wire.is_empty()).then(|| quote!(Field(#wire)));
            let path = place.iter().cloned().chain(here).chain(named).collect();
            let field = self.field(member, &field.ty, read, wire, path);
            Field { sound: self.errors.len() == before, ..field }
        });
        let fields = fields.collect();
        let wire = ident.map_or_else(String::new, |ident| variant_name(ident, &serde, self.container));
        Variant { ident, wire, serde, fields, style }
    }

    fn field(
        &mut self,
        member: Member,
        ty: &'a Type,
        read: attr::Field,
        wire: String,
        path: Vec<TokenStream>,
    ) -> Field<'a> {
        let role = self.role(&member, ty, &read);
        self.outlives(ty, &read, matches!(role, Role::Plain));
        let count = if matches!(role, Role::Plain) { &mut self.plain } else { &mut self.marked };
        let index = *count;
        *count += 1;
        Field { member, ty, serde: read.serde, role, index, wire, path, sound: true }
    }

    fn role(&mut self, member: &Member, ty: &Type, read: &attr::Field) -> Role {
        let attr::Field { nested, skip, wipe, rules, .. } = read;
        if let Some(inner) = types::without_size(ty) {
            if types::is_unsized(ty) || !self.generics.params.is_empty() {
                self.errors.on(inner, types::with_size(inner, read.marked));
            } else {
                self.errors.by_the_compiler();
            }
            return Role::Plain;
        }
        if !read.marked {
            self.guard(member, ty);
            return Role::Plain;
        }
        self.exclusive(read);
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
        let ruled = !rules.0.is_empty();
        let inner = types::inside(ty);
        match types::looks(ty) {
            Looks::Shared => {
                let text = "shared text cannot be wiped while somebody else holds it: write `Arc<SecretString>`";
                self.errors.on(inner, text);
            }
            // Read byte by byte by the runtime, which knows when a list moves to a larger block.
            Looks::Bytes if !ruled && types::is_byte_list(ty) => {
                return Role::Text { policy: None, wiped: Wiped::Here };
            }
            Looks::Bytes if !ruled => return Role::Opaque,
            Looks::NoText if types::texts_in_array(inner).is_some() => {
                let list = types::texts_in_array(inner).map(display).unwrap_or_default();
                let text = format!("an array is read as a whole, without a look at what is in it: write `Vec<{list}>`");
                self.errors.on(inner, text);
            }
            looks @ (Looks::Bytes | Looks::NoText) if ruled => self.errors.on(
                inner,
                format_args!(
                    "`{}` is no text, so `{}` has nothing to check: rules stand on `SecretString`, `String`, `Box<str>`, \
                     `Zeroizing<String>`, a derived newtype, and `Option`, `Vec`, `Box`, map values of these; to redact and \
                     wipe it without a rule, write `{}`",
                    display(inner),
                    rules.0.first().map(|rule| rule.key.to_string()).unwrap_or_default(),
                    if looks == Looks::Bytes { "#[secret]" } else { "#[secret(wipe)]" },
                ),
            ),
            Looks::NoText => self.errors.on(
                inner,
                format_args!(
                    "`{}` is no text: write `#[secret(wipe)]` to redact and wipe it, or `#[secret(skip)]` if it is no secret",
                    display(inner)
                ),
            ),
            _ => {}
        }
        let wiped = if types::looks(ty) == Looks::PlainText { Wiped::Here } else { Wiped::ByItself };
        rules::check(rules, self.errors);
        let before = self.errors.len();
        rules::outside_of(self.own, self.generics, rules, self.errors);
        let policy = if self.errors.len() == before { rules::policy(rules) } else { None };
        Role::Text { policy, wiped }
    }

    /// Keys that say two things about what a field is.
    fn exclusive(&mut self, read: &attr::Field) {
        let roles = [&read.skip, &read.nested, &read.wipe];
        let mut set = roles.into_iter().flatten();
        let Some(role) = set.next() else { return };
        if let Some(other) = set.next() {
            let text = format!("`{role}` and `{other}` exclude each other: keep one");
            return self.errors.on(quote!(#role #other), text);
        }
        let Some(beside) = read.rules.0.first() else { return };
        let key = &beside.key;
        let why = match role.to_string().as_str() {
            "skip" => "a field that is no secret has no rule: keep one of them",
            "nested" => "the rules of a nested model stand on its own fields: write it there",
            _ => "a rule needs text, and `wipe` is for what is none: keep one of them",
        };
        self.errors.on(quote!(#role #key), format_args!("`{key}` beside `{role}`: {why}"));
    }

    /// Text that is to live as long as the program cannot come out of an input.
    fn outlives(&mut self, ty: &Type, read: &attr::Field, plain: bool) {
        let borrows = !plain || matches!(types::inside(ty), Type::Reference(_));
        let by_others = plain && read.serde.find(&["with", "deserialize_with"]).is_some();
        let Some(lifetime) = types::of_the_program(ty).filter(|_| borrows && !by_others) else { return };
        if !read.serde.is_skipped() && !self.container.skips("Deserialize") {
            let owned = match types::looks(types::inside(ty)) {
                Looks::Borrowed if plain => "`String`",
                Looks::Borrowed | Looks::PlainText => "`SecretString`",
                _ => "an owned type",
            };
            let text = format!(
                "what is parsed does not live as long as `'static`: write {owned}, or a lifetime of the type's own, as in `Model<'a>`"
            );
            self.errors.on(lifetime, text);
        }
    }

    fn guard(&mut self, member: &Member, ty: &Type) {
        let Member::Named(name) = member else { return };
        if !types::tells_nothing(ty) && guard::names_a_secret(&name.to_string()) {
            let text = format!(
                "`{name}` is named like a secret and would be printed by `Debug`: write `#[secret]` to protect it (with rules: \
                 `#[secret(max_len = 86)]`), or `#[secret(skip)]` if it is none"
            );
            self.errors.on(name, text);
        }
    }
}
