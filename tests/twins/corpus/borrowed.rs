//! Lifetimes, and what goes with them: C8 to C12.

use super::Corpus;

pub fn add(corpus: &mut Corpus) {
    let mut add = |item: &str, name: &str, root: &str, definition: &str, seeds: &[&str]| {
        corpus.add(item, &format!("{}_{name}", item.to_lowercase().replace(' ', "_")), root, definition, seeds);
    };
    // C8: only what is borrowed has to outlive the input.
    add(
        "C8",
        "cow_owned",
        "T<'static>",
        "struct T<'a> { #[secret] key: SecretString, text: Cow<'a, str> }",
        &[r#"{"key":"canary-1","text":"plain"}"#],
    );
    add(
        "C8",
        "phantom",
        "T<'static>",
        "struct T<'a> { #[secret] key: SecretString, #[serde(skip)] mark: PhantomData<&'a u8> }",
        &[r#"{"key":"canary-1"}"#],
    );
    add(
        "C8",
        "phantom_read",
        "T<'static>",
        "struct T<'a> { #[secret] key: SecretString, mark: PhantomData<&'a u8> }",
        &[r#"{"key":"canary-1","mark":null}"#],
    );
    add(
        "C8",
        "two_lifetimes",
        "T<'static, 'de>",
        "struct T<'a, 'b> { #[secret] key: SecretString, text: Cow<'a, str>, part: &'b str }",
        &[r#"{"key":"canary-1","text":"plain","part":"plain"}"#],
    );
    add(
        "C8",
        "cow_owned_tagged",
        "T<'static>",
        "$model #[serde(tag = \"t\")] enum T<'a> { A { #[secret] key: SecretString, text: Cow<'a, str> } }",
        &[r#"{"t":"A","key":"canary-1","text":"plain"}"#],
    );
    add(
        "C8",
        "cow_owned_flatten",
        "T<'static>",
        "struct T<'a> { #[secret] key: SecretString, text: Cow<'a, str>, #[serde(flatten)] rest: BTreeMap<String, u8> }",
        &[r#"{"key":"canary-1","text":"plain"}"#],
    );

    // C9: borrowed, where a buffer is between.
    for (name, ty) in [("str", "&'a str"), ("bytes", "&'a [u8]"), ("option", "Option<&'a str>")] {
        let fields = format!("#[secret] key: SecretString, text: {ty}");
        add(
            "C9",
            &format!("internal_{name}"),
            "T<'de>",
            &format!("$model #[serde(tag = \"t\")] enum T<'a> {{ A {{ {fields} }} }}"),
            &[r#"{"t":"A","key":"canary-1","text":"plain"}"#, r#"{"key":"canary-1","text":"plain","t":"A"}"#],
        );
        add(
            "C9",
            &format!("untagged_{name}"),
            "T<'de>",
            &format!("$model #[serde(untagged)] enum T<'a> {{ A {{ {fields} }} }}"),
            &[r#"{"key":"canary-1","text":"plain"}"#],
        );
        add(
            "C9",
            &format!("adjacent_{name}"),
            "T<'de>",
            &format!("$model #[serde(tag = \"t\", content = \"c\")] enum T<'a> {{ A {{ {fields} }} }}"),
            &[
                r#"{"t":"A","c":{"key":"canary-1","text":"plain"}}"#,
                r#"{"c":{"key":"canary-1","text":"plain"},"t":"A"}"#,
            ],
        );
        add(
            "C9",
            &format!("flattened_{name}"),
            "T<'de>",
            &format!(
                "$model struct In<'a> {{ {fields} }} $model struct T<'a> {{ id: u8, #[serde(flatten, borrow)] #[secret(nested)] inner: In<'a> }}"
            ),
            &[r#"{"id":1,"key":"canary-1","text":"plain"}"#],
        );
        add(
            "C9",
            &format!("flatten_host_{name}"),
            "T<'de>",
            &format!("$model struct T<'a> {{ {fields}, #[serde(flatten)] rest: BTreeMap<String, u8> }}"),
            &[r#"{"key":"canary-1","text":"plain","x":1}"#],
        );
    }
    add(
        "C10",
        "macro",
        "T<'de>",
        "struct T<'a> { #[secret] key: SecretString, #[serde(borrow = \"'a\")] text: Borrowed!['a] }",
        &[r#"{"key":"canary-1","text":"plain"}"#],
    );
    add(
        "C10",
        "macro_tagged",
        "T<'de>",
        "$model #[serde(tag = \"t\")] enum T<'a> { A { #[secret] key: SecretString, #[serde(borrow = \"'a\")] text: Borrowed!['a] } }",
        &[r#"{"t":"A","key":"canary-1","text":"plain"}"#],
    );
    add(
        "C10",
        "two",
        "T<'de, 'de>",
        "struct T<'a, 'b> { #[secret] key: SecretString, #[serde(borrow = \"'a + 'b\")] text: (Cow<'a, str>, &'b str) }",
        &[r#"{"key":"canary-1","text":["a","b"]}"#],
    );
    add(
        "C11",
        "list",
        "T",
        "struct T { #[secret] key: SecretString, #[serde(flatten, with = \"places\")] all: Vec<u8> }",
        &[r#"{"key":"canary-1","p1":1,"p2":2}"#],
    );
    add(
        "C11",
        "split",
        "T",
        "struct T { #[secret] key: SecretString, #[serde(flatten, serialize_with = \"places::serialize\", deserialize_with = \"places::deserialize\")] all: Vec<u8> }",
        &[r#"{"key":"canary-1","p1":1}"#],
    );
    add(
        "C12",
        "where_self",
        "T",
        "pub trait Tr { type A; } impl Tr for T { type A = T; } $model struct T where Self: Tr<A = Self> { #[secret] key: SecretString }",
        &[r#"{"key":"canary-1"}"#],
    );
    add(
        "C12",
        "where_self_generic",
        "T<u8>",
        "pub trait Tr { type A; } impl<X> Tr for T<X> { type A = T<X>; } $model struct T<X> where Self: Tr<A = Self> { #[secret] key: SecretString, x: X }",
        &[r#"{"key":"canary-1","x":1}"#],
    );
    add(
        "C12",
        "where_self_enum",
        "T",
        "pub trait Tr { type A; } impl Tr for T { type A = T; } $model #[serde(tag = \"t\")] enum T where Self: Tr<A = Self> { A { #[secret] key: SecretString } }",
        &[r#"{"t":"A","key":"canary-1"}"#],
    );
    add(
        "C12",
        "self_in_a_field",
        "T",
        "struct T { #[secret] key: SecretString, #[secret(nested)] next: Option<Box<Self>> }",
        &[r#"{"key":"canary-1","next":null}"#],
    );
}
