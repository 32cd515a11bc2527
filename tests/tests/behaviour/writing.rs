//! `#[secret(derive(Serialize))]` writes what serde's derive writes: each model beside a twin under serde's own derive, call by
//! call of the serializer, and as JSON.

mod attributes;
mod enums;
mod flattened;
mod generics;
mod shapes;
mod tokens;
mod trace;
mod twins;
