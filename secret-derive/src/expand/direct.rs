//! `Deserialize` of a type whose serde attributes only name, skip and default: its fields as slots, which the runtime fills.
//!
//! ```text
//! impl<'de> Shape<'de, 0> for Login {
//!     const NAMES: &[&str] = &["userName", "password"];
//!     type Slots = (Option<String>, Slot<SecretString>);
//!     fn read(slots, field, source) { match field { 0 => read_plain(&mut slots.0, 0, source), 1 => read_secret(&mut slots.1, &FIELDS[0], source), .. } }
//!     fn made(slots) { Ok(Login { user_name: filled(slots.0, "userName")?, password: filled(slots.1.take(), "password")? }) }
//! }
//! ```
//!
//! An enum has one such impl for each variant that holds something, and one that tells the variants apart.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Generics;

use super::context::Context;
use super::shadow::default_of_type;
use crate::attr::Serde;
use crate::model::{Buffer, Field, Model, Role, Style, Variant};

/// serde's attributes that this emitter keeps; a type with others is parsed through its shadow.
const KEPT: &[&str] = &[
    "alias",
    "bound",
    "default",
    "deny_unknown_fields",
    "expecting",
    "rename",
    "rename_all",
    "rename_all_fields",
    "serialize_with",
    "skip",
    "skip_deserializing",
    "skip_serializing",
    "skip_serializing_if",
];

pub fn fits(model: &Model<'_>) -> bool {
    let kept = |serde: &Serde| serde.items.iter().all(|item| KEPT.iter().any(|name| item.key == name));
    // What serde makes of a newtype without its field is its own affair.
    let sole = |variant: &Variant<'_>| {
        variant.style == Style::Tuple && matches!(variant.fields.as_slice(), [field] if field.serde.is_skipped())
    };
    model.buffer == Buffer::No
        && kept(&model.container.serde)
        && model.variants.iter().all(|variant| kept(&variant.serde) && !sole(variant))
        && model.fields().all(|field| kept(&field.serde))
}

