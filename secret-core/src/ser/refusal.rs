//! Rejects values without entries, which cannot be flattened or tagged.

/// Expands to serializer methods that reject scalars, sequences and tuples. `$refuse` creates the error from the name of the type.
macro_rules! refuse_values {
    ($self:ident, $refuse:expr) => {
        refuse_values!(@scalars $self, $refuse,
            serialize_bool(bool) "a boolean"
            serialize_i8(i8) "an integer"
            serialize_i16(i16) "an integer"
            serialize_i32(i32) "an integer"
            serialize_i64(i64) "an integer"
            serialize_u8(u8) "an integer"
            serialize_u16(u16) "an integer"
            serialize_u32(u32) "an integer"
            serialize_u64(u64) "an integer"
            serialize_f32(f32) "a float"
            serialize_f64(f64) "a float"
            serialize_char(char) "a char"
            serialize_str(&str) "a string"
            serialize_bytes(&[u8]) "a byte array"
        );

        fn serialize_seq($self, _: Option<usize>) -> Result<Self::SerializeSeq, Self::Error> {
            Err($refuse("a sequence"))
        }

        fn serialize_tuple($self, _: usize) -> Result<Self::SerializeTuple, Self::Error> {
            Err($refuse("a tuple"))
        }

        fn serialize_tuple_struct($self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Self::Error> {
            Err($refuse("a tuple struct"))
        }

        // The default method frees an unwiped `String`.
        fn collect_str<T: ?Sized + core::fmt::Display>($self, _: &T) -> Result<Self::Ok, Self::Error> {
            Err($refuse("a string"))
        }
    };
    (@scalars $self:ident, $refuse:expr, $($method:ident($type:ty) $name:literal)*) => {$(
        fn $method($self, _: $type) -> Result<Self::Ok, Self::Error> {
            Err($refuse($name))
        }
    )*};
}

pub(super) use refuse_values;
