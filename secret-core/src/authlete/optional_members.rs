//! Objects without a secret whose members are all optional, written and parsed without serde's derive: this crate has one derive
//! in its tree, its own.

/// Expands to a struct of `Option`s, and its `Serialize` and `Deserialize` with these wire names.
macro_rules! optional_members {
    ($(#[$attribute:meta])* pub struct $name:ident { $($(#[$doc:meta])* $field:ident: $type:ty = $wire:literal,)* }) => {
        $(#[$attribute])*
        pub struct $name {
            $($(#[$doc])* pub $field: Option<$type>,)*
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeStruct;

                let len = [$(self.$field.is_some()),*].into_iter().filter(|is_there| *is_there).count();
                let mut members = serializer.serialize_struct(stringify!($name), len)?;
                $(match &self.$field {
                    Some(value) => members.serialize_field($wire, value)?,
                    None => members.skip_field($wire)?,
                })*
                members.end()
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Members;

                impl<'de> serde::de::Visitor<'de> for Members {
                    type Value = $name;

                    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                        f.write_str(concat!("struct ", stringify!($name)))
                    }

                    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut access: A) -> Result<$name, A::Error> {
                        Ok($name { $($field: access.next_element()?.unwrap_or_default(),)* })
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut access: A) -> Result<$name, A::Error> {
                        let mut members = $name::default();
                        while let Some(key) = access.next_key::<alloc::string::String>()? {
                            match &*key {
                                $($wire => members.$field = access.next_value()?,)*
                                _ => {
                                    access.next_value::<serde::de::IgnoredAny>()?;
                                }
                            }
                        }
                        Ok(members)
                    }
                }

                deserializer.deserialize_struct(stringify!($name), &[$($wire),*], Members)
            }
        }
    };
}
pub(super) use optional_members;
