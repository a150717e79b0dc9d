"""The headline of an indicator: its latest value, what became of it, and its recent course."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dasbor.catalogue.geography import NATION
from dasbor.catalogue.period import MONTHS_IN, Month
from dasbor.present.cells import area_cells, is_unfinished
from dasbor.present.change import Change
from dasbor.present.series import series_of

if TYPE_CHECKING:
    from datetime import date

    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.status import Status
    from dasbor.present.chance import Reading
    from dasbor.warehouse.answer import Answer


@dataclass(frozen=True, slots=True)
class Headline:
    """One area's latest figure.

    A comparison is None where the earlier period has no figure, and where the latest is not over: part of a month must
    not be set against a whole one.
    """

    indicator: Indicator
    area_name: str
    period: date
    value: float
    status: Status
    previous: Change | None
    year_ago: Change | None
    recent: tuple[float | None, ...]
    """The course up to the latest period, for a sparkline."""


def headline(answer: Answer, area: str = NATION) -> Headline | None:
    """The headline of one area in its latest period with a value; None when it has none at all."""
    line = next(iter(series_of(answer, (area,))), None)
    if line is None or not line.known:
        return None
    last = line.known[-1]
    period = line.periods[last]
    step = MONTHS_IN[answer.selection.grain]
    is_whole = not is_unfinished(answer, period)
    return Headline(
        answer.indicator,
        line.name,
        period,
        line.values[last] or 0,
        line.statuses[last],
        _change(answer, area, period, step) if is_whole else None,
        _change(answer, area, period, 12) if is_whole and step < 12 else None,
        line.values[: last + 1],
    )


def _change(answer: Answer, area: str, period: date, months_back: int) -> Change | None:
    """The change since so many months before, where that period is in the answer and has a value."""
    since = (Month.of(period) + -months_back).first_day
    old, new = (_reading(answer, area, day) for day in (since, period))
    return None if old is None or new is None else Change.between(answer.indicator, old, new, since)


def _reading(answer: Answer, area: str, day: date) -> Reading | None:
    return next((cell.reading for cell in area_cells(answer, (area,), day)), None)
