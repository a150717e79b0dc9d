"""The page of a province: every part in both languages, on every kind of release, and before the split of Papua."""

import pytest

from dasbor.catalogue.geography import PROVINCES, PROVINCES_34
from dasbor.catalogue.text import LANGS, Lang
from tests.screens.conftest import Open, address, words_of

PARTS: dict[Lang, tuple[str, ...]] = {
    "id": (
        *("Jawa Barat", "Kedudukan provinsi", "Kekuatan dan ketertinggalan", "Perkembangan", "Satu indikator lebih"),
        *("Target, capaian, dan perkiraan", "Perubahan dari rilis sebelumnya", "Provinsi sebanding"),
    ),
    "en": (
        *("Jawa Barat", "Where the province stands", "Strengths and gaps", "Trends", "One indicator closer"),
        *("Targets, achievement and projected year end", "Changes from the release before", "Peer provinces"),
    ),
}


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_has_every_part_in_order(open_page: Open, lang: Lang) -> None:
    words = words_of(open_page("provinsi", lang=lang, province="32"))
    positions = [words.index(heading) for heading in PARTS[lang]]
    assert positions == sorted(positions)
    assert "26.286.474" in words if lang == "id" else "26,286,474" in words, "the labour force that BPS published"


@pytest.mark.parametrize("lang", LANGS)
def test_without_a_province_every_one_can_be_chosen(open_page: Open, lang: Lang) -> None:
    screen = open_page("provinsi", lang=lang)
    links = next(part.value for part in screen.html if "ds-choose" in part.value)
    assert links.count("<a ") == len(PROVINCES)
    assert all(f"?province={code}" in links for code in PROVINCES)
    assert ("lang=en" in links) == (lang == "en")


def test_the_former_provinces_can_be_chosen_on_their_basis(open_page: Open) -> None:
    screen = open_page("provinsi", basis="34")
    links = next(part.value for part in screen.html if "ds-choose" in part.value)
    assert links.count("<a ") == len(PROVINCES_34)


def test_a_choice_is_written_to_the_address(open_page: Open) -> None:
    screen = open_page("provinsi")
    screen.selectbox(key="bar_of_38_id").select("51").run()
    assert address(screen)["province"] == "51"
    assert "Bali memiliki angkatan kerja 2.742.720 orang (Agustus 2025)" in words_of(screen)
    screen.selectbox(key="bar_grain_id").select("quarter").run()
    assert "Triwulan III 2026, kecuali baris" in words_of(screen), "October is not a whole quarter"
    assert not screen.exception


def test_what_changed_since_the_last_release_is_that_of_the_province(open_page: Open) -> None:
    words = words_of(open_page("provinsi", province="32"))
    assert "Penempatan 2026 Jawa Barat 31.000 31.400" in words
    assert "190.000" not in words, "the nation's change stands on another page"
    assert "Tidak ada angka tahunan Bali yang berubah" in words_of(open_page("provinsi", province="51"))


def test_a_target_is_set_against_what_is_achieved(open_page: Open) -> None:
    words = words_of(open_page("provinsi", province="32"))
    assert "Lulusan pelatihan 12.000" in words.split("Target, capaian, dan perkiraan akhir tahun")[-1]
    assert "Sumber target: Renstra Kemnaker." in words
    assert "Tidak ada target Bali untuk tahun 2026" in words_of(open_page("provinsi", province="51"))


@pytest.mark.parametrize("lang", LANGS)
def test_a_new_province_before_the_split_has_reasons_and_never_a_zero(open_page: Open, lang: Lang) -> None:
    words = words_of(open_page("provinsi", lang=lang, province="97", to="2022-11"))
    table = words.split({"id": "Kedudukan provinsi", "en": "Where the province stands"}[lang])[1]
    certificates = table.split("Sertihub", 1)[1].split("Bizhub")[0]
    reason = {"id": "× tidak tersedia pada basis wilayah ini", "en": "× not available on this boundary basis"}[lang]
    assert reason in certificates
    assert {"id": "ʳ disusun ulang", "en": "ʳ re-based"}[lang] in table


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("home", ["silent", "suppressed"])
def test_little_data_gives_sentences(open_page: Open, home: str, lang: Lang) -> None:
    words = words_of(open_page("provinsi", home, lang=lang, province="32"))
    if home == "silent":
        assert {"id": "Status sel:", "en": "Status of the cells:"}[lang] in words
    else:
        assert {"id": "● data dirahasiakan", "en": "● suppressed"}[lang] in words
    assert {"id": "Tidak ada provinsi sebanding", "en": "There are no peers"}[lang] in words


def test_an_island_group_or_the_nation_alone_asks_for_a_province(open_page: Open) -> None:
    words = words_of(open_page("provinsi", province="ID,ID-JW"))
    assert "Pilih provinsi" in words
    assert "Kedudukan provinsi" not in words


def test_what_cannot_be_asked_is_refused_in_a_sentence(open_page: Open) -> None:
    words = words_of(open_page("provinsi", province="32", grain="week"))
    assert "Pilih provinsi" in words
    assert "week" in words
