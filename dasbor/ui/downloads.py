"""Downloads: links to the file of the selection, one a format, the same wherever a reader takes it from."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

import streamlit as st

from dasbor.catalogue.words import desk as words
from dasbor.catalogue.words import table as table_words
from dasbor.present.files.links import file_address
from dasbor.ui.figures import section
from dasbor.warehouse.says import says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dasbor.ui.view import View
    from dasbor.warehouse.selection import Selection

_COMMON: Final = ("xlsx", "csv-excel", "csv", "parquet", "json", "zip")


def downloads(asked: Selection, view: View) -> None:
    """A link a format, for exactly the question in the address and the release on the screen."""
    lede = f"{says(asked, view.lang)} {table_words.DOWNLOAD_NOTE.say(view.lang)}"
    section(table_words.DOWNLOADS.say(view.lang), lede)
    download_links((asked,), view, _COMMON)


def download_links(selections: Sequence[Selection], view: View, kinds: Sequence[str] = tuple(words.FORMATS)) -> None:
    """The links themselves. The server sends the file while it makes it; nothing of it passes through the page."""
    release = view.pinned.info.name
    links = "".join(_link(_address(selections, release, kind), words.FORMATS[kind].say(view.lang)) for kind in kinds)
    st.html(f'<nav class="ds-files" aria-label="{escape(words.DOWNLOAD.say(view.lang))}">{links}</nav>')


def _link(address: str, label: str) -> str:
    return f'<a href="{escape(address)}" download>{escape(label)}</a>'


def _address(selections: Sequence[Selection], release: str, kind: str) -> str:
    if kind == "csv-excel":
        return file_address(selections, release, "csv", "excel-id")
    return file_address(selections, release, kind)
