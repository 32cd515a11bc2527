//! Every rule of `rename_all`, on fields and on variants.

use super::*;

macro_rules! cases {
    ($($case:ident $rule:literal;)*) => {$(
        mod $case {
            use super::*;

            twins! {
                structs {
                    #[serde(rename_all = $rule)]
                    pub struct Model { #[secret] client_secret: Key, user2_id_x: Option<u8>, __odd__name: Option<u8>, r#type: Option<u8> }
                } [
                    r#"{"clientsecret":"a"}"#, r#"{"CLIENTSECRET":"a"}"#, r#"{"ClientSecret":"a"}"#, r#"{"clientSecret":"a"}"#,
                    r#"{"client_secret":"a"}"#, r#"{"CLIENT_SECRET":"a"}"#, r#"{"client-secret":"a"}"#, r#"{"CLIENT-SECRET":"a"}"#,
                ]
                variants {
                    #[serde(rename_all = $rule, rename_all_fields = $rule)]
                    pub enum Model { ClientSecret { #[secret] client_secret: Key }, HTTPServer, X2Y }
                } [
                    r#"{"clientsecret":{"client_secret":"a"}}"#, r#"{"CLIENTSECRET":{"CLIENT_SECRET":"a"}}"#,
                    r#"{"ClientSecret":{"ClientSecret":"a"}}"#, r#"{"clientSecret":{"clientSecret":"a"}}"#,
                    r#"{"client_secret":{"client_secret":"a"}}"#, r#"{"CLIENT_SECRET":{"CLIENT_SECRET":"a"}}"#,
                    r#"{"client-secret":{"client-secret":"a"}}"#, r#"{"CLIENT-SECRET":{"CLIENT-SECRET":"a"}}"#,
                    r#""httpserver""#, r#""HTTPSERVER""#, r#""HTTPServer""#, r#""hTTPServer""#, r#""h_t_t_p_server""#,
                    r#""H_T_T_P_SERVER""#, r#""h-t-t-p-server""#, r#""H-T-T-P-SERVER""#,
                ]
            }

            /// The pointer of a violation is the name that serde reads.
            #[test]
            fn pointers() {
                #[derive(ValidatedSecret)]
                #[secret(derive(Serialize))]
                #[serde(rename_all = $rule)]
                struct Odd {
                    #[secret(max_len = 2)]
                    client_secret: SecretString,
                    #[secret(max_len = 2)]
                    user2_id_x: SecretString,
                    #[secret(max_len = 2)]
                    __odd__name: SecretString,
                    #[secret(max_len = 2)]
                    r#type: SecretString,
                }
                let long = || SecretString::from("abc");
                let odd = Odd { client_secret: long(), user2_id_x: long(), __odd__name: long(), r#type: long() };
                let written = serde_json::to_value(&odd).unwrap();
                let violations = odd.validate().unwrap_err();
                assert_eq!(violations.len(), 4);
                for violation in &violations {
                    assert_eq!(written.pointer(&violation.pointer()).unwrap(), "abc", "{}", violation.pointer());
                }
            }
        }
    )*};
}

cases! {
    lowercase "lowercase";
    uppercase "UPPERCASE";
    pascal "PascalCase";
    camel "camelCase";
    snake "snake_case";
    screaming_snake "SCREAMING_SNAKE_CASE";
    kebab "kebab-case";
    screaming_kebab "SCREAMING-KEBAB-CASE";
}
