"""The page of a hub: the same grammar for every hub, told apart by what is declared here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from dasbor.catalogue.registry import of_hub
from dasbor.catalogue.words import overview
from dasbor.catalogue.words import selection as words
from dasbor.ui import address, parts
from dasbor.ui.asking import answer_of, of_all_areas
from dasbor.ui.card_row import card_row
from dasbor.ui.downloads import downloads
from dasbor.ui.notices import problem_notice
from dasbor.ui.particular import Panel, particular
from dasbor.ui.province_links import province_links
from dasbor.ui.reading import Choices, read
from dasbor.ui.selection_bar import selection_bar
from dasbor.ui.view import current_view, is_stale

if TYPE_CHECKING:
    from collections.abc import Callable

    from dasbor.ui.view import View
    from dasbor.warehouse.selection import Selection


@dataclass(frozen=True, slots=True)
class HubPage:
    """What is particular to the page of a hub."""

    page: str
    hub: str
    default: str
    """The indicator shown first."""
    headlines: tuple[str, ...]
    """The indicators of the cards."""
    panels: tuple[Panel, ...] = ()
    """What only this hub has."""
    more: tuple[Callable[[Selection, View], None], ...] = ()
    """Parts of their own, about the question that was asked."""


def show(page: HubPage) -> None:
    """Cards, then everything that follows the selection, which reruns by itself when the selection changes."""
    address.arrive(page.page, takes=("from", "to", "grain", "province", "basis", "release"))
    view = current_view()
    card_row(overview.HEADLINES.say(view.lang), page.headlines, view)
    _answered(page)


@st.fragment
def _answered(page: HubPage) -> None:
    view = current_view()
    if is_stale(view):
        st.rerun()
    choices = Choices(tuple(i.key for i in of_hub(page.hub)), page.default)
    reading = read(choices, view)
    asked = reading.selection
    selection_bar(asked, choices, view)
    if reading.refusal is not None:
        problem_notice(reading.refusal.problem, view.lang, words.PLEASE_ADJUST.say(view.lang))
    answer = answer_of(of_all_areas(asked), view)
    if parts.sentences(answer, asked):
        province_links(asked)
        parts.map_and_tiles(answer, asked, view)
        left, right = st.columns([5, 6], gap="large")
        with left:
            parts.ranking_part(answer, asked)
        with right:
            parts.trend_part(answer, asked, view)
            parts.breakdown_part(answer, asked, view)
        particular(page.panels, answer, asked, view)
        for part in page.more:
            part(asked, view)
        parts.table_part(answer, asked, view)
    downloads(asked, view)
    parts.notes_part(answer, view)
