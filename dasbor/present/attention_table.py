"""Attention beside use as a table: correlations with their ranges, what use did at bursts, and how to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dasbor.catalogue.words import attention as words
from dasbor.present.format import number
from dasbor.present.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dasbor.catalogue.text import Lang
    from dasbor.present.attention import Association, Pair


def attention_table(pairs: Sequence[Pair], lang: Lang) -> Table:
    """A row a pair of attention and use."""
    numbers = (words.SAME, words.LATER, words.BURSTS, words.OTHERS)
    columns = (
        Column(words.ATTENTION.say(lang)),
        Column(words.USE.say(lang)),
        *(Column(name.say(lang), is_number=True) for name in numbers),
        Column(words.READING.say(lang), is_long=True),
    )
    rows = tuple(
        (
            pair.attention.name.say(lang),
            pair.use.name.say(lang),
            _value(pair.same, lang),
            _value(pair.later, lang),
            _percent(pair.bursts, lang),
            _percent(pair.others, lang),
            reading(pair, lang),
        )
        for pair in pairs
    )
    return Table(words.HEADING.say(lang), columns, rows, (words.NOTE.say(lang),), has_heading=True)


def reading(pair: Pair, lang: Lang) -> str:
    """What the two correlations say, as an association."""
    found = tuple(one.direction if one else 0 for one in (pair.same, pair.later))
    if -1 in found:
        return words.APART.say(lang)
    return words.READINGS[found[0], found[1]].say(lang)


def _value(found: Association | None, lang: Lang) -> str:
    if found is None:
        return words.NO_VALUE.say(lang)
    value, low, high = (number(v, lang, 2) for v in (found.value, found.interval.low, found.interval.high))
    return words.VALUE.say(lang, value=value, low=low, high=high)


def _percent(value: float | None, lang: Lang) -> str:
    return words.NO_VALUE.say(lang) if value is None else f"{number(value, lang, 1, sign=True)}%"
