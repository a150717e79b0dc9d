"""What arrived, when, what was refused and why?"""

import streamlit as st

from dasbor.catalogue.words import quality as words
from dasbor.present import quality
from dasbor.ui import address
from dasbor.ui.figures import section
from dasbor.ui.view import current_view
from dasbor.warehouse import side

address.arrive("mutu_data", takes=())
view = current_view()
lang, release = view.lang, view.pinned
coverage, feeds = side.coverage(release), side.feeds(release)
problems, changes = side.problems(release), side.changes(release)

st.html(f'<p class="ds-lead">{quality.brief(coverage, lang)} {quality.balance(feeds, lang)}</p>')
section(words.FRESHNESS.say(lang), words.FRESHNESS_LEDE.say(lang))
st.html(quality.freshness_table(coverage, feeds, lang).to_html())
section(words.ARRIVED.say(lang), words.ARRIVED_LEDE.say(lang))
st.html(quality.arrivals_table(feeds, lang).to_html())
section(words.REFUSED.say(lang), words.REFUSED_LEDE.say(lang))
if problems.is_empty():
    st.html(f'<p class="ds-note">{words.NOTHING_REFUSED.say(lang)}</p>')
else:
    st.html(quality.problems_table(problems, lang).to_html())
section(words.RELEASES.say(lang), words.RELEASES_LEDE.say(lang))
st.html(quality.releases_table(side.release_list(), lang).to_html())
section(words.CHANGES.say(lang), words.CHANGES_LEDE.say(lang))
if changes.is_empty():
    st.html(f'<p class="ds-note">{words.NO_CHANGES.say(lang)}</p>')
else:
    st.html(quality.changes_table(changes, lang).to_html())
