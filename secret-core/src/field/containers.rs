//! `Option`, `Vec`, `Box` and maps: a container of secret fields is a secret field.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::slice;
#[cfg(feature = "std")]
use std::collections::HashMap;

use zeroize::Zeroize;

use super::{Field, SecretField, SelfWiping, Text};
use crate::policy::Policy;
use crate::validated::{Inspector, ValidatedSecret};
use crate::violation::Segment;

/// The key of a map entry is input, perhaps a secret in the wrong place: it is never part of a path.
const ENTRY: &[Segment] = &[Segment::Entry];

macro_rules! containers {
    ($($(#[$gate:meta])* [$($params:tt)*] $type:ty, $self:ident, $at:ident, $policy:ident => $inspect:expr, $wipe:expr;)*) => {$(
        $(#[$gate])*
        impl<T: SecretField, $($params)*> SecretField for $type {
            type It = Self;

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
        impl<T: Text, $($params)*> Text for $type {
            type It = Self;
        }
        $(#[$gate])*
        impl<T: SelfWiping, $($params)*> SelfWiping for $type {
            type It = Self;
        }
        $(#[$gate])*
        impl<T: ValidatedSecret, $($params)*> ValidatedSecret for $type {
            type It = Self;

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
    [] Option<T>, this, at, policy => if let Some(it) = this { it.inspect(policy, at) }, this.iter_mut().for_each(T::wipe);
    [] Vec<T>, this, at, policy => list(this.iter(), policy, at), { this.iter_mut().for_each(T::wipe); this.spare_capacity_mut().zeroize() };
    [] Box<T>, this, at, policy => (**this).inspect(policy, at), (**this).wipe();
    [K] BTreeMap<K, T>, this, at, policy => entries(this.values(), policy, at), this.values_mut().for_each(T::wipe);
    #[cfg(feature = "std")]
    [K, S] HashMap<K, T, S>, this, at, policy => entries(this.values(), policy, at), this.values_mut().for_each(T::wipe);
}
