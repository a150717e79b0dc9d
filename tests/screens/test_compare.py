"""The comparison: what the address says is shown, and what is chosen is said by the address."""

import pytest

from dasbor.catalogue.text import LANGS, Lang
from tests.screens.conftest import Open, address, words_of


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_opens_with_the_nation_and_its_largest_provinces(open_page: Open, lang: Lang) -> None:
    screen = open_page("bandingkan", lang=lang)
    words = words_of(screen)
    for name in ("Indonesia", "Jawa Barat", "Jawa Tengah", "Jawa Timur"):
        assert name in words
    headings = {
        "id": ("Nilai berdampingan", "Perkembangan berdampingan", "Dua indikator terhadap satu sama lain"),
        "en": ("Values side by side", "Trends side by side", "Two indicators against each other"),
    }[lang]
    positions = [words.index(heading) for heading in headings]
    assert positions == sorted(positions)
    charts = [part for part in screen.get("bidi_component") if "trend_" in repr(part)]
    assert len(charts) == 4, "a chart an indicator"
    assert not screen.get("plotly_chart"), "the chart library waits until it is asked for"


def test_a_cold_link_sets_every_widget(open_page: Open) -> None:
    screen = open_page(
        "bandingkan",
        indicators="pass_rate,openings",
        province="97,31,ID",
        grain="quarter",
        scatter="openings,placements",
        **{"from": "2025-01", "to": "2026-06"},
    )
    assert screen.multiselect(key="compare_areas_38_id").value == ["ID", "31", "97"]
    assert screen.multiselect(key="compare_indicators_id").value == ["pass_rate", "openings"]
    assert screen.selectbox(key="compare_grain_id").value == "quarter"
    assert str(screen.selectbox(key="compare_to_quarter_id").value) == "2026-04"
    assert screen.toggle(key="compare_scatter_id").value
    (figure,) = screen.get("plotly_chart")
    assert "Kebutuhan tenaga kerja" in figure.proto.alt
    assert "Triwulan II 2026" in words_of(screen)


def test_choices_are_written_to_the_address(open_page: Open) -> None:
    screen = open_page("bandingkan")
    screen.multiselect(key="compare_areas_38_id").set_value(["ID-JW", "51"]).run()
    assert address(screen)["province"] == "ID-JW,51"
    screen.multiselect(key="compare_indicators_id").set_value(["completion_rate"]).run()
    assert address(screen)["indicators"] == "completion_rate"
    screen.toggle(key="compare_scatter_id").set_value(True).run()
    assert address(screen)["scatter"] == "completion_rate,placements_per_1000"
    assert len(screen.get("plotly_chart")) == 1
    screen.toggle(key="compare_scatter_id").set_value(False).run()
    assert "scatter" not in address(screen)
    assert not screen.exception


def test_one_area_is_set_beside_the_nation_and_the_first_six_of_many_are_shown(open_page: Open) -> None:
    assert open_page("bandingkan", province="51").multiselect(key="compare_areas_38_id").value == ["ID", "51"]
    screen = open_page("bandingkan", province="11,12,13,14,15,16,17")
    assert screen.multiselect(key="compare_areas_38_id").value == ["11", "12", "13", "14", "15", "16"]
    assert "Paling banyak 6 wilayah" in words_of(screen)


def test_what_cannot_be_compared_is_refused_and_the_initial_comparison_shown(open_page: Open) -> None:
    words = words_of(open_page("bandingkan", indicators="pas_rate"))
    assert "pas_rate" in words
    assert "pass_rate" in words
    assert "Nilai berdampingan" in words


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("home", ["silent", "suppressed"])
def test_little_data_gives_reasons(open_page: Open, home: str, lang: Lang) -> None:
    screen = open_page("bandingkan", home, lang=lang, scatter="placements,training_completions")
    words = words_of(screen)
    assert {"id": "Status sel:", "en": "Status of the cells:"}[lang] in words
    assert {"id": "Tidak ada provinsi yang memiliki angka", "en": "No province has a figure"}[lang] in words
    assert not screen.get("plotly_chart")


def test_the_new_provinces_before_the_split_have_a_reason_on_38_and_their_former_one_a_figure_on_34(
    open_page: Open,
) -> None:
    params = {"indicators": "pass_rate", "from": "2022-11", "to": "2022-11"}
    words = words_of(open_page("bandingkan", province="ID,97", **params))
    assert "tidak tersedia pada basis wilayah ini" in words
    former = words_of(open_page("bandingkan", province="ID,94", basis="34", **params))
    assert "tidak tersedia pada basis wilayah ini" not in former
