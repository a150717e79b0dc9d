"""Titles: what an Answer is about, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.words import charts as words
from dasbor.present.cells import is_unfinished
from dasbor.present.format import period_words

if TYPE_CHECKING:
    from datetime import date

    from dasbor.warehouse.answer import Answer


def filters_words(answer: Answer) -> str:
    """The filters as a phrase, `Jenis kelamin: Perempuan; Kelompok umur: 20-24 tahun`; empty when there are none."""
    lang = answer.selection.lang
    return "; ".join(
        f"{DIMENSIONS[key].name.say(lang)}: "
        + ", ".join(DIMENSIONS[key].categories[category].say(lang) for category in categories)
        for key, categories in answer.selection.filters
    )


def title(answer: Answer, period: date | None = None) -> str:
    """The indicator, its filters and the period shown (that of the selection when none is given)."""
    selection = answer.selection
    lang = selection.lang
    if period is not None:
        when = _when(answer, period)
    else:
        first, last = (m.start_of(selection.grain).first_day for m in (selection.start, selection.end))
        when = _when(answer, last)
        if first != last:
            when = f"{period_words(first, selection.grain, lang)}–{when}"
    what = answer.indicator.name.say(lang)
    filters = filters_words(answer)
    return words.OF_PERIOD.say(lang, indicator=f"{what} ({filters})" if filters else what, period=when)


def _when(answer: Answer, day: date) -> str:
    """The period in words, with a mark when it is not over."""
    said = period_words(day, answer.selection.grain, answer.selection.lang)
    return words.UNFINISHED.say(answer.selection.lang, period=said) if is_unfinished(answer, day) else said


def caption(answer: Answer, period: date | None = None) -> tuple[str, str]:
    """What stands at the foot of every figure: what is shown; and its source, denominator and release."""
    lang = answer.selection.lang
    sources = "; ".join(source.name.say(lang) for source in answer.sources)
    said = [words.SOURCE.say(lang, sources=sources), words.RELEASE.say(lang, release=answer.release.name)]
    if rounds := _rounds(answer, period):
        named = ", ".join(period_words(day, "month", lang) for day in rounds)
        said.insert(1, words.DENOMINATOR.say(lang, rounds=named))
    return title(answer, period), ". ".join(said) + "."


def _rounds(answer: Answer, period: date | None) -> list[date]:
    """The survey rounds that the cells shown are divided by."""
    rows = answer.rows if period is None else answer.rows.filter(pl.col("period") == period)
    return sorted(rows.get_column("denominator_period").drop_nulls().unique().to_list())
