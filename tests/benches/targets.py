"""What was measured against its target, as Markdown."""

import compile

MODELS, CRATE = "`cargo check` of 300 models", "clean build of the crate"
LENGTHS = {"OR-fold of the bytes": ["43", "86", "128"], "bytes().all(matches!)": ["16", "256", "4096"]}


def text(results):
    runs = [{(group, name): (time, verdict) for group, name, time, verdict in results[run]} for run in ["default", "simd"]]
    return "\n\n".join([presets(runs), others(runs) + "\n" + compiled(results)])


def presets(runs):
    """Presets by lengths. An encoding has no text of some lengths, so the next longer one stands for it."""
    names = dict.fromkeys(group.split(": ")[1].rsplit(", ", 1)[0] for group, _ in runs[0] if group.startswith("presets"))
    lines = [
        "| check, without / with `simd` | 43 | 86 | 128 | 16 | 256 | 4096 |",
        "|---|---|---|---|---|---|---|",
        "| | times the OR-fold, at most 2.5 (4 from 9 ranges up) | | | times faster than the loop, at least 2, 6, 6 | | |",
    ]
    for name in names:
        cells = []
        for peer, lengths in LENGTHS.items():
            for length in lengths:
                group = next((f"presets: {name}, {int(length) + more}" for more in range(8)
                              if (f"presets: {name}, {int(length) + more}", peer) in runs[0]), None)
                cells.append(" / ".join(cell(run, group, peer) for run in runs) if group else "")
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def cell(run, group, peer):
    ratio = run[group, "ours"][0] / run[group, peer][0]
    shown = f"{ratio if peer.startswith('OR') else 1 / ratio:.2g}"
    return f"**{shown}**" if "MISSED" in run[group, peer][1] else shown


def others(runs):
    lines = ["| group | to | target for ours/it | without | with `simd` |", "|---|---|---|---|---|"]
    for group, peer in runs[0]:
        verdict = runs[0][group, peer][1]
        if verdict and not group.startswith("presets"):
            shown = [f"{run[group, 'ours'][0] / run[group, peer][0]:.2f}" for run in runs]
            shown = [f"**{it}**" if "MISSED" in run[group, peer][1] else it for it, run in zip(shown, runs)]
            lines.append(f"| {group} | {peer} | {verdict.rsplit(':', 1)[0]} | " + " | ".join(shown) + " |")
    return "\n".join(lines)


def compiled(results):
    """`results` has how many times as long as ours each takes."""
    lines = []
    for title, at_most in [(MODELS, compile.MODELS_AT_MOST), (CRATE, compile.CRATE_AT_MOST)]:
        for peer, most in at_most.items():
            ratio = 1 / results[title][peer]
            shown = f"{ratio:.2f}" if ratio <= most else f"**{ratio:.2f}**"
            lines.append(f"| {title} | {peer} | at most {most} | {shown} | |")
    return "\n".join(lines)
