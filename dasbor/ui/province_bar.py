"""The bar of the page of a province: which province, up to when, by which grain, on which basis."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dasbor.catalogue.geography import BASES, BASIS_NAMES, area_codes, area_name
from dasbor.catalogue.period import GRAIN_NAMES, GRAINS, MONTHS_IN, periods
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.words import province as words
from dasbor.catalogue.words import selection as bar_words
from dasbor.present.format import period_short, period_words
from dasbor.ui.asking import whole_span
from dasbor.ui.province_page import province_of
from dasbor.ui.selection_bar import Bar
from dasbor.ui.share import printed

if TYPE_CHECKING:
    from dasbor.ui.reading import Choices
    from dasbor.ui.view import View
    from dasbor.warehouse.selection import Selection


def province_bar(asked: Selection, choices: Choices, view: View) -> None:
    """The choices of the whole page."""
    bar = Bar(asked, choices, view)
    with st.container(key="bar", horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        _province(bar)
        st.selectbox(
            bar.say(bar_words.GRAIN),
            GRAINS,
            format_func=lambda grain: bar.say(GRAIN_NAMES[grain]),
            width=130,
            **bar.widget("grain", asked.grain, lambda grain: {"grain": grain}),
        )
        _until(bar)
        st.segmented_control(
            bar.say(bar_words.BASIS),
            BASES,
            required=True,
            wrap=True,
            help=bar.say(bar_words.BASIS_HELP),
            **bar.widget("basis", asked.basis, lambda basis: {"basis": basis}),
        )
    area = province_of(asked)
    if area is not None:
        printed(_says(area, asked), view)


def _says(area: str, asked: Selection) -> str:
    """The choices as a sentence, for paper."""
    return words.PRINTED.say(
        asked.lang,
        area=area_name(area, asked.basis).say(asked.lang),
        period=period_words(asked.end.start_of(asked.grain).first_day, asked.grain, asked.lang),
        basis=BASIS_NAMES[asked.basis].say(asked.lang),
    )


def _province(bar: Bar) -> None:
    basis = bar.selection.basis
    st.selectbox(
        bar.say(words.PROVINCE),
        area_codes(basis),
        index=None,
        format_func=lambda code: bar.say(area_name(code, basis)),
        placeholder=bar.say(words.CHOOSE),
        width=255,
        **bar.widget(f"of_{basis}", province_of(bar.selection), lambda code: {"areas": (code,)}),
    )


def _until(bar: Bar) -> None:
    """The last period, of those that are over."""
    grain = bar.selection.grain
    last_month = MONTHS_IN[grain] - 1
    first, last = whole_span(bar.indicator, bar.view)
    whole = [month for month in periods(first, last, grain) if month + last_month <= last]
    shown = bar.selection.end.start_of(grain)
    st.selectbox(
        bar.say(words.UP_TO),
        sorted({*whole, shown}, reverse=True),
        format_func=lambda month: period_short(month.first_day, grain, bar.view.lang),
        width=140,
        **bar.widget(
            f"until_{grain}",
            shown,
            lambda month: {"end": month + last_month, "start": month + (last_month + 1 - bar.choices.months)},
        ),
    )


def trend_choice(asked: Selection, choices: Choices, view: View) -> None:
    """Which indicator is drawn closer."""
    bar = Bar(asked, choices, view)
    st.selectbox(
        bar.say(words.SHOWN_INDICATOR),
        list(dict.fromkeys((*choices.indicators, asked.indicator))),
        format_func=lambda key: bar.say(INDICATORS[key].name),
        width=400,
        **bar.widget("indicator", asked.indicator, lambda key: {"indicator": key}),
    )
