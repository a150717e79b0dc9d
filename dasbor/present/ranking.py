"""The ranking: a bar for every province with its range of uncertainty, and who cannot be told apart from whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.words import charts, ranks
from dasbor.present.cells import alike, nation_cell, province_cells, ranked, reference_of, shown_period, without_value
from dasbor.present.drawing.canvas import (
    NOTHING,
    SMALL,
    TEXT,
    Markup,
    group,
    hatched,
    joined,
    line,
    path,
    rect,
    text,
)
from dasbor.present.drawing.drawing import NARROW, drawing_of
from dasbor.present.drawing.metrics import shortened, text_width, wrapped
from dasbor.present.drawing.scale import Scale
from dasbor.present.format import value_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dasbor.catalogue.text import Lang
    from dasbor.present.cells import Cell
    from dasbor.present.drawing.drawing import Drawing
    from dasbor.warehouse.answer import Answer

ROW: Final = 19
"""Height of one bar with its gap in pixels."""
BAR: Final = 12
GAP: Final = 7
LEGEND_LINE: Final = 15
_SIGN: Final = 18
_SHORT: Final = 3
"""A range of fewer pixels is one stroke."""
LONGEST: Final = 1.4
"""A range that reaches further than this many times the longest bar is cut off there, with an arrow."""


def ranking(answer: Answer, *, selected: Iterable[str] = ()) -> Drawing | None:
    """Bars of all provinces from the highest to the lowest; None when the answer holds no province."""
    period = shown_period(answer)
    cells = province_cells(answer, period) if period else ()
    if period is None or not cells:
        return None
    nation = nation_cell(answer, period) if answer.indicator.is_ratio else None
    chart = _Ranking((*ranked(cells), *without_value(cells)), nation, frozenset(selected), answer.selection.lang)
    return drawing_of(answer, chart.scene, heading=charts.RANKING.say(answer.selection.lang), period=period)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the parts of a row stand, from left to right: ranks up to `ranks`, names, bars, values up to the edge."""

    width: int
    ranks: float
    names: float
    bars: float
    end: float
    size: float


