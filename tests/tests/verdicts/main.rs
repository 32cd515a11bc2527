//! Decisions of policies: fixed cases, contradictions, presets, and two oracles that share no code with the crate.

mod differential;
mod oracle;
mod policy;
mod presets;
