//! `ReadFields`: how each field of a struct or of a variant is read, and what becomes of one that is missing.
//!
//! ```text
//! pub struct __Fields0(FieldValue<SecretString>, FieldValue<u8>);
//! impl<'de> ReadFields<'de, 0> for Login {
//!     type Fields = __Fields0;
//!     const INFO: &'static StructInfo = &StructInfo { name: "Login", .. };
//!     fn unread() -> __Fields0 { __Fields0(unread_marked(), unread_ordinary()) }
//!     fn read_field(fields, index, source, context) {
//!         match index {
//!             0 => marked(&mut fields.0, source, &__FIELDS[0], context),
//!             1 => unmarked(&mut fields.1, source, &[Segment::Field("age")], context),
//!             _ => Ok(false),
//!         }
//!     }
//!     fn finish(fields, context) {
//!         require_marked(&mut fields.0, &__FIELDS[0], context)?;
//!         fields.1.or_default(|| 18);
//!         Ok(Login { password: fields.0.take(), age: fields.1.take() })
//!     }
//! }
//! ```
//!
//! The user's functions are called and errors are returned before the first value is taken out: what was read is wiped by
//! `__Fields0` then.

mod finish;
mod flattened;
mod holder;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Index;

use self::finish::finish;
use self::flattened::flattened;
use self::holder::Holder;
use super::Implement;
use crate::check::model::{DefaultValue, Field, Role, Style, Variant};
use crate::check::types;
use crate::emit::context::Context;
use crate::emit::span;

/// The fields that are read by name or position, with their positions in the variant.
pub fn read<'v, 'a>(variant: &'v Variant<'a>) -> impl Iterator<Item = (usize, &'v Field<'a>)> {
    variant.fields.iter().enumerate().filter(|(_, field)| !field.skip.deserialize && !field.flatten)
}

