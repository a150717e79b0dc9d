"""What the page of digital adoption has beyond a hub."""

import pytest
from streamlit.testing.v1 import AppTest

from dasbor.catalogue.composite import COMPONENTS, NAME
from dasbor.catalogue.text import LANGS, Lang
from dasbor.catalogue.words import adoption as words
from dasbor.catalogue.words import attention, outlook
from tests.screens.conftest import Open, address, words_of


@pytest.mark.parametrize("lang", LANGS)
def test_the_index_stands_beside_its_parts_for_the_last_quarter_that_is_over(open_page: Open, lang: Lang) -> None:
    said = words_of(open_page("adopsi", lang=lang, to="2026-10"))
    assert NAME.say(lang) in said
    assert words.INDEX_CAPTION.say(lang, period={"id": "Triwulan III 2026", "en": "Q3 2026"}[lang]) in said
    for component in COMPONENTS:
        assert component.name.say(lang) in said


def test_without_a_whole_quarter_it_is_said(open_page: Open) -> None:
    said = words_of(open_page("adopsi", home="suppressed", lang="en", indicator="employer_reporting_rate"))
    assert words.INDEX_NOTHING.en.split("{")[0] in said


def slid(screen: AppTest, weight: int) -> AppTest:
    return screen.slider(key=f"weight_{COMPONENTS[0].indicator}_en").set_value(weight).run()


def test_other_weights_are_a_trial_that_leaves_the_address_alone(open_page: Open) -> None:
    screen = open_page("adopsi", lang="en", to="2026-09")
    before = address(screen)
    assert not screen.slider, "sliders that nobody opened cost every reader"
    screen.session_state["weights_en"] = True
    assert words.TRIAL_SAME.en in words_of(screen.run())
    said = words_of(slid(screen, 3))
    assert words.TRIAL_CAPTION.say("en", weights="3 : 1 : 1 : 1") in said
    assert words.TRIAL_LEDE.en in said
    assert address(screen) == before


def test_the_dictionary_holds_the_method(open_page: Open) -> None:
    said = words_of(open_page("kamus_data", lang="en"))
    assert words.COMPOSITES.en in said
    assert "Handbook on Constructing Composite Indicators" in said


@pytest.mark.parametrize("lang", LANGS)
def test_targets_are_told_for_the_nation_and_by_province(open_page: Open, lang: Lang) -> None:
    said = words_of(open_page("adopsi", lang=lang, to="2026-09")).split(outlook.TARGETS.say(lang))[-1]
    assert "Renstra Kemnaker" in said
    assert f"{outlook.BY_PROVINCE.say(lang)} {outlook.BY_PROVINCE_LEDE.say(lang)}" in said
    assert "Jawa Barat" in said


def test_a_year_without_targets_is_told(open_page: Open) -> None:
    said = words_of(open_page("adopsi", lang="en", to="2024-09"))
    assert outlook.NONE.say("en", year=2024) in said


@pytest.mark.parametrize("lang", LANGS)
def test_attention_stands_beside_use_as_an_association_of_the_nation(open_page: Open, lang: Lang) -> None:
    said = words_of(open_page("adopsi", lang=lang, to="2026-09", province="32")).split(attention.HEADING.say(lang), 1)[
        1
    ]
    assert {"id": "Indonesia, November 2023 sampai September 2026.", "en": "Indonesia, November 2023 to"}[lang] in said
    assert {"id": "bukan sebab akibat", "en": "is no cause"}[lang] in said


def test_a_short_past_has_no_attention_beside_use(open_page: Open) -> None:
    said = words_of(open_page("adopsi", lang="en", to="2024-09"))
    assert attention.NONE.en in said
