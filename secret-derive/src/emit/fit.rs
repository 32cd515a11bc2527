//! A field's type as every emitter writes it: `<SecretString as Text>::Type`, which is the type itself if it fits its role.
//!
//! A type that does not fit is one error then; `type_errors.rs` in `secret-core` explains how.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{GenericArgument, PathArguments, Type};

use super::context::Context;
use super::span::{ends, placed};
use crate::check::model::{Field, Role, Wiped};
use crate::check::types;

impl Context<'_> {
    /// The type of a field as the impls name it.
    pub fn fit(&self, field: &Field<'_>) -> TokenStream {
        self.fit_as(field, field.ty, &self.role_traits(field))
    }

    /// [`fit`](Self::fit) where the field is parsed, in an impl with the lifetime `'de`.
    pub fn fit_to_parse(&self, field: &Field<'_>) -> TokenStream {
        self.fit_as(field, field.ty, &self.traits_to_parse(field))
    }

    /// [`fit`](Self::fit) where a missing field takes the default of its type, in an impl with the lifetime `'de`.
    pub fn fit_to_default(&self, field: &Field<'_>) -> TokenStream {
        let private = &self.private;
        let parsed = !field.skip.deserialize && field.with.deserialize.is_none();
        let mut traits = if parsed { self.traits_to_parse(field) } else { self.role_traits(field) };
        // A container has a default whatever is in it.
        if !matches!(field.role, Role::Text { .. } | Role::Nested) || !types::is_container(field.ty) {
            traits.push(quote!(#private::Defaulted<_>));
        }
        self.fit_as(field, field.ty, &traits)
    }

    /// The traits that a field's role requires, and the one that parsing requires.
    pub fn traits_to_parse(&self, field: &Field<'_>) -> Vec<TokenStream> {
        let private = &self.private;
        let mut traits = self.role_traits(field);
        traits.push(match field.role {
            Role::Plain | Role::Opaque => quote!(#private::Parse<'de, _>),
            Role::Text { .. } | Role::Nested => quote!(#private::de::ReadField<'de>),
        });
        traits
    }

    /// [`fit`](Self::fit) where the field is serialized.
    pub fn fit_to_write(&self, field: &Field<'_>) -> TokenStream {
        let private = &self.private;
        let mut traits = self.role_traits(field);
        traits.push(match field.role {
            Role::Plain | Role::Opaque => quote!(#private::Writable<_>),
            Role::Text { .. } | Role::Nested => quote!(#private::ser::WriteField),
        });
        self.fit_as(field, field.ty, &traits)
    }

    /// The traits that a map requires of its keys when its values need `traits`.
    fn key_traits(&self, map: &Type, traits: &[TokenStream]) -> Vec<TokenStream> {
        let private = &self.private;
        let among = |name: &TokenStream| traits.iter().any(|one| one.to_string() == name.to_string());
        if among(&quote!(#private::ser::WriteField)) {
            vec![quote!(#private::Writable<_>)]
        } else if !among(&quote!(#private::de::ReadField<'de>)) {
            Vec::new()
        } else if types::is_sorted(map) {
            vec![quote!(#private::SortedKey<'de, _>)]
        } else {
            vec![quote!(#private::HashedKey<'de, _>)]
        }
    }

    /// The traits that a field's role requires of its type.
    pub fn role_traits(&self, field: &Field<'_>) -> Vec<TokenStream> {
        let Self { private, krate, .. } = self;
        match &field.role {
            // These need only traits of other crates, which have no `Type`.
            Role::Plain | Role::Opaque => Vec::new(),
            Role::Nested => vec![quote!(#krate::ValidatedSecret)],
            Role::Text { policy, wiped } => {
                let first = if policy.is_some() { quote!(#private::Text) } else { quote!(#private::SecretField) };
                let wiping = (*wiped == Wiped::ByItself).then(|| quote!(#private::WipedOnDrop));
                let sole = self.model.newtype.then(|| quote!(#private::OwnedText));
                [Some(first), wiping, sole].into_iter().flatten().collect()
            }
        }
    }

    /// The projection of `ty`, the field's type or a type inside it, through `traits`.
    pub fn fit_as(&self, field: &Field<'_>, ty: &Type, traits: &[TokenStream]) -> TokenStream {
        let ty = match syn::parse2::<Type>(self.outside(ty)) {
            // The bounds of a generic impl are on the type parameter itself; they say nothing about a projection of it.
            Ok(ty) if !self.mentions_parameter(&ty) => ty,
            _ => return self.outside(ty),
        };
        let container = !matches!(field.role, Role::Plain | Role::Opaque) && types::is_container(&ty);
        let inside = container.then(|| self.fit_inside(field, ty.clone(), traits)).flatten();
        inside.unwrap_or_else(|| through(&ty, traits))
    }

    /// `Option<T>` as `<T as Within<Option<Hole>>>::Type`, with the traits required of `T`, where the error belongs.
    fn fit_inside(&self, field: &Field<'_>, mut ty: Type, traits: &[TokenStream]) -> Option<TokenStream> {
        let (is_map, key_traits) = (types::is_map(&ty), self.key_traits(&ty, traits));
        let Type::Path(path) = &mut ty else { return None };
        let PathArguments::AngleBracketed(arguments) = &mut path.path.segments.last_mut()?.arguments else {
            return None;
        };
        let mut types = arguments.args.iter_mut().filter_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        });
        let key = if is_map { types.next() } else { None };
        let key = key.filter(|_| !key_traits.is_empty());
        let key = key.map(|key| (ends(key.to_token_stream()), through(key, &key_traits)));
        let inner = types.next()?;
        let (fit, (start, end)) = (self.fit_as(field, inner, traits), ends(inner.to_token_stream()));
        let private = &self.private;
        *inner = Type::Verbatim(quote!(#private::Hole));
        let within = placed(quote!(#private::Within), start);
        let map = projected(&fit, &quote!(#within<#ty>), (start, end));
        // The whole map depends on its key, so that a key that does not fit is the only error.
        Some(match key {
            Some((ends, key)) => {
                let of = placed(quote!(#private::KeyOf), ends.0);
                projected(&key, &quote!(#of<#map>), ends)
            }
            None => map,
        })
    }
}

/// `<<#ty as First>::Type as Second>::Type`
fn through(ty: &Type, traits: &[TokenStream]) -> TokenStream {
    let (start, end) = ends(ty.to_token_stream());
    traits.iter().cloned().fold(ty.to_token_stream(), |ty, name| {
        let name = placed(name, start);
        projected(&ty, &name, (start, end))
    })
}

/// `<#ty as #name>::Type`
fn projected(ty: &TokenStream, name: &TokenStream, (start, end): (Span, Span)) -> TokenStream {
    let (open, of, close) = (quote_spanned!(start=> <), quote_spanned!(start=> as), quote_spanned!(end=> >::Type));
    quote!(#open #ty #of #name #close)
}
