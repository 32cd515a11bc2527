//! A crate that calls the dependency by another name, and knows nothing of serde.

/// A model of every kind.
#[derive(keys::ValidatedSecret)]
#[secret(crate = ::keys, derive(Serialize, Eq))]
pub struct Login {
    /// Who.
    pub user: String,
    /// The password.
    #[secret(max_len = 8)]
    pub password: keys::SecretString,
    /// Wiped by the generated `Drop`.
    #[secret(policy = keys::presets::BEARER_TOKEN, max_len = 64)]
    pub access_token: Option<String>,
    #[allow(missing_docs)]
    #[secret(nested)]
    pub grants: Vec<Grant>,
}

/// An enum.
#[derive(keys::ValidatedSecret)]
#[secret(crate = ::keys, derive(Serialize, Eq))]
#[serde(tag = "kind")]
pub enum Grant {
    /// Nothing.
    None,
    /// A secret.
    Secret {
        /// The secret.
        #[secret(charset = "a-z")]
        client_secret: keys::SecretString,
    },
}

/// A newtype.
#[derive(keys::ValidatedSecret)]
#[secret(crate = ::keys, derive(Serialize, Eq))]
pub struct Token(#[secret(charset = "a-z", max_len = 8)] keys::SecretString);

/// The path need not begin at the crate's root.
pub mod inner {
    /// Another name yet.
    pub use keys as relative;

    /// Reached through `self`.
    #[derive(relative::ValidatedSecret)]
    #[secret(crate = self::relative, derive(Serialize, Eq))]
    pub struct Here {
        /// The secret.
        #[secret]
        pub password: String,
    }

    /// Reached through `super`.
    #[derive(relative::ValidatedSecret)]
    #[secret(crate = super::inner::relative, derive(Serialize, Eq))]
    pub struct Up {
        /// The secret.
        #[secret]
        pub password: String,
    }

    /// Reached through `crate`.
    #[derive(relative::ValidatedSecret)]
    #[secret(crate = crate::inner::relative, derive(Serialize, Eq))]
    pub struct Root {
        /// The secret.
        #[secret]
        pub password: String,
    }

    /// Reached by a name in scope.
    #[derive(relative::ValidatedSecret)]
    #[secret(crate = relative, derive(Serialize, Eq))]
    pub struct Scope {
        /// The secret.
        #[secret]
        pub password: String,
    }
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
