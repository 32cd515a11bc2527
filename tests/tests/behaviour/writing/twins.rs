//! One definition under two derives.

use serde::Serialize;

use crate::writing::trace::trace;

/// All that a value is written as.
pub fn written<T: Serialize>(value: &T) -> (Result<String, String>, Result<String, String>) {
    (trace(value), serde_json::to_string(value).map_err(|error| error.to_string()))
}

/// Modules with a definition under our derive and under serde's, and a test that both write the values alike.
///
/// The definition has `#[$model]` on each type, `#[$secret]` on each secret text and `#[$nested]` on each model. `$` and
/// these names come first: a macro that defines another one cannot spell them itself.
macro_rules! twins {
    ($d:tt $derive:ident $model:ident $secret:ident $nested:ident; $($(#[$documented:meta])* $name:ident { $($body:tt)* } [$($value:expr),* $(,)?])*) => {$(
        $(#[$documented])*
        mod $name {
            macro_rules! definition {
                ($d $derive:meta, $d $model:meta, $d $secret:meta, $d $nested:meta) => {
                    $($body)*
                };
            }

            #[allow(dead_code, unused_imports, clippy::all, clippy::pedantic)]
            mod ours {
                use crate::writing::trace::helpers::*;
                use secret_core::ValidatedSecret;

                definition!(
                    derive(ValidatedSecret),
                    secret(derive(Serialize), skip(Deserialize, Debug)),
                    secret,
                    secret(nested)
                );
                pub fn written() -> Vec<(Result<String, String>, Result<String, String>)> {
                    vec![$(crate::writing::twins::written(&$value)),*]
                }
            }

            #[allow(dead_code, unused_imports, clippy::all, clippy::pedantic)]
            mod twin {
                use crate::writing::trace::helpers::*;
                use serde::Serialize;

                definition!(derive(Serialize), allow(unused), allow(unused), allow(unused));
                pub fn written() -> Vec<(Result<String, String>, Result<String, String>)> {
                    vec![$(crate::writing::twins::written(&$value)),*]
                }
            }

            #[test]
            fn written_as_by_serde() {
                let (ours, twin) = (ours::written(), twin::written());
                assert!(!ours.is_empty());
                assert_eq!(ours, twin);
            }
        }
    )*};
    (@body $derive:tt $model:tt; $($body:tt)*) => { $($body)* };
}

pub(crate) use twins;
