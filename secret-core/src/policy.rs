//! Operations over all rules of a policy, generated from the list in [`crate::rule`].

mod accepts;
mod assert_valid;
pub(crate) mod consistency;
mod debug;
mod fast_path;
mod strength;
pub(crate) mod tighten;
mod violations;

pub(crate) use crate::rule::Policy;
