//! `Deserialize`: by the runtime where serde's attributes only name and default, else by serde's derive on a shadow.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::context::Context;
use super::{direct, shadow};
use crate::attr::Value;
use crate::model::{Buffer, Role};

pub fn expand(context: &Context<'_>) -> TokenStream {
    let private = &context.private;
    let bounds = bounds(context);
    let generics = with_input_lifetime(context, bounds.clone());
    let (definition, body) = if context.model.newtype {
        (TokenStream::new(), newtype(context))
    } else if direct::fits(context.model) {
        (direct::told_by_name(context, &generics), placed(context, direct::read(context)))
    } else {
        let text = context.is_generic().then(|| quote!(#(#bounds),*).to_string());
        let text = text.filter(|_| context.model.container.serde.bound("deserialize").is_none());
        (shadow::expand(context, text), through_shadow(context))
    };
    let (parameters, _, clause) = generics.split_for_impl();
    let ty = context.ty();
    quote! {
        #definition
        #[automatically_derived]
        impl #parameters #private::ReadField<'de> for #ty #clause {
                type It = Self;
            const EXPECTED: &'static #private::str = <__Info as #private::Info>::EXPECTED;
            fn read<__D: #private::Deserializer<'de>, const __CHECK: #private::bool>(
                __deserializer: __D,
                __gate: #private::Gate<'_>,
            ) -> #private::Result<Self, __D::Error> { #body }
        }
        #[automatically_derived]
        impl #parameters #private::Deserialize<'de> for #ty #clause {
            fn deserialize<__D: #private::Deserializer<'de>>(__deserializer: __D) -> #private::Result<Self, __D::Error> {
                <Self as #private::ReadField<'de>>::read::<__D, true>(__deserializer, #private::Default::default())
            }
        }
    }
}

fn newtype(context: &Context<'_>) -> TokenStream {
    let private = &context.private;
    let ty = context.model.fields().next().map_or_else(|| quote!(_), |field| context.fit_to_parse(field));
    quote! {
        let __own = <__Info as #private::Info>::FIELDS[0].policy();
        #private::Result::map(#private::read_newtype::<#ty, __D, __CHECK>(__deserializer, __gate, __own), |__text| Self(#private::Is::it(__text)))
    }
}

fn through_shadow(context: &Context<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    let read = match model.buffer {
        Buffer::No => quote!(read_model),
        Buffer::Map => quote!(read_map),
        Buffer::Any => quote!(read_any),
    };
    let shadow = shadow::ty(context);
    let open = shadow::open(context, &quote!(__value));
    placed(
        context,
        quote!(#private::Result::map(#private::#read::<#shadow, __Info, __D>(__deserializer), |__value| #open)),
    )
}

/// What was read, with the rules kept by what was not, and errors that name the model's place.
fn placed(context: &Context<'_>, read: TokenStream) -> TokenStream {
    let Context { model, private, .. } = context;
    // What was not read was not checked: a default has to keep the rules too.
    let unread = model.container.serde.has("default")
        || model.fields().any(|field| {
            let given = field.serde.has("default") || field.serde.is_skipped();
            field.is_marked() && (given || shadow::flattened_option(field).is_some())
        });
    let checked = if unread {
        quote!(#private::Result::and_then(#read, #private::checked_default::<_, _, __CHECK>))
    } else {
        read
    };
    quote!(__gate.placed::<__Info, _, _>(#checked))
}

/// What serde would ask of the type parameters, for the wrapped fields.
pub fn bounds(context: &Context<'_>) -> Vec<TokenStream> {
    let private = &context.private;
    let (plain, marked) = if context.model.buffer == Buffer::No {
        (quote!(#private::Deserialize<'de>), quote!(#private::ReadField<'de> + #private::SecretField))
    } else {
        (quote!(#private::DeserializeOwned), quote!(for<'__b> #private::ReadField<'__b> + #private::SecretField))
    };
    let mut bounds = context.bounds(Some(&plain), Some(&marked), "skip_deserializing");
    bounds.extend(context.bounds_of_inspection());
    if context.model.container.serde.bound("deserialize").is_some() {
        return bounds;
    }
    for field in context.model.fields().filter(|field| {
        matches!(field.serde.find(&["default", "skip", "skip_deserializing"]), Some(item) if matches!(item.value, Value::None))
    }) {
        if matches!(field.role, Role::Plain) {
            for parameter in context.model.input.generics.type_params() {
                let ident = &parameter.ident;
                if field.ty.to_token_stream().into_iter().any(|token| *ident == token.to_string()) {
                    bounds.push(quote!(#ident: #private::Default));
                }
            }
        }
    }
    bounds
}

/// `<'de, ..>`, and `'de` outliving what the fields borrow.
pub fn with_input_lifetime(context: &Context<'_>, bounds: Vec<TokenStream>) -> syn::Generics {
    let mut generics = context.generics(bounds);
    let borrowed = generics.lifetimes().map(|parameter| parameter.lifetime.clone()).collect::<Vec<_>>();
    let mut input: syn::LifetimeParam =
        syn::LifetimeParam::new(syn::Lifetime::new("'de", proc_macro2::Span::call_site()));
    input.bounds.extend(borrowed);
    generics.params.insert(0, syn::GenericParam::Lifetime(input));
    generics
}