@dataclass(frozen=True, slots=True)
class _Ranking:
    cells: tuple[Cell, ...]
    """Those with a value from the highest to the lowest, then those without."""
    nation: Cell | None
    selected: frozenset[str]
    lang: Lang

    def scene(self, width: int) -> tuple[float, Markup]:
        """The height and the strokes at a width."""
        columns = self._columns(width)
        scale = Scale(0, self._reach(), columns.bars, columns.end)
        top, legend = self._legend(width)
        top, nation = self._nation(scale, top)
        reference = reference_of(self.cells, self.selected)
        others = alike(self.cells, reference) if reference else []
        marked = {c.area for c in (reference, *others) if c is not None and others}
        rows = [
            self._row(cell, top + i * ROW, columns, scale, is_marked=cell.area in marked)
            for i, cell in enumerate(self.cells)
        ]
        return top + len(rows) * ROW + 4, joined((legend, *rows, nation))

    def _columns(self, width: int) -> _Columns:
        size = SMALL if width == NARROW else TEXT
        ranks_end = max((text_width(c.rank_words, SMALL) for c in self.cells), default=0)
        names = min(max(text_width(c.name, size) for c in self.cells), width * 0.385)
        values = max((text_width(c.words, size) for c in self.cells if c.value is not None), default=0)
        bars = ranks_end + GAP + names + GAP
        return _Columns(width, ranks_end, ranks_end + GAP, bars, max(width - values - GAP - 2, bars + 20), size)

    def _reach(self) -> float:
        """The value at the end of the axis."""
        values = [c.value for c in self.cells if c.value is not None]
        nation = [self.nation.value] if self.nation and self.nation.value else []
        longest = max((*values, *nation), default=0)
        far = max((c.place.interval.high for c in self.cells if c.place), default=0)
        return max(longest, min(far, longest * LONGEST)) or 1

    def _legend(self, width: int) -> tuple[float, Markup]:
        """What the ranges and the ground of some rows mean; nothing among facts."""
        reference = reference_of(self.cells, self.selected)
        if reference is None:
            return 4, NOTHING
        room = width - _SIGN - 8
        of_range = wrapped(ranks.WHISKER.say(self.lang), SMALL, room)
        y = 2 + LEGEND_LINE * len(of_range) + 3
        pieces = [_whisker(1, _SIGN - 1, 2 + LEGEND_LINE / 2, _SIGN), _lines(of_range, 2)]
        if others := alike(self.cells, reference):
            sentence = ranks.NOT_TOLD_APART_ONE if len(others) == 1 else ranks.NOT_TOLD_APART
            said = sentence.say(self.lang, area=reference.name, count=len(others))
            of_ground = wrapped(said, SMALL, room)
            pieces += [rect(0, y + 2, _SIGN, 11, fill="soft", stroke="line"), _lines(of_ground, y)]
            y += LEGEND_LINE * len(of_ground) + 3
        return y + 6, joined(pieces)

    def _row(self, cell: Cell, y: float, columns: _Columns, scale: Scale, *, is_marked: bool) -> Markup:
        base = y + ROW / 2 + columns.size * 0.35
        is_chosen = cell.area in self.selected
        name = shortened(cell.name, columns.size, columns.bars - GAP - columns.names)
        pieces = [
            rect(0, y, columns.width, ROW, fill="soft" if is_marked else "clear"),
            text(columns.ranks, base, cell.rank_words, ink="muted", size=SMALL, anchor="end"),
            text(columns.names, base, name, size=columns.size, weight=700 if is_chosen else 400),
        ]
        if cell.value is None:
            pieces.append(self._reason(cell, y, columns))
        else:
            pieces.append(self._bar(cell, y, scale, is_chosen=is_chosen))
            pieces.append(
                text(
                    columns.width - 2,
                    base,
                    cell.words,
                    size=columns.size,
                    anchor="end",
                    weight=600 if is_chosen else 400,
                )
            )
        return group(*pieces, said=cell_lines(cell, self._count()), kind="bar")

    def _reason(self, cell: Cell, y: float, columns: _Columns) -> Markup:
        """A short hatched place instead of a bar, and the reason in words as far as there is room."""
        left = columns.bars + 22
        words = shortened(f"{cell.words} {cell.status_words}", SMALL, columns.width - left)
        place = hatched(columns.bars, y + (ROW - BAR) / 2, 16, BAR)
        return joined((place, text(left, y + ROW / 2 + SMALL * 0.35, words, ink="muted", size=SMALL)))

    def _bar(self, cell: Cell, y: float, scale: Scale, *, is_chosen: bool) -> Markup:
        fill = "accent" if is_chosen else "ramp-1" if self.selected else "ramp-2"
        length = scale(cell.value or 0) - scale.start
        bar = rect(scale.start, y + (ROW - BAR) / 2, length, BAR, fill=fill, radius=1.5)
        if cell.place is None or cell.place.is_sure:
            return bar
        span = cell.place.interval
        return joined((bar, _whisker(scale(min(span.low, scale.high)), scale(span.high), y + ROW / 2, scale.end)))

    def _nation(self, scale: Scale, top: float) -> tuple[float, Markup]:
        """The nation's rate as a line through the bars, its name above; and where the rows begin below it."""
        if self.nation is None or self.nation.value is None:
            return top, NOTHING
        x, below = scale(self.nation.value), top + 18
        said = charts.NATION_LINE.say(self.lang, value=value_words(self.nation.value, self.nation.unit, self.lang))
        half = text_width(said, SMALL) / 2
        name = text(min(x, scale.end + GAP - half), top + 11, said, size=SMALL, anchor="middle")
        return below, joined((name, line((x, below - 3), (x, below + self._count() * ROW), ink="ink", dash="2 3")))

    def _count(self) -> int:
        return sum(c.value is not None for c in self.cells)


def _lines(lines: Sequence[str], y: float) -> Markup:
    """The words beside a sign of the legend."""
    return joined(
        text(_SIGN + 8, y + 11 + i * LEGEND_LINE, one, ink="muted", size=SMALL) for i, one in enumerate(lines)
    )


def _whisker(left: float, right: float, y: float, end: float) -> Markup:
    """A range on a ground of its own, with a stop at either end, or an arrow where it goes on beyond `end`."""
    stop = min(right, end)
    if stop - left < _SHORT:
        return path(f"M{(left + stop) / 2:.1f} {y - 3:.1f}V{y + 3:.1f}", ink="ink", width=max(stop - left, 1.3))
    tip = f"M{stop - 4:.1f} {y - 3:.1f}L{stop:.1f} {y:.1f}L{stop - 4:.1f} {y + 3:.1f}" if right > end + 0.5 else ""
    cap = tip or f"M{stop:.1f} {y - 3:.1f}V{y + 3:.1f}"
    strokes = f"M{left:.1f} {y - 3:.1f}V{y + 3:.1f}M{left:.1f} {y:.1f}H{stop:.1f}{cap}"
    return joined((path(strokes, ink="paper", width=3.4), path(strokes, ink="ink", width=1.3)))


def cell_lines(cell: Cell, count: int) -> tuple[str, ...]:
    """What is told of a province: name, value, rank out of `count` with its range, limits, status."""
    lines = [cell.name, cell.sentence]
    if cell.place is not None:
        lines.append(charts.RANK.say(cell.lang, rank=cell.rank_words, count=count))
        if cell.limits:
            lines.append(ranks.INTERVAL.say(cell.lang, low=cell.limits[0], high=cell.limits[1]))
        lines.append(cell.status_words)
    return tuple(lines)
