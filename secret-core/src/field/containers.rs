//! `Option`, `Vec`, `Box` and maps: a container of secret fields is a secret field.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::slice;
#[cfg(feature = "std")]
use std::collections::HashMap;

use zeroize::Zeroize;

use super::{Field, In, Place, SecretField, SelfWiping, Text};
use crate::policy::Policy;
use crate::validated::{Inspector, ValidatedSecret};
use crate::violation::Segment;

/// The key of a map entry is input, perhaps a secret in the wrong place: it is never part of a path.
const ENTRY: &[Segment] = &[Segment::Entry];

// What a container is, is said by what is inside: where that has no `It`, the compiler is silent about the container too.
macro_rules! containers {
    ($($(#[$gate:meta])* $type:ident<$($key:ident,)? _ $(, $hasher:ident)?>, $self:ident, $at:ident, $policy:ident => $inspect:expr, $wipe:expr;)*) => {$(
        $(#[$gate])*
        impl<T: SecretField $(, $key)? $(, $hasher)?> SecretField for $type<$($key,)? T $(, $hasher)?> {
            type It = <<T as SecretField>::It as In<$type<$($key,)? Place $(, $hasher)?>>>::It;

            fn inspect(&self, $policy: Option<&Policy>, $at: &mut Inspector) {
                let $self = self;
                $inspect;
            }

            fn wipe(&mut self) {
                let $self = self;
                $wipe;
            }
        }
        $(#[$gate])*
        impl<T: Text $(, $key)? $(, $hasher)?> Text for $type<$($key,)? T $(, $hasher)?> {
            type It = <<T as Text>::It as In<$type<$($key,)? Place $(, $hasher)?>>>::It;
        }
        $(#[$gate])*
        impl<T: SelfWiping $(, $key)? $(, $hasher)?> SelfWiping for $type<$($key,)? T $(, $hasher)?> {
            type It = <<T as SelfWiping>::It as In<$type<$($key,)? Place $(, $hasher)?>>>::It;
        }
        $(#[$gate])*
        impl<T: ValidatedSecret $(, $key)? $(, $hasher)?> ValidatedSecret for $type<$($key,)? T $(, $hasher)?> {
            type It = <<T as ValidatedSecret>::It as In<$type<$($key,)? Place $(, $hasher)?>>>::It;

            const FIELDS: &'static [Field] = T::FIELDS;
        }
    )*};
}

fn list<T: SecretField>(items: slice::Iter<'_, T>, policy: Option<&Policy>, at: &mut Inspector) {
    for (index, item) in items.enumerate() {
        at.within(&[Segment::Index(index)], |at| item.inspect(policy, at));
    }
}

fn entries<'a, T: SecretField + 'a>(values: impl Iterator<Item = &'a T>, policy: Option<&Policy>, at: &mut Inspector) {
    for value in values {
        at.within(ENTRY, |at| value.inspect(policy, at));
    }
}

containers! {
    Option<_>, this, at, policy => if let Some(it) = this { it.inspect(policy, at) }, this.iter_mut().for_each(T::wipe);
    Vec<_>, this, at, policy => list(this.iter(), policy, at), { this.iter_mut().for_each(T::wipe); this.spare_capacity_mut().zeroize() };
    Box<_>, this, at, policy => (**this).inspect(policy, at), (**this).wipe();
    BTreeMap<K, _>, this, at, policy => entries(this.values(), policy, at), this.values_mut().for_each(T::wipe);
    #[cfg(feature = "std")]
    HashMap<K, _, S>, this, at, policy => entries(this.values(), policy, at), this.values_mut().for_each(T::wipe);
}
