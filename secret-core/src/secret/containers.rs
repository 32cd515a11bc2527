//! `Option`, `Vec`, `Box` and maps: a container of secret fields is a secret field.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::slice;
#[cfg(feature = "std")]
use std::collections::HashMap;

use zeroize::Zeroize;

use super::type_errors::{Hole, Within};
use super::{Field, SecretField, Text, WipedOnDrop};
use crate::context::FieldContext;
use crate::validate::ValidatedSecret;
use crate::violation::Segment;

/// A map key is input, perhaps a misplaced secret, and is never part of a path.
const ENTRY: &[Segment] = &[Segment::Entry];

// A container's `Type` depends on its element's, so that an element that does not fit is the only error: see `type_errors`.
macro_rules! containers {
    ($($(#[$gate:meta])* $type:ident<$($key:ident,)? _ $(, $hasher:ident)?>, $self:ident, $context:ident => $validate:expr, $wipe:expr;)*) => {$(
        $(#[$gate])*
        impl<T: SecretField $(, $key)? $(, $hasher)?> SecretField for $type<$($key,)? T $(, $hasher)?> {
            type Type = <<T as SecretField>::Type as Within<$type<$($key,)? Hole $(, $hasher)?>>>::Type;

            fn validate_fields(&self, $context: &FieldContext<'_>) {
                let $self = self;
                $validate;
            }

            fn wipe(&mut self) {
                let $self = self;
                $wipe;
            }
        }
        $(#[$gate])*
        impl<T: Text $(, $key)? $(, $hasher)?> Text for $type<$($key,)? T $(, $hasher)?> {
            type Type = <<T as Text>::Type as Within<$type<$($key,)? Hole $(, $hasher)?>>>::Type;
        }
        $(#[$gate])*
        impl<T: WipedOnDrop $(, $key)? $(, $hasher)?> WipedOnDrop for $type<$($key,)? T $(, $hasher)?> {
            type Type = <<T as WipedOnDrop>::Type as Within<$type<$($key,)? Hole $(, $hasher)?>>>::Type;
        }
        $(#[$gate])*
        impl<T: ValidatedSecret $(, $key)? $(, $hasher)?> ValidatedSecret for $type<$($key,)? T $(, $hasher)?> {
            type Type = <<T as ValidatedSecret>::Type as Within<$type<$($key,)? Hole $(, $hasher)?>>>::Type;

            const FIELDS: &'static [Field] = T::FIELDS;
        }
    )*};
}

fn list<T: SecretField>(items: slice::Iter<'_, T>, context: &FieldContext<'_>) {
    for (index, item) in items.enumerate() {
        item.validate_fields(&context.child(&[Segment::Index(index)]));
    }
}

fn entries<'a, T: SecretField + 'a>(values: impl Iterator<Item = &'a T>, context: &FieldContext<'_>) {
    for value in values {
        value.validate_fields(&context.child(ENTRY));
    }
}

containers! {
    Option<_>, this, context => if let Some(it) = this { it.validate_fields(context) }, this.iter_mut().for_each(T::wipe);
    Vec<_>, this, context => list(this.iter(), context), { this.iter_mut().for_each(T::wipe); this.spare_capacity_mut().zeroize() };
    Box<_>, this, context => (**this).validate_fields(context), (**this).wipe();
    BTreeMap<K, _>, this, context => entries(this.values(), context), this.values_mut().for_each(T::wipe);
    #[cfg(feature = "std")]
    HashMap<K, _, S>, this, context => entries(this.values(), context), this.values_mut().for_each(T::wipe);
}
