//! Best of many rounds, taken in turns; prints ratios and holds them against targets.

use std::hint::black_box;
use std::time::{Duration, Instant};

const ROUNDS: usize = 200;
const FEWEST_ROUNDS: usize = 10;
const LONGEST: Duration = Duration::from_secs(3);
const ROUND: Duration = Duration::from_micros(500);

/// What the ratio of ours to a peer's should be.
#[derive(Clone, Copy)]
pub enum Target {
    AtMost(f64),
    /// Ours is so many times faster.
    Faster(f64),
    None,
}

/// What the program is asked for.
pub enum Mode {
    /// `cargo bench -- check`: times the groups with `check` in their names.
    Time { wanted: String },
    /// `--list`: prints the groups' names.
    List,
    /// `--group GROUP`: times this one.
    One { group: String },
    /// `--calls 100 GROUP CONTESTANT`: calls one of them so often and prints nothing, for a tool that counts instructions.
    Call { calls: u32, group: String, contestant: String },
}

impl Mode {
    pub fn from_arguments() -> Self {
        // cargo itself adds `--bench`.
        let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
        let first = arguments.next().unwrap_or_default();
        let mut next = || arguments.next().expect("--group GROUP, or --calls NUMBER GROUP CONTESTANT");
        match first.as_str() {
            "--list" => Self::List,
            "--group" => Self::One { group: next() },
            "--calls" => {
                Self::Call { calls: next().parse().expect("a number of calls"), group: next(), contestant: next() }
            }
            _ => Self::Time { wanted: first },
        }
    }
}

pub struct Bench {
    mode: Mode,
    missed: usize,
}

/// Calls a contestant so many times; the loop is inside, so that what is timed is inlined into it.
pub type Run<'a> = Box<dyn FnMut(u32) + 'a>;

pub fn run<'a, T>(mut call: impl FnMut() -> T + 'a) -> Run<'a> {
    Box::new(move |calls| {
        for _ in 0..calls {
            black_box(call());
        }
    })
}

impl Bench {
    pub fn new(mode: Mode) -> Self {
        if let Mode::Time { .. } = mode {
            println!("{:<34} {:<34} {:>12} {:>10}  target", "group", "contestant", "time", "ours/it");
        }
        Self { mode, missed: 0 }
    }

    /// Whether the group is to be run: asked before what is large is made for it. One that is listed is not.
    pub fn wants(&self, name: &str) -> bool {
        match &self.mode {
            Mode::Time { wanted } => name.contains(wanted),
            Mode::One { group } | Mode::Call { group, .. } => name == group,
            Mode::List => {
                println!("{name}");
                false
            }
        }
    }

    /// Times `ours` and its peers.
    pub fn group<'a>(&mut self, name: &str, ours: Run<'a>, peers: Vec<(&str, Target, Run<'a>)>) {
        if !self.wants(name) {
            return;
        }
        let mut runs: Vec<Run<'a>> = vec![ours];
        let mut names = vec![("ours", Target::None)];
        for (name, target, run) in peers {
            names.push((name, target));
            runs.push(run);
        }
        if let Mode::Call { calls, contestant, .. } = &self.mode {
            let at = names.iter().position(|(name, _)| name == contestant).expect("a contestant of the group");
            runs[at](*calls);
            return;
        }
        let best = best(&mut runs);
        for ((contestant, target), time) in names.into_iter().zip(&best) {
            let ratio = best[0] / time;
            let verdict = match target {
                Target::None => String::new(),
                Target::AtMost(most) => self.verdict(ratio <= most, &format!("at most {most}")),
                Target::Faster(least) => self.verdict(1.0 / ratio >= least, &format!("{least} times faster")),
            };
            println!("{name:<34} {contestant:<34} {:>12} {ratio:>9.2}x  {verdict}", shown(*time));
        }
        println!();
    }

    fn verdict(&mut self, met: bool, target: &str) -> String {
        self.missed += usize::from(!met);
        format!("{target}: {}", if met { "met" } else { "MISSED" })
    }

    pub fn finish(self) {
        if let Mode::Time { .. } = self.mode {
            println!("{} missed", self.missed);
        }
    }
}

/// The best time of one call of each, in nanoseconds.
fn best(runs: &mut [Run<'_>]) -> Vec<f64> {
    let calls = runs.iter_mut().map(|run| calls_in_a_round(run)).collect::<Vec<_>>();
    let mut best = vec![f64::INFINITY; runs.len()];
    let start = Instant::now();
    for round in 0..ROUNDS {
        if round >= FEWEST_ROUNDS && start.elapsed() > LONGEST {
            break;
        }
        for ((run, calls), best) in runs.iter_mut().zip(&calls).zip(&mut best) {
            *best = best.min(time(run, *calls).as_secs_f64() * 1e9 / f64::from(*calls));
        }
    }
    best
}

fn calls_in_a_round(run: &mut Run<'_>) -> u32 {
    let mut calls = 1;
    while time(run, calls) < ROUND / 2 && calls < 1 << 24 {
        calls *= 2;
    }
    calls
}

fn time(run: &mut Run<'_>, calls: u32) -> Duration {
    let start = Instant::now();
    run(calls);
    start.elapsed()
}

fn shown(nanoseconds: f64) -> String {
    match nanoseconds {
        ..1e3 => format!("{nanoseconds:.1} ns"),
        ..1e6 => format!("{:.2} us", nanoseconds / 1e3),
        _ => format!("{:.2} ms", nanoseconds / 1e6),
    }
}
