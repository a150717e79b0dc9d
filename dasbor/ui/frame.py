"""The frame: name, navigation, language, the mark of synthetic data, and the release at the foot."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final

import streamlit as st

from dasbor.catalogue.text import LANGS
from dasbor.catalogue.words import frame as words
from dasbor.present.format import date_words
from dasbor.ui import address
from dasbor.ui.memory import settle
from dasbor.ui.notices import problem_notice
from dasbor.ui.share import share
from dasbor.ui.sites import SITES, Site, page_of, site_of
from dasbor.ui.style import stylesheet
from dasbor.ui.view import View, open_view

if TYPE_CHECKING:
    from dasbor.catalogue.text import Lang
    from dasbor.warehouse.answer import ReleaseInfo

_ASSETS: Final = Path(__file__).parent / "assets"
_LANGUAGE: Final = "language"


def run() -> None:
    """Show the page that the URL names, inside the frame."""
    view = open_view()
    st.logo(str(_ASSETS / ("logo-dark.svg" if view.mode == "dark" else "logo.svg")), size="large")
    page = st.navigation([page_of(site, view.lang) for site in SITES.values()], position="top")
    site = site_of(page)
    title = words.TITLE.say(view.lang, page=site.title.say(view.lang), product=words.PRODUCT.say(view.lang))
    st.set_page_config(page_title=title, page_icon=str(_ASSETS / "icon.svg"), layout="wide")
    st.html(stylesheet(view.mode, site.hub))
    # Streamlit's page says `lang="en"`; the server mends it on arrival, this when the reader switches.
    st.html(f"<script>document.documentElement.lang = '{view.lang}'</script>", unsafe_allow_javascript=True)
    _masthead(site, view)
    if view.problem is not None:
        problem_notice(view.problem, view.lang)
    if view.release is None:
        return
    page.run()
    _footer(view.release.info, view.lang)
    settle(site.key)


def _masthead(site: Site, view: View) -> None:
    """Title and question of the page, the language switch, and the banner of a synthetic release."""
    lang = view.lang
    with st.container(key="masthead", horizontal=True, vertical_alignment="top", horizontal_alignment="distribute"):
        st.html(
            f'<header class="ds-head"><h1>{escape(site.title.say(lang))}</h1>'
            f"<p>{escape(site.lede.say(lang))}</p></header>",
            width="content",
        )
        with st.container(key="tools", horizontal=True, vertical_alignment="center", gap="xsmall", width="content"):
            share(lang)
            _language_switch(lang)
    if view.release is not None and view.release.info.is_synthetic:
        st.html(f'<p class="ds-banner" role="note">{words.SYNTHETIC_BANNER.say(lang)}</p>')


def _language_switch(lang: Lang) -> None:
    if st.session_state.get(_LANGUAGE) != lang:
        st.session_state[_LANGUAGE] = lang
    st.segmented_control(
        words.LANGUAGE.say(lang),
        LANGS,
        format_func=lambda known: words.LANGUAGE_NAMES[known].say(lang),
        key=_LANGUAGE,
        required=True,
        wrap=True,
        label_visibility="collapsed",
        on_change=_switch_language,
    )


def _switch_language() -> None:
    address.put("lang", st.session_state[_LANGUAGE])


def _footer(release: ReleaseInfo, lang: Lang) -> None:
    said = words.RELEASE.say(lang, release=release.name, date=date_words(release.published_at, lang))
    mark = f" <strong>{words.SYNTHETIC_TAG.say(lang)}</strong>." if release.is_synthetic else ""
    st.html(
        f'<footer class="ds-foot"><p>{words.PRODUCT.say(lang)} · {words.MINISTRY.say(lang)} · {escape(said)}.{mark}</p>'
        f"<p>{words.FOOTER.say(lang)}</p></footer>"
    )
