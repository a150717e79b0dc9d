"""The parts of a breakdown: each category of one area in one period, in the order that readers expect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import NATION
from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES, Status
from dasbor.present.format import number, value_with_unit, value_words

if TYPE_CHECKING:
    from datetime import date

    from dasbor.warehouse.answer import Answer


@dataclass(frozen=True, slots=True)
class Part:
    """One category (or pair of categories) of one area in one period."""

    keys: tuple[str, ...]
    names: tuple[str, ...]
    value: float | None
    status: Status
    share: float | None
    """The share of the sum of the parts in percent, for additive measures of which every part is known."""


def parts(answer: Answer, period: date, area: str = NATION) -> tuple[Part, ...]:
    """The parts of one area in one period: in the order of the catalogue where there is one, else the largest first."""
    by = answer.selection.by
    lang = answer.selection.lang
    rows = answer.rows.filter((pl.col("period") == period) & (pl.col("area") == area))
    total = sum(v for v in rows["value"].to_list() if v is not None)
    is_whole = answer.indicator.is_additive and rows["value"].null_count() == 0 and total > 0
    found = [
        Part(
            tuple(row[d] for d in by),
            tuple(DIMENSIONS[d].categories[row[d]].say(lang) for d in by),
            row["value"],
            Status(row["status"]),
            row["value"] / total * 100 if is_whole else None,
        )
        for row in rows.iter_rows(named=True)
    ]
    return tuple(sorted(found, key=lambda p: _order(by, p)))


def _order(by: tuple[str, ...], part: Part) -> tuple[float, ...]:
    if len(by) == 1 and not _has_own_order(by[0]):
        return (-(part.value if part.value is not None else -1),)
    return tuple(list(DIMENSIONS[d].categories).index(key) for d, key in zip(by, part.keys, strict=True))


def _has_own_order(dimension: str) -> bool:
    """Whether readers expect the order of the catalogue; long code lists read better from the largest down."""
    return DIMENSIONS[dimension].is_ordered and dimension not in {"sector", "occupation"}


def part_words(part: Part, answer: Answer) -> str:
    """What stands beside a bar: the value with its mark and its share, or the reason why there is none."""
    lang = answer.selection.lang
    mark = STATUS_MARKS[part.status]
    if part.value is None:
        return f"{mark} {STATUS_NAMES[part.status].say(lang)}"
    words = value_words(part.value, answer.indicator.unit, lang) + mark
    return words if part.share is None else f"{words} ({number(part.share, lang, 1)}%)"


def part_lines(part: Part, answer: Answer) -> tuple[str, ...]:
    """What is told of a part that is pointed at: its name, its value with its share, its status."""
    lang = answer.selection.lang
    names, status = ", ".join(part.names), STATUS_NAMES[part.status].say(lang)
    if part.value is None:
        return names, status
    value = value_with_unit(part.value, answer.indicator.unit, lang)
    share = "" if part.share is None else f" ({number(part.share, lang, 1)}%)"
    return names, value + share, status
