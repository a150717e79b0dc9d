"""Figures on the page: heading, chart, and the same cells as a table one click away."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import streamlit as st

from dasbor.catalogue.words import charts as words
from dasbor.present.figure import CONFIG

if TYPE_CHECKING:
    from dasbor.catalogue.text import Lang
    from dasbor.present.figure import Figure
    from dasbor.present.table import Table


def section(heading: str, lede: str = "", *, is_plain: bool = False, level: int = 2) -> None:
    """The heading of a part of the page, with a rule above it unless it is plain."""
    plain = " ds-plain" if is_plain else ""
    said = f"<p>{escape(lede)}</p>" if lede else ""
    st.html(f'<div class="ds-section{plain}"><h{level}>{escape(heading)}</h{level}>{said}</div>')


def chart(figure: Figure, *, key: str, alt: str) -> None:
    """A chart with its description."""
    st.plotly_chart(figure, theme=None, config=CONFIG, key=key, alt=alt)


def table_below(table: Table, lang: Lang) -> None:
    """The cells of the chart above as a table, folded."""
    with st.expander(words.TABLE.say(lang)):
        st.html(table.to_html())
