"""Builds and runs the benchmark, and reads what it prints. For the scripts beside it."""

import json
import pathlib
import re
import subprocess

HERE = pathlib.Path(__file__).resolve().parent


def build(features=""):
    """The path of the program."""
    command = ["cargo", "bench", "--no-run", "--bench", "ratios", "--message-format", "json", "--features", features]
    told = subprocess.run(command, cwd=HERE, stdout=subprocess.PIPE, text=True, check=True).stdout
    messages = [json.loads(line) for line in told.splitlines()]
    return [message["executable"] for message in messages if message.get("executable")][-1]


def ratios(program, wanted):
    """group -> contestant -> how many times as long as ours it takes."""
    told = subprocess.run([program, wanted], stdout=subprocess.PIPE, text=True, check=True).stdout
    groups = {}
    for line in told.splitlines():
        cells = re.split(r"\s{2,}", line.strip())
        if len(cells) >= 4 and re.fullmatch(r"[\d.]+ .?s", cells[2]):
            groups.setdefault(cells[0], {})[cells[1]] = nanoseconds(cells[2])
    return {group: {name: time / times["ours"] for name, time in times.items()} for group, times in groups.items()}


def contestants(program, group):
    return list(ratios(program, group)[group])


def nanoseconds(shown):
    number, unit = shown.split()
    return float(number) * {"ns": 1, "us": 1e3, "ms": 1e6}[unit]
