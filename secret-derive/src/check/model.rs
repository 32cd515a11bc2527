//! The checked model. `check` builds it from the output of `parse`; `emit` reads nothing else.

use proc_macro2::Ident;
use syn::{DeriveInput, Expr, ExprPath, Lifetime, LitStr, Member, Path, Type, WherePredicate};

/// A struct or enum with secret fields.
pub struct Model<'a> {
    pub input: &'a DeriveInput,
    /// `#[secret(crate = ..)]`.
    pub krate: Option<Path>,
    pub impls: Impls,
    /// The type's name as serde passes it to a format.
    pub name: Directions<String>,
    pub tagging: Tagging,
    pub deny_unknown_fields: bool,
    /// `#[serde(transparent)]` on a struct: the index in `variants[0].fields` of the field that represents the whole.
    pub transparent: Option<usize>,
    /// `#[serde(default)]` on a struct.
    pub default: Option<DefaultValue>,
    pub expecting: Option<String>,
    pub bound: Directions<Option<Vec<WherePredicate>>>,
    /// A struct is one variant without an identifier.
    pub variants: Vec<Variant<'a>>,
    /// Whether the type is a one-field tuple struct around one text, which gets the conversions.
    pub newtype: bool,
}

/// The optional impls to emit.
#[expect(clippy::struct_excessive_bools, reason = "one for each impl")]
pub struct Impls {
    pub debug: bool,
    pub deserialize: bool,
    pub serialize: bool,
    /// `ConstantTimeEq`, which `PartialEq` calls.
    pub constant_time_eq: bool,
    pub partial_eq: bool,
    pub eq: bool,
}

/// A setting that may differ between serialization and deserialization.
#[derive(Clone, Default)]
pub struct Directions<T> {
    pub serialize: T,
    pub deserialize: T,
}

/// How the variant of an enum is identified; on a struct, `Internal` writes the type's name as a member.
#[derive(Clone, PartialEq, Eq)]
pub enum Tagging {
    External,
    Internal { tag: String },
    Adjacent { tag: String, content: String },
    Untagged,
}

pub enum DefaultValue {
    /// The type's own `Default`.
    Trait,
    /// A function.
    Path(ExprPath),
}

pub struct Variant<'a> {
    /// `None` for a struct.
    pub ident: Option<&'a Ident>,
    pub name: Directions<String>,
    /// All further accepted names, including repeated `rename(deserialize = ..)`.
    pub aliases: Vec<String>,
    pub skip: Directions<bool>,
    /// `#[serde(untagged)]` on the variant.
    pub untagged: bool,
    /// `#[serde(other)]`.
    pub other: bool,
    /// The function of `with`, `serialize_with` or `deserialize_with`.
    pub with: Directions<Option<ExprPath>>,
    pub bound: Directions<Option<Vec<WherePredicate>>>,
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
    /// The serialized name in each direction; empty for a position or a flattened field.
    pub name: Directions<String>,
    pub aliases: Vec<String>,
    pub skip: Directions<bool>,
    pub skip_serializing_if: Option<ExprPath>,
    pub default: Option<DefaultValue>,
    pub flatten: bool,
    /// The function of `with`, `serialize_with` or `deserialize_with`.
    pub with: Directions<Option<ExprPath>>,
    pub bound: Directions<Option<Vec<WherePredicate>>>,
    /// The lifetimes that the field borrows from the input, explicit (`borrow`) or implied, as in serde.
    pub borrowed: Vec<Lifetime>,
    /// `#[serde(borrow)]` was written, or is implied: an unmarked `Cow<str>` or `Cow<[u8]>` then borrows.
    pub borrow: bool,
    pub role: Role,
    /// The index among the marked fields of the model (that is, in `FIELDS`), or among the unmarked ones.
    pub index: usize,
    /// The path of the field in the serialized model.
    pub path: Vec<Segment>,
    /// Whether its attributes have no mistake.
    pub sound: bool,
}

/// One step of the path to a field, as `secret_core::Segment` has it.
#[derive(Clone)]
pub enum Segment {
    Field(String),
    Index(usize),
}

pub enum Role {
    /// Not marked.
    Plain,
    /// A text, validated if it has a policy. Also a `Vec<u8>`, without a policy.
    Text { policy: Option<Policy>, wiped: Wiped },
    /// Another secret: an array of bytes, or a foreign type that can be wiped.
    Opaque,
    /// A type that itself derives `ValidatedSecret`.
    Nested,
}

/// The rules of a text, at least one.
pub struct Policy {
    /// All keys in source order, including `policy`.
    pub rules: Vec<Rule>,
    /// The consistency checks of `secret_core` that get an error span of their own.
    pub checks: Vec<Check>,
}

/// One rule.
pub struct Rule {
    pub key: Ident,
    /// The expression; an `Expr::Verbatim` if this parser does not support it.
    pub written: Expr,
    /// The argument of the builder method.
    pub value: Argument,
}

/// A rule's value, as far as a macro can read it.
pub enum Argument {
    /// A parsed class.
    Class(u128),
    /// An integer literal.
    Number(u128),
    /// A string literal.
    Text(String),
    /// The names in `require(..)`.
    Classes(Vec<Ident>),
    /// String literals.
    Texts(Vec<LitStr>),
    /// An expression that only the compiler can evaluate.
    Expression,
    /// No value: the key is the rule.
    Flag,
}

/// A consistency check, and the rules that it reads, by their index in [`Policy::rules`].
pub struct Check {
    pub function: &'static str,
    pub rules: Vec<usize>,
}

/// Which impl wipes a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Wiped {
    /// Its own type.
    ByItself,
    /// The generated `Drop`.
    Here,
}

impl<'a> Model<'a> {
    /// Returns all fields. A `Vec`, because each caller would compile a chain of iterators anew.
    pub fn fields(&self) -> std::vec::IntoIter<&Field<'a>> {
        self.variants.iter().flat_map(|variant| &variant.fields).collect::<Vec<_>>().into_iter()
    }

    pub fn is_enum(&self) -> bool {
        matches!(self.input.data, syn::Data::Enum(_))
    }

    /// Returns whether the model needs a generated `Drop`.
    pub fn drops(&self) -> bool {
        self.fields().any(Field::is_wiped_here)
    }

    /// Returns the Rust name, without `r#`.
    pub fn rust_name(&self) -> String {
        syn::ext::IdentExt::unraw(&self.input.ident).to_string()
    }

    /// Returns whether the type has a lifetime named like that of the generated `Deserialize`.
    pub fn takes_input_lifetime(&self) -> bool {
        self.input.generics.lifetimes().any(|own| own.lifetime.ident == "de")
    }
}

impl Field<'_> {
    pub fn is_marked(&self) -> bool {
        !matches!(self.role, Role::Plain)
    }

    pub fn is_wiped_here(&self) -> bool {
        matches!(self.role, Role::Opaque | Role::Text { wiped: Wiped::Here, .. })
    }

    /// Returns the Rust name, without `r#`, or the position.
    pub fn rust_name(&self) -> String {
        match &self.member {
            Member::Named(ident) => syn::ext::IdentExt::unraw(ident).to_string(),
            Member::Unnamed(index) => index.index.to_string(),
        }
    }
}

impl Policy {
    /// Returns the value of the key `policy`.
    pub fn base(&self) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.key == "policy")
    }

    /// Returns all keys but `policy`.
    pub fn own(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(|rule| rule.key != "policy")
    }
}
