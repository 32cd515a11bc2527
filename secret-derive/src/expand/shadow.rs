//! The shadow: a copy of the type for serde's derive, with the wrappers of `secret_core` around its fields.
//!
//! ```text
//! #[derive(Deserialize)]
//! #[serde(crate = "..", rename = "Login", rename_all = "camelCase")]
//! struct __Shadow<const CHECK: bool> {
//!     user_name: Plain<String, __Info, 0>,
//!     password: Secret<SecretString, __Info, 0, CHECK>,
//! }
//! ```

mod attributes;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{GenericParam, Generics, Type};

use super::context::Context;
use super::pattern::binding;
use crate::model::{Field, Role, Style};
use crate::types;
pub use attributes::default_of_type;
use attributes::{container_attributes, field_attributes, kept};

/// The type's generics without defaults, and `CHECK` behind them.
pub fn generics(context: &Context<'_>, bounds: Vec<TokenStream>) -> Generics {
    let private = &context.private;
    // The wrappers can only be put around a secret field.
    let mut bounds = bounds;
    bounds.extend(context.bounds_of_inspection());
    let mut generics = context.generics(bounds);
    without_defaults(&mut generics);
    // Written here, so it parses.
    generics.params.extend(syn::parse2::<GenericParam>(quote!(const __CHECK: #private::bool)));
    generics
}

/// A parameter's default belongs to the definition alone.
pub fn without_defaults(generics: &mut Generics) {
    for parameter in &mut generics.params {
        match parameter {
            GenericParam::Type(parameter) => {
                parameter.default = None;
            }
            GenericParam::Const(parameter) => {
                parameter.default = None;
            }
            GenericParam::Lifetime(_) => {}
        }
    }
}

/// The definition.
pub fn expand(context: &Context<'_>, bound: Option<String>) -> TokenStream {
    let Context { model, private, .. } = context;
    let generics = generics(context, Vec::new());
    let (_, _, clause) = generics.split_for_impl();
    let Parameters { declared, .. } = parameters(context, &generics);
    let shadow = format_ident!("__Shadow");
    let attributes = container_attributes(context, &model.container.serde, bound);
    let mut helpers = TokenStream::new();
    let mut variants = model.variants.iter().map(|variant| {
        let fields = variant.fields.iter().map(|field| {
            let ty = left_open(context, field).map_or_else(|| wrapper(context, field), ToTokens::into_token_stream);
            let serde = field_attributes(context, field, &mut helpers);
            match &field.member {
                syn::Member::Named(name) => quote!(#serde #name: #ty),
                syn::Member::Unnamed(_) => quote!(#serde #ty),
            }
        });
        match variant.style {
            Style::Named => quote!({ #(#fields),* }),
            Style::Tuple => quote!((#(#fields),*)),
            Style::Unit => TokenStream::new(),
        }
    });
    let definition = if model.is_enum() {
        let variants = model.variants.iter().zip(variants).map(|(variant, fields)| {
            let (name, serde) = (variant.ident, kept(&variant.serde, &[]));
            quote!(#serde #name #fields)
        });
        quote!(enum #shadow <#declared> #clause { #(#variants),* })
    } else {
        let fields = variants.next();
        match model.variants.first().map(|variant| variant.style) {
            Some(Style::Named) => quote!(struct #shadow <#declared> #clause #fields),
            _ => quote!(struct #shadow <#declared> #fields #clause;),
        }
    };
    quote! {
        #[derive(#private::serde_derive::Deserialize)]
        #attributes
        #definition
        #helpers
    }
}

/// The value that the shadow `value` holds the fields of.
pub fn open(context: &Context<'_>, value: &TokenStream) -> TokenStream {
    let Context { model, ident, .. } = context;
    let (from, to) = (quote!(__Shadow), quote!(#ident));
    let arms = model.variants.iter().map(|variant| {
        let pattern = variant.pattern(&from, "x", |_| true);
        let constructor = variant.constructor(&to);
        let values = variant.fields.iter().enumerate().map(|(index, field)| {
            let (member, value) = (&field.member, binding("x", index));
            let opened = open_field(context, field, &value);
            quote!(#member: #opened)
        });
        match variant.style {
            Style::Unit => quote!(#pattern => #constructor,),
            _ => quote!(#pattern => #constructor { #(#values),* },),
        }
    });
    quote!(match #value { #(#arms)* })
}

/// The parameters of the shadow: as it is defined, and as it is used.
struct Parameters {
    declared: TokenStream,
    given: TokenStream,
}

fn parameters(context: &Context<'_>, generics: &Generics) -> Parameters {
    let (own, (_, arguments, _)) = (&generics.params, generics.split_for_impl());
    let open = || context.model.fields().filter_map(|field| Some((left_open(context, field)?, asked(context, field))));
    if open().next().is_none() {
        let given = arguments.to_token_stream().into_iter().collect::<Vec<_>>();
        let given = given[1..given.len() - 1].iter().cloned().collect();
        return Parameters { declared: own.to_token_stream(), given };
    }
    // There is no parameter but `CHECK`.
    let (names, types): (Vec<_>, Vec<_>) = open().unzip();
    Parameters { declared: quote!(#(#names,)* #own), given: quote!(#(#types,)* __CHECK) }
}

/// The shadow with its fields' types filled in.
pub fn ty(context: &Context<'_>) -> TokenStream {
    let given = parameters(context, &generics(context, Vec::new())).given;
    quote!(__Shadow <#given>)
}

/// The parameter that stands for the field's type in the shadow, so that serde's derive does not see it: a type that cannot be
/// parsed is then an error where the shadow is used, once, and not in all of serde's code. `None` where the type has to be seen:
/// for a function that makes it, or because it depends on the user's own parameters.
fn left_open(context: &Context<'_>, field: &Field<'_>) -> Option<Ident> {
    let helped = field.serde.find(&["default"]).is_some_and(|item| item.path().is_some())
        || context.model.container.serde.has("default")
        || !field.is_marked() && field.serde.find(&["with", "deserialize_with"]).is_some();
    let at = context.model.fields().position(|other| std::ptr::eq(other, field))?;
    (context.has_no_parameters() && !helped).then(|| format_ident!("__Type{at}"))
}

/// The type of a field in the shadow.
fn wrapper(context: &Context<'_>, field: &Field<'_>) -> TokenStream {
    around(context, field, &context.role_traits(field))
}

/// The same in an impl with the lifetime `'de`, with the question whether the type can be parsed.
fn asked(context: &Context<'_>, field: &Field<'_>) -> TokenStream {
    around(context, field, &context.traits_to_parse(field))
}

fn around(context: &Context<'_>, field: &Field<'_>, traits: &[TokenStream]) -> TokenStream {
    let (private, index) = (&context.private, field.index);
    let check = if flattened_option(field).is_some() { quote!(false) } else { quote!(__CHECK) };
    let wrap = |ty: TokenStream| match &field.role {
        Role::Plain => quote!(#private::Plain<#ty, __Info, #index>),
        Role::Opaque => quote!(#private::Secret<#private::Opaque<#ty>, __Info, #index, #check>),
        Role::Text { .. } | Role::Nested => quote!(#private::Secret<#ty, __Info, #index, #check>),
    };
    match flattened_option(field) {
        // serde knows how an absent flattened struct looks, if it sees the option.
        Some(inner) => {
            let inner = wrap(context.fit_as(field, inner, traits));
            quote!(#private::Option<#inner>)
        }
        None => wrap(context.fit_as(field, field.ty, traits)),
    }
}

fn open_field(context: &Context<'_>, field: &Field<'_>, value: &Ident) -> TokenStream {
    let private = &context.private;
    let wrapper = if field.is_marked() { quote!(Secret) } else { quote!(Plain) };
    match (&field.role, flattened_option(field)) {
        (_, Some(_)) => {
            quote!(#private::Option::map(#value, |__value| #private::Is::it(#private::#wrapper::into_inner(__value))))
        }
        (Role::Opaque, _) => quote!(#private::Secret::into_inner(#value).0),
        // The compiler learns nothing from the field about a type that does not fit.
        _ => quote!(#private::Is::it(#private::#wrapper::into_inner(#value))),
    }
}

/// What a flattened `Option` holds. serde makes `None` of any error in there, and a secret that breaks its rules must not
/// vanish so: its shape alone is read, and the rules are checked with the whole model's.
pub fn flattened_option<'a>(field: &Field<'a>) -> Option<&'a Type> {
    types::option(field.ty).filter(|_| field.serde.has("flatten"))
}
