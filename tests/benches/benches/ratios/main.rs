//! What secret-core costs beside its peers, as ratios of times taken in one run.
//!
//! Every group's contestants take turns, round after round, and each one's best round counts: what else the machine does
//! then hits all of them, and the ratios hold where nanoseconds do not.

mod check;
mod grow;
mod harness;
mod models;
mod parse;
mod parts;
mod presets;

use harness::{Bench, Mode};

fn main() {
    let mut bench = Bench::new(Mode::from_arguments());
    check::groups(&mut bench);
    presets::groups(&mut bench);
    parts::groups(&mut bench);
    parse::groups(&mut bench);
    grow::groups(&mut bench);
    bench.finish();
}
