#!/usr/bin/env python3
"""What secret-core costs to compile, as ratios to its peers.

    ./compile.py                 models: 300 and 1,000 of them; clean builds of the crates
    ./compile.py --rounds 5      more rounds
    ./compile.py --only models   or: --only crates

Figures are CPU time, user and system. Contestants take turns, and a ratio is the median of the rounds' ratios, so that
other work on the machine hits all of them. Works in target/compile; cargo needs the network the first time.
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
from typing import NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CORE = ROOT / "secret-core"
BASE = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", HERE / "target")) / "compile"

# How many times as long as a peer ours may take.
MODELS_AT_MOST = {"garde": 0.65, "validator": 1.0, "nutype": 1.0}
CRATE_AT_MOST = {"serde": 1.25, "garde": 1.0, "validator": 1.0, "nutype": 1.0}

SERDE = 'serde = { version = "1", features = ["derive"] }\n'
CRATES = {
    "ours": f'secret-core = {{ path = "{CORE}" }}\n',
    "serde": SERDE,
    "garde": 'garde = { version = "0.23", features = ["derive", "regex"] }\n' + SERDE,
    "validator": 'validator = { version = "0.21", features = ["derive"] }\n' + SERDE,
    "nutype": 'nutype = { version = "0.8", features = ["serde", "regex"] }\nregex = "1"\n' + SERDE,
}

# Each model has two fields, one of which is a secret with a charset and a greatest length.
HEADS = {
    "ours": "use secret_core::{SecretString, ValidatedSecret};\n",
    "serde": "use serde::Deserialize;\n",
    "garde": "use serde::Deserialize;\nuse garde::Validate;\n",
    "garde, no pattern": "use serde::Deserialize;\nuse garde::Validate;\n",
    "validator": "use serde::Deserialize;\nuse validator::Validate;\nuse std::sync::LazyLock;\n"
    'static CLASS: LazyLock<regex::Regex> = LazyLock::new(|| regex::Regex::new("^[A-Za-z0-9_-]*$").unwrap());\n',
    "nutype": "use serde::Deserialize;\n",
}
MODELS = {
    "ours": """#[derive(ValidatedSecret)]
