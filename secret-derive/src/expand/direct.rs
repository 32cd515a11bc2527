//! `Deserialize` of a type whose serde attributes only name, skip and default: a slot for each field, which the runtime fills.
//!
//! ```text
//! let mut slots = (unmarked::<String>(("userName", "String"), false), marked::<SecretString>(&FIELDS[0], false));
//! let read = read_named(deserializer, &Shape { names: &["userName", "password"], .. }, &mut slots);
//! Result::and_then(read, |()| {
//!     let (s0, s1) = &mut slots;
//!     Ok(Login { user_name: s0.value()?, password: s1.value()? })
//! })
//! ```
//!
//! An enum has the same in an arm for each variant.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Generics;

use super::context::Context;
use super::pattern::{binding, tree};
use super::shadow::default_of_type;
use crate::attr::Serde;
use crate::model::{Buffer, Field, Model, Role, Style, Variant};
use crate::span;

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
    let kept = |serde: &Serde| serde.has_only(KEPT);
    // What serde makes of a newtype without its field is its own affair.
    let sole = |variant: &Variant<'_>| {
        variant.style == Style::Tuple && matches!(variant.fields.as_slice(), [field] if field.serde.is_skipped())
    };
    model.buffer == Buffer::No
        && kept(&model.container.serde)
        && model.variants.iter().all(|variant| kept(&variant.serde) && !sole(variant))
        && model.fields().all(|field| kept(&field.serde))
}

/// The expression that parses the type from `deserializer`.
pub fn read(context: &Context<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    if model.is_enum() {
        return quote!(#private::read_enum::<Self, __D, __CHECK>(__deserializer));
    }
    let read = |variant: &Variant<'_>| match variant.style {
        Style::Named => {
            filled(context, variant, &quote!(read_named), &quote!(__D, _, __CHECK), &quote!(__deserializer))
        }
        _ => filled(context, variant, &quote!(read_tuple), &quote!(__D, _, __CHECK), &quote!(__deserializer)),
    };
    model.variants.iter().map(read).collect()
}

/// What an enum needs beside it; `generics` are those of a parse.
pub fn told_by_name(context: &Context<'_>, generics: &Generics) -> TokenStream {
    let Context { model, private, ident, .. } = context;
    if !model.is_enum() {
        return TokenStream::new();
    }
    let read = || model.variants.iter().filter(|variant| !variant.serde.is_skipped());
    let arms = read().enumerate().map(|(number, variant)| {
        let (name, from) = (variant.ident, quote!(__content));
        let read = match variant.style {
            Style::Unit => quote!(#private::Result::map(#private::read_unit(__content), |()| #ident::#name)),
            Style::Named => filled(context, variant, &quote!(read_fields), &quote!(__A, _, __CHECK), &from),
            Style::Tuple => filled(context, variant, &quote!(read_values), &quote!(__A, _, __CHECK), &from),
        };
        quote!(#number => #read,)
    });
    let shape = shape(context, names(read().map(|variant| (variant.wire.as_str(), &variant.serde))));
    let ((parameters, _, clause), ty) = (generics.split_for_impl(), context.ty());
    quote! {
        #[automatically_derived]
        impl #parameters #private::Variants<'de> for #ty #clause {
            const SHAPE: &'static #private::Shape = #shape;
            fn read<__A: #private::VariantAccess<'de>, const __CHECK: #private::bool>(
                __variant: #private::usize,
                __content: __A,
            ) -> #private::Result<Self, __A::Error> {
                match __variant {
                    #(#arms)*
                    _ => #private::Result::Err(#private::unknown_variant(<Self as #private::Variants<'de>>::SHAPE)),
                }
            }
        }
    }
}

