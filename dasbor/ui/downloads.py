"""Downloads: links to the file of the selection, one a format, the same wherever a reader takes it from."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

import streamlit as st

from dasbor.catalogue.words import desk as words
from dasbor.catalogue.words import table as table_words
from dasbor.present.files.facts import citation_facts
from dasbor.present.files.offers import links_html
from dasbor.ui.figures import section
from dasbor.warehouse.says import says
from dasbor.warehouse.url import to_params

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dasbor.ui.view import View
    from dasbor.warehouse.selection import Selection

_COMMON: Final = ("xlsx", "csv-excel", "csv", "parquet", "json", "zip")


def downloads(asked: Selection, view: View) -> None:
    """A link a format, for exactly the question in the address and the release on the screen; and how it is cited."""
    lede = f"{says(asked, view.lang)} {table_words.DOWNLOAD_NOTE.say(view.lang)}"
    links = links_html((asked,), view.pinned.info.name, _COMMON)
    desk = f"unduh?{urlencode(to_params(asked))}"
    more = f'<a href="{escape(desk)}" target="_self">{escape(words.MORE_FORMATS.say(view.lang))}</a>'
    cited = f'{citation_html(asked, view)}<p class="ds-cite">{more}</p>'
    section(table_words.DOWNLOADS.say(view.lang), lede, links + cited)


def download_links(selections: Sequence[Selection], view: View, kinds: Sequence[str] = tuple(words.FORMATS)) -> None:
    """The links themselves. The server sends the file while it makes it; nothing of it passes through the page."""
    st.html(links_html(selections, view.pinned.info.name, kinds))


def citation_html(selection: Selection, view: View) -> str:
    """How a selection is cited, and where the cited file is fetched again."""
    facts = citation_facts(selection, view.pinned.info.name, "csv")
    again = f'<a href="/api/v1/cite/{escape(facts["id"])}" download>{escape(words.CITED_AGAIN.say(view.lang))}</a>'
    return f'<p class="ds-cite">{escape(facts["sentence"][view.lang])} {again}</p>'
