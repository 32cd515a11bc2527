//! Compares all pairs of the corpus.
//!
//! `cargo test --manifest-path tests/twins/Cargo.toml`: everything; names or items behind `--` select.
//! Pairs that are in `known.txt` have to differ, or to be refused when compiling: one that no longer does fails too.

use std::collections::BTreeMap;
use std::process::ExitCode;

use secret_twins::compare::compare;
use secret_twins::pair::{Pair, Twin};

include!(concat!(env!("OUT_DIR"), "/pairs.rs"));

fn main() -> ExitCode {
    let wanted: Vec<_> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let selected = |pair: &Pair| {
        wanted.is_empty() || wanted.iter().any(|word| pair.name.contains(word.as_str()) || pair.item == word)
    };
    std::panic::set_hook(Box::new(|_| {}));

    let pairs: Vec<_> = PAIRS.iter().filter(|pair| selected(pair)).collect();
    // Neighbours cost alike: each thread takes a half of them.
    let half = pairs.len().div_ceil(2).max(1);
    let reports: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = pairs
            .chunks(half)
            .map(|pairs| scope.spawn(move || pairs.iter().map(|pair| (*pair, compare(pair, 3))).collect::<Vec<_>>()))
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });

    let mut failing: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let (mut compared, mut wrong, mut agree, mut controls) = (0, 0, 0, 0);
    for (pair, report) in &reports {
        compared += report.compared;
        let differs = !report.differences.is_empty();
        if pair.item == "control" || KNOWN.contains(&pair.name) {
            controls += usize::from(pair.item == "control");
            if !differs {
                wrong += 1;
                println!("{}: has to differ, and does not", pair.name);
            }
            continue;
        }
        if !differs {
            agree += 1;
            continue;
        }
        wrong += 1;
        failing.entry(pair.item).or_default().push(pair.name);
        println!("\n{} ({})", pair.name, pair.item);
        for difference in &report.differences {
            println!("  {}: {}", difference.place, clip(&difference.input));
            println!("    serde: {}", clip(&difference.theirs));
            println!("    ours:  {}", clip(&difference.ours));
        }
    }
    for (item, names) in &failing {
        println!("\n{item}: {} differ: {}", names.len(), names.join(" "));
    }
    println!(
        "\n{agree} of {} pairs agree in {compared} comparisons; {controls} controls differ, {APART} do not compile",
        reports.len() - controls
    );
    if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn clip(text: &str) -> &str {
    text.char_indices().nth(400).map_or(text, |(end, _)| &text[..end])
}
