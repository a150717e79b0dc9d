"""What the comparison shows: read from the address, asked for, and put back into the address when it is changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from dasbor.catalogue.geography import ISLANDS, NATION, area_codes
from dasbor.catalogue.registry import INDICATORS
from dasbor.present.compare_table import Row, compare_row
from dasbor.ui import address
from dasbor.ui.asking import answer_of, whole_span
from dasbor.ui.reading import fitted, given_params, with_course
from dasbor.warehouse.compared import LEAST_AREAS, MOST_AREAS, Comparison, comparison, comparison_params
from dasbor.warehouse.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dasbor.catalogue.period import Month
    from dasbor.ui.view import View
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.selection import Selection

DEFAULT_INDICATORS: Final = (
    "placements_per_1000",
    "training_completions_per_1000",
    "certificates_issued_per_1000",
    "businesses_started_per_1000",
)
DEFAULT_AREAS: Final = (NATION, "32", "33", "35")
"""The nation and its three largest provinces."""
MONTHS: Final = 25
_YEAR: Final = 12


@dataclass(frozen=True, slots=True)
class Compared:
    """The comparison of the address; with a refusal, the one that the page starts with."""

    comparison: Comparison
    refusal: Refusal | None = None
    is_cut: bool = False
    """Whether more areas were asked for than can be compared."""


def read_comparison(view: View) -> Compared:
    """The comparison that the address asks, or why it cannot be asked."""

    def span(indicators: tuple[str, ...]) -> tuple[Month, Month]:
        """The recent months that all of the indicators cover."""
        spans = [whole_span(INDICATORS[key], view) for key in indicators]
        last = min(end for _, end in spans)
        return min(max(*(start for start, _ in spans), last + (1 - MONTHS)), last), last

    refused, given = None, given_params()
    try:
        found = comparison({**given, "lang": view.lang}, DEFAULT_INDICATORS, span=span)
        found = replace(found, asked=with_course(found.asked, given, MONTHS, view))
    except Refusal as refusal:
        refused = refusal
        found = comparison({"lang": view.lang}, DEFAULT_INDICATORS, span=span)
    areas = found.asked.areas
    asked = replace(found.asked, areas=_enough(areas)[:MOST_AREAS])
    return Compared(replace(found, asked=asked), refused, is_cut=len(areas) > MOST_AREAS)


def _enough(areas: tuple[str, ...]) -> tuple[str, ...]:
    """The areas, a single one beside the nation; the initial ones when there are none to set side by side."""
    if len(areas) >= LEAST_AREAS:
        return areas
    return DEFAULT_AREAS if areas in {(), (NATION,)} else (NATION, *areas)


def compare(found: Comparison, **changes: Any) -> None:  # noqa: ANN401 - the fields of Selection
    """Put the comparison with a changed question in the address."""
    asked = fitted(replace(found.asked, **changes))
    put_comparison(replace(found, asked=asked))


def put_comparison(found: Comparison) -> None:
    """Put a comparison in the address, in place of what stands there."""
    kept = {key: value for key, value in address.params().items() if key == "release"}
    address.write(comparison_params(found) | kept)


def rows_of(found: Comparison, view: View) -> Iterator[Row]:
    """A row an indicator, from an answer that reaches a year back whatever the period asked for."""
    for question in found.questions():
        longer = replace(question, start=min(question.start, question.end + -_YEAR))
        row = compare_row(about_all(longer, view), question.areas)
        if row is not None:
            yield row


def about_all(question: Selection, view: View) -> Answer:
    """The answer about everything that can be compared, so that it serves the next choice of areas too."""
    national = INDICATORS[question.indicator].is_national_only
    return answer_of(replace(question, areas=(NATION,) if national else area_options(question)), view)


def about(question: Selection, view: View) -> Answer:
    """The answer about the areas of the question and no others."""
    answer = about_all(question, view)
    rows = answer.rows.filter(pl.col("area").is_in(question.areas))
    return replace(answer, rows=rows, selection=replace(answer.selection, areas=question.areas))


def all_provinces(key: str, found: Comparison, view: View) -> Answer:
    """The answer about one indicator, as the scatter needs it."""
    return about_all(next(replace(found, indicators=(key,)).questions()), view)


def area_options(asked: Selection) -> tuple[str, ...]:
    """What may be compared on the basis."""
    return (NATION, *ISLANDS, *area_codes(asked.basis))


def indicator_options() -> tuple[str, ...]:
    """The indicators that provinces have."""
    return tuple(key for key, indicator in INDICATORS.items() if not indicator.is_national_only)
