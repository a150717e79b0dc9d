"""What stands beside a line: what happened, what broke it, and what was aimed at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.cubes import Merge
from dasbor.catalogue.geography import ISLANDS, NATION, PROVINCES, SPLIT_ON
from dasbor.catalogue.period import MONTHS_IN
from dasbor.catalogue.words import charts as words
from dasbor.present.format import value_words
from dasbor.present.series import touches_split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dasbor.catalogue.indicator import Indicator
    from dasbor.warehouse.answer import Answer

_TWIN: Final = "_per_1000"
_ALL: Final = "*"
"""The word of a milestone that belongs to every indicator."""


@dataclass(frozen=True, slots=True)
class EventMark:
    """Something that happened on a day and must be seen beside the line; a break of the series has its words at it."""

    on: date
    words: str
    source: str = ""
    is_break: bool = False


@dataclass(frozen=True, slots=True)
class TargetMark:
    """What was aimed at for one area in one year, in the unit of the line beside which it stands."""

    area: str
    year: int
    value: float
    words: str


@dataclass(frozen=True, slots=True)
class Beside:
    """The marks of a chart, in the order of time."""

    events: tuple[EventMark, ...] = ()
    targets: tuple[TargetMark, ...] = ()


def beside(
    answer: Answer,
    areas: Sequence[str],
    milestones: pl.DataFrame,
    targets: pl.DataFrame,
    *,
    is_moving_year: bool = False,
) -> Beside:
    """The marks for some areas of an answer, from the side tables `milestones` and `targets`.

    A milestone belongs to the indicator (or its twin per 1,000) or to all, and to one of the areas or the nation. What
    belongs to every indicator of the nation (a holiday) is left out where a value counts a whole year. A target is
    shown where the line can be set against it: see `is_comparable`.
    """
    in_view = _in_view(answer)
    breaks = tuple(_breaks(answer, areas, in_view))
    events = (*breaks, *_milestones(answer, areas, milestones, in_view, {mark.on for mark in breaks}))
    aims = tuple(_targets(answer, areas, targets)) if is_comparable(answer, is_moving_year=is_moving_year) else ()
    return Beside(tuple(sorted(events, key=lambda event: event.on)), aims)


def is_comparable(answer: Answer, *, is_moving_year: bool) -> bool:
    """Whether each value of the answer can be set against the target of its year.

    A target is one number a year. A rate or a stock is a level, to be compared whenever it is measured; what is counted
    in the year is comparable when a value counts a year: at yearly grain, or as the sum of twelve months; what counts
    persons once, only at yearly grain. Part of the records is never set against a target for all.
    """
    selection, indicator = answer.selection, answer.indicator
    if selection.filters or selection.by:
        return False
    if selection.grain == "year" or _is_level(indicator):
        return True
    return is_moving_year and indicator.refs[0].measure.merge is Merge.FLOW


def _is_level(indicator: Indicator) -> bool:
    """Whether a value is as large for a month as for a year: stocks, and rates but those of a flow per 1,000."""
    if indicator.is_ratio:
        return not indicator.reference_refs
    return indicator.refs[0].measure.merge is Merge.STOCK


def _in_view(answer: Answer) -> tuple[date, date]:
    """The first and the last day of the periods shown."""
    selection = answer.selection
    first, last = (month.start_of(selection.grain) for month in (selection.start, selection.end))
    return first.first_day, (last + (MONTHS_IN[selection.grain] - 1)).last_day


def _breaks(answer: Answer, areas: Sequence[str], in_view: tuple[date, date]) -> Iterator[EventMark]:
    """The day of the split, where one of the areas belongs to a province of the split and the day is in view."""
    day = min(SPLIT_ON.values())
    if touches_split(areas, answer.selection.basis) and in_view[0] <= day <= in_view[1]:
        yield EventMark(day, words.SPLIT_MARK.say(answer.selection.lang), is_break=True)


def _milestones(
    answer: Answer, areas: Sequence[str], table: pl.DataFrame, in_view: tuple[date, date], told: set[date]
) -> Iterator[EventMark]:
    indicators = {_ALL, answer.indicator.key, answer.indicator.key.removesuffix(_TWIN)}
    wanted = {NATION, *areas, *(PROVINCES[a].island for a in areas if a not in ISLANDS and a in PROVINCES)}
    if answer.selection.grain == "year":
        table = table.filter((pl.col("indicator") != _ALL) | (pl.col("area") != NATION))
    rows = table.filter(
        pl.col("on_date").is_between(*in_view)
        & pl.col("indicator").is_in(indicators)
        & pl.col("area").is_in(wanted)
        & ~pl.col("on_date").is_in(told)
    )
    for row in rows.unique(["on_date", "title_id"], maintain_order=True).iter_rows(named=True):
        yield EventMark(row["on_date"], row[f"title_{answer.selection.lang}"], row["source"])


def _targets(answer: Answer, areas: Sequence[str], table: pl.DataFrame) -> Iterator[TargetMark]:
    """The targets of the years in view. Those of provinces hold for the present ones, so not on the former basis."""
    selection, unit = answer.selection, answer.indicator.unit
    known = [area for area in areas if area == NATION or selection.basis == "38"]
    rows = table.filter(
        (pl.col("indicator") == answer.indicator.key)
        & pl.col("area").is_in(known)
        & pl.col("year").is_between(selection.start.year, selection.end.year)
    )
    for row in rows.sort("year", "area").iter_rows(named=True):
        value = float(row["target"])
        said = words.TARGET_OF.say(
            selection.lang, year=row["year"], value=value_words(value, unit, selection.lang), source=row["source"]
        )
        yield TargetMark(row["area"], row["year"], value, said)
