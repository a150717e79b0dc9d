"""The page of a province on the screen: what is known of it, one chart closer, and the way to another province."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

import streamlit as st

from dasbor.catalogue.geography import ISLANDS, NATION, area_name, provinces_of
from dasbor.catalogue.words import claims
from dasbor.catalogue.words import province as words
from dasbor.present.page_links import address, link
from dasbor.ui import parts
from dasbor.ui.asking import answer_of, of_all_areas
from dasbor.ui.notices import notice
from dasbor.ui.province_bar import trend_choice
from dasbor.ui.province_words import province_words

if TYPE_CHECKING:
    from dasbor.ui.reading import Choices
    from dasbor.ui.view import View
    from dasbor.warehouse.selection import Selection


def choose_province(asked: Selection) -> None:
    """Every province as a link, by island group."""
    lang = asked.lang
    groups = "".join(
        f"<section><h3>{escape(island.name.say(lang))}</h3><ul>{_links(code, asked)}</ul></section>"
        for code, island in ISLANDS.items()
    )
    st.html(
        f'<div class="ds-section ds-plain"><h2>{escape(words.CHOOSE.say(lang))}</h2>'
        f'<p>{escape(words.CHOOSE_LEDE.say(lang))}</p></div><div class="ds-choose">{groups}</div>'
    )


def _links(island: str, asked: Selection) -> str:
    return "".join(
        f"<li>{link(area_name(code, asked.basis).say(asked.lang), address('provinsi', (code,), asked))}</li>"
        for code in provinces_of(island, asked.basis)
    )


def show_province(area: str, asked: Selection, choices: Choices, view: View) -> None:
    """Sentences, standing, strengths, trends; one indicator closer; targets, changes, peers, notes."""
    said = province_words(area, asked, view)
    if said.why_nothing:
        notice(claims.NOTHING_TITLE.say(view.lang), said.why_nothing)
    st.html(said.above)
    _closer(area, replace(asked, areas=(area,)), choices, view)
    st.html(said.below + _ways_on(area, said.peers, asked))


def _closer(area: str, asked: Selection, choices: Choices, view: View) -> None:
    """The chart of one indicator: the province, and the nation where it is a rate."""
    st.html(f'<h3 class="ds-closer">{escape(words.ONE_TREND.say(view.lang))}</h3>')
    trend_choice(asked, choices, view)
    answer = answer_of(of_all_areas(asked), view)
    with st.container(key="closer"):
        left, right = st.columns([3, 2], gap="large")
        with left:
            parts.trend_part(answer, replace(asked, areas=(area,)), view)
        with right:
            parts.notes_part(answer, view)


def _ways_on(area: str, peers: tuple[str, ...], asked: Selection) -> str:
    """To the comparison with the peers, and to the page of each."""
    if not peers:
        return ""
    lang = asked.lang
    compare = link(words.COMPARE.say(lang), address("bandingkan", (area, *peers, NATION)[:6], asked))
    pages = ", ".join(link(area_name(p, asked.basis).say(lang), address("provinsi", (p,), asked)) for p in peers)
    return f'<p class="ds-ways">{compare} · {words.OPEN_PROVINCE.say(lang, links=pages)}</p>'
