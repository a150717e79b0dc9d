"""The pages: their files, titles and the hub whose colours they wear. A page's file name is its word in the URL."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import streamlit as st

from dasbor.catalogue.words import pages as words

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage

    from dasbor.catalogue.text import Lang, Text

_PAGES: Final = Path(__file__).parents[2] / "pages"


@dataclass(frozen=True, slots=True)
class Site:
    """One page."""

    key: str
    """The name of its file, and its word in the URL."""
    title: Text
    lede: Text
    hub: str

    @property
    def path(self) -> Path:
        """The file of the page."""
        return _PAGES / f"{self.key}.py"


SITES: Final[dict[str, Site]] = {
    site.key: site
    for site in (
        Site("ringkasan", words.OVERVIEW, words.OVERVIEW_LEDE, "siapkerja"),
        Site("lowongan", words.VACANCIES, words.VACANCIES_LEDE, "karirhub"),
        Site("pelatihan", words.TRAINING, words.TRAINING_LEDE, "skillhub"),
        Site("sertifikasi", words.CERTIFICATION, words.CERTIFICATION_LEDE, "sertihub"),
        Site("kewirausahaan", words.BUSINESS, words.BUSINESS_LEDE, "bizhub"),
        Site("adopsi", words.ADOPTION, words.ADOPTION_LEDE, "siapkerja"),
        Site("provinsi", words.PROVINCE, words.PROVINCE_LEDE, "siapkerja"),
        Site("bandingkan", words.COMPARE, words.COMPARE_LEDE, "siapkerja"),
        Site("unduh", words.DESK, words.DESK_LEDE, "official"),
        Site("mutu_data", words.QUALITY, words.QUALITY_LEDE, "official"),
        Site("kamus_data", words.DICTIONARY, words.DICTIONARY_LEDE, "official"),
    )
}
"""All pages in the order of the navigation; the first is the one at the root of the URL."""


def page_of(site: Site, lang: Lang) -> StreamlitPage:
    """The page as Streamlit's navigation wants it, titled in the language."""
    return st.Page(site.path, title=site.title.say(lang), default=site is next(iter(SITES.values())))


def site_of(page: StreamlitPage) -> Site:
    """The site that a page of the navigation stands for."""
    return SITES[page.url_path or next(iter(SITES))]
