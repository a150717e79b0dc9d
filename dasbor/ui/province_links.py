"""From a chosen province to its own page, and to the comparison of those chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dasbor.catalogue.geography import ISLANDS, NATION, area_name
from dasbor.catalogue.words import province as words
from dasbor.present.page_links import address, link
from dasbor.warehouse.compared import MOST_AREAS

if TYPE_CHECKING:
    from dasbor.warehouse.selection import Selection


def province_links(asked: Selection) -> None:
    """Links about the areas chosen; nothing when no province is chosen."""
    lang = asked.lang
    chosen = [area for area in asked.areas if area != NATION and area not in ISLANDS]
    if not chosen:
        return
    pages = ", ".join(link(area_name(a, asked.basis).say(lang), address("provinsi", (a,), asked)) for a in chosen)
    compare = address("bandingkan", asked.areas[:MOST_AREAS], asked, indicators=asked.indicator)
    st.html(
        f'<p class="ds-ways ds-tight">{words.OPEN_PROVINCE.say(lang, links=pages)} · '
        f"{link(words.COMPARE_CHOSEN.say(lang), compare)}</p>"
    )
