//! One model through all documents in all formats, beside a sink and a naive twin.

use std::any::type_name;

use serde::de::DeserializeOwned;

use super::auditor::{left, left_wiped};
use super::document::{Document, Form, Place};
use super::formats::Format;
use super::sink;

struct Read {
    /// How many freed blocks held the marker.
    left: usize,
    accepted: bool,
}

fn read<F: Format, T: DeserializeOwned>(bytes: &[u8]) -> Option<Read> {
    let (input, again) = (F::open(bytes)?, F::open(bytes)?);
    let mut accepted = false;
    let left = left(|| accepted = F::read::<T>(input));
    assert_eq!(left_wiped(|| F::read::<T>(again)), 0, "{}, {}: the allocator wipes", type_name::<T>(), F::NAME);
    Some(Read { left, accepted })
}

/// `Ours` leaves no more than `Sink`, and nothing where the format lends the text; `Naive` is caught; none leaves
/// anything where the allocator wipes. The format's name comes back if it cannot say what the documents do.
pub fn check<F: Format, Ours, Naive, Sink>(documents: &[Document]) -> Option<&'static str>
where
    Ours: DeserializeOwned,
    Naive: DeserializeOwned,
    Sink: DeserializeOwned,
{
    let (model, format) = (type_name::<Ours>(), F::NAME);
    let mut unable = Some(format);
    for document in documents {
        let Some(bytes) = F::bytes(document) else { continue };
        let how = document.how;
        let (Some(ours), Some(naive)) = (read::<F, Ours>(&bytes), read::<F, Naive>(&bytes)) else { continue };
        sink::fails(!ours.accepted);
        let Some(sink) = read::<F, Sink>(&bytes) else { continue };
        if how == "accepted" {
            if !naive.accepted {
                return unable;
            }
            unable = None;
            assert!(ours.accepted && sink.accepted, "{model}, {format}");
            assert!(naive.left > sink.left, "{model}, {format}: the naive model is not caught");
        }
        if F::NAMES {
            assert_eq!(ours.accepted, naive.accepted && !document.breaks, "{model}, {format}, {how}: the verdict");
        }
        let limit = if is_lent::<F>(document) { 0 } else { sink.left };
        let padding = usize::from(takes_the_stack_along::<F>(document));
        assert!(ours.left <= limit + padding, "{model}, {format}, {how}: {} left, {} in a sink", ours.left, sink.left);
    }
    unable
}

/// Whether an enum of somebody else's may take bytes to the heap that the stack held where it has none of its own: unoptimised,
/// `serde_json`'s boxed syntax error does.
fn takes_the_stack_along<F: Format>(document: &Document) -> bool {
    let cut = matches!(document.form, Form::CutAtTheEnd | Form::CutInTheSecret);
    cfg!(debug_assertions) && cut && F::JSON
}

/// Whether the format hands out the secret where it lies, and has no reason to copy it into an error of its own.
fn is_lent<F: Format>(document: &Document) -> bool {
    let in_place = match document.place {
        Place::Right => true,
        Place::RightByName => F::NAMES,
        Place::Wrong => false,
    };
    F::LENDS && in_place && document.form != Form::Escaped
}

/// Runs `check` in every format, and gives the names of those that have no such documents.
macro_rules! everywhere {
    ($documents:expr, $ours:ty, $naive:ty, $sink:ty) => {
        everywhere!(@$documents, $ours, $naive, $sink,
            JsonStr JsonSlice JsonReader JsonValue UrlEncoded HtmlForm Toml Yaml YamlReader YamlValue Cbor
            MsgPack MsgPackReader MsgPackCompact Postcard Bincode BincodeReader Csv)
    };
    (@$documents:expr, $ours:ty, $naive:ty, $sink:ty, $($format:ident)*) => {{
        let documents = $documents;
        let unable = [$(
            $crate::harness::check::<$crate::formats::$format, $ours, $naive, $sink>(&documents)
        ),*];
        unable.into_iter().flatten().collect::<Vec<_>>()
    }};
}
pub(super) use everywhere;
