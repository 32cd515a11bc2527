//! Texts of serde's keys that are code.

use quote::ToTokens;

use crate::parse::list;

#[test]
fn a_path_in_quotes() {
    let path = |text: &str| {
        let items = list(text.parse().unwrap(), "a key");
        let path = items[0].as_ref().unwrap().path();
        path.map(|path| path.to_token_stream().to_string().replace(' ', ""))
    };
    assert_eq!(path("default = \"crate::token\"").as_deref(), Some("crate::token"));
    assert_eq!(path("default"), None);
    assert_eq!(path("default = token"), None);
    assert_eq!(path("default(\"token\")"), None);
}
