"""A chart of horizontal bars as SVG, for light and dark pages."""

from xml.sax.saxutils import escape

WIDTH, LEFT, RIGHT, BAR, STEP = 760, 150, 60, 14, 21

# A card of its own colour, so that it can be read on any page, also where a page's theme is not the system's.
STYLE = """
text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #1f2328 }
.title { font-weight: 600 }
.card { fill: #ffffff; stroke: #d1d9e0 }
.ours { fill: #0969da }
.peer { fill: #9aa4af }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .card { fill: #0d1117; stroke: #3d444d }
  .ours { fill: #4493f8 }
  .peer { fill: #656c76 }
}
"""


def svg(title, panels):
    """`panels`: title -> bars, each a name, a length, what is written beside it, and whether it is ours."""
    parts, y = [text(20, 32, title, "title")], 44
    for name, bars in panels.items():
        y += 28
        parts.append(text(20, y, name, "title"))
        longest = max(length for _, length, _, _ in bars)
        for label, length, beside, ours in bars:
            y += STEP
            width = max(2, length / longest * (WIDTH - LEFT - RIGHT))
            parts.append(text(LEFT - 8, y, label, anchor="end"))
            kind = "ours" if ours else "peer"
            parts.append(f'<rect class="{kind}" x="{LEFT}" y="{y - 11}" width="{width:.1f}" height="{BAR}" rx="2"/>')
            parts.append(text(LEFT + width + 6, y, beside))
    height = y + 22
    card = f'<rect class="card" x=".5" y=".5" width="{WIDTH - 1}" height="{height - 1}" rx="6"/>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img">'
    return "\n".join([head, f"<title>{escape(title)}</title>", f"<style>{STYLE}</style>", card, *parts, "</svg>", ""])


def text(x, y, words, kind=None, anchor="start"):
    named = f' class="{kind}"' if kind else ""
    return f'<text x="{x:.1f}" y="{y}" text-anchor="{anchor}"{named}>{escape(words)}</text>'
