"""The sheet around a drawing that leaves the page: title and selection above, source and release below, all inside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.words import frame
from dasbor.present.drawing.canvas import SMALL, joined, line, number, rect, text
from dasbor.present.drawing.metrics import text_width, wrapped
from dasbor.present.drawing.paints import painted, paints

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dasbor.present.drawing.canvas import Markup
    from dasbor.present.drawing.drawing import Drawing

MARGIN: Final = 24
TITLE: Final = 18
_FONT: Final = "'Source Sans Pro', 'Source Sans', Arial, Helvetica, sans-serif"
_POINTED_AT: Final = re.compile(r'<g class="reach".*?</g>| data-said="[^"]*"')
"""What is there for a pointer alone. `assets/save.js` leaves out the same."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file in two halves, and the drawing goes between them."""

    before: str
    after: str
    width: float
    height: float
    paints: dict[str, str]

    def around(self, body: Markup) -> str:
        """The whole file. What only a pointer can be told is left out, and every paint is a colour."""
        return self.before + painted(_POINTED_AT.sub("", body), self.paints) + self.after


def sheet(drawing: Drawing, description: str) -> Sheet:
    """The sheet of a drawing."""
    colours = dict(paints(drawing.hub, "light"))
    inner = drawing.wide.width
    width = inner + 2 * MARGIN
    title, source = drawing.caption
    top, head = _column(_heads(drawing, title, inner), MARGIN)
    below = top + 8 + drawing.wide.height + 10
    end, foot = _column(_feet(drawing, source, inner), below + 6)
    height = end + MARGIN - 6
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width)}" height="{number(height)}" '
        f'viewBox="0 0 {number(width)} {number(height)}" role="img" lang="{drawing.lang}" '
        f'font-family="{_FONT}"><title>{escape(title)}</title><desc>{escape(description)}</desc>'
    )
    ground = rect(0, 0, width, height, fill="paper")
    rule = line((MARGIN, below), (MARGIN + inner, below), ink="line")
    shift = f'<g transform="translate({MARGIN} {number(top + 8)})">'
    before = opening + painted(joined((ground, head, _tag(drawing.tag, width), rule)), colours) + shift
    return Sheet(before, f"</g>{painted(foot, colours)}</svg>", width, height, colours)


@dataclass(frozen=True, slots=True)
class _Line:
    words: str
    size: float
    ink: str
    weight: int = 400


def _heads(drawing: Drawing, title: str, inner: float) -> Iterator[_Line]:
    room = inner - text_width(drawing.tag, SMALL, is_bold=True) - 20 if drawing.tag else inner
    yield from (_Line(words, SMALL, "accent", 600) for words in wrapped(drawing.heading, SMALL, room))
    yield from (_Line(words, TITLE, "ink", 600) for words in wrapped(title, TITLE * 1.06, inner))
    yield from (_Line(words, SMALL, "muted") for words in wrapped(drawing.subtitle, SMALL, inner))


def _feet(drawing: Drawing, source: str, inner: float) -> Iterator[_Line]:
    yield from (_Line(words, SMALL, "muted") for words in wrapped(source, SMALL, inner))
    maker = f"{frame.PRODUCT.say(drawing.lang)} · {frame.MINISTRY.say(drawing.lang)}"
    yield _Line(maker, SMALL, "muted")


def _column(lines: Iterator[_Line], top: float) -> tuple[float, Markup]:
    """The lines one below the other from `top` on, and where they end."""
    placed: list[Markup] = []
    y = top
    for one in lines:
        y += one.size * 1.35
        placed.append(text(MARGIN, y - one.size * 0.3, one.words, ink=one.ink, size=one.size, weight=one.weight))
    return y, joined(placed)


def _tag(tag: str, width: float) -> Markup:
    """The synthetic mark in the upper right corner, framed."""
    if not tag:
        return joined(())
    room = text_width(tag, SMALL, is_bold=True) + 12
    left = width - MARGIN - room
    frame_ = rect(left, MARGIN - 4, room, 19, fill="none", stroke="warn", radius=2)
    return joined(
        (frame_, text(left + room / 2, MARGIN + 9.5, tag, ink="warn", size=SMALL, anchor="middle", weight=700))
    )
