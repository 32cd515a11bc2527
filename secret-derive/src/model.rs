//! What the derive has understood: everything that the emitters need, and nothing that is still to be decided.

use proc_macro2::{Ident, TokenStream};
use syn::{DeriveInput, Member, Type};

use crate::attr::{Container, Serde};

/// A struct or enum with secret fields.
pub struct Model<'a> {
    pub input: &'a DeriveInput,
    pub container: &'a Container,
    /// A struct is one variant without a name.
    pub variants: Vec<Variant<'a>>,
    pub buffer: Buffer,
    /// A one-field tuple struct around one text: it is that text, valid by its type.
    pub newtype: bool,
}

/// How the value has to be kept while it is parsed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Buffer {
    /// Not at all: field by field.
    No,
    /// As a map, because a field is flattened.
    Map,
    /// As any value, because an enum is told apart by its content.
    Any,
}

pub struct Variant<'a> {
    pub ident: Option<&'a Ident>,
    /// Its name on the wire.
    pub wire: String,
    pub serde: Serde,
    pub fields: Vec<Field<'a>>,
    pub style: Style,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Named,
    Tuple,
    Unit,
}

pub struct Field<'a> {
    pub member: Member,
    pub ty: &'a Type,
    pub serde: Serde,
    pub role: Role,
    /// Its number among the marked fields, or among the others.
    pub index: usize,
    /// The name in the field's own struct on the wire; empty for a position or a flattened field.
    pub wire: String,
    /// Where it stands in the model on the wire: expressions of type `Segment`, without their path.
    pub path: Vec<TokenStream>,
    /// Whether nothing is wrong with what was written at it.
    pub sound: bool,
}

pub enum Role {
    /// No secret.
    Plain,
    /// A text that is protected, and checked if there is a policy. Also a `Vec<u8>`, without one.
    Text { policy: Option<Policy>, wiped: Wiped },
    /// Something else that is protected: an array of bytes, or a foreign type that can be wiped.
    Opaque,
    /// A type that derives `ValidatedSecret` itself.
    Nested,
}

/// The rules of a text, as `const` expressions of type `Policy`; there is one at least.
pub struct Policy {
    /// What the key `policy` says.
    pub base: Option<TokenStream>,
    /// What the other keys say.
    pub own: Option<TokenStream>,
    /// All that was written of it: the compiler's error about a policy that contradicts itself is to stand there.
    pub written: TokenStream,
    /// The checks of `secret_core` that there are for these keys, and what each looks at, where that is less than all.
    pub checks: Vec<(&'static str, TokenStream)>,
}

/// Who wipes a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Wiped {
    /// Its own type.
    ByItself,
    /// The `Drop` that is generated around it.
    Here,
}

impl Model<'_> {
    /// As a list: a chain of iterators would be compiled anew for each caller.
    pub fn fields(&self) -> std::vec::IntoIter<&Field<'_>> {
        self.variants.iter().flat_map(|variant| &variant.fields).collect::<Vec<_>>().into_iter()
    }

    pub fn is_enum(&self) -> bool {
        matches!(self.input.data, syn::Data::Enum(_))
    }

    /// Whether a `Drop` has to be generated.
    pub fn drops(&self) -> bool {
        self.fields().any(Field::is_wiped_here)
    }
}

impl Field<'_> {
    pub fn is_marked(&self) -> bool {
        !matches!(self.role, Role::Plain)
    }

    pub fn is_wiped_here(&self) -> bool {
        matches!(self.role, Role::Opaque | Role::Text { wiped: Wiped::Here, .. })
    }
}
