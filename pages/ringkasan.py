"""How do the hubs and the provinces stand, and what has changed? The first page."""

import streamlit as st

from dasbor.catalogue.words import overview
from dasbor.catalogue.words import selection as words
from dasbor.ui import address, parts
from dasbor.ui.asking import answer_of, of_all_areas
from dasbor.ui.card_row import card_row
from dasbor.ui.downloads import downloads
from dasbor.ui.figures import section
from dasbor.ui.notices import problem_notice
from dasbor.ui.overview import CARDS, movers_part
from dasbor.ui.reading import Choices, read
from dasbor.ui.selection_bar import overview_bar
from dasbor.ui.view import current_view, is_stale

CHOICES = Choices(
    (
        "vacancy_postings",
        "openings",
        "jobseekers_registered_per_1000",
        "placements_per_1000",
        "training_completions_per_1000",
        "completion_rate",
        "certificates_issued_per_1000",
        "pass_rate",
        "businesses_started_per_1000",
        "accounts_total_per_1000",
        "active_users_per_1000",
        "digital_takeup",
    ),
    default="vacancy_postings",
    months=13,
)


@st.fragment
def by_province() -> None:
    view = current_view()
    if is_stale(view):
        st.rerun()
    section(overview.IN_THE_COUNTRY.say(view.lang))
    reading = read(CHOICES, view)
    overview_bar(reading.selection, CHOICES, view)
    if reading.refusal is not None:
        problem_notice(reading.refusal.problem, view.lang, words.PLEASE_ADJUST.say(view.lang))
    answer = answer_of(of_all_areas(reading.selection), view)
    if parts.sentences(answer, reading.selection):
        parts.map_and_tiles(answer, reading.selection, view)
        parts.ranking_table_part(answer, "map")
        movers_part(answer, view)
    downloads(reading.selection, view)


address.arrive("ringkasan", takes=("basis", "release"))
card_row(overview.CARDS.say(current_view().lang), CARDS, current_view(), with_hub=True)
by_province()
