"""To share what is on the screen: its address copied, or the page on paper."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final

import streamlit as st

from dasbor.catalogue.words import frame as words
from dasbor.warehouse.says import says

if TYPE_CHECKING:
    from dasbor.catalogue.text import Lang
    from dasbor.ui.view import View
    from dasbor.warehouse.selection import Selection

_ASSETS: Final = Path(__file__).parent / "assets" / "share"
_share = st.components.v2.component(
    "dasbor.share",
    html=(_ASSETS / "share.html").read_text(),
    css=(_ASSETS / "share.css").read_text(),
    js=(_ASSETS / "share.js").read_text(),
)


def share(lang: Lang) -> None:
    """The buttons: copy the address, print. They work in the browser alone."""
    said = {
        "share": words.SHARE,
        "copy": words.COPY,
        "copied": words.COPIED,
        "failed": words.FAILED,
        "print": words.PRINT,
    }
    _share(key="share", data={key: text.say(lang) for key, text in said.items()}, width="content")


def on_paper(asked: Selection, view: View) -> None:
    """What stands in place of the selection bar when the page is printed: the selection in words and the release."""
    printed(says(asked, view.lang), view)


def printed(said: str, view: View) -> None:
    """The same for a page that is about more than one selection, whose choices are `said` in a sentence."""
    release = words.RELEASE_OF.say(view.lang, release=view.pinned.info.name)
    st.html(f'<p class="ds-printed">{escape(said)} {escape(release)}</p>')
