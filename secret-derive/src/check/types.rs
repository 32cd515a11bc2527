//! Recognizes a field's type by its name. A macro cannot see through an alias.

pub mod parameters;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, Lifetime, PathArguments, Type, TypePath};

/// The kinds of types that a macro can recognize.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looks {
    /// `String`, `Box<str>`, `Cow<str>`, or a container of these: text that does not wipe itself.
    PlainText,
    /// `Vec<u8>`, `[u8; 32]`, or a container of these.
    Bytes,
    /// `Arc<str>`, `Rc<str>`, `Arc<String>`: shared text.
    Shared,
    /// A number, a `bool`, a tuple and the like.
    NoText,
    /// `&str`.
    Borrowed,
    /// Any other type: the compiler decides.
    Other,
}

/// The supported containers.
const CONTAINERS: &[&str] = &["Option", "Vec", "Box", "BTreeMap", "HashMap"];
/// The maps: the first argument is the key, a third the hasher.
const MAPS: &[&str] = &["BTreeMap", "HashMap"];
const NUMBERS: &[&str] = &[
    "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64", "bool",
    "char",
];

pub fn looks(ty: &Type) -> Looks {
    match ty {
        Type::Group(group) => looks(&group.elem),
        Type::Paren(paren) => looks(&paren.elem),
        Type::Reference(reference) if is_named(&reference.elem, "str") => Looks::Borrowed,
        Type::Array(array) if is_named(&array.elem, "u8") => Looks::Bytes,
        Type::Slice(slice) if is_named(&slice.elem, "u8") => Looks::Bytes,
        Type::Array(_) | Type::Slice(_) | Type::Tuple(_) | Type::Ptr(_) | Type::FnPtr(_) => Looks::NoText,
        Type::Path(path) => named(path),
        _ => Looks::Other,
    }
}

fn named(path: &TypePath) -> Looks {
    let Some(last) = path.path.segments.last() else { return Looks::Other };
    let name = last.ident.to_string();
    let inner = argument(path);
    let holds = |wanted: &str| inner.is_some_and(|inner| is_named(inner, wanted));
    match name.as_str() {
        "String" if inner.is_none() => Looks::PlainText,
        "Box" | "Cow" if holds("str") => Looks::PlainText,
        "Vec" if holds("u8") => Looks::Bytes,
        "Arc" | "Rc" if holds("str") || holds("String") => Looks::Shared,
        _ if CONTAINERS.contains(&name.as_str()) => inner.map_or(Looks::Other, looks),
        _ if NUMBERS.contains(&name.as_str()) && inner.is_none() => Looks::NoText,
        _ => Looks::Other,
    }
}

/// `Vec<u8>`, or a container of these.
pub fn is_byte_list(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    let Some(inner) = argument(path) else { return false };
    is_last(path, "Vec") && is_named(inner, "u8") || is_container(ty) && is_byte_list(inner)
}

/// Returns the content type of a container: the argument of the path, for a map the second.
pub fn argument(path: &TypePath) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else { return None };
    let mut types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    if names_a_map(path) { types.nth(1) } else { types.next_back() }
}

fn names_a_map(path: &TypePath) -> bool {
    MAPS.iter().any(|name| is_last(path, name))
}

/// `BTreeMap<..>`.
pub fn is_sorted(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if is_last(path, "BTreeMap"))
}

/// `BTreeMap<..>` or `HashMap<..>`.
pub fn is_map(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if names_a_map(path))
}

/// Returns the type inside all containers; a list of bytes counts as one value.
pub fn inside(ty: &Type) -> &Type {
    match ty {
        Type::Path(path) if is_container(ty) && !is_last(path, "Vec") => argument(path).map_or(ty, inside),
        Type::Path(path) if is_container(ty) => {
            argument(path).filter(|inner| !is_named(inner, "u8")).map_or(ty, inside)
        }
        _ => ty,
    }
}

/// Returns the content type of an `Option<..>`.
pub fn option(ty: &Type) -> Option<&Type> {
    match ty {
        Type::Path(path) if is_last(path, "Option") => argument(path),
        _ => None,
    }
}

/// `Vec<..>`.
pub fn is_list(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if is_last(path, "Vec"))
}

/// Returns whether the type is unsized: `str`, `[u8]`, `dyn Trait`.
pub fn is_unsized(ty: &Type) -> bool {
    matches!(ty, Type::Slice(_) | Type::TraitObject(_)) || is_named(ty, "str")
}

