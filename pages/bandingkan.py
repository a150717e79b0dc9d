"""How do two to six provinces or groups compare, by any indicators?"""

import streamlit as st

from dasbor.catalogue.words import compare as compare_words
from dasbor.catalogue.words import selection as words
from dasbor.ui import address
from dasbor.ui.compare_bar import compare_bar
from dasbor.ui.compare_page import read_comparison
from dasbor.ui.compare_show import scatter_part, side_by_side
from dasbor.ui.notices import notice, problem_notice
from dasbor.ui.view import current_view, is_stale
from dasbor.warehouse.compared import MOST_AREAS


@st.fragment
def compared() -> None:
    view = current_view()
    if is_stale(view):
        st.rerun()
    reading = read_comparison(view)
    compare_bar(reading.comparison, view)
    if reading.refusal is not None:
        problem_notice(reading.refusal.problem, view.lang, words.PLEASE_ADJUST.say(view.lang))
    if reading.is_cut:
        notice(compare_words.TOO_MANY.say(view.lang, most=MOST_AREAS))
    side_by_side(reading.comparison, view)
    scatter_part(reading.comparison, view)


address.arrive("bandingkan", takes=("from", "to", "grain", "province", "basis", "release"))
compared()
