"""The strongest movers: provinces whose figure changed most against the same period a year before."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dasbor.catalogue.period import Month
from dasbor.present.cells import is_unfinished, province_cells, shown_period
from dasbor.present.change import Change

if TYPE_CHECKING:
    from datetime import date

    from dasbor.present.cells import Cell
    from dasbor.warehouse.answer import Answer

MOST: int = 5


@dataclass(frozen=True, slots=True)
class Mover:
    """A province and what became of its figure."""

    cell: Cell
    change: Change


@dataclass(frozen=True, slots=True)
class Movers:
    """Those that rose most and those that fell most between two periods, each the strongest first."""

    since: date
    period: date
    rising: tuple[Mover, ...]
    falling: tuple[Mover, ...]


def movers(answer: Answer, most: int = MOST) -> Movers | None:
    """The strongest movers of the latest period against a year before; None when the answer does not reach so far.

    There are none in a period that is not over.
    """
    period = shown_period(answer)
    if period is None or is_unfinished(answer, period):
        return None
    since = (Month.of(period) + -12).first_day
    before = {c.area: c.reading for c in province_cells(answer, since)}
    if not before:
        return None
    found = [
        Mover(cell, Change.between(answer.indicator, old, cell.reading, since))
        for cell in province_cells(answer, period)
        if cell.reading is not None and (old := before.get(cell.area)) is not None
    ]
    telling = [m for m in found if not m.change.is_noise and math.isfinite(m.change.strength)]
    rising = sorted((m for m in telling if m.change.direction > 0), key=lambda m: -m.change.strength)
    falling = sorted((m for m in telling if m.change.direction < 0), key=lambda m: m.change.strength)
    return Movers(since, period, tuple(rising[:most]), tuple(falling[:most]))
