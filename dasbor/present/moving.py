"""The moving year: each month as the end of twelve, so that the season falls out and the course is seen."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from dasbor.catalogue.cubes import Merge
from dasbor.catalogue.indicator import Ratio
from dasbor.catalogue.status import Status
from dasbor.catalogue.words import charts as words
from dasbor.present.says import title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dasbor.catalogue.indicator import Indicator
    from dasbor.warehouse.answer import Answer

MONTHS: Final = 12
_ORDER: Final = list(Status)


def has_moving_year(indicator: Indicator) -> bool:
    """Whether twelve months can be put together: what is counted or added up in them, and ratios of such.

    Never of what counts persons once, of stocks, nor of rates over a labour force: its months are no parts of a year.
    """
    return not indicator.reference_refs and all(ref.measure.merge is Merge.FLOW for ref in indicator.refs)


def moving_year(answer: Answer, areas: Iterable[str]) -> Answer:
    """The monthly answer of some areas with each value replaced by that of the twelve months that end with it.

    Counts are added; a ratio is the sum of what is above over the sum of what is below. Twelve months of which one has
    no figure have none, for the same reason; they are provisional or re-based when one of them is. The first eleven
    months are dropped: ask for them beside the months to be shown. Raises ValueError for an indicator without a moving
    year.
    """
    if not has_moving_year(answer.indicator):
        msg = f"{answer.indicator.key} has no moving year."
        raise ValueError(msg)
    rows = [row for area in areas for row in _moved(answer, area)]
    moved = pl.DataFrame(rows, schema=answer.rows.schema, orient="row") if rows else answer.rows.clear()
    start = answer.selection.start + (MONTHS - 1)
    return replace(answer, rows=moved, selection=replace(answer.selection, start=start))


def moving_title(answer: Answer) -> str:
    """What the moved answer shows."""
    form = words.MOVING_RATIO if answer.indicator.is_ratio else words.MOVING_TOTAL
    return form.say(answer.selection.lang, title=title(answer))


def _moved(answer: Answer, area: str) -> Iterator[dict[str, Any]]:
    rows = answer.rows.filter(pl.col("area") == area).sort("period").to_dicts()
    for i in range(MONTHS - 1, len(rows)):
        yield rows[i] | _together(answer.indicator, rows[i - MONTHS + 1 : i + 1])


def _together(indicator: Indicator, months: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Value, base, status and error of twelve months together."""
    status = min((Status(month["status"]) for month in months), key=_ORDER.index)
    nothing = {"value": None, "base": None, "error": None, "status": str(status), "denominator_period": None}
    if not status.has_value:
        return nothing
    if not isinstance(indicator.expression, Ratio):
        return nothing | {"value": sum(month["value"] for month in months), "error": _error(months, [1.0] * MONTHS)}
    bases = [month["base"] for month in months]
    below = sum(bases)
    value = sum(month["value"] * base for month, base in zip(months, bases, strict=True)) / below
    return nothing | {"value": value, "base": below, "error": _error(months, [base / below for base in bases])}


def _error(months: Sequence[dict[str, Any]], weights: Sequence[float]) -> float | None:
    """The standard error of a weighted sum of months, whose noises are independent; None when all are exact."""
    errors = [month["error"] for month in months]
    if all(error is None for error in errors):
        return None
    return math.hypot(*((error or 0.0) * weight for error, weight in zip(errors, weights, strict=True)))
