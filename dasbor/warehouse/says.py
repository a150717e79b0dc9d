"""A Selection as a full sentence in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import BASIS_NAMES, NATION, area_name
from dasbor.catalogue.indicator import UNIT_NAMES
from dasbor.catalogue.period import period_name
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.words import subtitle as words
from dasbor.warehouse.areas import areas_asked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dasbor.catalogue.text import Lang, Text
    from dasbor.warehouse.selection import Selection

MOST_AREAS: Final = 4
"""Areas that are named; of more the rest is counted."""


def says(selection: Selection, lang: Lang) -> str:
    """What the selection asks for, as one sentence."""
    indicator = INDICATORS[selection.indicator]
    is_national = areas_asked(selection, indicator) == (NATION,)
    sentence = words.NATIONAL_SENTENCE if is_national else words.SENTENCE
    return sentence.say(
        lang,
        indicator=indicator.name.say(lang),
        unit=UNIT_NAMES[indicator.unit].say(lang),
        areas=_areas(selection, lang, is_national=is_national),
        period=_period(selection, lang),
        grain=words.GRAINS[selection.grain].say(lang),
        by=_by(selection, lang),
        filters=_filters(selection, lang),
        basis=BASIS_NAMES[selection.basis].say(lang),
    )


def _areas(selection: Selection, lang: Lang, *, is_national: bool) -> str:
    if is_national:
        return area_name(NATION).say(lang)
    if not selection.areas:
        return words.EVERY_PROVINCE.say(lang)
    names = [area_name(code, selection.basis).say(lang) for code in selection.areas]
    if len(names) > MOST_AREAS:
        rest = len(names) - MOST_AREAS + 1
        names = [*names[: MOST_AREAS - 1], words.OTHER_AREAS.say(lang, count=rest)]
    return _joined(names, words.AND, lang)


def _period(selection: Selection, lang: Lang) -> str:
    first, last = (
        period_name(month.start_of(selection.grain), selection.grain, lang)
        for month in (selection.start, selection.end)
    )
    return first if first == last else words.PERIOD.say(lang, first=first, last=last)


def _by(selection: Selection, lang: Lang) -> str:
    names = [_small(DIMENSIONS[key].name.say(lang)) for key in selection.by]
    return words.BY.say(lang, dimensions=_joined(names, words.AND, lang)) if names else ""


def _filters(selection: Selection, lang: Lang) -> str:
    phrases = [
        words.FILTER.say(
            lang,
            dimension=_small(DIMENSIONS[key].name.say(lang)),
            categories=_joined([DIMENSIONS[key].categories[c].say(lang) for c in categories], words.OR, lang),
        )
        for key, categories in selection.filters
    ]
    return words.FILTERS.say(lang, filters=_joined(phrases, words.AND, lang)) if phrases else ""


def _joined(names: Sequence[str], last: Text, lang: Lang) -> str:
    if len(names) < 2:
        return "".join(names)
    return last.say(lang, first=", ".join(names[:-1]), last=names[-1])


def _small(name: str) -> str:
    """The name inside a sentence: no capital, unless it is an abbreviation."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
