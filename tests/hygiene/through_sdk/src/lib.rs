//! A crate that reaches the derive through another.

/// A model of every kind.
#[derive(sdk::secret_core::ValidatedSecret)]
#[secret(crate = ::sdk::secret_core, derive(Serialize, Eq))]
pub struct Login {
    /// Who.
    pub user: String,
    /// The password.
    #[secret(max_len = 8)]
    pub password: sdk::secret_core::SecretString,
    /// Wiped by the generated `Drop`.
    #[secret(policy = sdk::secret_core::presets::BEARER_TOKEN, max_len = 64)]
    pub access_token: Option<String>,
    #[allow(missing_docs)]
    #[secret(nested)]
    pub grants: Vec<Grant>,
}

/// An enum.
#[derive(sdk::secret_core::ValidatedSecret)]
#[secret(crate = ::sdk::secret_core, derive(Serialize, Eq))]
#[serde(tag = "kind")]
pub enum Grant {
    /// Nothing.
    None,
    /// A secret.
    Secret {
        /// The secret.
        #[secret(charset = "a-z")]
        client_secret: sdk::secret_core::SecretString,
    },
}

/// A newtype.
#[derive(sdk::secret_core::ValidatedSecret)]
#[secret(crate = ::sdk::secret_core, derive(Serialize, Eq))]
pub struct Token(#[secret(charset = "a-z", max_len = 8)] sdk::secret_core::SecretString);

/// Through the other name.
#[derive(sdk::kit::secrets::ValidatedSecret)]
#[secret(crate = ::sdk::kit::secrets)]
pub struct Kit {
    /// The secret.
    #[secret]
    pub password: String,
}

#[cfg(test)]
mod tests {
    use super::{Login, Token};

    #[test]
    fn there_and_back() {
        let json = r#"{"user":"jane","password":"abcd","access_token":null,"grants":[{"kind":"Secret","client_secret":"abc"},{"kind":"None"}]}"#;
        let login: Login = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&login).unwrap(), json);
        assert!(!format!("{login:?}").contains("abc"));
        assert!(serde_json::from_str::<Login>(&json.replace("abcd", "123456789")).is_err());
        assert!("abc".parse::<Token>().is_ok() && "ABC".parse::<Token>().is_err());
    }
}
