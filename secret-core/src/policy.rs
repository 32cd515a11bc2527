//! What goes over all rules of a policy; each part is generated from the list in [`crate::rule`].

mod accepts;
mod assert_valid;
pub(crate) mod consistency;
mod debug;
mod fast_path;
mod for_derive;
mod strength;
pub(crate) mod tighten;
mod violations;

pub(crate) use crate::rule::Policy;
