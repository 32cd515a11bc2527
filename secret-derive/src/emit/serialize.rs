//! `Serialize`: the tokens that serde's derive would write.
//!
//! ```text
//! impl Serialize for Login {
//!     fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
//!         let Self { user: x0, password: x1, .. } = self;
//!         let mut to = serializer.serialize_struct("Login", 2)?;
//!         to.serialize_field("user", unmarked::<String, _>(x0))?;
//!         to.serialize_field("password", &marked::<SecretString, _>(x1))?;
//!         to.end()
//!     }
//! }
//! impl WriteField for Login { fn write(&self, serializer) { self.serialize(serializer) } }
//! ```
//!
//! Beside these, a `WritePart` for each place that needs a serializer of its own.

mod enums;
mod fields;
mod parts;
mod structs;

use proc_macro2::TokenStream;
use quote::quote;

use self::parts::Parts;
use super::bounds;
use super::context::Context;

pub fn emit(context: &Context<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    let writer = Writer { context, parts: Parts::default() };
    let body = if model.is_enum() { writer.enumeration() } else { writer.structure() };
    let serialize = context.implement(
        &quote!(#private::Serialize),
        bounds::to_write(context),
        &quote! {
            fn serialize<__S: #private::Serializer>(&self, __serializer: __S) -> #private::Result<__S::Ok, __S::Error> {
                #body
            }
        },
    );
    let write_field = context.implement(
        &quote!(#private::ser::WriteField),
        bounds::to_write(context),
        &quote! {
            type Type = Self;
            fn write<__S: #private::Serializer>(&self, __serializer: __S) -> #private::Result<__S::Ok, __S::Error> {
                #private::Serialize::serialize(self, __serializer)
            }
        },
    );
    let parts = writer.parts.into_impls();
    quote!(#serialize #write_field #parts)
}

/// Writes the body of `serialize`, and collects the parts that it needs.
struct Writer<'a> {
    context: &'a Context<'a>,
    parts: Parts,
}
