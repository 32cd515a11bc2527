//! Everything that is asked of a pair.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::document::Doc;
use crate::formats::{FORMATS, Format, play, thorough};
use crate::mutate::mutations;
use crate::pair::{Outcome, Pair, Twin};
use crate::tokens::{HANDS, Hand, Token};

/// Mutations that are tried of a seed.
const MUTATIONS: usize = 150;

/// Where the two do not agree.
pub struct Difference {
    pub place: String,
    pub input: String,
    pub theirs: String,
    pub ours: String,
}

#[derive(Default)]
pub struct Report {
    pub differences: Vec<Difference>,
    pub compared: usize,
    pub accepted: usize,
}

/// Compares until `limit` differences are found.
pub fn compare(pair: &Pair, limit: usize) -> Report {
    let mut run = Run { pair, limit, report: Report::default() };
    run.all();
    run.report
}

struct Run<'p> {
    pair: &'p Pair,
    limit: usize,
    report: Report,
}

/// The outcome, and what else the deserializer was asked.
type Reading = (Result<Outcome, String>, Vec<String>);

impl Run<'_> {
    fn all(&mut self) {
        let seeds = self.pair.seeds.iter().map(|seed| seed.trim_start_matches('!'));
        let docs: Vec<_> = seeds.clone().map(Doc::parse).collect();
        for (seed, doc) in seeds.zip(&docs) {
            self.seed(seed, doc);
        }
        if self.report.accepted == 0 && !self.pair.seeds[0].starts_with('!') {
            self.differ("seeds", "all of them", "accepts none", "was not asked");
        }
        for doc in &docs {
            for mutated in mutations(doc, MUTATIONS) {
                if self.report.differences.len() >= self.limit {
                    return;
                }
                self.mutated(&mutated);
            }
        }
    }

    /// A document as it is: in every format, and what serde's twin writes of it in every format.
    fn seed(&mut self, seed: &str, doc: &Doc) {
        thorough(true);
        self.format(Format::Json, seed.as_bytes());
        for format in FORMATS {
            if format.describes_itself()
                && let Some(bytes) = format.document(doc)
            {
                self.format(format, &bytes);
            }
        }
        let theirs = Format::Json.parse(&self.pair.theirs, seed.as_bytes());
        thorough(false);
        let tokens = doc.tokens();
        for hand in HANDS {
            self.tokens(&tokens, hand, true);
        }
        let Ok(theirs) = theirs else { return };
        self.report.accepted += 1;
        for (format, written) in &theirs.written.formats {
            let Ok(bytes) = written else { continue };
            self.format(*format, bytes);
            if !format.describes_itself() {
                for end in 0..bytes.len() {
                    self.format(*format, &bytes[..end]);
                }
                for index in 0..bytes.len().min(24) {
                    let mut changed = bytes.clone();
                    changed[index] ^= 1;
                    self.format(*format, &changed);
                }
            }
        }
        for (written, readable) in [(&theirs.written.tokens, true), (&theirs.written.tokens_compact, false)] {
            let Ok(tokens) = written else { continue };
            let tokens = &tokens[..tokens.len() - 1];
            for hand in HANDS {
                self.tokens(tokens, hand, readable);
            }
            for index in 0..tokens.len() {
                for changed in token_changes(&tokens[index]) {
                    let mut copy = tokens.to_vec();
                    copy[index] = changed;
                    self.tokens(&copy, Hand::Transient, readable);
                }
            }
        }
    }

    fn mutated(&mut self, doc: &Doc) {
        self.format(Format::Json, doc.json(false).as_bytes());
        self.format(Format::JsonSlice, doc.json(true).as_bytes());
        let tokens = doc.tokens();
        self.tokens(&tokens, Hand::Borrowed, true);
        self.tokens(&tokens, Hand::Owned, false);
        // A few of the documents in each of the others.
        let turn = self.report.compared;
        for format in [Format::JsonValue, Format::MessagePack, Format::Cbor, Format::Toml, Format::Form] {
            if (matches!(format, Format::Form) || (turn + format as usize).is_multiple_of(3))
                && let Some(bytes) = format.document(doc)
            {
                self.format(format, &bytes);
            }
        }
    }

    fn format(&mut self, format: Format, bytes: &[u8]) {
        let show = || match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => format!("{bytes:02x?}"),
        };
        self.both(&format!("{format:?}"), !format.quotes_the_source(), show, |twin| {
            (format.parse(twin, bytes), Vec::new())
        });
    }

    fn tokens(&mut self, tokens: &[Token], hand: Hand, readable: bool) {
        if hand == Hand::Indices && !self.pair.indices {
            return;
        }
        let place = format!("tokens, {hand:?}, readable: {readable}");
        self.both(&place, true, || format!("{tokens:?}"), |twin| play(twin, tokens, hand, readable));
    }

    fn both(&mut self, place: &str, silent: bool, input: impl FnOnce() -> String, read: impl Fn(&Twin) -> Reading) {
        if self.report.differences.len() >= self.limit {
            return;
        }
        self.report.compared += 1;
        let guarded = |twin| {
            catch_unwind(AssertUnwindSafe(|| read(twin))).unwrap_or_else(|_| (Err("panicked".to_owned()), Vec::new()))
        };
        let theirs = guarded(&self.pair.theirs);
        let ours = guarded(&self.pair.ours);
        match (&theirs.0, &ours.0) {
            (Ok(left), Ok(right))
                if left.written == right.written && (left.debug == right.debug || !self.pair.debug) => {}
            (Err(_), Err(error)) => {
                let leak = silent && ["canary", "intruder"].iter().any(|word| error.contains(word));
                if leak || (error == "panicked" && theirs.0 != Err("panicked".to_owned())) {
                    self.differ(place, &input(), "", &format!("refused with: {error}"));
                    return;
                }
            }
            _ => {
                let (theirs, ours) = describe(&theirs.0, &ours.0);
                self.differ(place, &input(), &theirs, &ours);
                return;
            }
        }
        if theirs.0.is_ok() && theirs.1 != ours.1 {
            self.differ(place, &input(), &format!("asks {:?}", theirs.1), &format!("asks {:?}", ours.1));
        }
    }

    fn differ(&mut self, place: &str, input: &str, theirs: &str, ours: &str) {
        self.report.differences.push(Difference {
            place: place.to_owned(),
            input: input.to_owned(),
            theirs: theirs.to_owned(),
            ours: ours.to_owned(),
        });
    }
}

