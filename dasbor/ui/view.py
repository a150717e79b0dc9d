"""Who looks at what: the language, the mode of the colours, and the release that this run is pinned to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import streamlit as st

from dasbor.catalogue.text import LANGS
from dasbor.ui import address
from dasbor.warehouse.refusal import Refusal
from dasbor.warehouse.releases import open_release, serving

if TYPE_CHECKING:
    from dasbor.catalogue.problem import Problem
    from dasbor.catalogue.text import Lang
    from dasbor.present.theme import Mode
    from dasbor.warehouse.release import Release

_KEY: Final = "view"


@dataclass(frozen=True, slots=True)
class View:
    """What holds for everything on a page in one run."""

    lang: Lang
    mode: Mode
    release: Release | None
    """None when there is no release that can be read; pages are not run then."""
    problem: Problem | None
    """Why another release than the one asked for is shown, or why there is none."""
    is_by_address: bool = False
    """Whether the address names the release, so that a newer one must not take its place."""

    @property
    def pinned(self) -> Release:
        """The release of this run. Pages are only run when there is one."""
        if self.release is None:
            msg = "a page was run without a release"
            raise RuntimeError(msg)
        return self.release


def open_view() -> View:
    """Choose language, mode and release for this run, and keep them for the parts of the page that rerun alone."""
    lang = _language()
    mode: Mode = "dark" if st.context.theme.type == "dark" else "light"
    view = _pinned(lang, mode, address.params().get("release", ""))
    st.session_state[_KEY] = view
    return view


def _pinned(lang: Lang, mode: Mode, named: str) -> View:
    """The view of the release that the address names, or of the one that serves."""
    refused = None
    try:
        if named:
            return View(lang, mode, open_release(named), None, is_by_address=True)
    except Refusal as refusal:
        refused = refusal.problem
    try:
        release, problem = serving()
        return View(lang, mode, release, refused or problem)
    except Refusal as refusal:
        return View(lang, mode, None, refusal.problem)


def current_view() -> View:
    """The view of the run in progress."""
    view: View = st.session_state[_KEY]
    return view


def is_stale(view: View) -> bool:
    """Whether another release has come into force since the view was opened."""
    if view.is_by_address:
        return False
    try:
        release, _ = serving()
    except Refusal:
        return view.release is not None
    return view.release is None or release.info.name != view.release.info.name


def _language() -> Lang:
    """The language of the address; else the one last chosen in this session, which the address then names."""
    asked = address.params().get("lang") or address.remembered("lang")
    lang: Lang = next((known for known in LANGS if known == asked), LANGS[0])
    if lang != LANGS[0] and "lang" not in address.params():
        address.put("lang", lang)
    return lang
