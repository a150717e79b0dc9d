"""Two splits as a table of colours, the one with more categories down, so that columns keep their width on a phone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.status import STATUS_MARKS
from dasbor.present.breakdown_parts import part_lines
from dasbor.present.classes import ZERO, classify
from dasbor.present.drawing.canvas import NOTHING, SMALL, Markup, group, hatched, joined, rect, text
from dasbor.present.drawing.metrics import shortened, text_width, wrapped
from dasbor.present.format import compact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dasbor.present.breakdown_parts import Part
    from dasbor.present.classes import Classes
    from dasbor.warehouse.answer import Answer

CELL: Final = 30
LINE: Final = 13.5
GAP: Final = 7
ROOMY: Final = 60
"""A column that is narrower has its name in smaller type."""
MOST_LINES: Final = 4
"""Lines of the name of a column."""
MOST_FOR_NAMES: Final = 0.36
"""The share of the width that the names of the rows may take; longer ones go on in a second line."""


@dataclass(frozen=True, slots=True)
class Heat:
    """The table of the parts of two splits."""

    answer: Answer
    parts: tuple[Part, ...]

    def scene(self, width: int) -> tuple[float, Markup]:
        """The height and the strokes at a width."""
        down, across = self._sides()
        rows, columns = (list(dict.fromkeys(p.names[side] for p in self.parts)) for side in (down, across))
        found = {(p.names[down], p.names[across]): p for p in self.parts}
        left = min(max(text_width(name, SMALL) for name in rows), width * MOST_FOR_NAMES) + GAP
        step = (width - left) / len(columns)
        size = SMALL if step >= ROOMY else SMALL - 1
        heads = [_cut(wrapped(name, size, step - 3), size, step - 3) for name in columns]
        top = max(len(lines) for lines in heads) * LINE + 5
        classes = classify((p.value for p in self.parts if p.value is not None), self.answer.indicator.unit)
        strokes = [_head(lines, size, left + (i + 0.5) * step, top) for i, lines in enumerate(heads)]
        for r, row in enumerate(rows):
            y = top + r * CELL
            strokes.append(_name(row, left - GAP, y))
            strokes += [
                self._cell(found.get((row, column)), left + c * step, y, step, classes)
                for c, column in enumerate(columns)
            ]
        return top + len(rows) * CELL + 2, joined(strokes)

    def _sides(self) -> tuple[int, int]:
        first, second = ({p.keys[i] for p in self.parts} for i in (0, 1))
        return (0, 1) if len(first) >= len(second) else (1, 0)

    def _cell(self, part: Part | None, x: float, y: float, step: float, classes: Classes) -> Markup:
        if part is None:
            return NOTHING
        middle, base = x + step / 2, y + CELL / 2 + SMALL * 0.35
        if part.value is None:
            ground = hatched(x + 1, y + 1, step - 2, CELL - 2)
            shown = text(middle, base, STATUS_MARKS[part.status], size=SMALL, anchor="middle", halo="empty")
        else:
            paint = _paint(part.value, classes)
            ground = rect(x + 1, y + 1, step - 2, CELL - 2, fill=paint, stroke="line" if paint == "paper" else "")
            words = compact(part.value, self.answer.indicator.unit, self.answer.selection.lang)
            ink = "ink" if paint == "paper" else f"on-{paint}"
            shown = text(middle, base, words + STATUS_MARKS[part.status], ink=ink, size=SMALL, anchor="middle")
        return group(ground, shown, said=part_lines(part, self.answer), kind="bar")


def _paint(value: float, classes: Classes) -> str:
    """The paint of a value: the classes of the map, spread over the whole ramp; zero has no fill."""
    index = classes.index(value)
    if index == ZERO:
        return "paper"
    count = len(classes.lows)
    return "ramp-2" if count == 1 else f"ramp-{round(index * 4 / (count - 1))}"


def _cut(lines: Sequence[str], size: float, room: float) -> list[str]:
    """At most `MOST_LINES`, each as wide as there is room."""
    kept = [*lines[: MOST_LINES - 1], " ".join(lines[MOST_LINES - 1 :])] if len(lines) > MOST_LINES else lines
    return [shortened(one, size, room) for one in kept]


def _head(lines: Sequence[str], size: float, x: float, foot: float) -> Markup:
    first = foot - 6 - (len(lines) - 1) * LINE
    return joined(text(x, first + i * LINE, one, size=size, anchor="middle") for i, one in enumerate(lines))


def _name(name: str, end: float, y: float) -> Markup:
    """The name of a row in one line or two, which end before the cells."""
    lines = wrapped(name, SMALL, end)
    if len(lines) > 2:
        lines = [lines[0], shortened(" ".join(lines[1:]), SMALL, end)]
    first = y + CELL / 2 + SMALL * 0.35 - (len(lines) - 1) * LINE / 2
    return joined(text(end, first + i * LINE, one, size=SMALL, anchor="end") for i, one in enumerate(lines))
