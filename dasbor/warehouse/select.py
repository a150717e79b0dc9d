"""From values to a Selection, refusing in a sentence what no release can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import BASES, Basis
from dasbor.catalogue.period import Month
from dasbor.catalogue.refusals import (
    MISSING_PARAMETER,
    PERIOD_OUT_OF_RANGE,
    PERIOD_REVERSED,
    PERIOD_TOO_LONG,
    UNKNOWN_WORD,
)
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.text import LANGS, Lang
from dasbor.warehouse.areas import known_areas
from dasbor.warehouse.refusal import nearest_word, refuse
from dasbor.warehouse.selection import Selection
from dasbor.warehouse.splits import check_splits, usable_grain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dasbor.catalogue.indicator import Indicator

EARLIEST: Final = Month(2010, 1)
LATEST: Final = Month(2099, 12)
MOST_MONTHS: Final = 360


def select(  # noqa: PLR0913 - a question has that many parts, all of them named
    indicator: str,
    start: Month,
    end: Month,
    *,
    grain: str | None = None,
    areas: Iterable[str] = (),
    by: Iterable[str] = (),
    filters: Mapping[str, Iterable[str]] | None = None,
    basis: str = "38",
    lang: str = "id",
    release: str = "",
) -> Selection:
    """The question in its canonical form: areas and categories in official order, each once.

    Without a grain the indicator's smallest is taken. Raises Refusal.
    """
    asked = known_indicator(indicator)
    _check_period(start, end)
    on = _known_basis(basis)
    splits = tuple(dict.fromkeys(by))
    chosen = {key: _known_categories(key, words) for key, words in (filters or {}).items()}
    check_splits(asked, splits, chosen)
    return Selection(
        indicator=asked.key,
        start=start,
        end=end,
        grain=usable_grain(asked, grain),
        areas=known_areas(areas, on, asked),
        by=splits,
        filters=tuple(sorted(chosen.items())),
        basis=on,
        lang=known_lang(lang),
        release=release,
    )


def known_indicator(key: str) -> Indicator:
    """The indicator of that key. Raises Refusal."""
    if not key:
        raise refuse(MISSING_PARAMETER, "indicator", "", INDICATORS)
    if key not in INDICATORS:
        names = {known: (i.name.id, i.name.en) for known, i in INDICATORS.items()}
        raise refuse(UNKNOWN_WORD, "indicator", key, INDICATORS, nearest=nearest_word(key, names))
    return INDICATORS[key]


def _check_period(start: Month, end: Month) -> None:
    for parameter, month in (("from", start), ("to", end)):
        if not EARLIEST <= month <= LATEST:
            raise refuse(PERIOD_OUT_OF_RANGE, parameter, str(month), (f"{EARLIEST}", f"{LATEST}"))
    if end < start:
        raise refuse(PERIOD_REVERSED, "to", str(end), start=start)
    if end - start >= MOST_MONTHS:
        months = end - start + 1
        raise refuse(PERIOD_TOO_LONG, "to", str(end), (str(MOST_MONTHS),), start=start, months=months)


def _known_categories(key: str, words: Iterable[str]) -> tuple[str, ...]:
    if key not in DIMENSIONS:
        names = {known: (d.name.id, d.name.en) for known, d in DIMENSIONS.items()}
        raise refuse(UNKNOWN_WORD, "by", key, DIMENSIONS, nearest=nearest_word(key, names))
    categories = DIMENSIONS[key].categories
    asked = frozenset(words)
    for word in sorted(asked - categories.keys()):
        names = {known: (name.id, name.en) for known, name in categories.items()}
        raise refuse(UNKNOWN_WORD, key, word, categories, nearest=nearest_word(word, names))
    if not asked:
        raise refuse(MISSING_PARAMETER, key, "", categories)
    return tuple(category for category in categories if category in asked)


def _known_basis(word: str) -> Basis:
    for basis in BASES:
        if basis == word:
            return basis
    raise refuse(UNKNOWN_WORD, "basis", word, BASES)


def known_lang(word: str) -> Lang:
    """The language of that word. Raises Refusal."""
    for lang in LANGS:
        if lang == word:
            return lang
    raise refuse(
        UNKNOWN_WORD, "lang", word, LANGS, nearest=nearest_word(word, {"id": ["Bahasa Indonesia"], "en": ["English"]})
    )
