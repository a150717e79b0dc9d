"""The bar of the comparison: which areas, which indicators, which months, by which grain, on which basis."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from dasbor.catalogue.geography import BASES, BASIS_NAMES, area_name
from dasbor.catalogue.period import GRAIN_NAMES, MONTHS_IN, Month, periods
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.words import compare as words
from dasbor.catalogue.words import selection as bar_words
from dasbor.present.format import inside, period_short, period_words
from dasbor.ui.asking import whole_span
from dasbor.ui.compare_page import area_options, compare, indicator_options, put_comparison
from dasbor.ui.share import printed
from dasbor.warehouse.compared import MOST_AREAS, MOST_INDICATORS, Comparison

if TYPE_CHECKING:
    from collections.abc import Callable

    from dasbor.catalogue.text import Lang, Text
    from dasbor.ui.view import View

_PREFIX: Final = "compare_"


@dataclass(frozen=True, slots=True)
class CompareBar:
    """The bar of one run: the comparison it shows."""

    found: Comparison
    view: View

    def say(self, text: Text) -> str:
        """The words in the reader's language."""
        return text.say(self.view.lang)

    def tied(self, name: str, value: Any, change: Callable[[Any], None]) -> dict[str, Any]:  # noqa: ANN401 - any choice
        """The arguments that tie a widget to one part of the comparison."""
        key = f"{_PREFIX}{name}_{self.view.lang}"
        if st.session_state.get(key) != value:
            st.session_state[key] = value
        return {"key": key, "on_change": lambda: change(st.session_state[key])}


def compare_bar(found: Comparison, view: View) -> None:
    """The choices of the whole page."""
    bar = CompareBar(found, view)
    with st.container(key="bar"):
        _areas(bar)
        _indicators(bar)
        with st.container(horizontal=True, vertical_alignment="bottom", gap="xsmall"):
            _grain(bar)
            _period(bar)
            _basis(bar)
    printed(_says(found, view.lang), view)


def _says(found: Comparison, lang: Lang) -> str:
    """The choices as a sentence, for paper."""
    asked = found.asked
    first, last = (
        period_words(month.start_of(asked.grain).first_day, asked.grain, lang) for month in (asked.start, asked.end)
    )
    return words.PRINTED.say(
        lang,
        areas=", ".join(area_name(area, asked.basis).say(lang) for area in asked.areas),
        first=first,
        last=last,
        basis=BASIS_NAMES[asked.basis].say(lang),
        indicators="; ".join(inside(INDICATORS[key].name.say(lang)) for key in found.indicators),
    )


def _areas(bar: CompareBar) -> None:
    asked = bar.found.asked
    st.multiselect(
        bar.say(words.AREAS),
        area_options(asked),
        format_func=lambda code: bar.say(area_name(code, asked.basis)),
        placeholder=bar.say(words.AREAS_HINT),
        max_selections=MOST_AREAS,
        select_all=False,
        wrap=True,
        **bar.tied(f"areas_{asked.basis}", list(asked.areas), lambda codes: compare(bar.found, areas=tuple(codes))),
    )


def _indicators(bar: CompareBar) -> None:
    def change(keys: list[str]) -> None:
        put_comparison(replace(bar.found, indicators=tuple(keys)))

    st.multiselect(
        bar.say(words.INDICATORS),
        indicator_options(),
        format_func=lambda key: bar.say(INDICATORS[key].name),
        placeholder=bar.say(words.INDICATORS_HINT),
        max_selections=MOST_INDICATORS,
        select_all=False,
        wrap=True,
        **bar.tied("indicators", list(bar.found.indicators), change),
    )


def _grain(bar: CompareBar) -> None:
    grains = max((INDICATORS[key].grains for key in bar.found.indicators), key=len)
    st.selectbox(
        bar.say(bar_words.GRAIN),
        grains,
        format_func=lambda grain: bar.say(GRAIN_NAMES[grain]),
        width=130,
        **bar.tied("grain", bar.found.asked.grain, lambda grain: compare(bar.found, grain=grain)),
    )


def _period(bar: CompareBar) -> None:
    asked = bar.found.asked
    spans = [whole_span(INDICATORS[key], bar.view) for key in bar.found.indicators]
    options = list(periods(min(s for s, _ in spans), max(e for _, e in spans), asked.grain))
    last_month = MONTHS_IN[asked.grain] - 1

    def choice(name: str, label: Text, value: Month, change: Callable[[Month], None]) -> None:
        shown = value.start_of(asked.grain)
        st.selectbox(
            bar.say(label),
            sorted({*options, shown}),
            format_func=lambda month: period_short(month.first_day, asked.grain, bar.view.lang),
            width=116,
            **bar.tied(f"{name}_{asked.grain}", shown, change),
        )

    choice("from", bar_words.FROM, asked.start, lambda start: compare(bar.found, start=start))
    choice("to", bar_words.TO, asked.end, lambda month: compare(bar.found, end=month + last_month))


def _basis(bar: CompareBar) -> None:
    st.segmented_control(
        bar.say(bar_words.BASIS),
        BASES,
        required=True,
        wrap=True,
        help=bar.say(bar_words.BASIS_HELP),
        **bar.tied("basis", bar.found.asked.basis, lambda basis: compare(bar.found, basis=basis)),
    )
