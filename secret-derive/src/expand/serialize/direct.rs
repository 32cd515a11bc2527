//! A struct whose serde attributes only name and skip: its fields are handed to the runtime, which writes them.
//!
//! ```text
//! let Self { user_name: x0, password: x1, .. } = self;
//! write_struct(serializer, "Login", &(plain_entry::<String, _>("userName", x0, false), secret_entry::<SecretString, _>("password", x1, false)))
//! ```

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::super::context::Context;
use super::super::pattern::{binding, tree};
use crate::attr::{Item, Serde};
use crate::model::{Field, Role, Style};
use crate::span;

/// serde's attributes that this emitter keeps, or that are about parsing; a type with others is written by serde's derive.
const KEPT: &[&str] = &[
    "alias",
    "default",
    "deny_unknown_fields",
    "deserialize_with",
    "expecting",
    "rename",
    "rename_all",
    "skip",
    "skip_deserializing",
    "skip_serializing",
    "skip_serializing_if",
];

pub fn fits(context: &Context<'_>) -> bool {
    let model = context.model;
    // A name for one direction is serde's to find.
    let kept = |serde: &Serde| serde.has_only(KEPT) && !["rename", "rename_all"].iter().any(|key| serde.is_list(key));
    !model.is_enum()
        && context.has_no_parameters()
        && kept(&model.container.serde)
        && model.variants.iter().all(|variant| variant.style == Style::Named)
        && model.fields().all(|field| kept(&field.serde))
}

/// The expression that writes `self` to `__serializer`.
pub fn write(context: &Context<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    let name = context.name_on_the_wire();
    let variants = model.variants.iter().map(|variant| {
        let written = |field: &Field<'_>| !field.serde.has("skip") && !field.serde.has("skip_serializing");
        let pattern = variant.pattern(&quote!(Self), "x", written);
        let fields = variant.fields.iter().enumerate().filter(|(_, field)| written(field));
        let entries = tree(&fields.map(|(index, field)| entry(context, field, index)).collect::<Vec<_>>());
        quote! {
            let #pattern = self;
            #private::write_struct(__serializer, #name, &#entries)
        }
    });
    variants.collect()
}

fn entry(context: &Context<'_>, field: &Field<'_>, index: usize) -> TokenStream {
    let private = &context.private;
    let (name, value, fit) = (&field.wire, binding("x", index), context.fit_to_write(field));
    let left_out = match field.serde.find(&["skip_serializing_if"]).and_then(Item::path) {
        Some(path) => span::call_of(path, quote!(#value)),
        None => quote!(false),
    };
    let function = match field.role {
        Role::Text { .. } | Role::Nested => quote!(#private::secret_entry),
        Role::Plain | Role::Opaque => quote!(#private::plain_entry),
    };
    // What the compiler has to say of an entry stands on the field's type.
    span::call_for(function, &quote!(::<#fit, _>), quote!(#name, #value, #left_out), field.ty.to_token_stream())
}
