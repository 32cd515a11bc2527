//! `ValidatedSecret`: the rules as data, and the walk over the fields.
//!
//! ```text
//! const __POLICY_0: Policy = Policy::new().max_len(86);
//! const _: Policy = Policy::checked(__POLICY_0, "client_secret");
//! struct __Info;
//! impl Info for __Info { const FIELDS: &[Field] = &[Field::new("client_secret", &[Segment::Field("clientSecret")], Some(__POLICY_0))]; .. }
//! impl ValidatedSecret for Model { const FIELDS: .. = <__Info as Info>::FIELDS; }
//! impl SecretField for Model { fn inspect(&self, .., at) { match self { Model { client_secret: __x0, .. } => { inspect(__x0, ..) } } } }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::pattern::binding;
use super::{bounds, policies, span};
use crate::check::model::{Field, Role, Segment, Wiped};
use crate::check::types::display;

pub fn emit(context: &Context<'_>) -> TokenStream {
    let Context { model, krate, private, .. } = context;
    let marked = || model.fields().filter(|field| field.is_marked());
    let policies = marked().filter_map(|field| policies::constants(context, field, true));
    let described = marked().map(|field| described(context, field));
    let plain = model.fields().filter(|field| !field.is_marked()).map(|field| {
        let (wire, kind) = (&field.name.deserialize, display(field.ty));
        quote!((#wire, #kind))
    });
    let kind = if model.is_enum() { "enum" } else { "struct" };
    let expected = model.expecting.clone().unwrap_or_else(|| format!("{kind} {}", model.rust_name()));
    let validated = context.implement(
        &quote!(#krate::ValidatedSecret),
        bounds::to_validate(context),
        &quote!(type It = Self; const FIELDS: &'static [#private::Field] = <__Info as #private::Info>::FIELDS;),
    );
    let field = context.implement(&quote!(#private::SecretField), bounds::to_validate(context), &walk(context));
    let wiping = context.implement(
        &quote!(#private::SelfWiping),
        Vec::new(),
        &quote!(
            type It = Self;
        ),
    );
    quote! {
        #(#policies)*
        struct __Info;
        #[automatically_derived]
        impl #private::Info for __Info {
            const FIELDS: &'static [#private::Field] = &[#(#described),*];
            const PLAIN: &'static [(&'static #private::str, &'static #private::str)] = &[#(#plain),*];
            const EXPECTED: &'static #private::str = #expected;
        }
        #validated
        #field
        #wiping
    }
}

/// `Field::new("client_secret", &[Segment::Field("clientSecret")], Some(__POLICY_0))`
fn described(context: &Context<'_>, field: &Field<'_>) -> TokenStream {
    let (private, name) = (&context.private, field.rust_name());
    let path = field.path.iter().map(|segment| match segment {
        Segment::Field(name) => quote!(#private::Segment::Field(#name)),
        Segment::Index(index) => quote!(#private::Segment::Index(#index)),
    });
    let policy = match &field.role {
        Role::Text { policy: Some(policy), .. } => {
            let mut name = policies::constant(field);
            name.set_span(span::ends(policies::written(policy)).0);
            quote!(#private::Some(#name))
        }
        _ => quote!(#private::None),
    };
    quote!(#private::Field::new(#name, &[#(#path),*], #policy))
}

/// One call for each secret that can break a rule.
fn walk(context: &Context<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    let this = quote!(Self);
    let seen = |field: &Field<'_>| matches!(field.role, Role::Text { .. } | Role::Nested);
    let arms = model.variants.iter().map(|variant| {
        let pattern = variant.pattern(&this, "x", seen);
        let steps = variant.fields.iter().enumerate().filter(|(_, field)| seen(field)).map(|(position, field)| {
            let (value, index, ty) = (binding("x", position), field.index, context.fit(field));
            // What is not asked in `fit` is asked here.
            let depends = context.mentions_parameter(field.ty);
            let call = match &field.role {
                Role::Nested => quote!(inspect_nested::<#ty, _>),
                Role::Text { policy: Some(_), wiped: Wiped::ByItself } if depends => quote!(inspect_text::<#ty, _>),
                Role::Text { wiped: Wiped::ByItself, .. } if depends => quote!(inspect_wiping::<#ty, _>),
                Role::Text { policy: Some(_), .. } => quote!(inspect_ruled::<#ty, _>),
                _ => quote!(inspect_bare::<#ty, _>),
            };
            let inherited = model.newtype.then(|| quote!(#private::inspect_in::<#ty, _>(#value, __policy, __at);));
            quote!(#private::#call(#value, &<__Info as #private::Info>::FIELDS[#index], __at); #inherited)
        });
        quote!(#pattern => { #(#steps)* })
    });
    let policy = if model.newtype { quote!(__policy) } else { quote!(_) };
    quote! {
        type It = Self;
        fn inspect(&self, #policy: #private::Option<&#private::Policy>, __at: &mut #private::Inspector) {
            match self { #(#arms)* }
        }
    }
}
