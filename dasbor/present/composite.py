"""The digital adoption index of each area: its parts between their goal-posts, their mean, its range and its place.

The range of the mean joins the ranges of the parts by MOVER (Zou and Donner 2008): on each side the root of the summed
squares of the weighted widths, as if the parts were independent. They share counts (accounts stand below use and above
reach), yet each carries noise and chance mostly of its own. Places follow `dasbor.present.ranks`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.composite import COMPONENTS, EQUAL
from dasbor.catalogue.geography import NATION
from dasbor.present.cells import area_cells, latest_period
from dasbor.present.chance import Interval, interval
from dasbor.present.format import half_up
from dasbor.present.ranks import CONFIDENCE, placed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dasbor.catalogue.composite import Component
    from dasbor.present.cells import Cell
    from dasbor.present.ranks import Place
    from dasbor.warehouse.answer import Answer

DECIMALS: Final = 1
"""With which the index is shown and ranked."""


@dataclass(frozen=True, slots=True)
class Part:
    """One component of one area: its cell, and where value and range stand between the goal-posts (0 to 100)."""

    component: Component
    cell: Cell
    scaled: float | None
    span: Interval | None


@dataclass(frozen=True, slots=True)
class Score:
    """The index of one area, 0 to 100; None where a part has no figure. `place` is None for the nation, too."""

    area: str
    name: str
    parts: tuple[Part, ...]
    value: float | None = None
    place: Place | None = None

    @property
    def missing(self) -> tuple[Part, ...]:
        """The parts because of which there is no index."""
        return tuple(part for part in self.parts if part.scaled is None)


def common_period(answers: Sequence[Answer]) -> date | None:
    """The latest period in which the nation has a figure of every part; None when there is none."""
    lasts = [latest_period(answer, (NATION,)) for answer in answers]
    return None if any(last is None for last in lasts) else min(filter(None, lasts))


def parts_of(answers: Sequence[Answer], period: date) -> tuple[Score, ...]:
    """Every area of the answers with its parts and no mean yet; `answers` are in the order of `COMPONENTS`.

    The ranges of the parts are as wide as the ranks of all areas that have every part need them together.
    """
    areas = answers[0].rows.get_column("area").unique(maintain_order=True).to_list()
    columns = [{c.area: c for c in area_cells(answer, areas, period)} for answer in answers]
    rows = {area: [column[area] for column in columns] for area in areas}
    whole = sum(all(c.value is not None for c in cells) for area, cells in rows.items() if area != NATION)
    each = CONFIDENCE ** (1 / max(whole, 1))
    return tuple(
        Score(
            area,
            cells[0].name,
            tuple(_part(*three, each) for three in zip(COMPONENTS, answers, cells, strict=True)),
        )
        for area, cells in rows.items()
    )


def _part(component: Component, answer: Answer, cell: Cell, confidence: float) -> Part:
    if cell.reading is None:
        return Part(component, cell, None, None)
    span = interval(answer.indicator, cell.reading, confidence)
    scaled = Interval(component.scaled(span.low), component.scaled(span.high))
    return Part(component, cell, component.scaled(cell.reading.value), scaled)


def scores(measured: Iterable[Score], weights: Sequence[float] = EQUAL) -> tuple[Score, ...]:
    """The same areas with the weighted mean of their parts, its range and its place among the provinces.

    Weights are taken in proportion to their sum. Raises ValueError when that is not above zero.
    """
    total = sum(weights)
    if total <= 0 or min(weights) < 0:
        msg = f"Weights must not be negative, and one must be above zero; got {tuple(weights)}."
        raise ValueError(msg)
    shares = [weight / total for weight in weights]
    valued = [Score(one.area, one.name, one.parts, _mean(one, shares)) for one in measured]
    known = {one.area: one for one in valued if one.value is not None and one.area != NATION}
    read = {area: half_up(one.value or 0, DECIMALS) for area, one in known.items()}
    places = placed(read, {area: _span(one, shares) for area, one in known.items()})
    return tuple(Score(one.area, one.name, one.parts, one.value, places.get(one.area)) for one in valued)


def _mean(score: Score, shares: Sequence[float]) -> float | None:
    found = [part.scaled for part in score.parts]
    known = [value for value in found if value is not None]
    return _sum(shares, known) if len(known) == len(found) else None


def _sum(shares: Sequence[float], values: Sequence[float]) -> float:
    return sum(share * value for share, value in zip(shares, values, strict=True))


def _span(score: Score, shares: Sequence[float]) -> Interval:
    known = [(part.scaled or 0.0, part.span or Interval(0, 100)) for part in score.parts]
    value = _sum(shares, [scaled for scaled, _ in known])
    below = math.hypot(*(w * (scaled - span.low) for w, (scaled, span) in zip(shares, known, strict=True)))
    above = math.hypot(*(w * (span.high - scaled) for w, (scaled, span) in zip(shares, known, strict=True)))
    return Interval(max(0.0, value - below), min(100.0, value + above))


def weakest(score: Score, nation: Score) -> Part | None:
    """The part in which an area loses most against the nation; None where it loses in none."""
    gaps = [
        (own.scaled - other.scaled, i)
        for i, (own, other) in enumerate(zip(score.parts, nation.parts, strict=True))
        if own.scaled is not None and other.scaled is not None
    ]
    gap, i = min(gaps, default=(0.0, 0))
    return score.parts[i] if gap < 0 else None
