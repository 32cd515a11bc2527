#!/usr/bin/env python3
"""Holds the costs that must not grow against their targets: ours and the peer's, from one run.

    ./house.py              all of it (some ten minutes)
    ./house.py parse        one and ten fields from JSON, in instructions (needs valgrind)
    ./house.py validate     `validate()` beside `Policy::check`, in instructions (needs valgrind)
    ./house.py stack        a level of recursive models, in bytes of stack, optimised and not
    ./house.py models       `cargo check` of 300 models, in CPU time
    ./house.py fields       `cargo check` and `cargo build` of 100, 500 and 1,000 fields in one struct: CPU time and memory;
                            the targets are those for 500, and `--counts 500` does without the others
    ./house.py build        a clean build of secret-core, in CPU time, beside an earlier commit's

`--rounds 9` repeats what is timed more often: a ratio is the median of the rounds' ratios. `--base COMMIT` is what `build`
compares to. Exits with 1 if a target is missed.
"""

import argparse
import shutil
import subprocess
import sys
from typing import NamedTuple

import compile
import instructions
import measure


class Row(NamedTuple):
    """A figure: ours divided by the peer's should be `most` or less; None where the figure only informs."""

    figure: str
    unit: str
    ours: float
    peer: float
    ratio: float
    most: float | None


def parse(_):
    program = measure.build()
    for group, most in [("parse: one field", 1.30), ("parse: ten fields, two secret", 1.15)]:
        peer = instructions.per_call(program, group, "serde, bare String")
        contestants = [("ours", "SecretString")]
        if "ours on a String" in measure.contestants(program, group):
            contestants.append(("ours on a String", "String"))
        for contestant, text in contestants:
            ours = instructions.per_call(program, group, contestant)
            yield Row(f"{group} ({text}) / bare serde", "instr.", ours, peer, ours / peer, most)


def validate(_):
    program, group = measure.build(), "validate: one field"
    ours, peer = (instructions.per_call(program, group, it) for it in ["ours", "Policy::check"])
    yield Row(f"{group} / Policy::check", "instr.", ours, peer, ours / peer, 1.2)


def stack(_):
    for profile, name in [("dev", "debug"), ("bench", "release")]:
        for line in measure.run(measure.build(program="stack", profile=profile)):
            form, ours, peer = line.split("  ")
            ours, peer = int(ours), int(peer)
            yield Row(f"stack per level, {name}: {form} / serde", "bytes", ours, peer, ours / peer, 1.5)


def models(given):
    costs = compile.check_models(compile.BASE, 300, given.rounds, ["ours", "serde", "garde"])
    yield cpu("cargo check of 300 models / garde", costs, "garde", compile.MODELS_AT_MOST["garde"])
    yield cpu("cargo check of 300 models / serde and Debug", costs, "serde", None)


# What fields of a large struct have for types. One in ten is a secret.
TYPES = ["String", "Option<String>", "u64", "bool", "Option<u32>", "Vec<String>", "String", "i64", "Option<bool>"]
SECRET = '#[secret(charset = "A-Za-z0-9_-", max_len = 86)] '
FIELDS = {
    "ours": ("#[derive(secret_core::ValidatedSecret)]", SECRET, "secret_core::SecretString"),
    "serde": ("#[derive(Debug, serde::Deserialize)]", "", "String"),
}
MIXES = {"one in ten secret": 10, "all secret": 1}


def fields(given):
    for mix, one_in in MIXES.items():
        for command in ["check", "build"]:
            for count in given.counts:
                yield from fields_of(given.rounds, mix, one_in, command, count)


def fields_of(rounds, mix, one_in, command, count):
    folders = {}
    for name in FIELDS:
        dependencies = compile.CRATES[name] + 'serde_json = "1"\n'
        folder = compile.project(compile.BASE, f"{name} {count} fields {one_in}", dependencies, struct(name, count, one_in))
        compile.cargo(folder, command, "--quiet")
        folders[name] = folder
    costs = compile.in_turns({name: lambda it=it: compile.rustc(it, command) for name, it in folders.items()}, rounds)
    figure = f"cargo {command}, {count} fields, {mix} / serde"
    most = 1.3 if count == 500 else None
    yield cpu(f"{figure}: time", costs, "serde", most)
    yield row(f"{figure}: memory", "MiB", costs, "serde", most, "memory")


def struct(contestant, count, one_in):
    """A struct of so many fields, and a function that reads it, so that `cargo build` has code to make."""
    derive, mark, secret = FIELDS[contestant]
    lines = [
        f"{mark}pub f{n}: {secret}," if n % one_in == 0 else f"pub f{n}: {TYPES[n % one_in - 1]}," for n in range(count)
    ]
    read = "pub fn read(json: &str) -> serde_json::Result<Model> { serde_json::from_str(json) }\n"
    return f"{derive}\npub struct Model {{\n" + "\n".join(lines) + "\n}\n" + read


def build(given):
    crates = {
        "ours": compile.CRATES["ours"],
        "base": f'secret-core = {{ path = "{checkout(given.base)}/secret-core" }}\n',
        "serde": compile.CRATES["serde"],
    }
    costs = compile.build_crates(compile.BASE, given.rounds, crates)
    yield cpu(f"clean build of secret-core / commit {given.base}", costs, "base", 1.0)
    yield cpu("clean build of secret-core / serde with derive", costs, "serde", None)


def checkout(commit):
    """The files of a commit, in a folder of their own."""
    folder = compile.BASE / f"commit-{commit}"
    if not folder.exists():
        unpacking = folder.with_suffix(".part")
        shutil.rmtree(unpacking, ignore_errors=True)
        unpacking.mkdir(parents=True)
        archive = subprocess.run(["git", "archive", commit], cwd=compile.ROOT, stdout=subprocess.PIPE, check=True).stdout
        subprocess.run(["tar", "-x", "-C", unpacking], input=archive, check=True)
        unpacking.rename(folder)
    return folder


def cpu(figure, costs, peer, most):
    return row(figure, "CPU s", costs, peer, most, "cpu")


def row(figure, unit, costs, peer, most, field):
    ours, its = compile.median(costs["ours"], field), compile.median(costs[peer], field)
    return Row(figure, unit, ours, its, compile.ratio(costs["ours"], costs[peer], field), most)


FIGURES = {"parse": parse, "validate": validate, "stack": stack, "models": models, "fields": fields, "build": build}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("figure", nargs="*", choices=[*FIGURES, "all"], default="all")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--counts", type=int, nargs="+", default=[100, 500, 1000])
    arguments.add_argument("--base", default="d5b9f30")
    given = arguments.parse_args()
    print(f"{'figure':<66} {'ours':>9} {'peer':>9} {'unit':<7} {'ratio':>6}  target", flush=True)
    missed = 0
    for name in FIGURES if "all" in given.figure else given.figure:
        for it in FIGURES[name](given):
            verdict = "" if it.most is None else f"{it.most:.2f} {'met' if it.ratio <= it.most else 'MISSED'}"
            missed += "MISSED" in verdict
            digits = 2 if it.unit == "CPU s" else 0
            print(
                f"{it.figure:<66} {it.ours:>9.{digits}f} {it.peer:>9.{digits}f} {it.unit:<7} {it.ratio:>6.2f}  {verdict}",
                flush=True,
            )
    print(f"{missed} missed")
    sys.exit(missed > 0)


if __name__ == "__main__":
    main()
