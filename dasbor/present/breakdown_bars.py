"""One split as bars. A name that finds no room beside its bar stands above it, so that none is cut on a phone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dasbor.present.breakdown_parts import part_lines, part_words
from dasbor.present.drawing.canvas import SMALL, TEXT, Markup, group, hatched, joined, rect, text
from dasbor.present.drawing.metrics import shortened, text_width
from dasbor.present.drawing.scale import Scale

if TYPE_CHECKING:
    from dasbor.present.breakdown_parts import Part
    from dasbor.warehouse.answer import Answer

ROW: Final = 25
TALL_ROW: Final = 39
"""Height of a row whose name stands above its bar."""
BAR: Final = 15
GAP: Final = 8
MOST_FOR_NAMES: Final = 0.42
"""The share of the width that names may take beside the bars."""
MARK: Final = 18
"""Width of what stands in place of a bar."""


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of the parts of one split."""

    answer: Answer
    parts: tuple[Part, ...]

    def scene(self, width: int) -> tuple[float, Markup]:
        """The height and the strokes at a width."""
        longest = max(text_width(p.names[0], TEXT) for p in self.parts)
        is_above = longest > width * MOST_FOR_NAMES
        left = 0.0 if is_above else longest + GAP
        words = max((text_width(self._words(p), TEXT) for p in self.parts if p.value is not None), default=0)
        scale = Scale(0, max((p.value or 0 for p in self.parts), default=0) or 1, left, max(width - words - GAP, left))
        row = TALL_ROW if is_above else ROW
        rows = (self._row(p, 2 + i * row, width, scale, is_above=is_above) for i, p in enumerate(self.parts))
        return 4 + row * len(self.parts), joined(rows)

    def _words(self, part: Part) -> str:
        return part_words(part, self.answer)

    def _row(self, part: Part, y: float, width: int, scale: Scale, *, is_above: bool) -> Markup:
        bar = y + 18 if is_above else y + (ROW - BAR) / 2
        base = bar + BAR / 2 + TEXT * 0.35
        name = shortened(part.names[0], TEXT, width)
        place = text(0, y + 13, name) if is_above else text(scale.start - GAP, base, name, anchor="end")
        ground = rect(0, y, width, TALL_ROW if is_above else ROW, fill="clear")
        return group(
            ground, place, self._bar(part, bar, base, width, scale), said=part_lines(part, self.answer), kind="bar"
        )

    def _bar(self, part: Part, top: float, base: float, width: int, scale: Scale) -> Markup:
        """The bar and its value, or a hatched place and the reason."""
        if part.value is None:
            left = scale.start + MARK + GAP
            words = shortened(self._words(part), SMALL, width - left)
            return joined((hatched(scale.start, top, MARK, BAR), text(left, base, words, ink="muted", size=SMALL)))
        end = scale(part.value)
        bar = rect(scale.start, top, end - scale.start, BAR, fill="accent", radius=1.5)
        return joined((bar, text(end + GAP - 2, base, self._words(part))))
