//! What a policy decides, against the rules written down again in the plainest way.

pub mod exhaustive;
pub mod naive;
pub mod padded;
pub mod random;
