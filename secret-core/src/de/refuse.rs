//! Rejects a text or a number where a structure is expected.
//!
//! serde's default methods quote the value in an error text that is freed unwiped.

/// Expands to visitor methods that reject every text and number without quoting it, and wipe owned values.
macro_rules! refuse_scalars {
    () => {
        $crate::de::refuse::refuse_scalars! {
            visit_bool(bool) "boolean";
            visit_i64(i64) "integer";
            visit_u64(u64) "integer";
            visit_i128(i128) "integer";
            visit_u128(u128) "integer";
            visit_f64(f64) "floating point number";
            visit_char(char) "character";
            visit_str(&str) "string";
            visit_bytes(&[u8]) "byte array";
        }

        #[cold]
        fn visit_string<E: ::serde::de::Error>(self, text: ::alloc::string::String) -> Result<Self::Value, E> {
            self.visit_str(&::zeroize::Zeroizing::new(text))
        }

        #[cold]
        fn visit_byte_buf<E: ::serde::de::Error>(self, bytes: ::alloc::vec::Vec<u8>) -> Result<Self::Value, E> {
            self.visit_bytes(&::zeroize::Zeroizing::new(bytes))
        }
    };
    ($($visit:ident($type:ty) $kind:literal;)*) => {$(
        #[cold]
        fn $visit<E: ::serde::de::Error>(self, _: $type) -> Result<Self::Value, E> {
            Err(E::invalid_type(::serde::de::Unexpected::Other($kind), &self))
        }
    )*};
}
pub(super) use refuse_scalars;
