#!/usr/bin/env python3
"""Finds the pairs that do not compile: compiles the corpus, takes out what has an error, and again until nothing is left.

tests/twins/probe.py           compares with `apart` in known.txt; fails on any difference
tests/twins/probe.py --write   writes them there, with the first error of each
tests/twins/probe.py --test    runs the comparison of all others afterwards
"""
import json, os, re, subprocess, sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
KNOWN = HERE / "known.txt"
WORK = HERE / "target" / "probe.txt"


def check():
    """The errors of one compilation, as (pair, twin, message)."""
    command = ["cargo", "check", "--test", "twins", "--message-format=json", "--manifest-path", HERE / "Cargo.toml"]
    run = subprocess.run(command, env={**os.environ, "TWINS_KNOWN": str(WORK)}, capture_output=True, text=True)
    errors, foreign, source, where = [], [], None, {}
    for line in run.stdout.splitlines():
        message = json.loads(line)
        if message["reason"] == "build-script-executed" and "secret-twins" in message["package_id"]:
            source = Path(message["out_dir"]) / "pairs.rs"
            twin = pair = None
            for number, text in enumerate(source.read_text().splitlines(), 1):
                if found := re.match(r"mod (\w+) \{$", text):
                    pair = found[1]
                elif found := re.match(r"pub mod (theirs|ours) \{$", text):
                    twin = found[1]
                where[number] = (pair, twin)
        if message["reason"] != "compiler-message" or message["message"]["level"] != "error":
            continue
        spans = list(message["message"]["spans"])
        hits = [place(span) for span in spans if span["is_primary"]] + [place(span) for span in spans]
        hits = [where[line] for line in hits if line in where]
        text = message["message"]["message"]
        if hits:
            errors.append((*hits[0], text))
        elif not text.startswith("aborting"):
            foreign.append(message["message"]["rendered"])
    return run.returncode == 0, errors, foreign, run.stderr


def place(span):
    """The line in the corpus, behind macros."""
    while span:
        if span["file_name"].endswith("pairs.rs"):
            return span["line_start"]
        span = (span.get("expansion") or {}).get("span")
    return None


def main():
    WORK.parent.mkdir(exist_ok=True)
    found = {}
    while True:
        WORK.write_text("".join(f"apart {name}\n" for name in found))
        done, errors, foreign, stderr = check()
        new = {}
        for pair, twin, text in errors:
            new.setdefault(pair, (twin, " ".join(text.split())))
        if done:
            break
        if not new:
            sys.exit("".join(foreign) or stderr)
        print(f"{len(new)} more", file=sys.stderr)
        found.update(new)
    wrong = [name for name, (twin, _) in found.items() if twin == "theirs"]
    for name in wrong:
        print(f"{name}: serde's own twin does not compile: {found[name][1]}")
    before = KNOWN.read_text().splitlines()
    listed = {line.split()[1]: line for line in before if line.startswith("apart ")}
    print(f"{len(found)} pairs do not compile")
    if "--write" in sys.argv:
        rest = [line for line in before if not line.startswith("apart ")]
        apart = [f"apart {name} # {text}" for name, (_, text) in sorted(found.items())]
        KNOWN.write_text("\n".join(rest + apart) + "\n")
    else:
        for name in sorted(found.keys() - listed.keys()):
            print(f"{name}: does not compile: {found[name][1]}")
        for name in sorted(listed.keys() - found.keys()):
            print(f"{name}: compiles now")
        wrong += found.keys() ^ listed.keys()
    if "--test" in sys.argv:
        command = ["cargo", "test", "--manifest-path", HERE / "Cargo.toml"]
        subprocess.run(command, env={**os.environ, "TWINS_KNOWN": str(WORK)})
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
