"""Builds and runs the benchmark, and reads what it prints. For the scripts beside it."""

import json
import pathlib
import re
import subprocess

HERE = pathlib.Path(__file__).resolve().parent


def build(features="", program="ratios", profile="bench"):
    """The path of the program."""
    command = ["cargo", "bench", "--no-run", "--bench", program, "--message-format", "json", "--features", features]
    command += ["--profile", profile]
    told = subprocess.run(command, cwd=HERE, stdout=subprocess.PIPE, text=True, check=True).stdout
    messages = [json.loads(line) for line in told.splitlines()]
    return [message["executable"] for message in messages if message.get("executable")][-1]


def lines(program):
    """What the program tells of each contestant: group, contestant, nanoseconds, and the target with its verdict, or "".

    Each group has a process of its own: what a list of 10,000 leaves of the heap decides what the next group's allocations take.
    """
    for group in groups(program):
        for line in run(program, "--group", group):
            cells = re.split(r"\s{2,}", line.strip()) + [""]
            if len(cells) >= 5 and re.fullmatch(r"[\d.]+ .?s", cells[2]):
                yield cells[0], cells[1], nanoseconds(cells[2]), cells[4]


def groups(program):
    return run(program, "--list")


def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()


def ratios(lines):
    """group -> contestant -> how many times as long as ours it takes."""
    groups = {}
    for group, contestant, time, _ in lines:
        times = groups.setdefault(group, {})
        times[contestant] = time
    return {group: {name: time / times["ours"] for name, time in times.items()} for group, times in groups.items()}


def contestants(program, group):
    told = [re.split(r"\s{2,}", line.strip()) for line in run(program, "--group", group)]
    return [cells[1] for cells in told if cells[0] == group]


def nanoseconds(shown):
    number, unit = shown.split()
    return float(number) * {"ns": 1, "us": 1e3, "ms": 1e6}[unit]
