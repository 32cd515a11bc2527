//! `#[serde(transparent)]`: the field that represents the whole.

use syn::Type;

use super::{Keys, Serde};
use crate::check::model::{Field, Model};
use crate::errors::Errors;

/// Returns the field, or reports that there is not exactly one.
pub fn check(model: &mut Model<'_>, keys: &Keys, errors: &mut Errors) {
    let Some(item) = keys.container.find(&["transparent"]) else { return };
    let [variant] = model.variants.as_slice() else {
        return errors.on(item, "serde's `transparent` is for structs: remove it");
    };
    if model.is_enum() {
        return errors.on(item, "serde's `transparent` is for structs: remove it");
    }
    let written = keys.variants.iter().flat_map(|variant| &variant.fields);
    let fields = variant.fields.iter().zip(written).enumerate();
    let held = fields.filter(|(_, (field, serde))| is_held(field, serde, model.impls.deserialize));
    match held.map(|(index, _)| index).collect::<Vec<_>>().as_slice() {
        [one] => model.transparent = Some(*one),
        _ => errors.on(
            item,
            "serde's `transparent` needs exactly one field that is not skipped: skip the others, or remove it",
        ),
    }
}

/// Returns whether the field may represent the whole: neither a marker nor a field with a default.
fn is_held(field: &Field<'_>, serde: &Serde, parsed: bool) -> bool {
    let marker = matches!(field.ty, Type::Path(path)
        if path.path.segments.last().is_some_and(|last| last.ident == "PhantomData"));
    let elsewhere = if parsed { field.skip.deserialize || serde.has("default") } else { field.skip.serialize };
    !marker && !elsewhere
}
