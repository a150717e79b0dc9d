"""The selection bar and the address: one says what the other does."""

import pytest

from dasbor.catalogue.registry import of_hub
from dasbor.catalogue.text import LANGS, Lang
from tests.screens.charts import drawings
from tests.screens.conftest import Open, address, words_of
from tests.shared import ROOT


def test_a_cold_link_sets_every_widget(open_page: Open) -> None:
    screen = open_page(
        "pelatihan",
        indicator="training_entrants",
        grain="quarter",
        province="32,ID-PP",
        by="age",
        sex="female",
        basis="34",
        **{"from": "2025-01", "to": "2026-06"},
    )
    values = {w.key.removeprefix("bar_").removesuffix("_id"): w.value for w in (*screen.selectbox, *screen.multiselect)}
    assert values["indicator"] == "training_entrants"
    assert values["grain"] == "quarter"
    assert (str(values["from_quarter"]), str(values["to_quarter"])) == ("2025-01", "2026-04")
    assert values["areas"] == ["ID-PP", "32"]
    assert values["split"] == ("age",)
    assert values["filter_sex"] == ["female"]
    assert screen.get("button_group")[-1].value == "34"
    assert "Peserta pelatihan (Jenis kelamin: Perempuan)" in words_of(screen)
    assert "Rincian menurut kelompok umur" in words_of(screen)


def test_a_choice_is_written_to_the_address_and_answered(open_page: Open) -> None:
    screen = open_page("lowongan")
    assert address(screen) == {}
    screen.selectbox(key="bar_indicator_id").select("placements").run()
    assert address(screen)["indicator"] == "placements"
    assert "Penempatan di Indonesia pada September 2026" in words_of(screen)
    screen.multiselect(key="bar_areas_id").select("35").run()
    assert address(screen)["province"] == "35"
    assert "Penempatan di Jawa Timur pada September 2026" in words_of(screen)
    assert not screen.exception


def test_what_no_longer_fits_a_new_indicator_is_dropped(open_page: Open) -> None:
    screen = open_page("lowongan", indicator="vacancy_postings", by="platform", sector="C")
    screen.selectbox(key="bar_indicator_id").select("posting_employers").run()
    assert address(screen)["sector"] == "C"
    assert "by" not in address(screen)
    screen.selectbox(key="bar_indicator_id").select("placements_per_1000").run()
    assert "sector" not in address(screen)
    assert not screen.exception


def test_a_period_cannot_be_turned_around(open_page: Open) -> None:
    screen = open_page("lowongan", **{"from": "2026-01", "to": "2026-06"})
    start = screen.selectbox(key="bar_from_month_id")
    start.select_index(start.options.index("Sep 2026")).run()
    assert (address(screen)["from"], address(screen)["to"]) == ("2026-09", "2026-09")
    assert not screen.exception


def test_only_declared_groupings_are_offered(open_page: Open) -> None:
    screen = open_page("lowongan", indicator="placements", sex="female")
    splits = screen.selectbox(key="bar_split_id").options
    assert splits == ["Tanpa rincian", "Kelompok umur", "Pendidikan", "Lapangan usaha"]
    open_filters = {m.key for m in screen.multiselect}
    assert open_filters == {"bar_areas_id", *(f"bar_filter_{d}_id" for d in ("sex", "age", "education", "sector"))}


def test_an_indicator_without_splits_says_so(open_page: Open) -> None:
    screen = open_page("lowongan", indicator="jobseekers_per_opening")
    assert [c.value for c in screen.caption] == ["Indikator ini tidak dirinci menurut ciri lain."]
    assert "Rincian menurut" not in words_of(screen)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("params", "sentences"),
    [
        ({"province": "999"}, {"id": "Wilayah 999 tidak dikenal.", "en": "999"}),
        ({"indicator": "vacancy_posting"}, {"id": "vacancy_postings", "en": "vacancy_postings"}),
        ({"by": "sex"}, {"id": "tidak", "en": "not"}),
        ({"sexx": "female"}, {"id": "sex", "en": "sex"}),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused_in_words_and_the_page_still_shows(
    open_page: Open, params: dict[str, str], sentences: dict[str, str], lang: Lang
) -> None:
    screen = open_page("lowongan", lang=lang, **params)
    words = words_of(screen)
    assert sentences[lang] in words
    assert {"id": "pilihan awal halaman", "en": "the page's initial selection"}[lang] in words
    assert len(drawings(screen)) + len(screen.get("plotly_chart")) == 3


def test_what_a_messenger_adds_to_a_link_does_no_harm(open_page: Open) -> None:
    screen = open_page("lowongan", indicator="placements", utm_source="wa", fbclid="x")
    assert "Penempatan di Indonesia" in words_of(screen)
    assert "pilihan awal" not in words_of(screen)


def test_the_language_switch_is_in_the_address_and_keeps_the_selection(open_page: Open) -> None:
    screen = open_page("lowongan", indicator="placements", province="35")
    screen.get("button_group")[0].set_value("en").run()
    assert address(screen)["lang"] == "en"
    assert address(screen)["province"] == "35"
    assert "Placements in Jawa Timur" in words_of(screen)


def test_another_page_keeps_language_areas_and_period(open_page: Open) -> None:
    screen = open_page("lowongan", lang="en", province="35", basis="34", **{"from": "2026-01", "to": "2026-06"})
    screen.query_params.clear()  # as Streamlit does when a reader follows the navigation
    screen.switch_page(str(ROOT / "pages" / "sertifikasi.py")).run()
    assert not screen.exception
    kept = {"lang": "en", "province": "35", "basis": "34", "from": "2026-01", "to": "2026-06"}
    assert address(screen).items() >= kept.items()
    assert "Certificates issued in Jawa Timur in June 2026" in words_of(screen)


def test_reset_forgets_what_was_chosen_but_not_the_language(open_page: Open) -> None:
    screen = open_page("lowongan", lang="en", indicator="placements", province="35")
    screen.button(key="bar_reset").click().run()
    assert address(screen) == {"lang": "en"}
    assert "Vacancy postings in Indonesia" in words_of(screen)


@pytest.mark.parametrize("page", ["lowongan", "pelatihan", "sertifikasi", "kewirausahaan"])
def test_every_indicator_of_a_hub_can_be_shown_on_both_bases(open_page: Open, page: str) -> None:
    hub = {"lowongan": "karirhub", "pelatihan": "skillhub", "sertifikasi": "sertihub", "kewirausahaan": "bizhub"}[page]
    screen = open_page(page)
    for basis in ("34", "38"):
        for indicator in of_hub(hub):
            screen.query_params.update({"indicator": indicator.key, "basis": basis})
            screen.run()
            assert not screen.exception, indicator.key
            assert f"{indicator.name.id} di Indonesia" in words_of(screen), indicator.key
