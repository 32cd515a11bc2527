//! What every emitter needs: the type's name and generics, and the path of the runtime.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{GenericParam, Generics, Type};

use crate::attr::alias;
use crate::model::{Field, Model, Role, Variant, Wiped};
use crate::types;

pub struct Context<'a> {
    pub model: &'a Model<'a>,
    pub ident: &'a Ident,
    /// What stands for `secret_core`.
    pub krate: TokenStream,
    /// `secret_core::__private`
    pub private: TokenStream,
    generics: &'a Generics,
}

impl<'a> Context<'a> {
    pub fn new(model: &'a Model<'a>) -> Self {
        let krate = alias();
        Self {
            model,
            ident: &model.input.ident,
            private: quote!(#krate::__private),
            krate,
            generics: &model.input.generics,
        }
    }

    /// The type's name in text.
    pub fn name(&self) -> String {
        syn::ext::IdentExt::unraw(self.ident).to_string()
    }

    /// The same as serde tells it to a format, where it is given for both directions or for parsing.
    pub fn name_on_the_wire(&self) -> String {
        self.model.container.serde.for_parsing("rename").map_or_else(|| self.name(), |name| name.value())
    }

    /// The type as seen from outside of its own impls: `Model<'a, T>`.
    pub fn ty(&self) -> TokenStream {
        let (ident, (_, arguments, _)) = (self.ident, self.generics.split_for_impl());
        quote!(#ident #arguments)
    }

    /// The type's own generics, and these bounds beside its `where` clause.
    pub fn generics(&self, bounds: Vec<TokenStream>) -> Generics {
        let mut generics = self.generics.clone();
        if !bounds.is_empty() {
            let predicates = &mut generics.make_where_clause().predicates;
            for bound in bounds {
                // Those of this crate parse; serde's derive reports a malformed one of the user's.
                let parser = Punctuated::<syn::WherePredicate, syn::Token![,]>::parse_terminated;
                predicates.extend(parser.parse2(bound).unwrap_or_default());
            }
        }
        generics
    }

    /// `impl<..> #trait for Model<..> where .. { #body }`
    pub fn implement(&self, what: &TokenStream, bounds: Vec<TokenStream>, body: &TokenStream) -> TokenStream {
        let generics = self.generics(bounds);
        let (parameters, arguments, clause) = generics.split_for_impl();
        let ident = self.ident;
        quote! {
            #[automatically_derived]
            impl #parameters #what for #ident #arguments #clause { #body }
        }
    }

    /// The bounds that the fields need on a generic type: `plain` on each type parameter that an unmarked field mentions,
    /// `marked` on the type of each marked field that mentions one.
    pub fn bounds(&self, plain: Option<&TokenStream>, marked: Option<&TokenStream>, skipped: &str) -> Vec<TokenStream> {
        let (direction, by_others) = match skipped {
            "skip_deserializing" => ("deserialize", "deserialize_with"),
            "skip_serializing" => ("serialize", "serialize_with"),
            _ => ("", ""),
        };
        if let Some(given) = self.model.container.serde.bound(direction).filter(|_| !direction.is_empty()) {
            return vec![given];
        }
        let given = |variant: &Variant<'_>| variant.serde.bound(direction).filter(|_| !direction.is_empty());
        let mut bounds = self.model.variants.iter().filter_map(given).collect::<Vec<_>>();
        let inferred = self.model.variants.iter().filter(|variant| given(variant).is_none());
        let fields = inferred.flat_map(|variant| &variant.fields);
        for field in fields.filter(|field| skipped.is_empty() || !field.is_left_out(skipped)) {
            if let Some(given) = field.serde.bound(direction).filter(|_| !direction.is_empty()) {
                bounds.push(given);
                continue;
            }
            // As in serde: what a function of the user's reads or writes needs nothing of its type.
            if !by_others.is_empty() && !field.is_marked() && field.serde.find(&["with", by_others]).is_some() {
                continue;
            }
            let mentioned = self.generics.type_params().map(|parameter| &parameter.ident);
            let mentioned = mentioned.filter(|ident| types::mentions(field.ty, ident)).collect::<Vec<_>>();
            if mentioned.is_empty() {
                continue;
            }
            let ty = self.outside(field.ty);
            match (&field.role, plain, marked) {
                // A secret that is no text is read and written as the other fields are.
                (Role::Opaque, Some(bound), _) if !direction.is_empty() => {
                    bounds.extend(mentioned.iter().map(|ident| quote!(#ident: #bound)));
                }
                (Role::Plain, Some(bound), _) => bounds.extend(mentioned.iter().map(|ident| quote!(#ident: #bound))),
                (Role::Text { .. } | Role::Nested | Role::Opaque, _, Some(bound)) if !self.is_recursive(field.ty) => {
                    bounds.push(quote!(#ty: #bound));
                }
                _ => {}
            }
        }
        bounds
    }

    /// What `wanted` asks of the type of each marked field that depends on a type parameter. A model inside of itself asks
    /// nothing: the bound would be about itself, without end.
    pub fn bounds_of_marked(&self, wanted: impl Fn(&Role) -> Option<TokenStream>) -> Vec<TokenStream> {
        let fields =
            self.model.fields().filter(|field| self.mentions_parameter(field.ty) && !self.is_recursive(field.ty));
        let bounds = fields.filter_map(|field| {
            let (ty, bound) = (self.outside(field.ty), wanted(&field.role)?);
            Some(quote!(#ty: #bound))
        });
        bounds.collect()
    }

    /// What the walk over the fields asks of their types.
    pub fn bounds_of_inspection(&self) -> Vec<TokenStream> {
        let Self { krate, private, .. } = self;
        self.bounds_of_marked(|role| match role {
            Role::Nested => Some(quote!(#krate::ValidatedSecret)),
            Role::Text { policy, wiped } => {
                let text = policy.is_some().then(|| quote!(+ #private::Text));
                let wiping = (*wiped == Wiped::ByItself).then(|| quote!(+ #private::SelfWiping));
                Some(quote!(#private::SecretField #text #wiping))
            }
            Role::Opaque => Some(quote!(#private::Wipeable)),
            Role::Plain => None,
        })
    }

    fn is_recursive(&self, ty: &Type) -> bool {
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

    /// Whether the type has neither lifetimes nor parameters.
    pub fn has_no_parameters(&self) -> bool {
        self.generics.params.is_empty()
    }

    /// Whether there is a type parameter, so that a bound is of use.
    pub fn is_generic(&self) -> bool {
        self.generics.params.iter().any(|parameter| matches!(parameter, GenericParam::Type(_)))
    }
}

impl Field<'_> {
    fn is_left_out(&self, direction: &str) -> bool {
        self.serde.has("skip") || self.serde.has(direction)
    }
}

fn replace_self(tokens: TokenStream, this: &TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Ident(ident) if ident == "Self" => this.clone(),
            TokenTree::Group(group) => {
                let mut inner = proc_macro2::Group::new(group.delimiter(), replace_self(group.stream(), this));
                inner.set_span(group.span());
                TokenTree::Group(inner).into()
            }
            other => other.into(),
        })
        .collect()
}
