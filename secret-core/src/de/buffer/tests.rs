//! Holds the buffer against serde's own, over every shape of input and every hint: same acceptance, same value.
//!
//! [`serde_twin`] has the types whose derive uses serde's buffer, [`ours`] reads the same with this one.

mod errors;
mod flattened;
mod inputs;
mod ours;
mod serde_twin;
mod source;
mod targets;
mod values;

use alloc::format;
use alloc::string::String;
use core::fmt::Debug;

/// Fails if the two readings differ in verdict or value.
#[expect(clippy::needless_pass_by_value, reason = "called with two temporary results")]
fn same<T: Debug, E: Debug>(what: &str, input: &dyn Debug, ours: Result<T, E>, serde: Result<T, E>) {
    let (ours, serde) = (shown(&ours), shown(&serde));
    assert!(ours.as_ref().ok() == serde.as_ref().ok(), "{what} of {input:?}: {ours:?}, under serde {serde:?}");
}

fn shown<T: Debug, E: Debug>(result: &Result<T, E>) -> Result<String, String> {
    result.as_ref().map(|value| format!("{value:?}")).map_err(|error| format!("{error:?}"))
}
