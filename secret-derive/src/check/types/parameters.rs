//! Finds the type parameters in a type, as serde's derive does: by structure, so that neither a macro nor a path such as
//! `self::T::A` counts. Ignores `PhantomData`.

use proc_macro2::Ident;
use syn::{GenericArgument, Path, PathArguments, ReturnType, Type, TypeParamBound, TypePath};

/// Returns the parameters, each once, in declaration order.
pub fn named<'p>(ty: &Type, parameters: &[&'p Ident]) -> Vec<&'p Ident> {
    let mut found = Vec::new();
    in_type(ty, &mut |ident| found.push(ident.clone()));
    parameters.iter().copied().filter(|parameter| found.contains(parameter)).collect()
}

/// Returns `T::A`, an associated type of a parameter.
pub fn associated<'t>(ty: &'t Type, parameters: &[&Ident]) -> Option<&'t TypePath> {
    match ty {
        Type::Group(group) => associated(&group.elem, parameters),
        Type::Path(path) if path.qself.is_none() && path.path.segments.len() > 1 => {
            let first = path.path.segments.first()?;
            parameters.contains(&&first.ident).then_some(path)
        }
        _ => None,
    }
}

fn in_type(ty: &Type, found: &mut dyn FnMut(&Ident)) {
    match ty {
        Type::Array(array) => in_type(&array.elem, found),
        Type::Slice(slice) => in_type(&slice.elem, found),
        Type::Group(group) => in_type(&group.elem, found),
        Type::Paren(paren) => in_type(&paren.elem, found),
        Type::Ptr(pointer) => in_type(&pointer.elem, found),
        Type::Reference(reference) => in_type(&reference.elem, found),
        Type::Tuple(tuple) => tuple.elems.iter().for_each(|element| in_type(element, found)),
        Type::FnPtr(function) => {
            function.inputs.iter().for_each(|input| in_type(&input.ty, found));
            in_output(&function.output, found);
        }
        Type::ImplTrait(of) => of.bounds.iter().for_each(|bound| in_bound(bound, found)),
        Type::TraitObject(of) => of.bounds.iter().for_each(|bound| in_bound(bound, found)),
        Type::Path(path) => {
            if let Some(of) = &path.qself {
                in_type(&of.ty, found);
            }
            in_path(&path.path, found);
        }
        _ => {}
    }
}

fn in_output(output: &ReturnType, found: &mut dyn FnMut(&Ident)) {
    if let ReturnType::Type(_, ty) = output {
        in_type(ty, found);
    }
}

fn in_bound(bound: &TypeParamBound, found: &mut dyn FnMut(&Ident)) {
    if let TypeParamBound::Trait(bound) = bound {
        in_path(&bound.path, found);
    }
}

fn in_path(path: &Path, found: &mut dyn FnMut(&Ident)) {
    if path.segments.last().is_some_and(|last| last.ident == "PhantomData") {
        return;
    }
    if let (None, [one]) = (&path.leading_colon, &*path.segments.iter().collect::<Vec<_>>()) {
        found(&one.ident);
    }
    for segment in &path.segments {
        match &segment.arguments {
            PathArguments::None => {}
            PathArguments::AngleBracketed(arguments) => {
                for argument in &arguments.args {
                    match argument {
                        GenericArgument::Type(ty) => in_type(ty, found),
                        GenericArgument::AssocType(assigned) => in_type(&assigned.ty, found),
                        _ => {}
                    }
                }
            }
            PathArguments::Parenthesized(arguments) => {
                arguments.inputs.iter().for_each(|input| in_type(&input.ty, found));
                in_output(&arguments.output, found);
            }
        }
    }
}

#[cfg(test)]
mod tests;
