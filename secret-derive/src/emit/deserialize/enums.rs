//! `ReadEnum`: the names of the variants, and how each is read.
//!
//! ```text
//! impl<'de> ReadEnum<'de> for Credentials {
//!     const INFO: &'static EnumInfo = &EnumInfo { name: "Credentials", .. };
//!     fn read_variant(variant, access, context) {
//!         match variant {
//!             0 => { read_unit(access, context)?; Ok(Self::Anonymous) }
//!             1 => Ok(Self::Bearer { 0: marked_variant::<SecretString, _, _>(access, &__FIELDS[0], context)? }),
//!             _ => read_struct_variant::<Self, 2, _>(access, context),
//!         }
//!     }
//! }
//! ```
//!
//! Tagged variants are numbered in their order, and untagged ones after them.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Implement, fields};
use crate::check::model::{Model, Style, Tagging, Variant};
use crate::emit::context::Context;

/// The variants that are parsed, in the order of their numbers, with their positions in the enum.
fn parsed<'v, 'a>(model: &'v Model<'a>) -> impl Iterator<Item = (usize, &'v Variant<'a>)> {
    let tagged = |untagged: bool| {
        let variants = model.variants.iter().enumerate();
        variants.filter(move |(_, variant)| !variant.skip.deserialize && variant.untagged == untagged)
    };
    tagged(false).chain(tagged(true))
}

pub fn emit(implement: &Implement<'_>) -> TokenStream {
    let context = implement.context;
    let Context { model, private, .. } = context;
    let name = &model.name.deserialize;
    let expected = model.expecting.clone().unwrap_or_else(|| format!("enum {name}"));
    let tagged = parsed(model).filter(|(_, variant)| !variant.untagged);
    let names =
        fields::names(context, "variant", tagged.map(|(_, variant)| (&variant.name.deserialize, &variant.aliases)));
    let other = match parsed(model).position(|(_, variant)| variant.other) {
        Some(other) => quote!(#private::Some(#other)),
        None => quote!(#private::None),
    };
    let arms = parsed(model).enumerate().map(|(number, (position, variant))| {
        let read = read_variant(context, variant, position);
        quote!(#number => #read,)
    });
    let withs = parsed(model).filter_map(|(position, variant)| {
        let path = variant.with.deserialize.as_ref()?;
        Some(fields::with(implement, position, &content(context, variant), path))
    });
    let direct = parsed(model).filter(|(_, variant)| is_direct(variant) && variant.with.deserialize.is_none());
    let direct = direct.flat_map(|(position, variant)| fields::withs(implement, variant, position)).collect::<Vec<_>>();
    let body = quote! {
        const INFO: &'static #private::de::EnumInfo =
            &#private::de::EnumInfo { name: #name, expected: #expected, names: #names, other: #other };
        fn read_variant<__A: #private::de::VariantAccess<'de>>(
            __variant: #private::usize,
            __access: __A,
            __context: &#private::FieldContext<'_>,
        ) -> #private::Result<Self, __A::Error> {
            match __variant {
                #(#arms)*
                _ => #private::Err(#private::de::no_variant(<Self as #private::de::ReadEnum<'de>>::INFO, __context)),
            }
        }
    };
    let enumeration = implement.implement(&quote!(#private::de::ReadEnum<'de>), &body);
    quote!(#enumeration #(#withs)* #(#direct)*)
}

/// Whether the variant is its only field: nothing is to be held while the rest is read.
pub fn is_direct(variant: &Variant<'_>) -> bool {
    variant.ident.is_some() && variant.is_newtype()
}

/// The expression that reads one variant from `__access`.
fn read_variant(context: &Context<'_>, variant: &Variant<'_>, position: usize) -> TokenStream {
    let private = &context.private;
    let constructor = variant.constructor(&quote!(Self));
    if variant.with.deserialize.is_some() {
        let members = variant.fields.iter().map(|field| &field.member);
        let values = (0..variant.fields.len()).map(syn::Index::from);
        let made = match variant.fields.as_slice() {
            [field] => {
                let member = &field.member;
                quote!(#constructor { #member: __value })
            }
            [] => quote!({ let () = __value; #constructor }),
            _ => quote!(#constructor { #(#members: __value.#values),* }),
        };
        return quote! {{
            let __value = #private::de::read_variant_with::<Self, #position, __A>(__access, __context)?;
            #private::Ok(#made)
        }};
    }
    match variant.style {
        Style::Unit => quote!({ #private::de::read_unit(__access, __context)?; #private::Ok(#constructor) }),
        _ if variant.flattens() => {
            quote!(#private::de::read_flattened_variant::<Self, #position, __A>(__access, __context))
        }
        Style::Named => quote!(#private::de::read_struct_variant::<Self, #position, __A>(__access, __context)),
        _ if is_direct(variant) => {
            let values = variant.fields.iter().map(|field| {
                let (member, value) = (&field.member, fields::variant_value(context, field, position));
                quote!(#member: #value)
            });
            quote!(#private::Ok(#constructor { #(#values),* }))
        }
        Style::Tuple => quote!(#private::de::read_tuple_variant::<Self, #position, __A>(__access, __context)),
    }
}

/// What the function of a variant gives, as in serde: nothing, the only field's value, or a tuple.
fn content(context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
    let mut types = variant.fields.iter().map(|field| context.outside(field.ty));
    match variant.fields.len() {
        1 => types.next().unwrap_or_default(),
        _ => quote!((#(#types),*)),
    }
}

/// The expression that reads the enum from `__deserializer`.
pub fn read(context: &Context<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    let tagged = |deserializer: TokenStream, context: TokenStream| match &model.tagging {
        Tagging::External => quote!(#private::de::read_external::<Self, _>(#deserializer, #context)),
        Tagging::Internal { tag } => quote!(#private::de::read_internal::<Self, _>(#deserializer, #tag, #context)),
        Tagging::Adjacent { tag, content } => {
            let deny_unknown = model.deny_unknown_fields;
            quote!(#private::de::read_adjacent::<Self, _>(#deserializer, &[#tag, #content], #deny_unknown, #context))
        }
        Tagging::Untagged => {
            let variants = parsed(model).count();
            quote!(#private::de::read_untagged::<Self, _>(#deserializer, #variants, #context))
        }
    };
    let (all, untagged) = (parsed(model).count(), parsed(model).filter(|(_, variant)| variant.untagged).count());
    if untagged == 0 || matches!(model.tagging, Tagging::Untagged) {
        return tagged(quote!(__deserializer), quote!(__context));
    }
    let (first, read) = (all - untagged, tagged(quote!(__deserializer), quote!(__context)));
    quote! {
        #private::de::read_partly_untagged::<Self, __D>(
            __deserializer,
            #first..#all,
            |__deserializer, __context| #read,
            __context,
        )
    }
}
