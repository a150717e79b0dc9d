"""Sentences: true to the data, in both languages, and changing with the data they are about and no other."""

import re

import pytest

from dasbor.catalogue.text import LANGS, Lang
from dasbor.present.claims import listed, nothing, opening
from tests.unit.dasbor.present.made import Given, made

PROVINCES: dict[str, list[Given]] = {
    "11": [100, 110],
    "12": [200, 210],
    "13": [300, 310],
    "14": [400, 410],
    "15": [500, 510],
    "31": [600, 700],
    "94": ["suppressed", "suppressed"],
}
CELLS: dict[str, list[Given]] = {"ID": [2100, (2250, "provisional")], **PROVINCES}


def said(
    cells: dict[str, list[Given]], lang: Lang = "id", area: str = "ID", indicator: str = "vacancy_postings"
) -> list[str]:
    return [re.sub("</?strong>", "", claim.says(lang)) for claim in opening(made(cells, indicator), area)]


def test_the_opening_in_indonesian() -> None:
    assert said(CELLS) == [
        "Lowongan di Indonesia pada September 2025: 2.250 lowongan (angka sementara).",
        "Angka ini naik 7,1% dibandingkan Agustus 2025.",
        "Tertinggi di DKI Jakarta (700), Jambi (510), dan Riau (410).",
        "Terendah di Aceh (110), Sumatera Utara (210), dan Sumatera Barat (310).",
        "1 dari 7 provinsi tanpa angka: 1 data dirahasiakan.",
    ]


def test_the_opening_in_english() -> None:
    assert said(CELLS, "en") == [
        "Vacancy postings in Indonesia in September 2025: 2,250 postings (provisional).",
        "That is up 7.1% on August 2025.",
        "Highest in DKI Jakarta (700), Jambi (510), and Riau (410).",
        "Lowest in Aceh (110), Sumatera Utara (210), and Sumatera Barat (310).",
        "1 of 7 provinces have no figure: 1 suppressed.",
    ]


def test_with_a_year_of_data_both_comparisons_are_made() -> None:
    cells: dict[str, list[Given]] = {"ID": [1000, *[2000] * 11, 2010]}
    assert said(cells)[1] == (
        "Angka ini relatif stabil dibandingkan Agustus 2025, dan naik 101% dibandingkan September 2024."
    )


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("area", "values", "affected"),
    [
        ("ID", [2100, (2500, "provisional")], {0, 1}),
        ("ID", [1500, (2250, "provisional")], {1}),
        ("31", [600, 900], {2}),
        ("11", [100, 90], {3}),
        ("94", ["missing", "missing"], {4}),
        ("14", [400, 411], {2}),
        ("94", ["suppressed", 5], {3, 4}),
    ],
)
def test_a_change_of_data_changes_the_sentences_about_it_and_no_other(
    area: str, values: list[Given], affected: set[int], lang: Lang
) -> None:
    before, after = said(CELLS, lang), said({**CELLS, area: values}, lang)
    changed = {i for i, sentence in enumerate(before) if sentence not in after}
    assert changed == affected


def test_a_period_that_is_not_over_is_said_to_be_so_and_compared_with_nothing() -> None:
    first, second = (
        claim.says("id")
        for claim in opening(made({"ID": [100, (50, "provisional")], "94": [1, "missing"]}, end="2025-10"))
    )
    assert first.endswith("<strong>50 lowongan</strong> (periode belum lengkap).")
    assert second.startswith("1 dari 1 provinsi tanpa angka")


def test_a_reader_who_chose_one_province_is_told_about_it() -> None:
    assert said(CELLS, area="31")[0] == "Lowongan di DKI Jakarta pada September 2025: 700 lowongan."


def test_a_chosen_province_without_a_figure_is_told_why() -> None:
    assert said(CELLS, area="94")[0] == "Lowongan di Papua pada September 2025 tidak memiliki angka: data dirahasiakan."
    assert said(CELLS, "en", area="94")[0] == "Vacancy postings in Papua in September 2025 has no figure: suppressed."


def test_a_lowest_figure_that_many_share_names_nobody() -> None:
    cells: dict[str, list[Given]] = {str(code): [0] for code in range(11, 17)} | {"31": [9], "32": [8]}
    assert said(cells) == ["Tertinggi di DKI Jakarta (9) dan Jawa Barat (8).", "Terendah (0) di 6 provinsi sekaligus."]


def test_few_provinces_have_neither_leaders_nor_laggards() -> None:
    assert len(said({"ID": [10], "11": [1], "12": [9]})) == 1


def test_names_cannot_bring_markup() -> None:
    assert all("<" not in re.sub("</?strong>", "", claim.says("id")) for claim in opening(made(CELLS)))


@pytest.mark.parametrize(
    ("cells", "lang", "sentence"),
    [
        ({"ID": ["suppressed"], "11": ["suppressed"], "12": ["missing"]}, "id",
         "Status sel: 2 data dirahasiakan, 1 data tidak dilaporkan."),
        ({"ID": ["not_collected"]}, "en", "Status of the cells: 1 not collected."),
        ({}, "id", "Rilis ini tidak memuat sel untuk pilihan tersebut."),
    ],
)  # fmt: skip
def test_an_answer_without_a_figure_says_why(cells: dict[str, list[Given]], lang: Lang, sentence: str) -> None:
    assert nothing(made(cells, lang=lang)) == sentence


def test_an_answer_with_a_figure_is_not_nothing() -> None:
    assert nothing(made({"ID": ["suppressed", 0]})) is None


def test_lists_read_as_sentences_do() -> None:
    assert listed([], "id") == ""
    assert listed(["A"], "id") == "A"
    assert listed(["A", "B"], "id") == "A dan B"
    assert listed(["A", "B", "C"], "en") == "A, B, and C"
