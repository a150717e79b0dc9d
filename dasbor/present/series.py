"""An Answer as lines over time: one Series an area, a gap where there is no figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.geography import ISLANDS, NATION, PROVINCES, area_name
from dasbor.catalogue.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dasbor.warehouse.answer import Answer

MOST_LINES: Final = 6
"""More lines than this cannot be told apart."""


@dataclass(frozen=True, slots=True)
class Series:
    """The values of one area in the order of the periods, None where there is no figure."""

    area: str
    name: str
    periods: tuple[date, ...]
    values: tuple[float | None, ...]
    statuses: tuple[Status, ...]

    @property
    def known(self) -> list[int]:
        """The positions that have a value."""
        return [i for i, value in enumerate(self.values) if value is not None]


def series_of(answer: Answer, areas: Iterable[str]) -> tuple[Series, ...]:
    """The undivided lines of some areas, those that the answer holds, in the order given."""
    selection = answer.selection
    wanted = tuple(areas)
    rows = answer.rows.filter(pl.col("area").is_in(wanted)).sort("period")
    by_area = {key[0]: frame for key, frame in rows.partition_by("area", as_dict=True).items()}
    return tuple(
        Series(
            area,
            area_name(area, selection.basis).say(selection.lang),
            tuple(by_area[area]["period"].to_list()),
            tuple(by_area[area]["value"].to_list()),
            tuple(map(Status, by_area[area]["status"].to_list())),
        )
        for area in wanted
        if area in by_area
    )


def drawn_areas(answer: Answer, selected: Iterable[str]) -> tuple[str, ...]:
    """The areas to draw as lines: those chosen, and the nation where there is room and one scale fits (rates)."""
    chosen = tuple(selected)[:MOST_LINES]
    if not chosen:
        return (NATION,)
    if answer.indicator.is_ratio and NATION not in chosen and len(chosen) < MOST_LINES:
        return (NATION, *chosen)
    return chosen


def touches_split(areas: Iterable[str], basis: str) -> bool:
    """Whether one of the areas is a present province (or the island) of Papua, whose series may break at the split."""
    return basis == "38" and any(
        area == "ID-PP" or (area not in ISLANDS and area != NATION and PROVINCES[area].is_of_split) for area in areas
    )
