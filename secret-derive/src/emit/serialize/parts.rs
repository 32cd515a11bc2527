//! The places that need a serializer of their own: a function of the user's, and the content of a variant.
//!
//! ```text
//! impl<'__a> WritePart<0, (&'__a Url,)> for Login {
//!     fn write_part<S: Serializer>(fields: &(&'__a Url,), serializer: S) -> Result<S::Ok, S::Error> {
//!         let (x0,) = *fields;
//!         as_text::serialize(x0, serializer)
//!     }
//! }
//! part::<Self, _, 0>((x0,))               // the value, where it is written
//! ```

use std::cell::RefCell;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{GenericParam, Lifetime, LifetimeParam};

use super::super::bounds;
use super::super::pattern::binding;
use super::Writer;
use crate::check::model::Field;

/// The impls of `WritePart`, by their number.
#[derive(Default)]
pub struct Parts(RefCell<Vec<TokenStream>>);

impl Parts {
    pub fn into_impls(self) -> TokenStream {
        self.0.into_inner().into_iter().collect()
    }
}

impl Writer<'_> {
    /// The fields, each with its index, as a value that `body` writes to `__serializer`.
    pub fn part(&self, fields: &[(usize, &Field<'_>)], body: &TokenStream) -> TokenStream {
        let (context, private) = (self.context, &self.context.private);
        let number = self.parts.0.borrow().len();
        let bindings = fields.iter().map(|(index, _)| binding("x", *index)).collect::<Vec<_>>();
        let types = fields.iter().map(|(_, field)| context.outside(field.ty));
        let values = quote!((#(&'__a #types,)*));
        let mut generics = context.generics(bounds::to_write(context));
        let fields = (!fields.is_empty()).then(|| {
            let lifetime = LifetimeParam::new(Lifetime::new("'__a", Span::call_site()));
            generics.params.insert(0, GenericParam::Lifetime(lifetime));
            quote!(let (#(#bindings,)*) = *__fields;)
        });
        let (parameters, _, clause) = generics.split_for_impl();
        let ty = context.ty();
        self.parts.0.borrow_mut().push(quote! {
            #[automatically_derived]
            impl #parameters #private::ser::WritePart<#number, #values> for #ty #clause {
                fn write_part<__S: #private::Serializer>(
                    __fields: &#values,
                    __serializer: __S,
                ) -> #private::Result<__S::Ok, __S::Error> {
                    #fields
                    #body
                }
            }
        });
        quote!(#private::ser::part::<Self, _, #number>((#(#bindings,)*)))
    }
}
