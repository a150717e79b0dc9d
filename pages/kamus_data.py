"""What does every number mean, where does it come from, and what must be read beside it?"""

from html import escape

import streamlit as st

from dasbor.catalogue.hubs import HUBS
from dasbor.catalogue.words import adoption
from dasbor.catalogue.words import dictionary as words
from dasbor.present import dictionary
from dasbor.present.composite_entry import composite_entry
from dasbor.ui import address
from dasbor.ui.figures import section
from dasbor.ui.linked_data import datasets_markup
from dasbor.ui.view import current_view


@st.fragment
def entries() -> None:
    view = current_view()
    search = st.text_input(
        words.SEARCH.say(view.lang),
        placeholder=words.SEARCH_PLACEHOLDER.say(view.lang),
        key="q",
        bind="query-params",
    )
    indicators = dictionary.found(search or "")
    count = (
        words.FOUND_ONE.say(view.lang) if len(indicators) == 1 else words.FOUND.say(view.lang, count=len(indicators))
    )
    if not indicators:
        count = words.NONE_FOUND.say(view.lang, words=search)
    st.html(f'<p class="ds-note" role="status">{escape(count)}</p>')
    for hub in dictionary.hubs_of(indicators):
        section(HUBS[hub].name.say(view.lang), HUBS[hub].about.say(view.lang))
        of_hub = [i for i in indicators if i.hub == hub]
        st.html(dictionary.entries_html(of_hub, view.lang, view.pinned.info.last_months))


address.arrive("kamus_data", takes=())
entries()
section(adoption.COMPOSITES.say(current_view().lang), adoption.COMPOSITES_LEDE.say(current_view().lang))
st.html(composite_entry(current_view().lang))
section(words.STATUSES.say(current_view().lang), words.STATUSES_LEDE.say(current_view().lang))
st.html(dictionary.statuses_table(current_view().lang).to_html())
datasets_markup(current_view())
