//! A valid document, and the secrets in it.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Debug;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::leak_scan::LeakScan;
use super::outputs::{self, Output, OutputKind};
use super::{SecretText, canary, mutations};
use crate::policy::Policy;

/// The name of the type under test, and a valid document of it.
#[derive(Clone)]
pub struct Fixture<'a> {
    name: &'a str,
    document: Value,
    secrets: Vec<PlantedSecret>,
}

/// A text of the document that no output may contain.
#[derive(Clone)]
pub struct PlantedSecret {
    pub pointer: String,
    pub text: String,
    policies: Vec<Policy>,
}

impl<'a> Fixture<'a> {
    pub const fn new(name: &'a str, document: Value) -> Self {
        Self { name, document, secrets: Vec::new() }
    }

    /// Parses the user's document, and returns the value as well.
    #[track_caller]
    pub fn read<T: DeserializeOwned>(name: &'a str, sample: &str) -> (Self, T) {
        let Ok(document) = serde_json::from_str::<Value>(sample) else { panic!("the sample of `{name}` is not JSON") };
        match serde_json::from_str(sample) {
            Ok(value) => (Self::new(name, document), value),
            Err(error) => {
                // Any of its texts may be a secret, so the message quotes none of them.
                let texts = texts(&document);
                let quotes = LeakScan::new(texts.iter().map(|(_, text)| *text), "").find(&outputs::everything(&error));
                assert!(
                    quotes.is_none(),
                    "the sample of `{name}` is not accepted, and the error quotes it, so it is not shown"
                );
                panic!("the sample of `{name}` is not accepted: {error}")
            }
        }
    }

    /// Locates the secrets of the parsed value in the document.
    pub fn marked(mut self, secret_texts: &[SecretText]) -> Self {
        let policies = |text: &str| {
            let here = || secret_texts.iter().filter(|(secret, _)| secret == text);
            here().next().map(|_| here().filter_map(|(_, policy)| *policy).collect::<Vec<_>>())
        };
        self.secrets = texts(&self.document)
            .into_iter()
            .filter_map(|(pointer, text)| {
                Some(PlantedSecret { policies: policies(text)?, pointer, text: text.to_owned() })
            })
            .collect();
        self
    }

    /// Adds the secrets at these JSON pointers.
    #[track_caller]
    pub fn at(mut self, pointers: &[&str]) -> Self {
        for pointer in pointers {
            match self.document.pointer(pointer) {
                Some(Value::String(text)) => {
                    let secret =
                        PlantedSecret { pointer: (*pointer).to_owned(), text: text.clone(), policies: Vec::new() };
                    self.secrets.push(secret);
                }
                _ => panic!("the sample of `{}` has no text at the JSON pointer `{pointer}`", self.name),
            }
        }
        self
    }

    /// Replaces each secret with a canary that its policies accept, if one is found.
    pub fn with_canaries(mut self) -> Self {
        for (number, secret) in self.secrets.iter_mut().enumerate() {
            let canary = canary::canary(&secret.policies, number);
            if let (Some(canary), Some(place)) = (canary, self.document.pointer_mut(&secret.pointer)) {
                *place = Value::String(canary.clone());
                secret.text = canary;
            }
        }
        self
    }

    pub fn is_accepted<T: DeserializeOwned>(&self) -> bool {
        serde_json::from_value::<T>(self.document.clone()).is_ok()
    }

    /// Looks for the secrets in every output, and returns their number.
    #[track_caller]
    pub fn check<T: DeserializeOwned + Debug>(&self) -> usize {
        let public = self.public();
        let texts = self.secrets.iter().map(|secret| &*secret.text);
        let scan = LeakScan::new(texts.chain([mutations::NUMBER]), &public);
        let name = self.name;
        for PlantedSecret { pointer, text, .. } in &self.secrets {
            assert!(
                scan.has(text),
                "the secret at `{pointer}` of `{name}` is too short or too common to look for: give a document with a longer one, unlike the rest of it"
            );
        }
        for mutation in mutations::mutations(&self.document, &self.secrets) {
            for Output { kind, surface, text } in outputs::read::<T>(&mutation) {
                // A field that is not secret may print what it accepted.
                if mutation.elsewhere && kind == OutputKind::Value {
                    continue;
                }
                if let Some(number) = scan.find(&text) {
                    // `NUMBER` replaces any of the secrets: the mutation knows which.
                    let PlantedSecret { pointer, .. } =
                        self.secrets.get(number).unwrap_or(&self.secrets[mutation.about]);
                    let (what, help) = (mutation.what, kind.help());
                    panic!("`{name}` leaks the secret at `{pointer}`: {surface} shows it ({what}). {help}");
                }
            }
        }
        self.secrets.len()
    }

    /// Returns the document without its secrets, and the texts that the policies publish.
    fn public(&self) -> String {
        let mut document = self.document.clone();
        for secret in &self.secrets {
            if let Some(place) = document.pointer_mut(&secret.pointer) {
                *place = Value::Null;
            }
        }
        let rules = self.secrets.iter().flat_map(|secret| &secret.policies).map(Policy::rules);
        let mut public: BTreeSet<&str> =
            rules.flat_map(|rules| rules.prefix().into_iter().chain(rules.suffix())).collect();
        let document = serde_json::to_string(&document).unwrap_or_default();
        public.insert(&document);
        public.into_iter().flat_map(|text| [text, "\n"]).collect()
    }
}

/// Returns the texts of a document with their JSON pointers.
fn texts(document: &Value) -> Vec<(String, &str)> {
    mutations::nodes(document).into_iter().filter_map(|(pointer, value)| Some((pointer, value.as_str()?))).collect()
}
