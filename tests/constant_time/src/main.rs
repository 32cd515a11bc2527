//! Constant time, as memcheck sees it.
//!
//! Memcheck follows every bit that is marked undefined, and reports each branch and each address that depends on one. So the
//! bytes of a secret are marked undefined, a verdict or a comparison is made, and the reports are counted: a secret's bytes
//! had a part in the course of the program as often as there are reports. `tests/constant_time/run` builds this program at every
//! opt-level, runs each part of it under valgrind, and says how it went.
//!
//! - `ours`: nothing may be reported, for values of every length, accepted and refused, equal and different.
//! - `verdicts`: what returns a `Result` branches once, on the verdict, which is public.
//! - `controls`: code that is not constant-time has to be reported, or memcheck saw nothing.

#[cfg(target_arch = "x86_64")]
mod accept;
#[cfg(target_arch = "x86_64")]
mod compare;
#[cfg(target_arch = "x86_64")]
mod controls;
#[cfg(target_arch = "x86_64")]
mod memcheck;
#[cfg(target_arch = "x86_64")]
mod table;
#[cfg(target_arch = "x86_64")]
mod texts;
#[cfg(target_arch = "x86_64")]
mod verdicts;

#[cfg(target_arch = "x86_64")]
fn main() -> std::process::ExitCode {
    use std::process::ExitCode;

    if !memcheck::is_watching() {
        eprintln!("this runs under valgrind only: tests/constant_time/run");
        return ExitCode::from(2);
    }
    #[cfg(feature = "simd")]
    if fearless_simd::Level::new().as_avx2().is_none() {
        eprintln!("the scan for AVX2 cannot be watched here");
        return ExitCode::from(2);
    }
    let mut table = table::Table::default();
    match std::env::args().nth(1).as_deref() {
        Some("ours") => {
            accept::run(&mut table);
            compare::run(&mut table);
        }
        Some("verdicts") => verdicts::run(&mut table),
        Some("controls") => controls::run(&mut table),
        _ => {
            eprintln!("one of: ours, verdicts, controls");
            return ExitCode::from(2);
        }
    }
    table.finish()
}

#[cfg(not(target_arch = "x86_64"))]
fn main() {
    println!("skipped: the requests to valgrind are written for x86-64 only");
}
