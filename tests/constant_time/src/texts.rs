//! The texts that a policy is tried with.

use secret_core::Policy;

/// The lengths in bytes: all around those that secrets have, and some more at the ends of the scan's blocks.
pub fn lengths() -> impl Iterator<Item = usize> {
    (0..=130).chain([143, 144, 145, 255, 256, 257])
}

/// Texts of `len` bytes: one that keeps to the rules where the length does; the same with a wrong byte in front, in the
/// middle and at the end; padded with one `=`, three and six, and with one that is not at the end; one of two-byte characters; one of a
/// single character; and what the policy denies by name.
pub fn texts(policy: &Policy, len: usize) -> Vec<String> {
    let right = right(policy, len);
    let wrong = [0, len / 2, len.saturating_sub(1)].map(|at| {
        let mut bytes = right.clone().into_bytes();
        if let Some(byte) = bytes.get_mut(at) {
            *byte = b'\n';
        }
        String::from_utf8(bytes).expect("ASCII")
    });
    let padded = ["=", "===", "======", "=A"].map(|end| right[..len.saturating_sub(end.len())].to_owned() + end);
    let wide = "é".repeat(len / 2) + &"e".repeat(len % 2);
    let control = "\u{85}".repeat(len / 2) + &"e".repeat(len % 2);
    let denied = policy.rules().deny().chain(Policy::ALWAYS_REFUSED).filter(|text| text.len() == len);
    let mut texts = vec![right, wide, control, "a".repeat(len)];
    texts.extend(wrong);
    texts.extend(padded.into_iter().filter(|text| text.len() == len));
    texts.extend(denied.map(String::from));
    texts
}

/// The prefix, then all classes of characters that the policy allows, in turn, then the suffix. A policy that pads with `=` does not ask for
/// it.
pub fn right(policy: &Policy, len: usize) -> String {
    let prefix = policy.rules().prefix().unwrap_or_default();
    let allowed = |char: &char| policy.rules().charset().is_none_or(|set| set.contains(*char));
    let body: Vec<char> = "A7a-Bb_2Cc.Dd3~Ee!Ff4".chars().filter(allowed).collect();
    let suffix = policy.rules().suffix().unwrap_or_default();
    let before = prefix.chars().chain(body.into_iter().cycle()).take(len.saturating_sub(suffix.len()));
    before.chain(suffix.chars()).take(len).collect()
}
