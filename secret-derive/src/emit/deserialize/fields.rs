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

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{GenericParam, Index};

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

/// The struct that holds the fields while they are read. Public in its block, because an associated type of a public model may
/// not be private, whatever the types in it are.
struct Holder {
    name: syn::Ident,
    ty: TokenStream,
    generic: bool,
}

impl Holder {
    fn new(context: &Context<'_>, number: usize) -> Self {
        let name = format_ident!("__Fields{number}");
        let (_, arguments, _) = context.model.input.generics.split_for_impl();
        Self { ty: quote!(#name #arguments), name, generic: !context.model.input.generics.params.is_empty() }
    }

    fn definition(&self, context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
        let (private, name) = (&context.private, &self.name);
        let types = variant.fields.iter().map(|field| context.outside(field.ty));
        let generics = context.generics(Vec::new());
        let (parameters, _, clause) = generics.split_for_impl();
        let marker = self.generic.then(|| {
            let used = generics.params.iter().filter_map(|parameter| match parameter {
                GenericParam::Lifetime(parameter) => {
                    let lifetime = &parameter.lifetime;
                    Some(quote!(#private::PhantomData<&#lifetime ()>))
                }
                GenericParam::Type(parameter) => {
                    let ident = &parameter.ident;
                    Some(quote!(#private::PhantomData<#ident>))
                }
                GenericParam::Const(_) => None,
            });
            quote!((#(#used,)*))
        });
        quote!(pub struct #name #parameters (#(#private::de::FieldValue<#types>,)* #marker) #clause;)
    }

    fn marker(&self, context: &Context<'_>) -> Option<TokenStream> {
        let private = &context.private;
        let parameters = context.model.input.generics.params.iter();
        let used = parameters.filter(|parameter| !matches!(parameter, GenericParam::Const(_)));
        self.generic.then(|| {
            let values = used.map(|_| quote!(#private::PhantomData));
            quote!((#(#values,)*))
        })
    }
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

/// The body of `finish`.
fn finish(context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
    let Context { model, private, ident, .. } = context;
    let fields = || variant.fields.iter().enumerate();
    let own = fields()
        .filter(|(_, field)| !field.flatten || field.skip.deserialize)
        .map(|(position, field)| fill(context, field, position));
    let filled = quote!(#(#own)*);
    if let Some(default) = &model.default {
        let default = match default {
            // A type without one is an error on its name.
            DefaultValue::Trait => {
                span::call(quote!(#private::Default::default), TokenStream::new(), ident.to_token_stream())
            }
            DefaultValue::Path(path) => span::call_of(path.to_token_stream(), TokenStream::new()),
        };
        let replaced = fields().map(|(position, field)| replace(context, field, position));
        return quote! {
            #filled
            let mut __default: Self = #default;
            #(#replaced)*
            #private::Ok(__default)
        };
    }
    let constructor = variant.constructor(&quote!(#ident));
    let values = fields().map(|(position, field)| {
        let (member, value) = (&field.member, Index::from(position));
        quote!(#member: #private::de::FieldValue::take(&mut __fields.#value))
    });
    quote!(#filled #private::Ok(#constructor { #(#values),* }))
}

/// The statement that fills a field that was not in the input; none where the type's own default does so.
fn fill(context: &Context<'_>, field: &Field<'_>, position: usize) -> TokenStream {
    let Context { model, private, .. } = context;
    let (value, described) = (Index::from(position), described(context, field));
    let value = quote!(__fields.#value);
    let own = match &field.default {
        Some(DefaultValue::Path(path)) => Some(span::call_of(path.to_token_stream(), TokenStream::new())),
        Some(DefaultValue::Trait) => None,
        None if model.default.is_some() => return TokenStream::new(),
        None if field.skip.deserialize || model.transparent.is_some_and(|index| index != position) => None,
        None => return require(context, field, position),
    };
    let marked = matches!(field.role, Role::Text { .. } | Role::Nested);
    match own {
        Some(own) if marked => {
            let ty = context.fit(field);
            quote!(#private::de::default_marked::<#ty, _, __E>(&mut #value, #described, __context, || #own)?;)
        }
        Some(own) => quote!(#private::de::FieldValue::or_default(&mut #value, || #own);),
        None => {
            let ty = context.fit_to_default(field);
            let (function, types, arguments, end) = if marked {
                (
                    quote!(type_default_marked),
                    quote!(::<#ty, _, __E>),
                    quote!(&mut #value, #described, __context),
                    quote!(?;),
                )
            } else {
                (quote!(type_default), quote!(::<#ty, _>), quote!(&mut #value), quote!(;))
            };
            let call = call(quote!(#private::de::#function), &types, arguments, field);
            quote!(#call #end)
        }
    }
}

/// The statement that fills a field without a default.
fn require(context: &Context<'_>, field: &Field<'_>, position: usize) -> TokenStream {
    let private = &context.private;
    let (value, described) = (Index::from(position), described(context, field));
    let value = quote!(__fields.#value);
    if field.with.deserialize.is_some() {
        return quote!(#private::de::require_with::<_, __E>(&#value, #described, __context)?;);
    }
    let function = match field.role {
        Role::Plain | Role::Opaque => quote!(require_unmarked),
        Role::Text { .. } | Role::Nested => quote!(require_marked),
    };
    let (ty, arguments) = (ty(context, field), quote!(&mut #value, #described, __context));
    let call = call(quote!(#private::de::#function), &quote!(::<#ty, _, __E>), arguments, field);
    quote!(#call?;)
}

/// `ReadFlattened`: how each flattened field is read from the entries that are not the struct's own.
fn flattened(implement: &Implement<'_>, variant: &Variant<'_>, number: usize, holder: &TokenStream) -> TokenStream {
    let context = implement.context;
    let Context { model, private, .. } = context;
    let fields = variant.fields.iter().enumerate().filter(|(_, field)| field.flatten && !field.skip.deserialize);
    let read = fields.map(|(position, field)| flatten(context, field, position, number));
    let deny = model.deny_unknown_fields.then(|| quote!(#private::de::deny_unknown::<__E>(__rest, __context)?;));
    implement.implement(
        &quote!(#private::de::ReadFlattened<'de, #number>),
        &quote! {
            fn read_flattened<__E: #private::de::Error>(
                __fields: &mut #holder,
                __rest: &mut #private::de::Entries<'de>,
                __context: &#private::FieldContext<'_>,
            ) -> #private::Result<(), __E> {
                #(#read)*
                #deny
                #private::Ok(())
            }
        },
    )
}

/// The statement that reads a flattened field.
fn flatten(context: &Context<'_>, field: &Field<'_>, position: usize, variant: usize) -> TokenStream {
    let private = &context.private;
    let (value, described) = (Index::from(position), described(context, field));
    let arguments = quote!(&mut __fields.#value, __rest, #described, __context);
    if field.with.deserialize.is_some() {
        let number = with_number(variant, position);
        return quote!(#private::de::flatten_with::<Self, #number, __E>(#arguments)?;);
    }
    let function = match field.role {
        Role::Plain | Role::Opaque => quote!(flatten_unmarked),
        Role::Text { .. } | Role::Nested => quote!(flatten_marked),
    };
    let ty = ty(context, field);
    let call = call(quote!(#private::de::#function), &quote!(::<#ty, _, __E>), arguments, field);
    quote!(#call?;)
}

/// The statement that moves a field that was read into what the type's own default has made.
fn replace(context: &Context<'_>, field: &Field<'_>, position: usize) -> TokenStream {
    let private = &context.private;
    let (value, member, described) = (Index::from(position), &field.member, described(context, field));
    match field.role {
        Role::Text { .. } | Role::Nested => {
            let ty = context.fit(field);
            quote! {
                #private::de::replace_marked::<#ty, _, __E>(
                    &mut __fields.#value, &mut __default.#member, #described, __context
                )?;
            }
        }
        _ => quote!(#private::de::FieldValue::replace(&mut __fields.#value, &mut __default.#member);),
    }
}