pub fn emit(implement: &Implement<'_>, variant: &Variant<'_>, number: usize) -> TokenStream {
    let context = implement.context;
    let Context { private, .. } = context;
    let holder = Holder::new(context, number);
    let (definition, holder_ty, marker) = (holder.definition(context, variant), &holder.ty, holder.marker(context));
    let info = info(context, variant);
    let unread = variant.fields.iter().map(|field| unread(context, field));
    let name = &holder.name;
    let arms = read(variant).enumerate().map(|(index, (position, field))| {
        let read = read_one(context, field, position, number);
        quote!(#index => #read,)
    });
    let withs = withs(implement, variant, number);
    let finish = finish(context, variant);
    let flattened = variant.flattens().then(|| flattened(implement, variant, number, holder_ty));
    let body = quote! {
        type Fields = #holder_ty;
        const INFO: &'static #private::de::StructInfo = #info;
        fn unread() -> #holder_ty { #name(#(#unread,)* #marker) }
        fn read_field<__S: #private::de::Source<'de>>(
            __fields: &mut #holder_ty,
            __index: #private::usize,
            __source: __S,
            __context: &#private::FieldContext<'_>,
        ) -> #private::Result<#private::bool, __S::Error> {
            match __index {
                #(#arms)*
                _ => #private::Ok(false),
            }
        }
        fn finish<__E: #private::de::Error>(
            __fields: &mut #holder_ty,
            __context: &#private::FieldContext<'_>,
        ) -> #private::Result<Self, __E> { #finish }
    };
    let fields = implement.implement(&quote!(#private::de::ReadFields<'de, #number>), &body);
    quote!(#definition #fields #flattened #(#withs)*)
}

/// `ReadWith` for each field with a function of its own.
pub fn withs(implement: &Implement<'_>, variant: &Variant<'_>, number: usize) -> Vec<TokenStream> {
    let fields = variant.fields.iter().enumerate().filter(|(_, field)| !field.skip.deserialize);
    let withs = fields.filter_map(|(position, field)| {
        let path = field.with.deserialize.as_ref()?;
        Some(with(implement, with_number(number, position), &implement.context.outside(field.ty), path))
    });
    withs.collect()
}

/// `ReadWith`: a function of the user's, as a type of its own.
pub fn with(implement: &Implement<'_>, number: usize, ty: &TokenStream, path: &syn::ExprPath) -> TokenStream {
    let private = &implement.context.private;
    // As a function of this type, so that one that has another is one error, on its name.
    let start = span::ends(path.to_token_stream()).0;
    let kind = span::located(quote!(fn(__D) -> #private::Result<#ty, __D::Error>), start);
    implement.implement(
        &quote!(#private::de::ReadWith<'de, #number>),
        &quote! {
            type Value = #ty;
            fn read_with<__D: #private::Deserializer<'de>>(__deserializer: __D) -> #private::Result<#ty, __D::Error> {
                let __read: #kind = #path;
                __read(__deserializer)
            }
        },
    )
}

/// The number of a field with a function of its own, unique in the model: variants have numbers below.
pub fn with_number(variant: usize, position: usize) -> usize {
    (variant + 1) * 0x1_0000 + position
}

fn info(context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    let name = &model.name.deserialize;
    let expected = expected(context, variant);
    let by_name = read(variant).filter(|_| variant.style == Style::Named);
    let names = names(context, "field", by_name.map(|(_, field)| (&field.name.deserialize, &field.aliases)));
    let len = read(variant).count();
    let has_default = |field: &Field<'_>| field.default.is_some() || model.default.is_some();
    let defaults = read(variant).map(|(_, field)| has_default(field)).collect::<Vec<_>>();
    let defaults = if defaults.contains(&true) { defaults } else { Vec::new() };
    let deny_unknown = model.deny_unknown_fields;
    quote! {
        &#private::de::StructInfo {
            name: #name,
            expected: #expected,
            names: #names,
            len: #len,
            defaults: &[#(#defaults),*],
            deny_unknown: #deny_unknown,
        }
    }
}

/// What an error says was expected. Variants have no name here: that of the type is of no use to who wrote the input.
fn expected(context: &Context<'_>, variant: &Variant<'_>) -> String {
    let model = context.model;
    if let Some(expecting) = &model.expecting {
        return expecting.clone();
    }
    let name = &model.name.deserialize;
    match (variant.ident, variant.style) {
        (None, _) if model.newtype => "a string".to_owned(),
        (None, Style::Named) => format!("struct {name}"),
        (None, _) => format!("tuple struct {name}"),
        (Some(_), Style::Named) => "a variant with fields".to_owned(),
        (Some(_), _) if variant.is_newtype() => "a variant with a value".to_owned(),
        (Some(_), _) => format!("a variant with {} values", read(variant).count()),
    }
}

/// The names, the aliases behind them, and which name each alias belongs to.
pub fn names<'a>(
    context: &Context<'_>,
    kind: &str,
    read: impl Iterator<Item = (&'a String, &'a Vec<String>)>,
) -> TokenStream {
    let private = &context.private;
    let (mut names, mut aliases, mut owners) = (Vec::new(), Vec::new(), Vec::new());
    for (owner, (name, own)) in read.enumerate() {
        names.push(name);
        owners.extend(own.iter().map(|_| owner));
        aliases.extend(own);
    }
    names.extend(aliases);
    quote!(#private::de::Names { kind: #kind, names: &[#(#names),*], aliases: &[#(#owners),*] })
}

/// The empty value of a field. Here and where it is read, the compiler is asked whether the type fits: its error is on the type.
fn unread(context: &Context<'_>, field: &Field<'_>) -> TokenStream {
    let private = &context.private;
    let ty = ty(context, field);
    let function = match field.role {
        Role::Plain => quote!(unread_ordinary),
        Role::Opaque => quote!(unread_opaque),
        Role::Text { .. } | Role::Nested => quote!(unread_marked),
    };
    // As the `Drop` of the model asks it, so that a type that cannot be wiped is one error.
    let bare = context.fit(field);
    let wiping = matches!(field.role, Role::Opaque).then(|| quote!(#private::drop::wiping::<#bare>()));
    let types = match field.role {
        Role::Plain | Role::Opaque => quote!(::<#ty>),
        Role::Text { .. } | Role::Nested => quote!(::<#ty, _>),
    };
    call(quote!(#private::de::#function), &types, wiping.unwrap_or_default(), field)
}

/// The field's type, behind the question what this field needs of it.
fn ty(context: &Context<'_>, field: &Field<'_>) -> TokenStream {
    if field.skip.deserialize || field.with.deserialize.is_some() {
        context.fit(field)
    } else {
        context.fit_to_parse(field)
    }
}

fn call(function: TokenStream, types: &TokenStream, arguments: TokenStream, field: &Field<'_>) -> TokenStream {
    span::call_for(function, types, arguments, field.ty.to_token_stream())
}

/// What the runtime knows a field by: its rules, or its path.
fn described(context: &Context<'_>, field: &Field<'_>) -> TokenStream {
    let index = field.index;
    match field.role {
        Role::Plain => context.path(&field.path),
        Role::Opaque => {
            let private = &context.private;
            quote!(#private::Field::path(&__FIELDS[#index]))
        }
        Role::Text { .. } | Role::Nested => quote!(&__FIELDS[#index]),
    }
}

/// The expression that reads a field from `__source`.
fn read_one(context: &Context<'_>, field: &Field<'_>, position: usize, variant: usize) -> TokenStream {
    let private = &context.private;
    let (value, described) = (Index::from(position), described(context, field));
    let arguments = quote!(&mut __fields.#value, __source, #described, __context);
    if field.with.deserialize.is_some() {
        let number = with_number(variant, position);
        return quote!(#private::de::with::<Self, #number, __S>(#arguments));
    }
    let function = match field.role {
        Role::Plain if field.borrow && types::is_cow(field.ty) => quote!(borrowed),
        Role::Plain | Role::Opaque => quote!(unmarked),
        Role::Text { .. } | Role::Nested => quote!(marked),
    };
    let ty = ty(context, field);
    call(quote!(#private::de::#function), &quote!(::<#ty, _, __S>), arguments, field)
}

/// The expression for the only value of a variant, read from `__access`. As in serde, a skipped one makes a unit variant.
pub fn variant_value(context: &Context<'_>, field: &Field<'_>, variant: usize) -> TokenStream {
    let (private, described) = (&context.private, described(context, field));
    if field.skip.deserialize {
        let default = match &field.default {
            Some(DefaultValue::Path(path)) => span::call_of(path.to_token_stream(), TokenStream::new()),
            _ => call(quote!(#private::Default::default), &TokenStream::new(), TokenStream::new(), field),
        };
        return quote!({ #private::de::read_unit(__access, __context)?; #default });
    }
    if field.with.deserialize.is_some() {
        let number = with_number(variant, 0);
        return quote!(#private::de::read_variant_with::<Self, #number, __A>(__access, __context)?);
    }
    let function = match field.role {
        Role::Plain | Role::Opaque => quote!(unmarked_variant),
        Role::Text { .. } | Role::Nested => quote!(marked_variant),
    };
    let (ty, arguments) = (ty(context, field), quote!(__access, #described, __context));
    let call = call(quote!(#private::de::#function), &quote!(::<#ty, _, __A>), arguments, field);
    quote!(#call?)
}
