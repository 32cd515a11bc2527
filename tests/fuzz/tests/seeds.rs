//! Every seed goes through its target without a fuzzer, and what the targets look for is found in a model that leaks.

use std::path::Path;

use secret_fuzz::{class, parse, silent};

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(target);
    let files = folder.read_dir().unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
    files.collect()
}

#[test]
fn every_seed() {
    let (models, classes) = (seeds("parse"), seeds("class"));
    assert!(models.len() >= 40 && classes.len() >= 20);
    models.iter().for_each(|seed| parse::run(seed));
    classes.iter().for_each(|seed| class::run(seed));
}

/// No shape is without a seed that it accepts, in any format that can hold it.
#[test]
fn every_shape_is_accepted_from_some_seed() {
    let mut accepted = std::collections::BTreeSet::new();
    for seed in seeds("parse") {
        accepted.extend(parse::accepted(&seed));
    }
    let all = "Adjacent External Flat Inner Internal Lists Login Pair Token Untagged Update";
    for (format, missing) in
        [("j", ""), ("f", "Adjacent External Lists Pair Token Untagged"), ("p", "Adjacent Flat Internal Untagged")]
    {
        let names = accepted.iter().filter(|name| name.0 == format).map(|name| name.1).collect::<Vec<_>>();
        let expected = all.split(' ').filter(|name| !missing.contains(name)).collect::<Vec<_>>();
        assert_eq!(names, expected);
    }
}

/// serde's own derive quotes the input in its errors, std's prints the secret.
#[test]
fn a_model_that_leaks_is_caught() {
    #[derive(Debug, serde::Deserialize)]
    #[expect(dead_code)]
    struct Update {
        client_secret: String,
        id: Option<u8>,
    }
    let leaks = |json: &str, word: &str| {
        let text = match serde_json::from_str::<Update>(json) {
            Ok(update) => format!("{update:?}"),
            Err(error) => error.to_string(),
        };
        assert!(silent::foreign(&text, json.len()).any(|foreign| foreign == word), "{text}");
    };
    leaks(r#"{"client_secret": "hunter2"}"#, "hunter2");
    leaks(r#"{"client_secret": 12345678}"#, "12345678");
    leaks(r#"{"client_secret": "", "id": "hunter2"}"#, "hunter2");
    leaks(r#"{"client_secret": "", "id": "пароль"}"#, "пароль");
    leaks(r#""hunter2""#, "hunter2");
}
