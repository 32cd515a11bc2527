//! `ValidatedSecret`: the rules as data, and the walk over the fields.
//!
//! ```text
//! const __POLICY_0: Policy = Policy::new().max_len(86);
//! const _: Policy = checked(__POLICY_0, "client_secret");
//! const __FIELDS: &[Field] = &[Field::new("client_secret", &[Segment::Field("clientSecret")], Some(__POLICY_0))];
//! impl ValidatedSecret for Model { const FIELDS: &'static [Field] = __FIELDS; }
//! impl WipedOnDrop for Model {}
//! impl ZeroizeOnDrop for Model {}
//! impl SecretField for Model {
//!     fn validate_fields(&self, context) {
//!         match self { Model { client_secret: __x0, .. } => { validate_field(__x0, &__FIELDS[0], context); } }
//!     }
//! }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::pattern::binding;
use super::{bounds, policies, span};
use crate::check::model::{Field, Role};

pub fn emit(context: &Context<'_>) -> TokenStream {
    let Context { model, krate, private, .. } = context;
    let marked = || model.fields().filter(|field| field.is_marked());
    let policies = marked().filter_map(|field| policies::constants(context, field, true));
    let described = marked().map(|field| described(context, field));
    let validated = context.implement(
        &quote!(#krate::ValidatedSecret),
        bounds::to_validate(context),
        &quote!(type Type = Self; const FIELDS: &'static [#private::Field] = __FIELDS;),
    );
    let field = context.implement(&quote!(#private::SecretField), bounds::to_validate(context), &walk(context));
    let wiping = context.implement(
        &quote!(#private::WipedOnDrop),
        Vec::new(),
        &quote!(
            type Type = Self;
        ),
    );
    // Borrowed text is the caller's to wipe.
    let borrows = model.input.generics.lifetimes().next().is_some();
    let zeroizing =
        (!borrows).then(|| context.implement(&quote!(#private::ZeroizeOnDrop), Vec::new(), &TokenStream::new()));
    quote! {
        #(#policies)*
        const __FIELDS: &'static [#private::Field] = &[#(#described),*];
        #validated
        #field
        #wiping
        #zeroizing
    }
}

/// `Field::new("client_secret", &[Segment::Field("clientSecret")], Some(__POLICY_0))`
fn described(context: &Context<'_>, field: &Field<'_>) -> TokenStream {
    let (private, name) = (&context.private, field.rust_name());
    let path = context.path(&field.path);
    let policy = match &field.role {
        Role::Text { policy: Some(policy), .. } => {
            let mut name = policies::constant(field);
            name.set_span(span::ends(policies::written(policy)).0);
            quote!(#private::Some(#name))
        }
        _ => quote!(#private::None),
    };
    quote!(#private::Field::new(#name, #path, #policy))
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
            let call = if model.newtype { quote!(validate_newtype) } else { quote!(validate_field) };
            quote!(#private::validate::#call::<#ty, _>(#value, &__FIELDS[#index], __context);)
        });
        quote!(#pattern => { #(#steps)* })
    });
    quote! {
        type Type = Self;
        fn validate_fields(&self, __context: &#private::FieldContext<'_>) {
            match self { #(#arms)* }
        }
    }
}
