"""The comparison on the screen: the table, a chart an indicator, and the scatter when it is asked for."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.words import charts
from dasbor.catalogue.words import compare as words
from dasbor.present.alt import alt_trend
from dasbor.present.claims import nothing
from dasbor.present.compare_claims import contrasts
from dasbor.present.compare_table import compare_table
from dasbor.present.scatter import scatter, scatter_alt, scatter_figure, scatter_table
from dasbor.present.table import trend_table
from dasbor.present.trend import trend
from dasbor.ui.asking import chosen_provinces
from dasbor.ui.beside import beside_of
from dasbor.ui.compare_bar import CompareBar
from dasbor.ui.compare_page import DEFAULT_INDICATORS, about, all_provinces, indicator_options, put_comparison, rows_of
from dasbor.ui.figures import chart, plotly_chart, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from dasbor.catalogue.text import Text
    from dasbor.present.scatter import Scatter
    from dasbor.present.table import Table
    from dasbor.ui.view import View
    from dasbor.warehouse.compared import Comparison
    from dasbor.warehouse.selection import Selection

_HUE: Final = "siapkerja"
"""The hub whose colours all charts wear."""


def side_by_side(found: Comparison, view: View) -> None:
    """Sentences, values, lines."""
    rows = tuple(rows_of(found, view))
    said = " ".join(claim.says(view.lang) for claim in contrasts(rows))
    if said:
        st.html(f'<p class="ds-lead">{said}</p>')
    section(words.TABLE.say(view.lang), words.TABLE_LEDE.say(view.lang))
    st.html(compare_table(rows, found.asked, view.mode))
    section(words.TRENDS.say(view.lang), words.TRENDS_LEDE.say(view.lang))
    questions = tuple(found.questions())
    for i in range(0, len(questions), 2):
        for column, question in zip(st.columns(2, gap="large"), questions[i : i + 2], strict=False):
            with column:
                _lines(question, view)


def _lines(question: Selection, view: View) -> None:
    """One indicator over time, all areas on one scale; a sentence where none has a figure."""
    indicator = INDICATORS[question.indicator]
    section(indicator.name.say(view.lang), is_plain=True, level=3)
    answer, areas = about(question, view), question.areas
    reason = nothing(answer)
    if reason is not None:
        st.html(f'<p class="ds-note">{escape(reason)}</p>')
        return
    drawing = trend(answer, selected=areas, marks=beside_of(answer, areas, view))
    if drawing is not None:
        drawing = replace(drawing, hub=_HUE)  # an area keeps its colour and its points from chart to chart
        chart(drawing, key=f"trend_{question.indicator}", alt=alt_trend(answer, areas))
        _folded(trend_table(answer, areas), view)


def _folded(table: Table, view: View) -> None:
    """The cells of the chart above as a table, folded without a widget."""
    st.html(
        f'<details class="ds-folded"><summary>{escape(charts.TABLE.say(view.lang))}</summary>'
        f"{table.to_html()}</details>"
    )


def scatter_part(found: Comparison, view: View) -> None:
    """All provinces by two indicators; the chart library is only fetched when the reader asks for it."""
    bar = CompareBar(found, view)
    section(words.SCATTER.say(view.lang), words.SCATTER_LEDE.say(view.lang))

    def switch(is_on: Any) -> None:  # noqa: ANN401 - what a widget holds
        put_comparison(replace(found, scatter=_first_pair(found) if is_on else None))

    st.toggle(words.SHOW_SCATTER.say(view.lang), **bar.tied("scatter", found.scatter is not None, switch))
    if found.scatter is None:
        return
    across, upward = found.scatter
    with st.container(horizontal=True, gap="xsmall"):
        _axis(bar, words.ACROSS, across, lambda key: (key, upward))
        _axis(bar, words.UPWARD, upward, lambda key: (across, key))
    _points(scatter(*(all_provinces(key, found, view) for key in found.scatter)), found, view)


def _first_pair(found: Comparison) -> tuple[str, str]:
    """The first two indicators that are compared; of a single one the first of the initial ones beside it."""
    first, second, *_ = dict.fromkeys((*found.indicators, *DEFAULT_INDICATORS))
    return first, second


def _axis(bar: CompareBar, label: Text, chosen: str, pair: Callable[[str], tuple[str, str]]) -> None:
    st.selectbox(
        label.say(bar.view.lang),
        indicator_options(),
        format_func=lambda key: INDICATORS[key].name.say(bar.view.lang),
        width=400,
        **bar.tied(f"axis_{label.en}", chosen, lambda key: put_comparison(replace(bar.found, scatter=pair(key)))),
    )


def _points(found: Scatter, compared: Comparison, view: View) -> None:
    if not found.pairs:
        st.html(f'<p class="ds-note">{escape(words.SCATTER_NONE.say(view.lang))}</p>')
        return
    figure = scatter_figure(found, view.mode, selected=chosen_provinces(compared.asked))
    plotly_chart(figure, key="scatter", alt=scatter_alt(found))
    said = words.CORRELATION.say(view.lang, correlation=found.correlation_words, count=len(found.pairs))
    st.html(f'<p class="ds-note">{escape(f"{found.period}. {said}")}</p>')
    _folded(scatter_table(found), view)
