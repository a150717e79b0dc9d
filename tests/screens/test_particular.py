"""What is particular to each hub stands on its page, about the area and the period that the page shows."""

import pytest

from dasbor.catalogue.text import LANGS, Lang, Text
from dasbor.catalogue.words import particular as words
from tests.screens.conftest import Open, words_of

PANELS: dict[str, tuple[Text, ...]] = {
    "lowongan": (words.STOCK_AND_FLOW,),
    "pelatihan": (words.TRAINING_COURSE, words.BY_TRADE, words.BY_PROVIDER),
    "sertifikasi": (words.THREE_MEANINGS, words.BY_SCHEME),
    "kewirausahaan": (words.UPTAKE,),
    "adopsi": (words.JOURNEYS, words.BY_JOURNEY, words.BY_CHANNEL, words.WEBSITE, words.SOCIAL_MEDIA),
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", PANELS)
def test_the_panels_of_a_hub_are_there(open_page: Open, page: str, lang: Lang) -> None:
    said = words_of(open_page(page, lang=lang, to="2026-09", province="32"))
    for panel in PANELS[page]:
        assert panel.say(lang) in said
    assert "Jawa Barat, September 2026." in said


def test_website_and_social_media_are_about_the_nation_whatever_is_chosen(open_page: Open) -> None:
    said = words_of(open_page("adopsi", lang="id", to="2026-09", province="32"))
    assert f"Indonesia, September 2026. {words.ATTENTION_LEDE.say('id')}" in said
