"""One grammar of parameters for pages and API: text to Selection and back, without loss."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.period import Month
from dasbor.catalogue.refusals import (
    BAD_MONTH,
    MISSING_PARAMETER,
    SEVERAL_WORDS,
    UNKNOWN_PARAMETER,
    UNKNOWN_RELEASE,
)
from dasbor.warehouse.refusal import nearest_word, refuse
from dasbor.warehouse.select import known_indicator, select
from dasbor.warehouse.tables import RELEASE_NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from dasbor.catalogue.indicator import Indicator
    from dasbor.warehouse.selection import Selection

    Span = Callable[[Indicator], tuple[Month, Month]]

PARAMETERS: Final = ("indicator", "from", "to", "grain", "province", "by", "basis", "lang", "release")
"""The parameters beside the dimension keys, each of which is a filter."""
_LISTS = {"province", "by", *DIMENSIONS}


def from_params(params: Mapping[str, str], *, span: Span | None = None, others: Collection[str] = ()) -> Selection:
    """Read the question from parameters. Raises Refusal.

    `span` gives the first and last month for an indicator when `from` or `to` is left out; without it they are
    required. `others` are parameters that belong to somebody else (the view of a page) and are passed over. An empty
    parameter is as good as none.
    """
    _check_names(params, others)
    given = {key: value.strip() for key, value in params.items() if key not in others and value.strip()}
    _check_single(given)
    indicator = known_indicator(given.get("indicator", ""))
    start, end = _period(given, indicator, span)
    return select(
        indicator.key,
        start,
        end,
        grain=given.get("grain"),
        areas=_words(given.get("province", "")),
        by=_words(given.get("by", "")),
        filters={key: _words(value) for key, value in given.items() if key in DIMENSIONS},
        basis=given.get("basis", "38"),
        lang=given.get("lang", "id"),
        release=_release(given.get("release", "")),
    )


def to_params(selection: Selection) -> dict[str, str]:
    """The parameters that `from_params` reads as the same Selection; what is not asked for is left out."""
    params = {
        "indicator": selection.indicator,
        "from": str(selection.start),
        "to": str(selection.end),
        "grain": selection.grain,
        "province": ",".join(selection.areas),
        "by": ",".join(selection.by),
        **{key: ",".join(categories) for key, categories in selection.filters},
        "basis": selection.basis,
        "lang": selection.lang,
        "release": selection.release,
    }
    return {key: value for key, value in params.items() if value}


def _words(value: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in value.split(",") if word.strip())


def _check_names(params: Mapping[str, str], others: Collection[str]) -> None:
    known = (*PARAMETERS, *DIMENSIONS, *others)
    for key in params:
        if key not in known:
            names = {word: (DIMENSIONS[word].name.id,) if word in DIMENSIONS else () for word in known}
            raise refuse(UNKNOWN_PARAMETER, key, params[key], known, nearest=nearest_word(key, names))


def _check_single(given: Mapping[str, str]) -> None:
    for key, value in given.items():
        if key not in _LISTS and "," in value:
            raise refuse(SEVERAL_WORDS, key, value)


def _period(given: Mapping[str, str], indicator: Indicator, span: Span | None) -> tuple[Month, Month]:
    start, end = (_month(key, given[key]) if key in given else None for key in ("from", "to"))
    if start and end:
        return start, end
    if span is None:
        raise refuse(MISSING_PARAMETER, "to" if start else "from", "", ("2024-01",))
    first, last = span(indicator)
    return start or min(first, end or first), end or max(last, start or last)


def _month(parameter: str, word: str) -> Month:
    try:
        return Month.parse(word)
    except ValueError:
        nearest = _nearest_month(word)
        raise refuse(BAD_MONTH, parameter, word, (nearest or "2024-01",), nearest=nearest) from None


def _nearest_month(word: str) -> str | None:
    """`2024-1`, `2024/01`, `202401` and `2024-01-31` mean January 2024; `2024` its first month."""
    match = re.match(r"^(\d{4})(?:[-/. ]?(0[1-9]|1[0-2]|[1-9])(?:[-/. ]\d{1,2})?)?$", word)
    return str(Month(int(match[1]), int(match[2] or 1))) if match else None


def _release(word: str) -> str:
    if word and not RELEASE_NAME.fullmatch(word):
        raise refuse(UNKNOWN_RELEASE, "release", word)
    return word
