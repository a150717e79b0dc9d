"""From the address to the question of a page, and from a changed choice back to the address."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dasbor.catalogue.registry import INDICATORS
from dasbor.ui import address
from dasbor.ui.asking import whole_span
from dasbor.warehouse.refusal import Refusal
from dasbor.warehouse.select import select
from dasbor.warehouse.url import from_params, to_params

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.period import Month
    from dasbor.ui.view import View
    from dasbor.warehouse.selection import Selection


@dataclass(frozen=True, slots=True)
class Choices:
    """What a page lets its reader choose from, and what it shows when nothing is chosen."""

    indicators: tuple[str, ...]
    default: str
    months: int = 25
    """Months shown when no period is chosen, up to the last one covered."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The question of the address; with a refusal, the question that the page starts with."""

    selection: Selection
    refusal: Refusal | None = None


def read(choices: Choices, view: View) -> Reading:
    """The question that the address asks, or why it cannot be asked."""
    given = given_params()

    def span(indicator: Indicator) -> tuple[Month, Month]:
        first, last = whole_span(indicator, view)
        return max(first, last + (1 - choices.months)), last

    try:
        asked = from_params({"indicator": choices.default, **given, "lang": view.lang}, span=span)
        return Reading(with_course(asked, given, choices.months, view))
    except Refusal as refusal:
        start = from_params({"indicator": choices.default, "lang": view.lang}, span=span)
        return Reading(start, refusal)


def with_course(asked: Selection, given: Mapping[str, str], months: int, view: View) -> Selection:
    """The question with so many months up to its end, when the address names the end alone."""
    if "to" not in given or "from" in given:
        return asked
    first, _ = whole_span(INDICATORS[asked.indicator], view)
    return replace(asked, start=max(min(first, asked.end), asked.end + (1 - months)))


def given_params() -> dict[str, str]:
    """The parameters of the address that say what is asked."""
    passed_over = {*address.OF_THE_RUN, address.FORM, *filter(_is_tracking, address.params())}
    return {key: value for key, value in address.params().items() if key not in passed_over}


def _is_tracking(key: str) -> bool:
    """Whether a service that the link was shared through has added the parameter."""
    return key.startswith("utm_") or key in {"fbclid", "gclid", "igshid"}


def choose(selection: Selection, **changes: Any) -> None:  # noqa: ANN401 - the fields of Selection
    """Put the changed question in the address; what no longer fits the new choice is dropped."""
    kept = {key: value for key, value in address.params().items() if key in {"release", address.FORM}}
    address.write(to_params(fitted(replace(selection, **changes))) | kept)


def fitted(selection: Selection) -> Selection:
    """The nearest question that can be asked: splits, filters and grain of the indicator, a forward period."""
    indicator = INDICATORS[selection.indicator]
    grain = selection.grain if selection.grain in indicator.grains else indicator.grains[0]
    by = selection.by if _is_grouping(indicator, set(selection.by)) else ()
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    for key, words in selection.filters:
        if words and _is_grouping(indicator, {*by, key, *(k for k, _ in filters)}):
            filters += ((key, words),)
    end = max(selection.start, selection.end)
    changed = replace(selection, grain=grain, by=by, filters=filters, end=end)
    try:
        return _canonical(changed)
    except Refusal:
        return _canonical(replace(changed, by=(), filters=(), areas=()))


def _canonical(s: Selection) -> Selection:
    return select(
        s.indicator,
        s.start,
        s.end,
        grain=s.grain,
        areas=s.areas,
        by=s.by,
        filters=dict(s.filters),
        basis=s.basis,
        lang=s.lang,
    )


def _is_grouping(indicator: Indicator, dimensions: set[str]) -> bool:
    return any(dimensions == set(split) for split in indicator.splits)


def compatible(indicator: Indicator, dimensions: set[str]) -> set[str]:
    """The dimensions that may be added to those in use."""
    return {
        d
        for split in indicator.splits
        if dimensions < set(split)
        for d in set(split) - dimensions
        if len(split) == len(dimensions) + 1
    }
