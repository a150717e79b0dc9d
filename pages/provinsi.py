"""How does one province stand? Five minutes before a meeting with its governor."""

import streamlit as st

from dasbor.catalogue.words import selection as words
from dasbor.present.standing import HEADLINES
from dasbor.ui import address
from dasbor.ui.notices import problem_notice
from dasbor.ui.province_bar import province_bar
from dasbor.ui.province_page import province_of
from dasbor.ui.province_show import choose_province, show_province
from dasbor.ui.reading import Choices, read
from dasbor.ui.view import current_view, is_stale

CHOICES = Choices(HEADLINES, default="training_completions_per_1000")


@st.fragment
def one_province() -> None:
    view = current_view()
    if is_stale(view):
        st.rerun()
    reading = read(CHOICES, view)
    province_bar(reading.selection, CHOICES, view)
    if reading.refusal is not None:
        problem_notice(reading.refusal.problem, view.lang, words.PLEASE_ADJUST.say(view.lang))
    area = province_of(reading.selection)
    if area is None:
        choose_province(reading.selection)
    else:
        show_province(area, reading.selection, CHOICES, view)


address.arrive("provinsi", takes=("to", "grain", "province", "basis", "release"))
one_province()
