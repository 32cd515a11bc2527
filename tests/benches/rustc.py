#!/usr/bin/env python3
"""Runs rustc and notes what it cost. cargo calls this as its RUSTC_WRAPPER; `compile.py` reads the notes."""

import json
import os
import sys

process = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(process, 0)
# cargo sets this for the project's own crate, and for neither a dependency nor a question about the compiler's version.
if "CARGO_PRIMARY_PACKAGE" in os.environ:
    note = {"cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss / 1024}
    with open(os.environ["RUSTC_COSTS"], "a") as notes:
        notes.write(json.dumps(note) + "\n")
sys.exit(os.waitstatus_to_exitcode(status))
