//! `#[secret(derive(Serialize))]` writes what serde's derive writes: each model beside a twin under serde's own derive, call by
//! call of the serializer, and as JSON.

#[path = "writing/attributes.rs"]
mod attributes;
#[path = "writing/enums.rs"]
mod enums;
#[path = "writing/flattened.rs"]
mod flattened;
#[path = "writing/generics.rs"]
mod generics;
#[path = "writing/shapes.rs"]
mod shapes;
#[path = "writing/tokens.rs"]
mod tokens;
#[path = "writing/trace.rs"]
mod trace;
#[path = "writing/twins.rs"]
mod twins;