/// Returns the unsized type where a sized one is required: the `str` in `str` and in `Option<str>`.
pub fn without_size(ty: &Type) -> Option<&Type> {
    match ty {
        Type::Path(path) if CONTAINERS.iter().any(|name| is_last(path, name)) => {
            let inner = argument(path)?;
            if is_last(path, "Box") && is_unsized(inner) { None } else { without_size(inner) }
        }
        _ => is_unsized(ty).then_some(ty),
    }
}

/// Returns what to write instead.
pub fn with_size(ty: &Type, marked: bool) -> String {
    let name = display(ty);
    let instead = if marked && name == "str" { "SecretString".to_owned() } else { format!("Box<{name}>") };
    format!("`{name}` has no size known at compile time: write `{instead}`")
}

/// Returns the `'static` of a reference or a `Cow` inside all containers.
pub fn of_the_program(ty: &Type) -> Option<&Lifetime> {
    let lifetime = match inside(ty) {
        Type::Reference(reference) => reference.lifetime.as_ref(),
        Type::Path(path) if is_last(path, "Cow") => match &path.path.segments.last()?.arguments {
            PathArguments::AngleBracketed(arguments) => arguments.args.iter().find_map(|argument| match argument {
                GenericArgument::Lifetime(lifetime) => Some(lifetime),
                _ => None,
            }),
            _ => None,
        },
        _ => None,
    };
    lifetime.filter(|lifetime| lifetime.ident == "static")
}

/// Returns the element type of an array that may hold texts: `[SecretString; 2]`.
pub fn texts_in_array(ty: &Type) -> Option<&Type> {
    match ty {
        Type::Array(array) if matches!(looks(&array.elem), Looks::PlainText | Looks::Other) => Some(&array.elem),
        _ => None,
    }
}

/// Returns whether the type mentions the parameter outside a `PhantomData`.
pub fn mentions(ty: &Type, parameter: &Ident) -> bool {
    among(ty.to_token_stream(), parameter)
}

/// Returns whether the type mentions one of the parameters outside a `PhantomData`.
pub fn mentions_any(ty: &Type, parameters: &[&Ident]) -> bool {
    parameters.iter().any(|parameter| mentions(ty, parameter))
}

fn among(tokens: TokenStream, parameter: &Ident) -> bool {
    let mut phantom = false;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) if ident == *parameter && !phantom => return true,
            TokenTree::Ident(ident) if ident == "PhantomData" => phantom = true,
            TokenTree::Group(group) if among(group.stream(), parameter) => return true,
            TokenTree::Punct(punct) if punct.as_char() == '>' => phantom = false,
            _ => {}
        }
    }
    false
}

/// Returns whether the type cannot hold a secret, whatever the field's name: a `bool`, a `PhantomData`, `()`, or an option of these.
/// Numbers can: `token: u64`.
pub fn tells_nothing(ty: &Type) -> bool {
    match ty {
        Type::Path(path) if is_last(path, "Option") => argument(path).is_some_and(tells_nothing),
        Type::Path(path) => is_named(ty, "bool") || is_last(path, "PhantomData"),
        Type::Tuple(tuple) => tuple.elems.is_empty(),
        _ => false,
    }
}

/// Returns whether the type is a container.
pub fn is_container(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => {
            CONTAINERS.iter().any(|name| is_last(path, name))
                && !argument(path).is_some_and(|inner| is_named(inner, "str"))
        }
        _ => false,
    }
}

fn is_last(path: &TypePath, name: &str) -> bool {
    path.path.segments.last().is_some_and(|last| last.ident == name)
}

fn is_named(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if is_last(path, name) && argument(path).is_none())
}

/// Formats a type without the spaces of a token stream.
pub fn display(ty: &Type) -> String {
    let tokens = ty.to_token_stream().to_string();
    tokens
        .replace(" < ", "<")
        .replace(" >", ">")
        .replace("< ", "<")
        .replace(" ,", ",")
        .replace(" :: ", "::")
        .replace("& ", "&")
}

#[cfg(test)]
mod tests;

/// Returns whether this is `Cow<str>` or `Cow<[u8]>`, which borrow only with `#[serde(borrow)]`.
pub fn is_cow(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    let named = path.path.segments.last().is_some_and(|segment| segment.ident == "Cow");
    named
        && argument(path).is_some_and(|inner| match inner {
            Type::Path(path) => path.path.is_ident("str"),
            Type::Slice(slice) => matches!(&*slice.elem, Type::Path(path) if path.path.is_ident("u8")),
            _ => false,
        })
}
