//! What secret-core costs beside its peers, as ratios of times taken in one run.
//!
//! Every group's contestants take turns, round after round, and each one's best round counts: what else the machine does
//! then hits all of them, and the ratios hold where nanoseconds do not.

mod check;
mod harness;
mod models;
mod parse;
mod parts;
mod presets;

fn main() {
    // `cargo bench -- check` runs the groups with `check` in their names.
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    let mut bench = harness::Bench::new(wanted);
    check::groups(&mut bench);
    presets::groups(&mut bench);
    parts::groups(&mut bench);
    parse::groups(&mut bench);
    bench.finish();
}
