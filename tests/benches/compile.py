#!/usr/bin/env python3
"""What secret-core costs to compile, as ratios to its peers.

    ./compile.py                 models: 300 and 1,000 of them; clean builds of the crates
    ./compile.py --rounds 5      more rounds; the best of each counts
    ./compile.py --only models   or: --only crates

Contestants take turns, so that what else the machine does hits all of them. Works in target/compile; cargo's network
access is needed the first time.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import time

HERE = pathlib.Path(__file__).resolve().parent
CORE = HERE.parent.parent / "secret-core"
BASE = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", HERE / "target")) / "compile"

# How many times as long as a peer ours may take.
MODELS_AT_MOST = {"garde": 1.0, "validator": 1.0, "nutype": 1.0}
CRATE_AT_MOST = {"serde": 1.25, **MODELS_AT_MOST}

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


def cargo(folder, *arguments):
    start = time.monotonic()
    environment = dict(os.environ, CARGO_TARGET_DIR=str(folder / "target"), CARGO_INCREMENTAL="0")
    run = subprocess.run(["cargo", *arguments], cwd=folder, env=environment, capture_output=True, text=True)
    if run.returncode:
        raise SystemExit(f"{folder}: cargo {' '.join(arguments)}\n{run.stderr[-3000:]}")
    return time.monotonic() - start


def table(title, times, targets, digits=2):
    """`targets`: peer -> the most that ours divided by it may be."""
    print(f"\n{title}\n{'contestant':<20} {'time':>9} {'ours/it':>9}")
    for name, took in times.items():
        ratio, most = times["ours"] / took, targets.get(name)
        verdict = "" if most is None else f"  at most {most}: {'met' if ratio <= most else 'MISSED'}"
        print(f"{name:<20} {took:>8.{digits}f}s {ratio:>8.2f}x{verdict}", flush=True)


def models(base, counts, rounds):
    times = {}
    for count in counts:
        folders = {}
        for name, head in HEADS.items():
            dependencies = CRATES[name.split(",")[0]] + ('regex = "1"\n' if name == "validator" else "")
            source = head + "".join(MODELS[name].format(n=n) for n in range(count))
            folders[name] = project(base, f"{name} {count}", dependencies, source)
            cargo(folders[name], "check", "--quiet")
        best = {}
        for _ in range(rounds):
            for name, folder in folders.items():
                os.utime(folder / "src/lib.rs")
                best[name] = min(best.get(name, 1e9), cargo(folder, "check", "--quiet"))
        times[count] = best
        table(f"cargo check of {count} models", best, MODELS_AT_MOST)
    if len(counts) == 2:
        few, many = counts
        growth = times[many]["ours"] / times[few]["ours"]
        print(f"\n{many} models take {growth:.2f} times what {few} take ({many / few:.2f} times as many)")
    objects = {name: size(folder) for name, folder in folders.items()}
    print(f"\nemitted object, opt-level 0, {counts[-1]} models\n{'contestant':<20} {'bytes':>9} {'ours/it':>9}")
    for name, bytes_ in objects.items():
        print(f"{name:<20} {bytes_:>9} {objects['ours'] / bytes_:>8.2f}x")
    return times


def size(folder):
    """The bytes of the library's own objects, with a parse that is instantiated for no format."""
    cargo(folder, "build", "--quiet")
    return sum(file.stat().st_size for file in (folder / "target/debug").glob("lib*.rlib"))


def crates(base, rounds):
    folders = {name: project(base, f"crate {name}", crate, "") for name, crate in CRATES.items()}
    for folder in folders.values():
        cargo(folder, "fetch", "--quiet")
    best = {}
    for _ in range(rounds):
        for name, folder in folders.items():
            shutil.rmtree(folder / "target", ignore_errors=True)
            best[name] = min(best.get(name, 1e9), cargo(folder, "build", "--quiet"))
    table("clean build of the crate and all it depends on", best, CRATE_AT_MOST)
    return best


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
