#!/usr/bin/env python3
"""Measures what the READMEs tell of costs, and writes their tables and the chart.

    ./report.py           measures (some minutes), then writes
    ./report.py --draw    writes what was measured last

Each row comes from one run, in which all contestants take turns.
"""

import argparse
import json
import os
import pathlib

import chart
import compile
import measure
import targets
from targets import CRATE, MODELS

HERE = pathlib.Path(__file__).resolve().parent
CORE = HERE.parent.parent / "secret-core"
LAST = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", HERE / "target")) / "report.json"
START, END = "<!-- figures: tests/benches/report.py -->", "<!-- end of the figures -->"

# What a contestant of the benchmark is called in the table.
COLUMNS = {
    "serde alone": ["serde, bare String", "serde"],
    "a loop": ["bytes().all(matches!)", "serde + a loop by hand"],
    "regex": ["regex"],
    "garde": ["garde", "serde + garde"],
    "validator": ["validator", "serde + validator"],
    "nutype": ["nutype", "serde + nutype"],
}
GROUPS = {
    "check: 86 of base64url": "check of 86 characters",
    "parse: one field": "parse of a request, one field",
    "parse: ten fields, two secret": "parse of ten fields, two of them secret",
    "parse: refused": "parse of a request that is refused",
}
CHECK, CHECK_SIMD = "check of 86 characters", "the same, with the feature `simd`"


def measured():
    """What was printed without and with the feature, and what compilation took as multiples of ours."""
    return {
        "default": list(measure.lines(measure.build())),
        "simd": list(measure.lines(measure.build("simd"))),
        MODELS: to_ours(compile.models(compile.BASE, [300], 3)[300]),
        CRATE: to_ours(compile.crates(compile.BASE, 2)),
    }


def rows_of(results):
    """title -> contestant -> how many times as long as ours it takes."""
    default, simd = (measure.ratios(results[run]) for run in ["default", "simd"])
    rows = {}
    for group, title in GROUPS.items():
        rows[title] = with_nutype_alone(default[group])
        if title == CHECK:
            rows[CHECK_SIMD] = with_nutype_alone(simd[group])
    return rows | {title: results[title] for title in [MODELS, CRATE]}


def with_nutype_alone(ratios):
    """It takes the text by value, so it is given a clone, whose time is not its own."""
    if "nutype, with a clone" in ratios:
        ratios["nutype"] = ratios["nutype, with a clone"] - ratios["(a clone)"]
    return ratios


def to_ours(costs):
    return {name: compile.ratio(rounds, costs["ours"]) for name, rounds in costs.items()}


def cells(ratios):
    """column -> ratio, where it was measured."""
    found = {column: next((ratios[name] for name in names if name in ratios), None) for column, names in COLUMNS.items()}
    return {column: ratio for column, ratio in found.items() if ratio}


def shown(ratio):
    return f"{ratio:.2g}" if ratio < 10 else f"{ratio:.0f}"


def table(rows):
    lines = ["| time, as a multiple of ours | " + " | ".join(COLUMNS) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    for title, ratios in rows.items():
        found = cells(ratios)
        lines.append(f"| {title} | " + " | ".join(shown(found[it]) if it in found else "" for it in COLUMNS) + " |")
    return "\n".join(lines)


def panels(rows):
    """title -> bars: name, multiple of ours, what is written beside it, whether it is ours."""

    def bars(title, extra=()):
        peers = [(name, ratio, shown(ratio), False) for name, ratio in cells(rows[title]).items()]
        return [("secret-core", 1, "1", True), *extra, *peers]

    # By way of the regex, which is the same code in both runs.
    simd = rows[CHECK]["regex"] / rows[CHECK_SIMD]["regex"]
    return {
        "Check of 86 characters": bars(CHECK, [("with simd", simd, shown(simd), True)]),
        "Parse of a request": bars("parse of a request, one field"),
        "cargo check of 300 models": bars(MODELS),
    }


def write(results):
    rows = rows_of(results)
    picture = "![Bars of some rows of the table](benches.svg)"
    put(HERE / "README.md", targets.text(results))
    svg = chart.svg("Time, as a multiple of secret-core's: shorter is faster", panels(rows))
    # The crate's README and the one at the root are the same.
    for folder in [CORE, CORE.parent]:
        put(folder / "README.md", f"{table(rows)}\n\n{picture}")
        (folder / "benches.svg").write_text(svg)


def put(readme, text):
    before, rest = readme.read_text().split(START)
    after = rest.split(END)[1]
    readme.write_text(f"{before}{START}\n{text}\n{END}{after}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--draw", action="store_true")
    if not arguments.parse_args().draw:
        LAST.write_text(json.dumps(measured(), indent=1))
    write(json.loads(LAST.read_text()))


if __name__ == "__main__":
    main()
