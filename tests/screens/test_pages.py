"""Every page in both languages, on every kind of release: no fault, and the words that must be there."""

import pytest

from dasbor.catalogue.text import LANGS, Lang
from dasbor.catalogue.words import frame
from dasbor.ui.sites import SITES
from tests.screens.charts import drawings
from tests.screens.conftest import PAGES, WITHOUT_ONE_QUESTION, Open, links, words_of

GRAMMAR: dict[Lang, tuple[str, ...]] = {
    "id": (
        *("Angka pokok", "Peta provinsi", "Peringkat provinsi", "Perkembangan", "Rincian menurut"),
        *("Tabel data", "Unduh data pilihan ini", "Arti dan catatan"),
    ),
    "en": (
        *("Headline numbers", "Province map", "Province ranking", "Trend", "Split by"),
        *("Data table", "Download this selection", "Meaning and notes"),
    ),
}
HUB_PAGES = ("lowongan", "pelatihan", "sertifikasi", "kewirausahaan")


def test_every_page_of_the_navigation_has_its_file_and_every_file_is_in_the_navigation() -> None:
    assert tuple(SITES) == PAGES
    assert all(site.path.is_file() for site in SITES.values())
    assert {p.stem for p in next(iter(SITES.values())).path.parent.glob("[!_]*.py")} == set(PAGES)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_its_title_its_question_its_mark_and_its_release(open_page: Open, page: str, lang: Lang) -> None:
    words = words_of(open_page(page, lang=lang))
    site = SITES[page]
    for text in (site.title, site.lede, frame.SYNTHETIC_TAG):
        assert text.say(lang) in words
    assert "2026-11-01.1" in words
    assert {"id": "1 November 2026", "en": "1 November 2026"}[lang] in words
    other: Lang = "en" if lang == "id" else "id"
    assert site.lede.say(other) not in words


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", HUB_PAGES)
def test_a_hub_page_has_every_part_of_the_grammar(open_page: Open, page: str, lang: Lang) -> None:
    screen = open_page(page, lang=lang)
    words = words_of(screen)
    positions = [words.index(heading) for heading in GRAMMAR[lang]]
    assert positions == sorted(positions)
    alts = [drawing["alt"] for drawing in drawings(screen)]
    alts += [chart.proto.alt for chart in screen.get("plotly_chart")]
    assert len(alts) == 3
    assert all(alts), "a chart has no description"
    assert screen.get("bidi_component"), "there is no map"
    folded = [part.value for part in screen.html if part.value.startswith("<details") and "<table" in part.value]
    assert len(folded) == 3, "a chart has no table beside it"
    assert len(links(screen)) == 6
    data = [part.value for part in screen.html if 'class="ds-data"' in part.value]
    assert len(data) == len(folded), "a chart does not lead to its file"
    assert all("/api/v1/data.csv?" in part and "release=2026-11-01.1" in part for part in data)
    assert any('class="ds-cite"' in part.value for part in screen.html), "the view has no citation"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("home", ["silent", "suppressed"])
def test_a_page_of_little_gives_sentences(open_page: Open, page: str, home: str, lang: Lang) -> None:
    words = words_of(open_page(page, home, lang=lang))
    assert frame.SYNTHETIC_TAG.say(lang) not in words, "a real release wears the mark of a synthetic one"
    if page in WITHOUT_ONE_QUESTION:
        return
    assert {"id": "Status sel:", "en": "Status of the cells:"}[lang] in words


@pytest.mark.parametrize("lang", LANGS)
def test_suppressed_people_are_said_to_be_suppressed_and_never_shown_as_zero(open_page: Open, lang: Lang) -> None:
    words = words_of(open_page("pelatihan", "suppressed", lang=lang))
    hidden = 2 * 39
    assert {"id": f"{hidden} data dirahasiakan", "en": f"{hidden} suppressed"}[lang] in words


def test_open_facts_are_shown_beside_suppressed_ones(open_page: Open) -> None:
    words = words_of(open_page("lowongan", "suppressed"))
    assert "Lowongan di Indonesia pada Desember 2025: 7 lowongan (angka sementara)." in words


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("home", "sentences"),
    [
        (
            "empty",
            {"id": "Belum ada rilis data yang dapat dibaca.", "en": "There is no release of data"},
        ),
        ("damaged", {"id": "Rilis 2026-01-04.1 rusak", "en": "release 2026-01-04.1"}),
    ],
)
def test_without_a_release_the_frame_stays_and_says_so(
    open_page: Open, page: str, home: str, sentences: dict[str, str], lang: Lang
) -> None:
    screen = open_page(page, home, lang=lang)
    assert sentences[lang].lower() in words_of(screen).lower()
    assert SITES[page].title.say(lang) in words_of(screen)
    assert not screen.get("plotly_chart")


def test_the_quality_page_tells_what_arrived_and_what_was_late(open_page: Open) -> None:
    words = words_of(open_page("mutu_data"))
    assert "Karirhub, data penempatan Sep 2026 1 bulan tidak ada" in words
    assert "Skillhub, data peserta pelatihan Okt 2026 mutakhir Mar 2025" in words
    assert "Neraca baris cocok" in words


def test_the_overview_has_a_card_for_every_hub(open_page: Open) -> None:
    words = words_of(open_page("ringkasan", lang="en"))
    for hub in ("Karirhub", "Skillhub", "Sertihub", "Bizhub", "SIAPkerja"):
        assert hub in words
    assert words.count("vs Oct 2025") == 5, "each is compared with the same month a year ago"
    assert words.count("vs Sep 2026") == 5, "each is compared with the month before"
    assert "Strongest movers" in words


def test_the_dictionary_is_searched_by_the_address(open_page: Open) -> None:
    words = words_of(open_page("kamus_data", q="pass rate", lang="en"))
    assert "1 indicators" not in words
    assert "Assessments found competent divided by all assessments" in words
    assert "Vacancy postings published" not in words
    nothing = words_of(open_page("kamus_data", q="zzz"))
    assert "Tidak ada indikator yang cocok dengan “zzz”." in nothing
