//! What was counted, a row for each thing that was watched.

use std::process::ExitCode;

use crate::memcheck::Watched;

/// How many reports a row may have.
#[derive(Clone, Copy)]
pub enum Expected {
    /// None at all.
    None,
    /// No more than one for each call: the branch on the verdict. There is none where the length decides alone.
    OneEach,
    /// At least one: memcheck is not blind.
    Some,
}

/// The rows, printed as they come, and their sums.
#[derive(Default)]
pub struct Table {
    calls: usize,
    reports: usize,
    wrong: usize,
}

/// One row: calls that are watched, and how they came out.
pub struct Row<'a> {
    table: &'a mut Table,
    name: String,
    expected: Expected,
    yes: usize,
    no: usize,
    reports: usize,
    most: usize,
}

impl Table {
    pub fn row(&mut self, name: impl Into<String>, expected: Expected) -> Row<'_> {
        Row { table: self, name: name.into(), expected, yes: 0, no: 0, reports: 0, most: 0 }
    }

    /// Prints the sums, in the line that the script looks for, and whether every row was as expected.
    pub fn finish(self) -> ExitCode {
        let Self { calls, reports, wrong } = self;
        if wrong > 0 {
            println!("total: {reports} reports in {calls} calls, {wrong} rows WRONG");
            return ExitCode::FAILURE;
        }
        println!("total: {reports} reports in {calls} calls, as expected");
        ExitCode::SUCCESS
    }
}

impl Row<'_> {
    /// Counts a call that had to come out as `expected`.
    pub fn add(&mut self, watched: &Watched, expected: bool) {
        assert_eq!(watched.verdict, expected, "{}: the verdict on undefined bytes is another", self.name);
        *(if expected { &mut self.yes } else { &mut self.no }) += 1;
        self.reports += watched.reports;
        self.most = self.most.max(watched.reports);
    }

    /// Prints the row. Calls of one outcome only would have shown half of the code.
    pub fn done(self, outcomes: [&str; 2]) {
        let calls = self.yes + self.no;
        let fine = match self.expected {
            Expected::None => self.reports == 0 && self.yes > 0 && self.no > 0,
            Expected::OneEach => self.most == 1,
            Expected::Some => self.reports > 0,
        };
        self.table.calls += calls;
        self.table.reports += self.reports;
        self.table.wrong += usize::from(!fine);
        let Self { name, yes, no, reports, .. } = self;
        let [one, other] = outcomes;
        let note = if fine { "" } else { "  <- WRONG" };
        println!("{name:<58} {yes:>5} {one}, {no:>5} {other}, {reports:>6} reports{note}");
    }
}
