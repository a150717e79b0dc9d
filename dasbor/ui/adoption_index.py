"""The digital adoption index on the screen: computed once for a quarter, a basis and a release; weights are a trial."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Final

import polars as pl
import streamlit as st

from dasbor.catalogue.composite import COMPONENTS, KEY, NAME
from dasbor.catalogue.geography import NATION, area_codes
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.words import adoption as words
from dasbor.present.composite import common_period, parts_of, scores
from dasbor.present.composite_html import composite_table, lowest_html
from dasbor.present.composite_trial import trial_html
from dasbor.present.format import inside, period_words
from dasbor.present.page_links import address, link
from dasbor.ui.asking import answer_of, whole_span
from dasbor.ui.province_page import last_whole
from dasbor.ui.view import View, current_view
from dasbor.warehouse.select import select

if TYPE_CHECKING:
    from datetime import date

    from streamlit.delta_generator import DeltaGenerator

    from dasbor.catalogue.composite import Component
    from dasbor.catalogue.geography import Basis
    from dasbor.catalogue.period import Month
    from dasbor.catalogue.text import Lang
    from dasbor.present.composite import Score
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.release import Release
    from dasbor.warehouse.selection import Selection

QUARTERS: Final = 4
"""How many quarters back the latest one with all components is looked for."""
HEAVIEST: Final = 3
"""The largest weight of a trial; the index has 1 for each component."""
KEPT: Final = 64


@dataclass(frozen=True, slots=True)
class Index:
    """The index of one quarter, and the page about it."""

    period: date
    measured: tuple[Score, ...]
    scores: tuple[Score, ...]
    html: str


def index_part(asked: Selection, view: View) -> None:
    """Heading, the lowest provinces, the table with the parts, and the trial of other weights."""
    found = index_of(asked, view)
    if found is None:
        until = period_words(asked.end.first_day, "month", view.lang)
        st.html(_heading(words.INDEX_NOTHING.say(view.lang, period=until), view.lang))
        return
    st.html(found.html)
    _trial(found)


def index_of(asked: Selection, view: View) -> Index | None:
    """The index of the latest quarter that is over by the month asked for and has all components."""
    first, last = _span(view)
    end = last_whole(min(asked.end, last), "quarter")
    if end < first:
        return None
    return _made(end, asked.basis, view.lang, view.pinned)


@lru_cache(maxsize=KEPT)
def _made(end: Month, basis: Basis, lang: Lang, release: Release) -> Index | None:
    recent = pl.col("period").is_between((end + (1 - 3 * QUARTERS)).first_day, end.first_day)
    answers = [replace(answer, rows=answer.rows.filter(recent)) for answer in _answers(basis, lang, release)]
    period = common_period(answers)
    if period is None:
        return None
    measured = parts_of(answers, period)
    found = scores(measured)
    when, asked = period_words(period, "quarter", lang), replace(answers[0].selection, release="")
    way = link(words.INDEX_LINK.say(lang), f"{address('kamus_data', (), asked)}#{KEY}")
    head = _heading(words.INDEX_LEDE.say(lang, period=when), lang, f"{way}.")
    return Index(period, measured, found, head + lowest_html(found, asked) + composite_table(found, period, lang))


@lru_cache(maxsize=KEPT)
def _answers(basis: Basis, lang: Lang, release: Release) -> tuple[Answer, ...]:
    """All quarters that are over, of every component."""
    view = View(lang, "light", release, None)
    first, last = _span(view)
    areas = (NATION, *area_codes(basis))
    return tuple(
        answer_of(select(c.indicator, first, last, grain="quarter", areas=areas, basis=basis, lang=lang), view)
        for c in COMPONENTS
    )


def _span(view: View) -> tuple[Month, Month]:
    """The first and the last month that every component covers."""
    spans = [whole_span(INDICATORS[component.indicator], view) for component in COMPONENTS]
    return max(first for first, _ in spans), min(last for _, last in spans)


def _heading(lede: str, lang: Lang, way: str = "") -> str:
    said = f"{escape(lede)} {way}" if way else escape(lede)
    return f'<div class="ds-section"><h2>{escape(NAME.say(lang))}</h2><p>{said}</p></div>'


@st.fragment
def _trial(found: Index) -> None:
    """Sliders that are kept out of the address: a trial is no figure to be cited or linked."""
    lang = current_view().lang
    fold = st.expander(words.TRIAL.say(lang), key=f"weights_{lang}", on_change="rerun")
    if not fold.open:
        return
    with fold:
        st.html(f'<p class="ds-note">{escape(words.TRIAL_LEDE.say(lang))}</p>')
        columns = st.columns(len(COMPONENTS))
        weights = [_weight(component, column, lang) for component, column in zip(COMPONENTS, columns, strict=True)]
        if not any(weights):
            st.html(f'<p role="status">{escape(words.TRIAL_NONE.say(lang))}</p>')
        elif len(set(weights)) == 1:
            st.html(f'<p role="status">{escape(words.TRIAL_SAME.say(lang))}</p>')
        else:
            st.html(trial_html(found.scores, scores(found.measured, weights), weights, lang))


def _weight(component: Component, column: DeltaGenerator, lang: Lang) -> int:
    label = words.WEIGHT.say(lang, part=inside(component.name.say(lang)))
    return column.slider(label, 0, HEAVIEST, 1, key=f"weight_{component.indicator}_{lang}")
