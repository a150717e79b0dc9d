"""Sentences: true to the data, in both languages, and changing with the data they are about and no other."""

import re

import pytest

from dasbor.catalogue.text import LANGS, Lang
from dasbor.present.achievement import achievement
from dasbor.present.chance import Reading
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
        (
            "Tertinggi di DKI Jakarta (700), yang dapat dibedakan dari semua provinsi lain; berikutnya Jambi (510) dan "
            "Riau (410)."
        ),
        (
            "Terendah di Aceh (110), yang dapat dibedakan dari semua provinsi lain; berikutnya Sumatera Utara (210) "
            "dan Sumatera Barat (310)."
        ),
        "1 dari 7 provinsi tanpa angka: 1 data dirahasiakan.",
    ]


def test_the_opening_in_english() -> None:
    assert said(CELLS, "en") == [
        "Vacancy postings in Indonesia in September 2025: 2,250 postings (provisional).",
        "That is up 7.1% on August 2025.",
        (
            "Highest in DKI Jakarta (700), which can be told apart from every other province; next Jambi (510) and "
            "Riau (410)."
        ),
        (
            "Lowest in Aceh (110), which can be told apart from every other province; next Sumatera Utara (210) and "
            "Sumatera Barat (310)."
        ),
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
    cells: dict[str, list[Given]] = {str(code): [0] for code in range(11, 17)} | {"31": [900], "32": [800]}
    assert said(cells) == [
        "Tertinggi di DKI Jakarta (900) dan Jawa Barat (800); 1 provinsi lain tidak dapat dibedakan dari DKI Jakarta.",
        "Terendah (0) di 6 provinsi sekaligus.",
    ]


def test_provinces_that_nobody_can_tell_apart_have_neither_leaders_nor_laggards() -> None:
    cells: dict[str, list[Given]] = {str(code): [0] for code in range(11, 17)} | {"31": [6], "32": [5]}
    assert said(cells) == [
        (
            "Selisih antarprovinsi tidak melampaui ketidakpastian: 8 provinsi yang memiliki angka tidak dapat "
            "dibedakan satu sama lain."
        )
    ]
    assert said(cells, "en") == [
        "The provinces differ by no more than the uncertainty: the 8 that have a figure cannot be told apart."
    ]


def test_a_lead_that_chance_could_have_made_is_said_to_be_none() -> None:
    rates = {"11": 90, "12": 88, "13": 86, "14": 70, "15": 52, "16": 50}
    cells: dict[str, list[Given]] = {code: [Reading(rate, 400.0)] for code, rate in rates.items()}
    assert said(cells, indicator="pass_rate") == [
        (
            "Tertinggi di Aceh (90,0%), Sumatera Utara (88,0%), dan Sumatera Barat (86,0%); 2 provinsi lain tidak "
            "dapat dibedakan dari Aceh."
        ),
        (
            "Terendah di Sumatera Selatan (50,0%), Jambi (52,0%), dan Riau (70,0%); 1 provinsi lain tidak dapat "
            "dibedakan dari Sumatera Selatan."
        ),
    ]


def test_facts_are_compared_as_facts() -> None:
    cells: dict[str, list[Given]] = {str(11 + i): [float(10 * i + 10)] for i in range(6)}
    assert said(cells, "en", indicator="fill_rate")[0] == (
        "Highest in Sumatera Selatan (60.0%), Jambi (50.0%), and Riau (40.0%)."
    )


def test_a_change_within_noise_is_called_stable() -> None:
    quiet: dict[str, list[Given]] = {"ID": [Reading(400.0, error=1.0), Reading(430.0, error=1.0)]}
    loud: dict[str, list[Given]] = {"ID": [Reading(400.0, error=1.0), Reading(480.0, error=1.0)]}
    noisy: dict[str, list[Given]] = {"ID": [Reading(400.0, error=30.0), Reading(480.0, error=30.0)]}
    assert said(quiet, "en", indicator="placements")[1] == "That is about the same as in August 2025."
    assert said(loud, "en", indicator="placements")[1] == "That is up 20.0% on August 2025."
    assert said(noisy, "en", indicator="placements")[1] == "That is about the same as in August 2025."


YEAR: dict[str, list[Given]] = {
    "ID": [100, 100, 100, 100, 100, 100, 100, 100, 120],
    "11": [5] * 8 + [9],
    **{str(12 + i): [50] * 8 + [100 * (i + 1)] for i in range(6)},
}
"""The year up to September: 920 placements, 690 of them due of a target of 920."""


def against(target: float, cells: dict[str, list[Given]], lang: Lang, indicator: str = "placements") -> list[str]:
    answer = made(cells, indicator)
    reached = achievement(answer, "ID", target, "Renstra")
    return [re.sub("</?strong>", "", claim.says(lang)) for claim in opening(answer, target=reached)]


@pytest.mark.parametrize(
    ("target", "id_", "en"),
    [
        (1000, ("Sampai September 2025, tercapai 920 orang (92,0%) dari target 1.000 untuk tahun 2025, mendahului "
               "waktu yang berjalan (75,0%)."),
         ("By September 2025, 920 people (92.0%) of the target of 1,000 for 2025 were reached, ahead of the time of "
         "year (75.0%).")),
        (1227, ("Sampai September 2025, tercapai 920 orang (75,0%) dari target 1.227 untuk tahun 2025, sejalan dengan "
               "waktu yang berjalan (75,0%)."),
         ("By September 2025, 920 people (75.0%) of the target of 1,227 for 2025 were reached, in step with the time "
         "of year (75.0%).")),
        (1840, ("Sampai September 2025, tercapai 920 orang (50,0%) dari target 1.840 untuk tahun 2025, tertinggal dari "
               "waktu yang berjalan (75,0%)."),
         ("By September 2025, 920 people (50.0%) of the target of 1,840 for 2025 were reached, behind the time of "
         "year (75.0%).")),
    ],
)  # fmt: skip
def test_a_flow_is_set_against_the_part_of_the_year_that_is_over(target: float, id_: str, en: str) -> None:
    assert against(target, YEAR, "id")[2] == id_
    assert against(target, YEAR, "en")[2] == en


@pytest.mark.parametrize(
    ("rate", "en"),
    [
        (95.0, "The target of 92.0% for 2025 is met: up to September 2025 the figure is 95.0%."),
        (91.5, ("The target of 92.0% for 2025 cannot be told apart from what was reached: up to September 2025 the "
               "figure is 91.5%.")),
        (80.0, "The target of 92.0% for 2025 is not met: up to September 2025 the figure is 80.0%."),
    ],
)  # fmt: skip
def test_a_rate_is_set_against_the_target_itself(rate: float, en: str) -> None:
    cells: dict[str, list[Given]] = {"ID": [Reading(rate, 222.0, 0.1)] * 9}
    assert against(92.0, cells, "en", "completion_rate")[2] == en


def test_a_finished_year_is_met_or_not() -> None:
    answer = made({"ID": [100] * 12}, "placements", end="2024-12")
    [*_, claim] = opening(answer, target=achievement(answer, "ID", 1500, "Renstra"))
    assert claim.says("id") == (
        "Target tahun 2024 sebesar 1.500 belum dipenuhi: sampai Desember 2024 angkanya <strong>1.200 orang</strong>."
    )


def test_a_target_without_a_figure_says_nothing() -> None:
    cells: dict[str, list[Given]] = {**YEAR, "ID": [100, "missing", *[100] * 7]}
    assert not any("target" in sentence for sentence in against(1000, cells, "en"))


@pytest.mark.parametrize("lang", LANGS)
def test_there_are_never_more_than_five_sentences(lang: Lang) -> None:
    assert len(against(1000, {**YEAR, "94": ["suppressed"] * 9}, lang)) == 5


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("area", "values", "affected"),
    [
        ("ID", [100] * 8 + [180], {0, 1, 2}),
        ("ID", [90] + [100] * 7 + [120], {2}),
        ("17", [50] * 8 + [640], {3}),
        ("16", [50] * 8 + [560], {3}),
        ("11", [5] * 8 + [8], {4}),
        ("14", [50] * 8 + [301], set()),
    ],
)
def test_new_data_change_what_is_said_of_target_and_rank_and_nothing_else(
    area: str, values: list[Given], affected: set[int], lang: Lang
) -> None:
    before, after = against(1100, YEAR, lang), against(1100, {**YEAR, area: values}, lang)
    assert {i for i, sentence in enumerate(before) if sentence not in after} == affected


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
