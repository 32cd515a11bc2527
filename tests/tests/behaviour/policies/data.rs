//! Rules as data: what `FIELDS` and a policy tell.

use secret_core::{CharSet, Grammar, Policy, Require, SecretString, Segment, ValidatedSecret};

fn any(_: &str) -> Result<(), &'static str> {
    Ok(())
}

#[derive(ValidatedSecret)]
#[serde(rename_all = "camelCase")]
struct Model {
    #[secret(
        charset = "A-Za-z0-9_",
        min_len = 8,
        max_len = 24,
        max_bytes = 20,
        prefix = "pw_",
        require(upper, digit),
        deny = ["pw_Changeme1"],
        min_entropy = 25,
        with = any
    )]
    client_secret: SecretString,
    _plain: u8,
    #[secret]
    bare_token: Option<String>,
    #[serde(rename = "the/third~")]
    #[secret(len = 4)]
    third: Vec<SecretString>,
    #[secret(nested)]
    inner: Inner,
    #[serde(flatten)]
    #[secret(nested)]
    flat: Option<Inner>,
}

#[derive(ValidatedSecret)]
struct Inner(#[secret(max_len = 2)] SecretString, #[allow(dead_code, reason = "makes it no newtype")] u8);

#[derive(ValidatedSecret)]
#[serde(rename_all = "snake_case")]
enum Grant {
    AuthorizationCode {
        #[secret(max_len = 4)]
        code_verifier: SecretString,
    },
    Pair(#[secret(max_len = 4)] String, #[secret] String),
    Bearer(#[secret(max_len = 4)] String),
}

#[test]
fn fields_of_a_model() {
    let names = Model::FIELDS.iter().map(|field| (field.name(), field.wire_name())).collect::<Vec<_>>();
    assert_eq!(
        names,
        [
            ("client_secret", "clientSecret"),
            ("bare_token", "bareToken"),
            ("third", "the/third~"),
            ("inner", "inner"),
            ("flat", ""),
        ]
    );
    let ruled = Model::FIELDS.iter().map(|field| field.policy().is_some()).collect::<Vec<_>>();
    assert_eq!(ruled, [true, false, true, false, false]);
    assert_eq!(Model::FIELDS[0].path(), [Segment::Field("clientSecret")]);
}

#[test]
fn fields_of_an_enum() {
    let paths = Grant::FIELDS.iter().map(|field| field.path()).collect::<Vec<_>>();
    let expected: [&[Segment]; 4] = [
        &[Segment::Field("authorization_code"), Segment::Field("code_verifier")],
        &[Segment::Field("pair"), Segment::Index(0)],
        &[Segment::Field("pair"), Segment::Index(1)],
        &[Segment::Field("bearer")],
    ];
    assert_eq!(paths, expected);
}

#[test]
fn every_rule_can_be_read() {
    let policy = Model::FIELDS[0].policy().unwrap();
    assert_eq!(policy.rules().charset(), Some(CharSet::ALPHANUMERIC.union(CharSet::from_chars("_"))));
    assert_eq!(
        (policy.rules().min_len(), policy.rules().max_len(), policy.rules().max_bytes()),
        (8, Some(24), Some(20))
    );
    assert_eq!((policy.rules().prefix(), policy.rules().min_entropy()), (Some("pw_"), Some(25)));
    assert_eq!(policy.rules().require(), Require::UPPER.and(Require::DIGIT));
    assert_eq!(policy.rules().deny().collect::<Vec<_>>(), ["pw_Changeme1"]);
    assert_eq!(policy.rules().with().count(), 1);
    let text = format!("{policy:?}");
    for part in ["CharSet[A-Za-z0-9_]", "24", "pw_", "Require(upper, digit)"] {
        assert!(text.contains(part), "{text}");
    }
}

#[test]
fn rules_are_const() {
    const MAX: Option<usize> = match Model::FIELDS[0].policy() {
        Some(policy) => policy.rules().max_len(),
        None => None,
    };
    const COPY: Policy = *Model::FIELDS[2].policy().unwrap();
    assert_eq!((MAX, COPY.rules().min_len(), COPY.rules().max_len()), (Some(24), 4, Some(4)));
}

#[test]
fn a_container_has_the_fields_of_what_it_holds() {
    assert_eq!(<Vec<Model>>::FIELDS.len(), Model::FIELDS.len());
    assert_eq!(<Option<Box<Inner>>>::FIELDS[0].name(), "0");
}

#[test]
fn the_form_is_data_too() {
    assert_eq!(secret_core::presets::BEARER_TOKEN.rules().grammar(), Some(Grammar::B64Token));
    assert_eq!(Policy::new().grammar(Grammar::NoNul).rules().grammar(), Some(Grammar::NoNul));
    assert_eq!(Policy::new().rules().grammar(), None);
}
