//! What the derive has understood: a model without tokens. `parse` reads what was written, `check` turns it into this, and
//! `emit` reads nothing else.

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
    /// A one-field tuple struct around one text: it gets the conversions.
    pub newtype: bool,
}

/// Which optional impls are emitted.
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

/// Something that serde lets differ between writing and parsing.
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
    /// All further names that are accepted, `rename(deserialize = ..)` given several times included.
    pub aliases: Vec<String>,
    pub skip: Directions<bool>,
    /// `#[serde(untagged)]` on the variant.
    pub untagged: bool,
    /// `#[serde(other)]`.
    pub other: bool,
    /// `with`, `serialize_with`, `deserialize_with`, as the path of the function that is called.
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
    /// The wire name in each direction; empty for a position or a flattened field.
    pub name: Directions<String>,
    pub aliases: Vec<String>,
    pub skip: Directions<bool>,
    pub skip_serializing_if: Option<ExprPath>,
    pub default: Option<DefaultValue>,
    pub flatten: bool,
    /// `with`, `serialize_with`, `deserialize_with`, as the path of the function that is called.
    pub with: Directions<Option<ExprPath>>,
    pub bound: Directions<Option<Vec<WherePredicate>>>,
    /// The lifetimes of the field that the input has to outlive, written (`borrow`) or implied, as serde finds them.
    pub borrowed: Vec<Lifetime>,
    /// `#[serde(borrow)]` was written, or is implied: an unmarked `Cow<str>` or `Cow<[u8]>` then borrows.
    pub borrow: bool,
    pub role: Role,
    /// Its index among the marked fields of the model (that is, in `FIELDS`); for an unmarked field, its index among the unmarked.
    pub index: usize,
    /// Where it is in the model on the wire.
    pub path: Vec<Segment>,
    /// Whether nothing is wrong with what was written at it.
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
    /// A text that is protected, and validated if there is a policy. Also a `Vec<u8>`, without one.
    Text { policy: Option<Policy>, wiped: Wiped },
    /// Something else that is protected: an array of bytes, or a foreign type that can be wiped.
    Opaque,
    /// A type that derives `ValidatedSecret` itself.
    Nested,
}

/// The rules of a text; there is one at least.
pub struct Policy {
    /// All keys, in the order in which they were written, the key `policy` included.
    pub rules: Vec<Rule>,
    /// The consistency checks of `secret_core` for these keys, where one is worth a place of its own.
    pub checks: Vec<Check>,
}

/// One rule.
pub struct Rule {
    pub key: Ident,
    /// What was written: an `Expr::Verbatim` where it is beyond the parser here.
    pub written: Expr,
    /// What the builder method takes.
    pub value: Argument,
}

/// A rule's value as far as it can be read here.
pub enum Argument {
    /// A class that was parsed.
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
    /// Nothing: the key says it all.
    Flag,
}

/// A consistency check, and the rules that it looks at, by their index in [`Policy::rules`].
pub struct Check {
    pub function: &'static str,
    pub rules: Vec<usize>,
}

/// Who wipes a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Wiped {
    /// Its own type.
    ByItself,
    /// The `Drop` that is generated around it.
    Here,
}

impl<'a> Model<'a> {
    /// All fields, as a list: a chain of iterators would be compiled anew for each caller.
    pub fn fields(&self) -> std::vec::IntoIter<&Field<'a>> {
        self.variants.iter().flat_map(|variant| &variant.fields).collect::<Vec<_>>().into_iter()
    }

    pub fn is_enum(&self) -> bool {
        matches!(self.input.data, syn::Data::Enum(_))
    }

    /// Whether a `Drop` has to be generated.
    pub fn drops(&self) -> bool {
        self.fields().any(Field::is_wiped_here)
    }

    /// The name as it is written in Rust, without `r#`.
    pub fn rust_name(&self) -> String {
        syn::ext::IdentExt::unraw(&self.input.ident).to_string()
    }

    /// Whether a lifetime of the type is named like the one that an impl of `Deserialize` adds.
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

    /// The name as it is written in Rust, without `r#`, or the position.
    pub fn rust_name(&self) -> String {
        match &self.member {
            Member::Named(ident) => syn::ext::IdentExt::unraw(ident).to_string(),
            Member::Unnamed(index) => index.index.to_string(),
        }
    }
}

impl Policy {
    /// What the key `policy` says.
    pub fn base(&self) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.key == "policy")
    }

    /// All keys but `policy`.
    pub fn own(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(|rule| rule.key != "policy")
    }
}
