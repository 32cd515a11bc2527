//! What every emitter needs: the type's name and generics, and the path of the runtime.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericParam, Generics, Type, WherePredicate};

use super::span;
use crate::check::model::{Model, Segment};
use crate::check::types;

pub struct Context<'a> {
    pub model: &'a Model<'a>,
    pub ident: &'a Ident,
    /// The path of `secret_core`.
    pub krate: TokenStream,
    /// `secret_core::__private`
    pub private: TokenStream,
    /// The type's own, where `Self` is written out.
    generics: Generics,
}

impl<'a> Context<'a> {
    pub fn new(model: &'a Model<'a>) -> Self {
        // An alias there, so that a path that leads nowhere is one error.
        let krate = quote!(__core);
        let (ident, (_, arguments, _)) = (&model.input.ident, model.input.generics.split_for_impl());
        let this = quote!(#ident #arguments);
        Self {
            model,
            ident,
            private: quote!(#krate::__private),
            krate,
            generics: without_self(&model.input.generics, &this),
        }
    }

    /// Brings `secret_core` under the name of [`Self::krate`]. A path that was given has to lead to it: by a name that no other
    /// crate has, so that another path is one error.
    pub fn import(&self) -> TokenStream {
        let alias = &self.krate;
        let Some(path) = &self.model.krate else { return quote!(use ::secret_core as #alias;) };
        // In its place, or the compiler's error would be on the derive.
        let end = Span::call_site().located_at(span::ends(path.to_token_stream()).1);
        let (inside, alias) = (span::placed(quote!(::__secret_core), end), span::placed(alias.clone(), end));
        quote!(use #path #inside as #alias;)
    }

    /// The type as seen from outside of its own impls: `Model<'a, T>`.
    pub fn ty(&self) -> TokenStream {
        let (ident, (_, arguments, _)) = (self.ident, self.generics.split_for_impl());
        quote!(#ident #arguments)
    }

    /// The type's own generics, and these bounds beside its `where` clause.
    pub fn generics(&self, bounds: Vec<WherePredicate>) -> Generics {
        let mut generics = self.generics.clone();
        if !bounds.is_empty() {
            generics.make_where_clause().predicates.extend(bounds);
        }
        generics
    }

    /// `impl<..> #trait for Model<..> where .. { #body }`
    pub fn implement(&self, what: &TokenStream, bounds: Vec<WherePredicate>, body: &TokenStream) -> TokenStream {
        let generics = self.generics(bounds);
        let (parameters, arguments, clause) = generics.split_for_impl();
        let ident = self.ident;
        quote! {
            #[automatically_derived]
            impl #parameters #what for #ident #arguments #clause { #body }
        }
    }

    /// `&[Segment::Field("clientSecret")]`
    pub fn path(&self, path: &[Segment]) -> TokenStream {
        let private = &self.private;
        let segments = path.iter().map(|segment| match segment {
            Segment::Field(name) => quote!(#private::Segment::Field(#name)),
            Segment::Index(index) => quote!(#private::Segment::Index(#index)),
        });
        quote!(&[#(#segments),*])
    }

    /// Whether the type is within itself.
    pub fn is_recursive(&self, ty: &Type) -> bool {
        types::mentions(ty, self.ident)
    }

    /// A field's type where `Self` would mean something else.
    pub fn outside(&self, ty: &Type) -> TokenStream {
        let this = self.ty();
        replace_self(ty.to_token_stream(), &this)
    }

    /// Whether the type depends on a type parameter.
    pub fn mentions_parameter(&self, ty: &Type) -> bool {
        self.generics.type_params().any(|parameter| types::mentions(ty, &parameter.ident))
    }

    /// Whether there is a type parameter, so that a bound is of use.
    pub fn is_generic(&self) -> bool {
        self.generics.params.iter().any(|parameter| matches!(parameter, GenericParam::Type(_)))
    }
}

/// The generics with the type in place of `Self`, for the types that are generated beside it.
fn without_self(generics: &Generics, this: &TokenStream) -> Generics {
    let mut generics = generics.clone();
    let predicates = generics.where_clause.iter_mut().flat_map(|clause| &mut clause.predicates);
    for predicate in predicates {
        // What parsed before parses with another type.
        if let Ok(replaced) = syn::parse2(replace_self(predicate.to_token_stream(), this)) {
            *predicate = replaced;
        }
    }
    for parameter in &mut generics.params {
        if let Ok(replaced) = syn::parse2(replace_self(parameter.to_token_stream(), this)) {
            *parameter = replaced;
        }
    }
    generics
}

fn replace_self(tokens: TokenStream, this: &TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Ident(ident) if ident == "Self" => this.clone(),
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), replace_self(group.stream(), this));
                inner.set_span(group.span());
                TokenTree::Group(inner).into()
            }
            other => other.into(),
        })
        .collect()
}