/// The impls beside `ReadField`; `generics` are those of a parse.
pub fn expand(context: &Context<'_>, generics: &Generics) -> TokenStream {
    let Context { model, private, ident, .. } = context;
    if !model.is_enum() {
        return model.variants.iter().map(|variant| shape(context, generics, variant, 0)).collect();
    }
    let read = || model.variants.iter().filter(|variant| !variant.serde.is_skipped());
    let (names, aliases) = names(read().map(|variant| (variant.wire.as_str(), &variant.serde)));
    let arms = read().enumerate().map(|(number, variant)| {
        let (name, number) = (variant.ident, Literal::usize_unsuffixed(number));
        let read = match variant.style {
            Style::Unit => quote!(#private::read_unit(content, #ident::#name)),
            Style::Named => quote!(#private::read_fields::<Self, __Info, __A, #number, __CHECK>(content)),
            Style::Tuple => quote!(#private::read_values::<Self, __Info, __A, #number, __CHECK>(content)),
        };
        quote!(#number => #read,)
    });
    let shapes = read().enumerate().filter(|(_, variant)| variant.style != Style::Unit);
    let shapes = shapes.map(|(number, variant)| shape(context, generics, variant, number)).collect::<TokenStream>();
    let choice = implement(
        context,
        generics,
        &quote!(Variants<'de>),
        &quote! {
            const NAMES: &'static [&'static #private::str] = &[#(#names),*];
            const ALIASES: &'static [#private::usize] = &[#(#aliases),*];
            fn read<__A: #private::VariantAccess<'de>, const __CHECK: #private::bool>(
                variant: #private::usize,
                content: __A,
            ) -> #private::Result<Self, __A::Error> {
                match variant {
                    #(#arms)*
                    _ => #private::Result::Err(#private::unknown_variant::<Self, __A::Error>()),
                }
            }
        },
    );
    quote!(#shapes #choice)
}

/// How the runtime begins.
pub fn read(context: &Context<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    let function = match model.variants.first().map(|variant| variant.style) {
        _ if model.is_enum() => quote!(read_enum),
        Some(Style::Named) => quote!(read_named),
        _ => quote!(read_tuple),
    };
    quote!(#private::#function::<Self, __Info, __D, __CHECK>(deserializer))
}

fn shape(context: &Context<'_>, generics: &Generics, variant: &Variant<'_>, number: usize) -> TokenStream {
    let Context { model, private, ident, .. } = context;
    let (constructor, number) = (variant.constructor(&quote!(#ident)), Literal::usize_unsuffixed(number));
    let read = || variant.fields.iter().filter(|field| !field.serde.is_skipped()).enumerate();
    let named = read().filter(|_| variant.style == Style::Named);
    let (names, aliases) = names(named.map(|(_, field)| (field.wire.as_str(), &field.serde)));
    let (len, closed) = (read().count(), model.container.serde.has("deny_unknown_fields"));
    let defaults = read().filter(|(_, field)| default(context, field).is_some()).map(|(at, _)| at);
    let (types, slots, readers) =
        read().map(|(at, field)| slot(context, field, at)).collect::<(Vec<_>, Vec<_>, Vec<_>)>();
    let mut at = 0..;
    let values = variant.fields.iter().map(|field| {
        let member = &field.member;
        let slot = (!field.serde.is_skipped()).then(|| at.next()).flatten();
        let value = value(context, field, slot);
        quote!(#member: #value)
    });
    let values = values.collect::<Vec<_>>();
    implement(
        context,
        generics,
        &quote!(Shape<'de, #number>),
        &quote! {
            const NAMES: &'static [&'static #private::str] = &[#(#names),*];
            const ALIASES: &'static [#private::usize] = &[#(#aliases),*];
            const LEN: #private::usize = #len;
            const DEFAULTS: &'static [#private::usize] = &[#(#defaults),*];
            const CLOSED: #private::bool = #closed;
            type Slots = (#(#types,)*);
            fn slots() -> Self::Slots {
                (#(#slots,)*)
            }
            fn read<__S: #private::Source<'de>, const __CHECK: #private::bool>(
                slots: &mut Self::Slots,
                field: #private::usize,
                source: __S,
            ) -> #private::Result<#private::bool, __S::Error> {
                match field {
                    #(#readers)*
                    _ => #private::Result::Ok(false),
                }
            }
            fn made<__E: #private::Error>(slots: Self::Slots) -> #private::Result<Self, __E> {
                #private::Result::Ok(#constructor { #(#values),* })
            }
        },
    )
}

/// The names, the aliases behind them, and whose each alias is.
fn names<'a>(read: impl Iterator<Item = (&'a str, &'a Serde)>) -> (Vec<String>, Vec<usize>) {
    let (mut names, mut aliases, mut owners) = (Vec::new(), Vec::new(), Vec::new());
    for (owner, (name, serde)) in read.enumerate() {
        names.push(name.to_owned());
        let own = serde.texts("alias");
        owners.extend(own.iter().map(|_| owner));
        aliases.extend(own);
    }
    names.extend(aliases);
    (names, owners)
}

/// The type of a field's slot, the empty slot, and the arm that fills it.
fn slot(context: &Context<'_>, field: &Field<'_>, at: usize) -> (TokenStream, TokenStream, TokenStream) {
    let private = &context.private;
    let (ty, index, at) = (context.fit(field), field.index, Literal::usize_unsuffixed(at));
    let held = if matches!(field.role, Role::Opaque) { quote!(#private::Opaque<#ty>) } else { ty };
    if matches!(field.role, Role::Plain) {
        let reader = quote!(#at => #private::read_plain::<#held, __Info, __S>(&mut slots.#at, #index, source),);
        return (quote!(#private::Option<#held>), quote!(#private::None), reader);
    }
    let described = quote!(&<__Info as #private::Info>::FIELDS[#index]);
    let reader = quote!(#at => #private::read_secret::<#held, __S, __CHECK>(&mut slots.#at, #described, source),);
    (quote!(#private::Slot<#held>), quote!(#private::Default::default()), reader)
}

/// What goes into the field.
fn value(context: &Context<'_>, field: &Field<'_>, slot: Option<usize>) -> TokenStream {
    let private = &context.private;
    let default = default(context, field).unwrap_or_else(|| quote!(#private::Default::default()));
    let Some(at) = slot.map(Literal::usize_unsuffixed) else { return default };
    let held = if field.is_marked() { quote!(slots.#at.take()) } else { quote!(slots.#at) };
    let held = match field.role {
        Role::Opaque => quote!(#private::Option::map(#held, |held| held.0)),
        _ => held,
    };
    if self::default(context, field).is_some() {
        return quote!(#private::Option::unwrap_or_else(#held, || #default));
    }
    let name = &field.wire;
    let value = quote!(#private::filled(#held, #name)?);
    match field.role {
        // The compiler learns nothing from the field about a type that does not fit.
        Role::Text { .. } | Role::Nested => quote!(#private::Is::it(#value)),
        _ => value,
    }
}

/// What stands for a field that is missing.
fn default(context: &Context<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let private = &context.private;
    match field.serde.find(&["default"]) {
        Some(own) => Some(own.path().map_or_else(|| quote!(#private::Default::default()), |path| quote!(#path()))),
        None => default_of_type(context, field),
    }
}

fn implement(context: &Context<'_>, generics: &Generics, what: &TokenStream, body: &TokenStream) -> TokenStream {
    let private = &context.private;
    let ((parameters, _, clause), ty) = (generics.split_for_impl(), context.ty());
    quote! {
        #[automatically_derived]
        impl #parameters #private::#what for #ty #clause { #body }
    }
}