/// Slots for the fields, the function that fills them, and the value made of what they hold.
fn filled(
    context: &Context<'_>,
    variant: &Variant<'_>,
    function: &TokenStream,
    arguments: &TokenStream,
    from: &TokenStream,
) -> TokenStream {
    let Context { private, ident, .. } = context;
    let read = || variant.fields.iter().filter(|field| !field.serde.is_skipped());
    let named = read().filter(|_| variant.style == Style::Named);
    let shape = shape(context, names(named.map(|field| (field.wire.as_str(), &field.serde))));
    let slots = tree(&read().map(|field| slot(context, field)).collect::<Vec<_>>());
    let bindings = read().enumerate().map(|(at, _)| binding("s", at)).map(|name| quote!(#name)).collect::<Vec<_>>();
    let pattern = tree(&bindings);
    let defaults = read().zip(&bindings).filter_map(|(field, slot)| {
        let default = default(context, field)?;
        Some(quote!(#private::Held::or_insert(#slot, || #default);))
    });
    let (defaults, mut bindings) = (defaults.collect::<TokenStream>(), bindings.iter());
    let (mut guards, mut made, mut taken) = (Vec::new(), Vec::new(), Vec::new());
    for field in &variant.fields {
        let member = &field.member;
        if field.serde.is_skipped() {
            let value = default(context, field).unwrap_or_else(|| default_value(context, field));
            if field.is_wiped_here() {
                let ((ty, put, out), guard) = (guarded(context, field, &value), binding("d", field.index));
                guards.push(quote!(let #guard = #private::Secret::<#ty, (), 0, true>::new(#put);));
                taken.push(quote!(#member: #private::Is::it(#private::Secret::into_inner(#guard) #out)));
            } else {
                made.push(quote!(#member: #value));
            }
        } else if let Some(slot) = bindings.next() {
            // The compiler learns nothing from the field about a type that does not fit.
            taken.push(quote!(#member: #private::Is::it(#private::Held::value(#slot)?)));
        }
    }
    let constructor = variant.constructor(&quote!(#ident));
    quote! {
        {
            let mut __slots = #slots;
            let __read = #private::#function::<#arguments>(#from, #shape, &mut __slots);
            #private::Result::and_then(__read, |()| {
                // Taken out where they lie: a slot that is moved is copied. The user's functions come first: should one
                // panic, the slots wipe what was read, and guards what the others gave for fields that are never read.
                let #pattern = &mut __slots;
                #defaults
                #(#guards)*
                #private::Result::Ok(#constructor { #(#made,)* #(#taken),* })
            })
        }
    }
}

/// The type of a guard around the value, how the value is put in, and how it is taken out.
fn guarded(
    context: &Context<'_>,
    field: &Field<'_>,
    value: &TokenStream,
) -> (TokenStream, TokenStream, Option<TokenStream>) {
    let (private, ty) = (&context.private, context.fit(field));
    match field.role {
        Role::Opaque => (quote!(#private::Opaque<#ty>), quote!(#private::Opaque::<#ty>(#value)), Some(quote!(.0))),
        _ => (ty, value.clone(), None),
    }
}

fn shape(context: &Context<'_>, (names, aliases): (Vec<String>, Vec<usize>)) -> TokenStream {
    let (serde, private) = (&context.model.container.serde, &context.private);
    let name = context.name_on_the_wire();
    let closed = serde.has("deny_unknown_fields");
    quote! {
        &#private::Shape {
            name: #name,
            expected: <__Info as #private::Info>::EXPECTED,
            names: &[#(#names),*],
            aliases: &[#(#aliases),*],
            closed: #closed,
        }
    }
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

/// The empty slot of a field.
fn slot(context: &Context<'_>, field: &Field<'_>) -> TokenStream {
    let (private, index, ty) = (&context.private, field.index, context.fit_to_parse(field));
    let may_be_missing = default(context, field).is_some();
    let described = quote!(&<__Info as #private::Info>::FIELDS[#index], #may_be_missing);
    let (function, arguments) = match field.role {
        Role::Plain => (quote!(unmarked), quote!(<__Info as #private::Info>::PLAIN[#index], #may_be_missing)),
        Role::Opaque => {
            let bare = context.fit(field);
            (quote!(opaque), quote!(#described, #private::wiping::<#bare>()))
        }
        _ => (quote!(marked), described),
    };
    // What the compiler has to say of a slot stands on the field's type.
    let types = if matches!(field.role, Role::Opaque) { quote!(::<#ty, _>) } else { quote!(::<#ty>) };
    span::call_for(quote!(#private::#function), &types, arguments, field.ty.to_token_stream())
}

/// The default of the field's type: one that has none is the compiler's error there.
fn default_value(context: &Context<'_>, field: &Field<'_>) -> TokenStream {
    let private = &context.private;
    span::call(quote!(#private::Default::default), TokenStream::new(), field.ty.to_token_stream())
}

/// A call of the function that is named in a text, and stands there.
pub fn called(path: TokenStream) -> TokenStream {
    span::call_of(path, TokenStream::new())
}

/// What stands for a field that is missing.
fn default(context: &Context<'_>, field: &Field<'_>) -> Option<TokenStream> {
    match field.serde.find(&["default"]) {
        Some(own) => Some(own.path().map_or_else(|| default_value(context, field), called)),
        None => default_of_type(context, field),
    }
}
