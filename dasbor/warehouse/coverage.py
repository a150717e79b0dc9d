"""What each feed of a release covers, and what that makes of a period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dasbor.catalogue.cubes import Merge
from dasbor.catalogue.period import MONTHS_IN
from dasbor.catalogue.sources import SOURCES
from dasbor.catalogue.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dasbor.catalogue.indicator import Ref
    from dasbor.catalogue.period import Grain, Month


@dataclass(frozen=True, slots=True)
class Coverage:
    """The months in which a feed has records, nation-wide: at least one."""

    months: frozenset[Month]
    first: Month
    last: Month

    @classmethod
    def of(cls, months: Iterable[Month]) -> Coverage:
        """The coverage of a feed with records in these months."""
        held = frozenset(months)
        return cls(held, min(held), max(held))


@dataclass(frozen=True, slots=True)
class PeriodState:
    """What the coverage of its feed makes of a measure in one period, before any cell is looked at."""

    status: Status
    is_partly_reported: bool = False


def period_state(ref: Ref, coverage: Coverage | None, start: Month, grain: Grain) -> PeriodState:
    """The state of a measure in the period of `grain` that begins with `start`.

    - Nothing before the first month and after the last one: not collected.
    - A cohort is too early to tell until its first month can be counted.
    - A flow of which no month was reported is missing; of which some months were not, it is provisional and partly
      reported, as is one that began within the period.
    - A stock is that of the last month of the period: missing when this month was not reported.
    - The latest months of a feed, as many as its source declares, are provisional, and periods that hold one.
    """
    if SOURCES[ref.cube.feed].is_official:
        return PeriodState(Status.FINAL)
    months = [start + i for i in range(MONTHS_IN[grain])]
    if coverage is None or start > coverage.last or months[-1] < coverage.first:
        return PeriodState(Status.NOT_COLLECTED)
    ripe = coverage.last + -ref.cube.cohort_months
    if start > ripe:
        return PeriodState(Status.TOO_EARLY)
    return _within(ref, coverage, months, ripe)


def _within(ref: Ref, coverage: Coverage, months: list[Month], ripe: Month) -> PeriodState:
    is_stock = ref.measure.merge is Merge.STOCK
    counted = [min(months[-1], ripe)] if is_stock else [month for month in months if month <= ripe]
    reported = [month for month in counted if month in coverage.months]
    if not reported:
        return PeriodState(Status.MISSING)
    is_partly_reported = len(reported) < len(counted)
    still_moves = months[-1] > ripe + -SOURCES[ref.cube.feed].provisional_months
    return PeriodState(Status.PROVISIONAL if is_partly_reported or still_moves else Status.FINAL, is_partly_reported)