/// The verdicts, and of two values the first thing that differs.
fn describe(theirs: &Result<Outcome, String>, ours: &Result<Outcome, String>) -> (String, String) {
    let verdict = |result: &Result<Outcome, String>| match result {
        Ok(outcome) => format!("accepts: {}", outcome.debug),
        Err(error) => format!("refuses: {error}"),
    };
    let (Ok(left), Ok(right)) = (theirs, ours) else { return (verdict(theirs), verdict(ours)) };
    if left.written == right.written {
        return (left.debug.clone(), right.debug.clone());
    }
    let (left, right) = (&left.written, &right.written);
    if left.tokens != right.tokens {
        return (format!("writes {:?}", left.tokens), format!("writes {:?}", right.tokens));
    }
    if left.tokens_compact != right.tokens_compact {
        return (format!("writes {:?}", left.tokens_compact), format!("writes {:?}", right.tokens_compact));
    }
    if left.json != right.json {
        return (format!("writes {:?}", left.json), format!("writes {:?}", right.json));
    }
    for (left, right) in left.formats.iter().zip(&right.formats) {
        if left != right {
            return (format!("writes {left:02x?}"), format!("writes {right:02x?}"));
        }
    }
    unreachable!("they differ")
}

fn token_changes(token: &Token) -> Vec<Token> {
    match token {
        Token::Str(text) => {
            vec![Token::Bytes(text.clone().into_bytes()), Token::U64(0), Token::U8(1), Token::Char('x'), Token::Unit]
        }
        Token::U8(_) | Token::U16(_) | Token::U32(_) | Token::U64(_) => {
            vec![
                Token::I8(-1),
                Token::U64(300),
                Token::U128(5),
                Token::I128(5),
                Token::Str("intruder".to_owned()),
                Token::F32(1.0),
            ]
        }
        Token::Struct(_, len) => vec![Token::Map(Some(*len)), Token::Map(None), Token::Seq(None)],
        Token::Map(_) => vec![Token::Map(None), Token::Seq(None)],
        Token::Seq(_) | Token::Tuple(_) | Token::TupleStruct(..) => {
            vec![Token::Seq(None), Token::Tuple(1), Token::Map(None)]
        }
        Token::None => vec![Token::Unit, Token::Bool(true)],
        Token::Unit => vec![Token::None, Token::UnitStruct("Unit"), Token::Bool(true)],
        Token::UnitVariant(_, _, name) => {
            vec![Token::Str(name.clone()), Token::U64(0), Token::U32(9), Token::Bytes(name.clone().into_bytes())]
        }
        Token::StructVariant(name, index, variant, len) => {
            vec![Token::TupleVariant(name, *index, variant.clone(), *len)]
        }
        Token::TupleVariant(name, index, variant, len) => {
            vec![
                Token::StructVariant(name, *index, variant.clone(), *len),
                Token::TupleVariant(name, *index, "intruder".to_owned(), *len),
            ]
        }
        Token::NewtypeVariant(name, index, _) => vec![Token::NewtypeVariant(name, *index, "intruder".to_owned())],
        Token::Bytes(bytes) => vec![Token::Str(String::from_utf8_lossy(bytes).into_owned()), Token::Seq(None)],
        _ => vec![Token::Bool(false), Token::Unit],
    }
}
