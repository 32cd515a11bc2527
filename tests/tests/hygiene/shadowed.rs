//! The user's own items have the names that generated code might give to its variables. A constant, a static or a unit struct
//! would turn such a variable into a pattern that has to match it.

/// The same models beside items of one kind.
macro_rules! beside {
    ($kind:ident: $($item:item)*) => {
        mod $kind {
            $($item)*
            ::core::include!("models.rs");
        }
    };
}

beside! { constants:
    const at: u8 = 1;
    const content: u8 = 1;
    const deserializer: u8 = 1;
    const f: u8 = 1;
    const gate: u8 = 1;
    const other: u8 = 1;
    const own: u8 = 1;
    const policy: u8 = 1;
    const read: u8 = 1;
    const serializer: u8 = 1;
    const slots: u8 = 1;
    const source: u8 = 1;
    const text: u8 = 1;
    const value: u8 = 1;
    const variant: u8 = 1;
}

beside! { statics:
    static at: u8 = 1;
    static content: u8 = 1;
    static deserializer: u8 = 1;
    static f: u8 = 1;
    static gate: u8 = 1;
    static other: u8 = 1;
    static own: u8 = 1;
    static policy: u8 = 1;
    static read: u8 = 1;
    static serializer: u8 = 1;
    static slots: u8 = 1;
    static source: u8 = 1;
    static text: u8 = 1;
    static value: u8 = 1;
    static variant: u8 = 1;
}

beside! { unit_structs:
    struct at;
    struct content;
    struct deserializer;
    struct f;
    struct gate;
    struct other;
    struct own;
    struct policy;
    struct read;
    struct serializer;
    struct slots;
    struct source;
    struct text;
    struct value;
    struct variant;
}

beside! { functions:
    fn at() {}
    fn content() {}
    fn context() {}
    fn deserializer() {}
    fn f() {}
    fn fields() {}
    fn other() {}
    fn own() {}
    fn policy() {}
    fn read() {}
    fn serializer() {}
    fn source() {}
    fn text() {}
    fn value() {}
    fn variant() {}
}

beside! { macros:
    macro_rules! f { () => { ::core::compile_error!("called") } }
    macro_rules! value { () => { ::core::compile_error!("called") } }
    macro_rules! write { () => { ::core::compile_error!("called") } }
    macro_rules! matches { () => { ::core::compile_error!("called") } }
    macro_rules! unreachable { () => { ::core::compile_error!("called") } }
    macro_rules! panic { () => { ::core::compile_error!("called") } }
}
