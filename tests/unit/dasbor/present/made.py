"""Answers made by hand, so that a test can say what a figure or a sentence is made from."""

from collections.abc import Mapping, Sequence
from datetime import date

import polars as pl

from dasbor.catalogue.caveats import CAVEATS
from dasbor.catalogue.geography import Basis
from dasbor.catalogue.period import MONTHS_IN, Grain, Month
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.sources import SOURCES
from dasbor.catalogue.status import Status
from dasbor.catalogue.text import Lang
from dasbor.present.chance import Reading
from dasbor.warehouse.answer import Answer, ReleaseInfo
from dasbor.warehouse.selection import Selection

Given = float | str | tuple[float, str] | Reading
"""A final value, a status without a value, a value with its status, or a final value with its base and its error."""

RELEASE = ReleaseInfo("2025-10-01.1", "2025-10-01T03:00:00+00:00", is_synthetic=False, last_months={})


def made(
    cells: Mapping[str, Sequence[Given]],
    indicator: str = "vacancy_postings",
    *,
    end: str = "2025-09",
    grain: Grain = "month",
    basis: Basis = "38",
    lang: Lang = "id",
    is_synthetic: bool = False,
) -> Answer:
    """The answer with these cells by area, each area with the same number of periods, the last of them `end`."""
    count = len(next(iter(cells.values()), ()))
    step = MONTHS_IN[grain]
    last = Month.parse(end)
    start = last + (1 - count) * step
    rows = [
        ((start + i * step).first_day, area, *cell(given), None)
        for area, series in cells.items()
        for i, given in enumerate(series)
    ]
    selection = Selection(indicator, start, last, grain, basis=basis, lang=lang)
    return answer(selection, rows, is_synthetic=is_synthetic)


def divided(
    parts: Mapping[tuple[str, ...], Given],
    by: tuple[str, ...],
    indicator: str = "vacancy_postings",
    *,
    lang: Lang = "id",
) -> Answer:
    """The answer for the nation in September 2025 with these parts by category."""
    september = Month(2025, 9)
    rows = [(september.first_day, "ID", *keys, *cell(given), None) for keys, given in parts.items()]
    return answer(Selection(indicator, september, september, areas=("ID",), by=by, lang=lang), rows)


def answer(selection: Selection, rows: Sequence[tuple[object, ...]], *, is_synthetic: bool = False) -> Answer:
    """The answer with these rows in the order of the columns."""
    schema = {
        "period": pl.Date,
        "area": pl.String,
        **dict.fromkeys(selection.by, pl.String),
        "value": pl.Float64,
        "base": pl.Float64,
        "status": pl.String,
        "error": pl.Float64,
        "denominator_period": pl.Date,
    }
    indicator = INDICATORS[selection.indicator]
    feeds = dict.fromkeys(ref.cube.feed for ref in indicator.refs)
    release = ReleaseInfo(RELEASE.name, RELEASE.published_at, is_synthetic, RELEASE.last_months)
    return Answer(
        selection,
        indicator,
        pl.DataFrame(rows, schema=schema, orient="row"),
        release,
        tuple(SOURCES[feed] for feed in feeds),
        tuple(CAVEATS[key] for key in indicator.caveats),
    )


def cell(given: Given) -> tuple[float | None, float | None, str, float | None]:
    """Value, base, status and error."""
    if isinstance(given, str):
        return None, None, str(Status(given)), None
    if isinstance(given, Reading):
        return given.value, given.base, "final", given.error
    if isinstance(given, tuple):
        return given[0], None, given[1], None
    return float(given), None, "final", None


def day(month: str) -> date:
    """The first day of a month written `2025-09`."""
    return Month.parse(month).first_day


FIVE = {
    "ID": [90, 100, (110, "provisional")],
    "11": [10, 12, (0, "provisional")],
    "31": [30, 33, (36, "provisional")],
    "32": [50, 55, (60, "provisional")],
    "94": ["suppressed", "suppressed", "suppressed"],
    "97": ["missing", 0, "not_on_basis"],
}
"""The nation and five provinces over three months: a zero, a suppressed, a missing one, the last month provisional."""
