"""Attention and use on the screen: computed once for a span of months and a release."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Final

import polars as pl
import streamlit as st

from dasbor.catalogue.geography import NATION
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.words import attention as words
from dasbor.present.attention import LEAST_MONTHS, YEAR, pairs
from dasbor.present.attention_table import attention_table
from dasbor.present.format import period_words
from dasbor.ui.asking import answer_of, whole_span
from dasbor.ui.view import View
from dasbor.warehouse.select import select

if TYPE_CHECKING:
    from dasbor.catalogue.period import Month
    from dasbor.catalogue.text import Lang
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.release import Release
    from dasbor.warehouse.selection import Selection

ATTENTION: Final = ("web_visits", "social_reach")
USE: Final = ("journeys_visited", "accounts_new", "applications")
KEPT: Final = 32


def attention_part(asked: Selection, view: View) -> None:
    """The nation's attention beside its use of the services, up to the month asked for."""
    st.html(_made(asked.end, view.lang, view.pinned))


@lru_cache(maxsize=KEPT)
def _made(end: Month, lang: Lang, release: Release) -> str:
    answers = _answers(release)
    first, last = answers[0].selection.start, min(end, answers[0].selection.end)
    if last - first < YEAR + LEAST_MONTHS:
        return _section(words.NONE.say(lang), lang)
    known = [replace(a, rows=a.rows.filter(pl.col("period") <= last.first_day)) for a in answers]
    table = attention_table(pairs(known[: len(ATTENTION)], known[len(ATTENTION) :]), lang)
    since, until = (period_words(month.first_day, "month", lang) for month in (first + YEAR, last))
    return _section(words.LEDE.say(lang, first=since, last=until), lang) + table.to_html()


@lru_cache(maxsize=4)
def _answers(release: Release) -> tuple[Answer, ...]:
    """All months that every indicator covers, of attention and then of use."""
    view = View("id", "light", release, None)
    keys = (*ATTENTION, *USE)
    spans = [whole_span(INDICATORS[key], view) for key in keys]
    first, last = max(span[0] for span in spans), min(span[1] for span in spans)
    return tuple(answer_of(select(key, min(first, last), last, areas=(NATION,)), view) for key in keys)


def _section(lede: str, lang: Lang) -> str:
    return f'<div class="ds-section"><h2>{escape(words.HEADING.say(lang))}</h2><p>{escape(lede)}</p></div>'
