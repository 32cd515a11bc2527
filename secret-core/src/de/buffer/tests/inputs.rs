//! The inputs, as values of every kind and as JSON.

use alloc::vec;
use alloc::vec::Vec;

use super::source::Source;
use Source::*;

static ONE: Source = U8(1);
static TEXT: Source = Str("a");
static BORROWED: Source = Borrowed("a");
static NONE: Source = None;
static SOME: Source = Some(&ONE);
static NEWTYPE: Source = Newtype(&ONE);

/// A map with text keys.
pub fn map<const N: usize>(entries: [(&'static str, Source); N]) -> Source {
    Map(entries.map(|(key, value)| (Borrowed(key), value)).into())
}

/// Values that hold no other.
fn scalars() -> Vec<Source> {
    let mut all = vec![
        Bool(false),
        Bool(true),
        U8(0),
        U8(1),
        U8(200),
        U16(1),
        U16(u16::MAX),
        U32(1),
        U32(u32::MAX),
        U64(0),
        U64(1),
        U64(u64::MAX),
        U128(1),
        U128(u128::MAX),
        I8(-1),
        I8(1),
        I16(-1),
        I16(1),
        I32(-1),
        I32(1),
        I64(i64::MIN),
        I64(-1),
        I64(1),
        I128(-1),
        I128(1),
        F32(1.0),
        F32(1.5),
        F64(1.0),
        F64(-2.5),
        F64(f64::MAX),
        Char('a'),
        Char('A'),
        Unit,
        None,
        Enum,
    ];
    for text in ["", "a", "A", "B", "b", "1", "true", "long text", "\u{e9}"] {
        all.extend([Str(text), Borrowed(text), Owned(text)]);
        all.extend([Bytes(text.as_bytes()), BorrowedBytes(text.as_bytes()), OwnedBytes(text.as_bytes())]);
    }
    all.extend([Bytes(&[255, 1]), BorrowedBytes(&[255, 1]), OwnedBytes(&[255, 1])]);
    all
}

/// Every kind of value, several of each.
pub fn all() -> Vec<Source> {
    let mut all = scalars();
    all.extend(
        [&ONE, &TEXT, &BORROWED, &NONE, &SOME, &NEWTYPE].into_iter().flat_map(|inner| [Some(inner), Newtype(inner)]),
    );
    all.extend(scalars().into_iter().map(|item| Seq(vec![item])));
    all.extend(scalars().into_iter().map(|value| map([("a", value)])));
    all.extend(scalars().into_iter().map(|key| Map(vec![(key, U8(1))])));
    for (name, text) in [("A", "B"), ("B", "A"), ("C", "D"), ("D", "C")] {
        all.extend(
            [U8(1), Unit, None, Some(&ONE), Newtype(&ONE), Seq(vec![]), Seq(vec![U8(1)]), Seq(vec![U8(1), U8(2)])]
                .into_iter()
                .map(|value| map([(name, value)])),
        );
        all.extend([map([]), map([("a", U8(1))]), map([("x", U8(1))])].into_iter().map(|value| map([(name, value)])));
        all.extend([
            map([("t", Borrowed(name))]),
            map([("t", Borrowed(name)), ("a", U64(1))]),
            map([("a", U64(1)), ("t", Owned(name))]),
        ]);
        all.extend([
            map([("t", Borrowed(name)), ("c", U8(1))]),
            map([("c", U8(1)), ("t", Str(name))]),
            map([("c", map([("a", U8(1))])), ("t", Str(name))]),
        ]);
        all.extend([
            map([("t", Borrowed(name)), ("t", Borrowed(name))]),
            map([("t", Str(text)), ("c", Seq(vec![U8(1), U8(2)]))]),
        ]);
        all.extend([
            Seq(vec![Borrowed(name)]),
            Seq(vec![Str(name), U8(1)]),
            Seq(vec![Str(name), U8(1), U8(2)]),
            Seq(vec![Str(name), map([("a", U8(1))])]),
        ]);
    }
    all.extend([
        Seq(vec![]),
        Seq(vec![U8(1), U8(2)]),
        Seq(vec![U8(1), U8(2), U8(3)]),
        Seq(vec![U64(1), I64(2)]),
        Seq(vec![Seq(vec![U8(1)])]),
        map([]),
        map([("a", map([]))]),
        map([("a", U8(1)), ("b", U8(2))]),
        map([("a", U8(1)), ("b", None)]),
        map([("a", U8(1)), ("b", Unit)]),
        map([("b", Str("x")), ("a", Str("y"))]),
        map([("a", U8(1)), ("x", Borrowed("y"))]),
        map([("a", U8(1)), ("a", U8(2))]),
        map([("secs", U64(1)), ("nanos", U32(2))]),
        map([("Ok", U8(1))]),
        map([("Err", U8(1))]),
        map([("a", map([("a", U8(1))]))]),
        Map(vec![(U8(1), U8(2)), (U8(2), U8(3))]),
        Map(vec![(U64(0), U8(2))]),
        Map(vec![(U64(0), Str("A")), (U64(1), U8(1))]),
        Map(vec![(U64(1), U8(1)), (U64(0), Str("B"))]),
        Map(vec![(Bytes(b"t"), Str("B")), (OwnedBytes(b"a"), U8(1))]),
        Map(vec![(Bytes(b"a"), U8(1))]),
        Map(vec![(Owned("a"), Owned("b")), (Str("x"), Str("y"))]),
    ]);
    all
}

/// JSON documents.
pub const JSON: &[&str] = &[
    "null",
    "true",
    "0",
    "1",
    "-1",
    "255",
    "256",
    "65536",
    "18446744073709551615",
    "18446744073709551616",
    "1.0",
    "1.5",
    "1e3",
    r#""""#,
    r#""a""#,
    r#""A""#,
    r#""B""#,
    r#""1""#,
    r#""true""#,
    r#""\n""#,
    r#""\u00e9""#,
    "[]",
    "[1]",
    "[1,2]",
    "[1,2,3]",
    r#"["a"]"#,
    r#"["A"]"#,
    r#"["B",1]"#,
    r#"["D",{"a":1}]"#,
    "[null]",
    "[[1]]",
    "{}",
    r#"{"a":1}"#,
    r#"{"a":1,"b":2}"#,
    r#"{"a":1,"b":null}"#,
    r#"{"b":2,"a":1}"#,
    r#"{"a":1,"x":[2]}"#,
    r#"{"a":1,"a":2}"#,
    r#"{"\u0061":1}"#,
    r#"{"A":null}"#,
    r#"{"A":1}"#,
    r#"{"B":1}"#,
    r#"{"C":[1,2]}"#,
    r#"{"C":[1]}"#,
    r#"{"C":[1,2,3]}"#,
    r#"{"D":{"a":1}}"#,
    r#"{"D":[1]}"#,
    r#"{"D":{"a":1,"x":1}}"#,
    r#"{"A":null,"B":1}"#,
    r#"{"1":2}"#,
    r#"{"true":2}"#,
    r#"{"t":"A"}"#,
    r#"{"t":"A","x":1}"#,
    r#"{"t":"B"}"#,
    r#"{"t":"B","c":1}"#,
    r#"{"c":1,"t":"B"}"#,
    r#"{"t":"D","a":1}"#,
    r#"{"a":1,"t":"D"}"#,
    r#"{"t":"D","c":{"a":1}}"#,
    r#"{"c":{"a":1},"t":"D"}"#,
    r#"{"c":[1],"t":"D"}"#,
    r#"{"t":"C","c":[1,2]}"#,
    r#"{"c":[1,2],"t":"C"}"#,
    r#"{"t":"A","c":null}"#,
    r#"{"c":null,"t":"A"}"#,
    r#"{"c":{},"t":"A"}"#,
    r#"{"t":"A","c":1}"#,
    r#"{"t":"A","t":"A"}"#,
    r#"{"c":1,"c":1,"t":"B"}"#,
    r#"{"c":1,"t":"B","c":1}"#,
    r#"{"x":0,"t":"B","y":0,"c":1,"z":0}"#,
    r#"{"c":1}"#,
    r#"{"t":"?"}"#,
    r#"{"t":0,"c":1}"#,
    r#"{"t":1,"c":1}"#,
    r#"{"secs":1,"nanos":2}"#,
    r#"{"Ok":1}"#,
    r#"{"a":{"a":1}}"#,
    r#"{"a":"x","b":"y"}"#,
    "[1",
    r#"{"a":"#,
    "",
];
