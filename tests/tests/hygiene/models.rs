use ::core::prelude::v1::{Clone, Into, derive, test};
use ::secret_core::{SecretString, Unvalidated, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Newtype(#[secret(max_len = 8)] SecretString);

#[derive(ValidatedSecret, Clone)]
#[secret(derive(Serialize, Eq))]
#[serde(default)]
struct Named {
    #[secret(max_len = 8)]
    password: SecretString,
    #[serde(default = "seven")]
    count: u8,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Wiped(#[secret(max_len = 8)] ::std::string::String, #[secret] ::std::vec::Vec<u8>);

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
enum Several {
    Unit,
    Tuple(#[secret(nested)] Newtype),
    Struct {
        #[secret(nested)]
        named: Named,
    },
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(tag = "kind")]
enum Tagged<T> {
    Struct {
        #[secret(nested)]
        named: Named,
        label: T,
    },
}

impl ::core::default::Default for Named {
    fn default() -> Self {
        Self { password: "default".into(), count: 3 }
    }
}

fn seven() -> u8 {
    7
}

#[test]
fn models() {
    super::super::around::<Newtype>(r#""abcd""#);
    super::super::around::<Named>(r#"{"password":"abcd","count":1}"#);
    super::super::around::<Wiped>(r#"["abcd",[1]]"#);
    super::super::around::<Several>(r#""Unit""#);
    super::super::around::<Several>(r#"{"Tuple":"abcd"}"#);
    super::super::around::<Several>(r#"{"Struct":{"named":{"password":"abcd","count":1}}}"#);
    super::super::around::<Tagged<u8>>(r#"{"kind":"Struct","named":{"password":"abcd","count":1},"label":1}"#);
    let parsed: Unvalidated<Named> = ::serde_json::from_str(r#"{"password":"123456789"}"#).unwrap();
    ::core::assert_eq!(parsed.validate().err().unwrap().len(), 1);
    ::core::assert!("123456789".parse::<Newtype>().is_err());
}
