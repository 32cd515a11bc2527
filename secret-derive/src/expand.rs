//! The impls, one emitter each. What they do stands in `secret_core::__private`; the code here only calls it.
//!
//! Everything is inside of one `const _: () = { .. };`, and every path starts at the user's `secret_core`.

mod context;
mod conversions;
mod debug;
mod deserialize;
mod direct;
mod drop;
mod eq;
mod fit;
mod inspect;
mod pattern;
mod serialize;
mod shadow;
mod stubs;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Model;
use context::Context;
pub use stubs::stubs;

/// ```text
/// const _: () = {
///     use ::secret_core as __core;
///     const __POLICY_0: Policy = ..;
///     const _: Policy = Policy::checked(__POLICY_0, ..);      // always evaluated: a contradiction fails the build
///     struct __Info;                      // the fields as data, for the shadow's wrappers
///     impl ValidatedSecret for Model { .. }
///     ..
/// };
/// ```
pub fn model(model: &Model<'_>) -> TokenStream {
    let context = Context::new(model);
    let container = model.container;
    let when = |wanted: bool, expand: fn(&Context<'_>) -> TokenStream| wanted.then(|| expand(&context));
    let parts = [
        Some(inspect::expand(&context)),
        when(!container.skips("Debug"), debug::expand),
        when(!container.skips("Deserialize"), deserialize::expand),
        Some(drop::expand(&context)),
        when(container.derives("Serialize"), serialize::expand),
        when(container.derives("Eq"), eq::expand),
        when(model.newtype, conversions::expand),
    ];
    let import = container.import();
    quote! {
        #[allow(deprecated, unused_qualifications)]
        const _: () = {
            #import
            #(#parts)*
        };
    }
}
