//! The impls, one emitter each. What they do is in `secret_core::__private`; the code here only calls it.
//!
//! Everything is inside of one `const _: () = { .. };`, and every path starts at the user's `secret_core`.

mod bounds;
mod context;
mod conversions;
mod debug;
mod deserialize;
mod drop;
mod eq;
mod fit;
mod pattern;
mod policies;
mod serialize;
mod span;
mod stubs;
mod validate;

use proc_macro2::TokenStream;
use quote::quote;

use self::context::Context;
use crate::check::model::Model;
use crate::errors::Errors;

/// ```text
/// const _: () = {
///     use ::secret_core as __core;
///     const __POLICY_0: Policy = ..;
///     const _: Policy = checked(__POLICY_0, ..);      // always evaluated: a contradiction fails the build
///     struct __Info;                      // the fields as data
///     impl ValidatedSecret for Model { .. }
///     ..
/// };
/// ```
pub fn model(model: &Model<'_>) -> TokenStream {
    let context = Context::new(model);
    let when = |emitted: bool, emit: fn(&Context<'_>) -> TokenStream| emitted.then(|| emit(&context));
    let parts = [
        Some(validate::emit(&context)),
        when(model.impls.debug, debug::emit),
        when(model.impls.deserialize, deserialize::emit),
        Some(drop::emit(&context)),
        when(model.impls.serialize, serialize::emit),
        when(model.impls.constant_time_eq, eq::emit),
        when(model.newtype, conversions::emit),
    ];
    let import = context.import();
    quote! {
        #[allow(deprecated, unused_qualifications)]
        const _: () = {
            #import
            #(#parts)*
        };
    }
}

/// A `compile_error!` for each mistake.
pub fn errors(errors: &Errors) -> TokenStream {
    errors.iter().map(syn::Error::to_compile_error).collect()
}

/// The mistakes, and stub impls.
pub fn beside_errors(model: &Model<'_>, mistakes: &Errors) -> TokenStream {
    let (errors, stubs) = (errors(mistakes), stubs::emit(model));
    quote!(#errors #stubs)
}
