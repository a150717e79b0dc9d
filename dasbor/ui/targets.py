"""Targets of the release, and what became of them: asked for on the one road, like every other number."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dasbor.catalogue.geography import NATION, SPLIT_ON
from dasbor.catalogue.period import Month
from dasbor.catalogue.registry import INDICATORS
from dasbor.present.achievement import achievement, is_flow
from dasbor.present.moving import has_moving_year
from dasbor.ui.asking import answer_of, whole_span
from dasbor.warehouse import side
from dasbor.warehouse.select import select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.period import Grain
    from dasbor.present.achievement import Achievement
    from dasbor.ui.view import View
    from dasbor.warehouse.release import Release
    from dasbor.warehouse.selection import Selection

Target = tuple[str, float, str]
"""Indicator, target, source."""


def achievements_of(area: str, asked: Selection, view: View) -> tuple[Achievement, ...]:
    """The targets of a province in the year of the month asked for, with what became of them."""
    return tuple(_achievements(area, asked, view))


def achievement_of(area: str, asked: Selection, view: View) -> Achievement | None:
    """The same for the indicator asked for; None where there is no target that its figure can be set against.

    A target is one of all people and of present provinces: with filters, or for the former Papua, there is none.
    """
    if asked.filters or (asked.basis == "34" and area in SPLIT_ON):
        return None
    rows = [row for row in targets_by_area(view.pinned).get((area, asked.end.year), ()) if row[0] == asked.indicator]
    return achieved(rows[0], area, asked, view) if rows else None


def _achievements(area: str, asked: Selection, view: View) -> Iterator[Achievement]:
    for row in targets_by_area(view.pinned).get((area, asked.end.year), ()):
        indicator = INDICATORS.get(row[0])
        if indicator is not None and not indicator.is_national_only:
            found = achieved(row, area, asked, view)
            if found is not None:
                yield found


def achieved(row: Target, area: str, asked: Selection, view: View) -> Achievement | None:
    """What became of a target by the last month that is over; None when no month of its year is."""
    key, target, source = row
    indicator = INDICATORS[key]
    last = min(asked.end, whole_span(indicator, view)[1])
    if last.year < asked.end.year:
        return None
    found = None
    for grain in _grains(indicator, last, view):
        start = Month(last.year, 1) if (grain == "month" and has_moving_year(indicator)) or is_flow(indicator) else last
        question = select(key, start, last, grain=grain, areas=_areas(area), basis=asked.basis, lang=view.lang)
        found = achievement(answer_of(question, view), area, target, source)
        if found.value is not None:
            return found
    return found


def _areas(area: str) -> tuple[str, ...]:
    """Of a province all are asked for, so that the answer serves the next one too."""
    return (area,) if area == NATION else ()


def _grains(indicator: Indicator, last: Month, view: View) -> tuple[Grain, ...]:
    """In which pieces the year is asked for: whole, once it is over and for what does not add up.

    Else by month; and whole, where a month is withheld and the data end with the last month that is over. A ratio
    of flows is asked by month, too, before the last one: the whole year would tell of months after it.
    """
    if indicator.is_ratio and has_moving_year(indicator) and last < view.pinned.span(indicator)[1] and last.month < 12:
        return ("month",)
    if not indicator.is_additive or last.month == 12:
        return ("year",)
    if is_flow(indicator) and view.pinned.span(indicator)[1] == last:
        return "month", "year"
    return ("month",)


@lru_cache(maxsize=4)
def targets_by_area(release: Release) -> dict[tuple[str, int], list[Target]]:
    """The targets by area and year."""
    found: dict[tuple[str, int], list[Target]] = {}
    for row in side.targets(release).iter_rows(named=True):
        found.setdefault((row["area"], row["year"]), []).append((row["indicator"], row["target"], row["source"]))
    return found
