"""The strokes of a drawing: each function makes one piece of SVG, with its words escaped and its numbers rounded.

Colours are names of paints (`ink`, `muted`, `accent`, `series-0`, `ramp-4`, see `paints`), so that one drawing serves
a light and a dark page and a sheet of paper; `none` paints nothing. Lengths are pixels of the drawing, y goes down.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final, Literal, NewType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Markup = NewType("Markup", str)
"""A piece of SVG. Only this module makes one from words, and it escapes them."""
Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]

NOTHING: Final = Markup("")
TEXT: Final = 12.5
"""The size of ordinary words."""
SMALL: Final = 11.5
"""The size of ticks and remarks."""
HATCH: Final = 6
"""From one line of a hatching to the next."""


def number(value: float) -> str:
    """A length in few characters: at most one decimal, none that is zero."""
    return f"{round(value, 1) + 0.0:g}"


def paint(name: str) -> str:
    """The paint as SVG refers to it: a variable that the page sets, and that a file has replaced by its colour."""
    return name if name == "none" else f"var(--d-{name})"


def joined(pieces: Iterable[Markup]) -> Markup:
    """The pieces one after the other; later ones lie on top."""
    return Markup("".join(pieces))


def group(*pieces: Markup, said: Sequence[str] = (), kind: str = "") -> Markup:
    """Pieces that belong together.

    `said` are the lines that a reader is told who points at any of them, the first as their title. `kind` is a class of
    the chart's stylesheet. One that is called `reach` is there for a pointer alone: it holds no other group, shows its
    `guide` only while it is pointed at, and is left out of files.
    """
    told = f' data-said="{escape(chr(10).join(said))}"' if said else ""
    named = f' class="{kind}"' if kind else ""
    return Markup(f"<g{named}{told}>{''.join(pieces)}</g>")


def text(  # noqa: PLR0913 - words on a drawing have that many sides, all but three named
    x: float,
    y: float,
    words: str,
    *,
    ink: str = "ink",
    size: float = TEXT,
    anchor: Anchor = "start",
    weight: int = 400,
    halo: str = "",
) -> Markup:
    """One line of words on the base line `y`, from, around or up to `x`; `halo` is a paint that keeps lines off it."""
    more = "" if anchor == "start" else f' text-anchor="{anchor}"'
    more += "" if weight == 400 else f' font-weight="{weight}"'
    if halo:
        more += f' stroke="{paint(halo)}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'
    place = f'x="{number(x)}" y="{number(y)}" font-size="{number(size)}"'
    return Markup(f'<text {place} fill="{paint(ink)}"{more}>{escape(words)}</text>')


def rect(  # noqa: PLR0913 - all but the sides named
    x: float, y: float, width: float, height: float, *, fill: str, radius: float = 0, stroke: str = ""
) -> Markup:
    """A rectangle from its upper left corner; one of negative size is empty. Fill `clear` is there but not seen."""
    round_ = f' rx="{number(radius)}"' if radius else ""
    edge = f' stroke="{paint(stroke)}"' if stroke else ""
    inside = 'fill="#000" fill-opacity="0"' if fill == "clear" else f'fill="{paint(fill)}"'
    sides = f'width="{number(max(width, 0))}" height="{number(max(height, 0))}"'
    return Markup(f'<rect x="{number(x)}" y="{number(y)}" {sides} {inside}{round_}{edge}/>')


def line(start: Point, end: Point, *, ink: str, width: float = 1, dash: str = "", kind: str = "") -> Markup:
    """A straight line; `dash` as SVG writes it (`4 3`)."""
    return path(f"M{_at(start)}L{_at(end)}", ink=ink, width=width, dash=dash, kind=kind)


def polyline(points: Iterable[Point], *, ink: str, width: float = 1, dash: str = "", is_faint: bool = False) -> Markup:
    """Straight lines from point to point; nothing for fewer than two points."""
    places = [_at(point) for point in points]
    if len(places) < 2:
        return NOTHING
    return path("M" + "L".join(places), ink=ink, width=width, dash=dash, is_faint=is_faint)


def path(  # noqa: PLR0913 - all but one named
    commands: str,
    *,
    ink: str,
    width: float = 1,
    dash: str = "",
    kind: str = "",
    fill: str = "none",
    is_faint: bool = False,
) -> Markup:
    """A line along SVG path commands that this program wrote."""
    more = f' stroke-dasharray="{dash}"' if dash else ""
    more += f' class="{kind}"' if kind else ""
    more += ' stroke-opacity="0.5"' if is_faint else ""
    stroke = f'stroke="{paint(ink)}" stroke-width="{number(width)}"'
    return Markup(
        f'<path d="{commands}" fill="{paint(fill)}" {stroke} stroke-linejoin="round" stroke-linecap="round"{more}/>'
    )


def circle(centre: Point, radius: float, *, fill: str, stroke: str = "", width: float = 1.5) -> Markup:
    """A disc."""
    edge = f' stroke="{paint(stroke)}" stroke-width="{number(width)}"' if stroke else ""
    x, y = centre
    return Markup(f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" fill="{paint(fill)}"{edge}/>')


def hatched(x: float, y: float, width: float, height: float, *, ground: str = "empty", ink: str = "muted") -> Markup:
    """A rectangle that has no figure: hatched, so that it is told from a pale one without colour."""
    strokes = []
    offset = HATCH / 2
    while offset < width + height:
        left, right = max(offset - height, 0), min(offset, width)
        strokes.append(f"M{_at((x + left, y + offset - left))}L{_at((x + right, y + offset - right))}")
        offset += HATCH
    return joined((rect(x, y, width, height, fill=ground), path("".join(strokes), ink=ink, is_faint=True)))


def _at(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"
