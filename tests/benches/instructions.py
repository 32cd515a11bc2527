#!/usr/bin/env python3
"""How many instructions a check or a parse takes, as ratios to its peers: valgrind's callgrind counts them.

    ./instructions.py                    the groups below
    ./instructions.py --features simd    with secret-core's feature

A count repeats to a few instructions where a time does not to some percent; but it weighs a shuffle of 32 bytes like the
addition of two. What a call takes is the difference between a run with many calls and one with few.
"""

import argparse
import re
import subprocess
import tempfile

import measure

GROUPS = ["check: 86 of base64url", "validate: one field", "parse: one field", "parse: ten fields, two secret", "parse: refused"]
FEW, MANY = 50, 250


def count(program, calls, group, contestant):
    with tempfile.NamedTemporaryFile() as out:
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out.name}", program]
        command += ["--calls", str(calls), group, contestant]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    return int(re.search(r"Collected : (\d+)", told)[1])


def per_call(program, group, contestant):
    return (count(program, MANY, group, contestant) - count(program, FEW, group, contestant)) / (MANY - FEW)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--features", default="")
    program = measure.build(arguments.parse_args().features)
    print(f"{'group':<34} {'contestant':<34} {'instructions':>12} {'ours/it':>9}")
    for group in GROUPS:
        ours = None
        for contestant in measure.contestants(program, group):
            each = per_call(program, group, contestant)
            ours = ours or each
            print(f"{group:<34} {contestant:<34} {each:>12.0f} {ours / each:>8.2f}x", flush=True)


if __name__ == "__main__":
    main()
