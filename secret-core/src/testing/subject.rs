//! A valid document, and where in it the secrets are.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Debug;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::surface::{self, Of, Shown};
use super::watch::Watch;
use super::{Held, canary, wrong};
use crate::policy::Policy;

/// A type under test, by its name and a document of it.
#[derive(Clone)]
pub struct Subject<'a> {
    name: &'a str,
    document: Value,
    secrets: Vec<Secret>,
}

/// A text of the document that must not be seen.
#[derive(Clone)]
pub struct Secret {
    pub pointer: String,
    pub text: String,
    policies: Vec<Policy>,
}

impl<'a> Subject<'a> {
    pub const fn new(name: &'a str, document: Value) -> Self {
        Self { name, document, secrets: Vec::new() }
    }

    /// The document that the user gave, and its value.
    #[track_caller]
    pub fn read<T: DeserializeOwned>(name: &'a str, sample: &str) -> (Self, T) {
        let Ok(document) = serde_json::from_str::<Value>(sample) else { panic!("the sample of `{name}` is not JSON") };
        match serde_json::from_str(sample) {
            Ok(value) => (Self::new(name, document), value),
            Err(error) => {
                // Which of its texts are secrets is not known yet, so none of them may be in the message.
                let texts = texts(&document);
                let quotes = Watch::new(texts.iter().map(|(_, text)| *text), "").sees(&surface::everything(&error));
                assert!(
                    quotes.is_none(),
                    "the sample of `{name}` is not accepted, and the error quotes it, so it is not shown"
                );
                panic!("the sample of `{name}` is not accepted: {error}")
            }
        }
    }

    /// With the secrets that the value of this document holds.
    pub fn marked(mut self, held: &[Held]) -> Self {
        let policies = |text: &str| {
            let here = || held.iter().filter(|(secret, _)| secret == text);
            here().next().map(|_| here().filter_map(|(_, policy)| *policy).collect::<Vec<_>>())
        };
        self.secrets = texts(&self.document)
            .into_iter()
            .filter_map(|(pointer, text)| Some(Secret { policies: policies(text)?, pointer, text: text.to_owned() }))
            .collect();
        self
    }

    /// With the secrets at these places.
    #[track_caller]
    pub fn at(mut self, pointers: &[&str]) -> Self {
        for pointer in pointers {
            match self.document.pointer(pointer) {
                Some(Value::String(text)) => {
                    let secret = Secret { pointer: (*pointer).to_owned(), text: text.clone(), policies: Vec::new() };
                    self.secrets.push(secret);
                }
                _ => panic!("the sample of `{}` has no text at the JSON pointer `{pointer}`", self.name),
            }
        }
        self
    }

    /// The same with canaries for secrets, where their policies tell what is accepted.
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

    /// Looks for the secrets in all that comes out, and says how many there are.
    #[track_caller]
    pub fn check<T: DeserializeOwned + Debug>(&self) -> usize {
        let public = self.public();
        let texts = self.secrets.iter().map(|secret| &*secret.text);
        let watch = Watch::new(texts.chain([wrong::NUMBER]), &public);
        let name = self.name;
        for Secret { pointer, text, .. } in &self.secrets {
            assert!(
                watch.has(text),
                "the secret at `{pointer}` of `{name}` cannot be told from chance: give a document with a longer one, unlike the rest of it"
            );
        }
        for case in wrong::cases(&self.document, &self.secrets) {
            for Shown { of, surface, text } in surface::read::<T>(&case) {
                // What is no secret's place may well be shown, if it is accepted there.
                if case.elsewhere && of == Of::Value {
                    continue;
                }
                if let Some(number) = watch.sees(&text) {
                    // The number that stands for any of them is about the one that it was put in the place of.
                    let Secret { pointer, .. } = self.secrets.get(number).unwrap_or(&self.secrets[case.about]);
                    let (what, help) = (case.what, of.help());
                    panic!("`{name}` leaks the secret at `{pointer}`: {surface} shows it ({what}). {help}");
                }
            }
        }
        self.secrets.len()
    }

    /// All of the document that is no secret, and what the policies tell of themselves.
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

/// The texts of a document with their places.
fn texts(document: &Value) -> Vec<(String, &str)> {
    wrong::nodes(document).into_iter().filter_map(|(pointer, value)| Some((pointer, value.as_str()?))).collect()
}