pub struct M{n} {{ pub client_id: String, #[secret(charset = "A-Za-z0-9_-", max_len = 86)] pub client_secret: SecretString }}
""",
    "serde": """#[derive(Debug, Deserialize)]
pub struct M{n} {{ pub client_id: String, pub client_secret: String }}
""",
    "garde": """#[derive(Debug, Deserialize, Validate)]
pub struct M{n} {{ #[garde(skip)] pub client_id: String,
  #[garde(length(min = 1, max = 86), pattern("^[A-Za-z0-9_-]*$"))] pub client_secret: String }}
""",
    "garde, no pattern": """#[derive(Debug, Deserialize, Validate)]
pub struct M{n} {{ #[garde(skip)] pub client_id: String, #[garde(length(min = 1, max = 86))] pub client_secret: String }}
""",
    "validator": """#[derive(Debug, Deserialize, Validate)]
pub struct M{n} {{ pub client_id: String,
  #[validate(length(min = 1, max = 86), regex(path = *CLASS))] pub client_secret: String }}
""",
    "nutype": """#[nutype::nutype(validate(len_char_min = 1, len_char_max = 86, regex = "^[A-Za-z0-9_-]*$"), derive(Debug, Deserialize))]
pub struct S{n}(String);
#[derive(Debug, Deserialize)]
pub struct M{n} {{ pub client_id: String, pub client_secret: S{n} }}
""",
}


def project(base, name, dependencies, source):
    folder = base / name.replace(", ", "-").replace(" ", "-")
    (folder / "src").mkdir(parents=True, exist_ok=True)
    manifest = f'[package]\nname = "{folder.name}"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n[dependencies]\n'
    (folder / "Cargo.toml").write_text(manifest + dependencies)
    (folder / "src/lib.rs").write_text(source)
    return folder


class Cost(NamedTuple):
    """CPU seconds, user and system, and the peak memory in MiB."""

    cpu: float
    memory: float


def cargo(folder, *arguments, **environment):
    """What cargo and all its children cost; the memory is that of the largest process."""
    environment = dict(os.environ, CARGO_TARGET_DIR=str(folder / "target"), CARGO_INCREMENTAL="0", **environment)
    with tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(["cargo", *arguments], cwd=folder, env=environment, stdout=errors, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            raise SystemExit(f"{folder}: cargo {' '.join(arguments)}\n{errors.read()[-3000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def rustc(folder, *arguments):
    """What rustc alone costs for the project's own library, whose dependencies are built already."""
    os.utime(folder / "src/lib.rs")
    with tempfile.NamedTemporaryFile("r") as notes:
        cargo(folder, *arguments, "--quiet", RUSTC_WRAPPER=str(HERE / "rustc.py"), RUSTC_COSTS=notes.name)
        [cost] = [Cost(**json.loads(line)) for line in notes]
    return cost


def in_turns(contestants, rounds):
    """`contestants`: name -> function. Returns name -> what it returned in each round."""
    costs = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, run in contestants.items():
            costs[name].append(run())
    return costs


def median(costs, field="cpu"):
    return statistics.median(getattr(cost, field) for cost in costs)


def ratio(ours, peer, field="cpu"):
    """The median of the rounds' ratios."""
    return statistics.median(getattr(a, field) / getattr(b, field) for a, b in zip(ours, peer))


def table(title, costs, targets):
    """`targets`: peer -> the most that ours divided by it may be."""
    print(f"\n{title}\n{'contestant':<20} {'CPU time':>9} {'ours/it':>9}")
    for name, rounds in costs.items():
        times, most = ratio(costs["ours"], rounds), targets.get(name)
        verdict = "" if most is None else f"  at most {most}: {'met' if times <= most else 'MISSED'}"
        print(f"{name:<20} {median(rounds):>8.2f}s {times:>8.2f}x{verdict}", flush=True)


def model_projects(base, count, names=HEADS):
    """Projects of so many models, with their dependencies built."""
    folders = {}
    for name in names:
        dependencies = CRATES[name.split(",")[0]] + ('regex = "1"\n' if name == "validator" else "")
        source = HEADS[name] + "".join(MODELS[name].format(n=n) for n in range(count))
        folders[name] = project(base, f"{name} {count}", dependencies, source)
        cargo(folders[name], "check", "--quiet")
    return folders


def check_models(base, count, rounds, names=HEADS):
    folders = model_projects(base, count, names)
    return in_turns({name: lambda it=folder: rustc(it, "check") for name, folder in folders.items()}, rounds)


def models(base, counts, rounds):
    costs = {count: check_models(base, count, rounds) for count in counts}
    for count, found in costs.items():
        table(f"cargo check of {count} models", found, MODELS_AT_MOST)
    if len(counts) == 2:
        few, many = counts
        growth = ratio(costs[many]["ours"], costs[few]["ours"])
        print(f"\n{many} models take {growth:.2f} times what {few} take ({many / few:.2f} times as many)")
    objects = {name: size(folder) for name, folder in model_projects(base, counts[-1]).items()}
    print(f"\nemitted object, opt-level 0, {counts[-1]} models\n{'contestant':<20} {'bytes':>9} {'ours/it':>9}")
    for name, bytes_ in objects.items():
        print(f"{name:<20} {bytes_:>9} {objects['ours'] / bytes_:>8.2f}x")
    return costs


def size(folder):
    """The bytes of the library's own objects, with a parse that is instantiated for no format."""
    cargo(folder, "build", "--quiet")
    return sum(file.stat().st_size for file in (folder / "target/debug").glob("lib*.rlib"))


def crates(base, rounds):
    costs = build_crates(base, rounds, CRATES)
    table("clean build of the crate and all it depends on", costs, CRATE_AT_MOST)
    return costs


def build_crates(base, rounds, dependencies):
    """`dependencies`: name -> lines of a manifest. Builds each from nothing in every round."""
    folders = {name: project(base, f"crate {name}", lines, "") for name, lines in dependencies.items()}
    for folder in folders.values():
        cargo(folder, "fetch", "--quiet")

    def build(folder):
        shutil.rmtree(folder / "target", ignore_errors=True)
        return cargo(folder, "build", "--quiet")

    return in_turns({name: lambda it=folder: build(it) for name, folder in folders.items()}, rounds)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--counts", type=int, nargs="+", default=[300, 1000])
    arguments.add_argument("--only", choices=["models", "crates"])
    given = arguments.parse_args()
    if given.only != "crates":
        models(BASE, given.counts, given.rounds)
    if given.only != "models":
        crates(BASE, given.rounds)


if __name__ == "__main__":
    main()
