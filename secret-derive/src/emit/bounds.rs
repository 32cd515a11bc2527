//! What a generic type's impls ask of its parameters, inferred as serde's derive infers it, each direction on its own.
//!
//! ```text
//! struct Model<T, U: Source> {
//!     label: T,                           // T: Deserialize<'de>
//!     inner: U::Inner,                    // U::Inner: Deserialize<'de>
//!     #[secret(nested)] key: Key<T>,      // Key<T>: ReadField<'de>
//!     #[serde(skip)] cache: T,            // T: Default
//! }
//! ```
//!
//! `bound` on the type replaces what is inferred. `bound` on a field or a variant is added, and nothing is inferred for what it
//! is written at, nor for what a function of the user's reads or writes.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{GenericParam, Generics, Lifetime, LifetimeParam, WherePredicate, parse_quote};

use super::context::Context;
use crate::check::model::{DefaultValue, Directions, Field, Role, Variant, Wiped};
use crate::check::types::{self, parameters};

type Predicates = Vec<WherePredicate>;

/// One of the two directions of what serde lets differ.
type Side<T> = fn(&Directions<T>) -> &T;

/// What parsing asks for.
pub fn to_parse(context: &Context<'_>) -> Predicates {
    let (model, private) = (context.model, &context.private);
    let mut bounds = written(context, |bound| &bound.deserialize);
    match &model.bound.deserialize {
        Some(given) => bounds.extend(given.iter().cloned()),
        None => {
            let (plain, marked) = (quote!(#private::Deserialize<'de>), quote!(#private::de::ReadField<'de>));
            if let (true, Some(DefaultValue::Trait)) = (context.is_generic(), &model.default) {
                let ty = context.ty();
                bounds.push(parse_quote!(#ty: #private::Default));
            }
            for field in
                inferred(context, |skip| &skip.deserialize, |with| &with.deserialize, |bound| &bound.deserialize)
            {
                bounds.extend(of_field(context, field, &plain, &marked));
            }
            let default = quote!(#private::Default);
            let defaulted = model.fields().filter(|field| matches!(field.default, Some(DefaultValue::Trait)));
            bounds.extend(defaulted.flat_map(|field| of_parameters(context, field, &default)));
        }
    }
    bounds.extend(to_validate(context));
    bounds
}

/// What writing asks for.
pub fn to_write(context: &Context<'_>) -> Predicates {
    let private = &context.private;
    let mut bounds = written(context, |bound| &bound.serialize);
    match &context.model.bound.serialize {
        Some(given) => bounds.extend(given.iter().cloned()),
        None => {
            let (plain, marked) = (quote!(#private::Serialize), quote!(#private::ser::WriteField));
            for field in inferred(context, |skip| &skip.serialize, |with| &with.serialize, |bound| &bound.serialize) {
                bounds.extend(of_field(context, field, &plain, &marked));
            }
        }
    }
    bounds
}

/// What the walk over the fields asks of the types of the marked ones.
pub fn to_validate(context: &Context<'_>) -> Predicates {
    let Context { krate, private, .. } = context;
    of_marked(context, |role| match role {
        Role::Nested => Some(quote!(#krate::ValidatedSecret)),
        Role::Text { policy, wiped } => {
            let text = policy.is_some().then(|| quote!(+ #private::Text));
            let wiping = (*wiped == Wiped::ByItself).then(|| quote!(+ #private::WipedOnDrop));
            Some(quote!(#private::SecretField #text #wiping))
        }
        Role::Opaque => Some(quote!(#private::Wipeable)),
        Role::Plain => None,
    })
}

/// `bound` on each parameter that an unmarked field names.
pub fn of_plain(context: &Context<'_>, bound: &TokenStream) -> Predicates {
    let plain = context.model.fields().filter(|field| !field.is_marked());
    plain.flat_map(|field| of_parameters(context, field, bound)).collect()
}

/// What `asked` wants of the type of each marked field that names a parameter. A model inside of itself asks nothing: the bound
/// would be about itself, without end.
pub fn of_marked(context: &Context<'_>, asked: impl Fn(&Role) -> Option<TokenStream>) -> Predicates {
    let fields =
        context.model.fields().filter(|field| names_parameter(context, field) && !context.is_recursive(field.ty));
    let bounds = fields.filter_map(|field| {
        let (ty, bound) = (context.outside(field.ty), asked(&field.role)?);
        Some(parse_quote!(#ty: #bound))
    });
    bounds.collect()
}

/// `<'de, ..>`, with these bounds, and `'de` outliving what the fields borrow.
pub fn with_input_lifetime(context: &Context<'_>, bounds: Predicates) -> Generics {
    let mut generics = context.generics(bounds);
    let mut input = LifetimeParam::new(Lifetime::new("'de", proc_macro2::Span::call_site()));
    let parsed = context.model.fields().filter(|field| !field.skip.deserialize);
    for lifetime in parsed.flat_map(|field| &field.borrowed) {
        if !input.bounds.iter().any(|bound| bound == lifetime) {
            input.bounds.push(lifetime.clone());
        }
    }
    generics.params.insert(0, GenericParam::Lifetime(input));
    generics
}

/// What is written at fields and variants.
fn written(context: &Context<'_>, side: Side<Option<Predicates>>) -> Predicates {
    let variants = context.model.variants.iter().map(|variant| &variant.bound);
    let all = context.model.fields().map(|field| &field.bound).chain(variants);
    all.filter_map(|bound| side(bound).as_ref()).flatten().cloned().collect()
}

/// The fields for which something is inferred.
fn inferred<'m>(
    context: &Context<'m>,
    skip: Side<bool>,
    with: Side<Option<syn::ExprPath>>,
    bound: Side<Option<Predicates>>,
) -> Vec<&'m Field<'m>> {
    let open_variant = |variant: &&Variant<'_>| {
        !skip(&variant.skip) && with(&variant.with).is_none() && bound(&variant.bound).is_none()
    };
    let open_field =
        |field: &&Field<'_>| !skip(&field.skip) && with(&field.with).is_none() && bound(&field.bound).is_none();
    let variants = context.model.variants.iter().filter(open_variant);
    variants.flat_map(|variant| variant.fields.iter().filter(open_field)).collect()
}

/// `plain` on the parameters, or `marked` on the type of a field with a text or a model.
fn of_field(context: &Context<'_>, field: &Field<'_>, plain: &TokenStream, marked: &TokenStream) -> Predicates {
    match field.role {
        // A secret that is not a text is read and written as the other fields are.
        Role::Plain | Role::Opaque => of_parameters(context, field, plain),
        Role::Text { .. } | Role::Nested if !names_parameter(context, field) || context.is_recursive(field.ty) => {
            Vec::new()
        }
        Role::Text { .. } | Role::Nested => {
            let ty = context.outside(field.ty);
            vec![parse_quote!(#ty: #marked)]
        }
    }
}

/// `bound` on each parameter that the field names, and on the associated type that it is.
fn of_parameters(context: &Context<'_>, field: &Field<'_>, bound: &TokenStream) -> Predicates {
    let own = type_parameters(context);
    let named = parameters::named(field.ty, &own).into_iter().map(|ident| parse_quote!(#ident: #bound));
    let associated = parameters::associated(field.ty, &own).map(|path| parse_quote!(#path: #bound));
    named.chain(associated).collect()
}

fn names_parameter(context: &Context<'_>, field: &Field<'_>) -> bool {
    let own = type_parameters(context);
    types::mentions_any(field.ty, &own)
}

fn type_parameters<'m>(context: &Context<'m>) -> Vec<&'m Ident> {
    context.model.input.generics.type_params().map(|parameter| &parameter.ident).collect()
}
