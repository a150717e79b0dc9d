"""Two indicators against each other: pairs, correlation, and what the figure and its table say."""

import pytest

from dasbor.catalogue.text import LANGS, Lang
from dasbor.present.scatter import scatter, scatter_alt, scatter_figure, scatter_table, spearman
from dasbor.present.theme import MODES, Mode
from tests.unit.dasbor.present.made import made

ACROSS = {"ID": [9], "11": [1], "12": [2], "13": [3], "14": [4], "31": [5], "97": ["suppressed"]}
UPWARD = {"ID": [50.0], "11": [10], "12": [30], "13": [20], "14": [40], "31": ["missing"], "97": [7]}


def test_a_province_is_a_point_when_it_has_both_figures() -> None:
    found = scatter(made(ACROSS, "openings"), made(UPWARD, "pass_rate"))
    assert [(a.area, a.value, u.value) for a, u in found.pairs] == [
        ("11", 1, 10),
        ("12", 2, 30),
        ("13", 3, 20),
        ("14", 4, 40),
    ]


def test_the_correlation_is_the_one_worked_out_by_hand() -> None:
    # ranks 1 2 3 4 and 1 3 2 4: 1 - 6 * (0 + 1 + 1 + 0) / (4 * 15) = 0.8
    found = scatter(made(ACROSS, "openings"), made(UPWARD, "pass_rate"))
    assert found.correlation == pytest.approx(0.8)
    # mid-ranks 1.5 1.5 3 and 1 2 3: Pearson of them is 1.5 / sqrt(1.5 * 2)
    assert spearman([(1, 1), (1, 2), (2, 3)]) == pytest.approx(1.5 / 3**0.5)


def test_two_points_and_equal_values_have_no_correlation() -> None:
    assert spearman([(1, 2), (2, 1)]) is None
    assert spearman([(1, 2), (1, 3), (1, 4)]) is None


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("lang", LANGS)
def test_the_figure_names_those_chosen_and_carries_source_release_and_mark(lang: Lang, mode: Mode) -> None:
    answers = (
        made(values, key, lang=lang, is_synthetic=True) for values, key in ((ACROSS, "openings"), (UPWARD, "pass_rate"))
    )
    found = scatter(*answers)
    figure = scatter_figure(found, mode, selected=["13"])
    assert list(figure.data[0].text) == ["AC", "SU", "Sumatera Barat", "RI"]
    said = " ".join(note.text for note in figure.layout.annotations)
    assert "2025-10-01.1" in said
    assert {"id": "DATA CONTOH", "en": "SAMPLE DATA"}[lang] in said
    assert {"id": "Karirhub, data lowongan", "en": "Karirhub, vacancy records"}[lang] in said
    assert "Sumatera Barat" in figure.data[0].hovertext[2]


@pytest.mark.parametrize("lang", LANGS)
def test_the_words_and_the_table_say_what_the_figure_shows(lang: Lang) -> None:
    found = scatter(made(ACROSS, "openings", lang=lang), made(UPWARD, "pass_rate", lang=lang))
    assert {"id": "4 provinsi", "en": "4 provinces"}[lang] in scatter_alt(found)
    assert {"id": "0,80", "en": "0.80"}[lang] in scatter_alt(found)
    assert scatter_table(found).rows[1] == ("Sumatera Utara", "2", {"id": "30,0%", "en": "30.0%"}[lang])
