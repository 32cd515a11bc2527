//! Models of three real APIs that share their rules.
