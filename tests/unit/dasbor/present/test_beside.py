"""What stands beside a line: milestones, the split, targets."""

from datetime import date

import polars as pl
import pytest

from dasbor.catalogue.period import Grain
from dasbor.present.beside import Beside, beside
from tests.unit.dasbor.present.made import made

MILESTONES = pl.DataFrame(
    [
        (date(2025, 3, 31), "ID", "*", "Idulfitri", "Eid", "SKB"),
        (date(2025, 5, 1), "ID", "vacancy_postings", "Wajib lapor", "Reporting", "Perpres"),
        (date(2025, 5, 1), "32", "vacancy_postings", "Wajib lapor", "Reporting", "Perpres"),
        (date(2025, 6, 1), "32", "*", "Pabrik Subang", "Plant in Subang", "Pemprov"),
        (date(2025, 7, 1), "ID-JW", "*", "Tol Jawa", "Java toll road", "PU"),
        (date(2025, 8, 1), "ID", "placements", "Bursa kerja", "Job fair", "Kemnaker"),
        (date(2019, 1, 1), "ID", "*", "Lama", "Old", "x"),
    ],
    schema=["on_date", "area", "indicator", "title_id", "title_en", "source"],
    orient="row",
)
TARGETS = pl.DataFrame(
    [
        ("vacancy_postings", "ID", 2025, 1200.0, "Renstra"),
        ("vacancy_postings", "32", 2025, 120.0, "RPJMD"),
        ("vacancy_postings", "ID", 2030, 9999.0, "Renstra"),
        ("fill_rate", "ID", 2025, 70.0, "Renstra"),
        ("posting_employers", "ID", 2025, 50.0, "Renstra"),
        ("open_postings", "ID", 2025, 60.0, "Renstra"),
        ("placements_per_1000", "ID", 2025, 3.0, "Renstra"),
    ],
    schema=["indicator", "area", "year", "target", "source"],
    orient="row",
)


def marks(
    *areas: str,
    indicator: str = "vacancy_postings",
    grain: Grain = "month",
    lang: str = "id",
    basis: str = "38",
    is_moving_year: bool = False,
) -> Beside:
    count = {"month": 12, "quarter": 4, "year": 1}[grain]
    answer = made(
        {area: [1] * count for area in areas},
        indicator,
        end={"month": "2025-12", "quarter": "2025-10", "year": "2025-01"}[grain],
        grain=grain,
        lang=lang,  # type: ignore[arg-type]
        basis=basis,  # type: ignore[arg-type]
    )
    return beside(answer, areas, MILESTONES, TARGETS, is_moving_year=is_moving_year)


@pytest.mark.parametrize(
    ("areas", "indicator", "expected"),
    [
        (("ID",), "vacancy_postings", ["Idulfitri", "Wajib lapor"]),
        (("32",), "vacancy_postings", ["Idulfitri", "Wajib lapor", "Pabrik Subang", "Tol Jawa"]),
        (("11",), "vacancy_postings", ["Idulfitri", "Wajib lapor"]),
        (("ID-JW",), "vacancy_postings", ["Idulfitri", "Wajib lapor", "Tol Jawa"]),
        (("ID",), "placements_per_1000", ["Idulfitri", "Bursa kerja"]),
    ],
)
def test_a_milestone_stands_beside_what_it_belongs_to_and_once(
    areas: tuple[str, ...], indicator: str, expected: list[str]
) -> None:
    assert [event.words for event in marks(*areas, indicator=indicator).events] == expected


def test_milestones_speak_the_language() -> None:
    assert [event.words for event in marks("ID", lang="en").events] == ["Eid", "Reporting"]


def test_a_holiday_says_nothing_about_a_whole_year_but_a_rule_does() -> None:
    assert [event.words for event in marks("ID", grain="quarter").events] == ["Idulfitri", "Wajib lapor"]
    yearly = made({"ID": [1, 1]}, end="2025-01", grain="year")
    assert [event.words for event in beside(yearly, ["ID"], MILESTONES, TARGETS).events] == ["Wajib lapor"]


@pytest.mark.parametrize(
    ("indicator", "grain", "is_moving_year", "expected"),
    [
        ("vacancy_postings", "year", False, [1200.0]),
        ("vacancy_postings", "month", False, []),
        ("vacancy_postings", "quarter", False, []),
        ("vacancy_postings", "month", True, [1200.0]),
        ("fill_rate", "month", False, [70.0]),
        ("open_postings", "month", False, [60.0]),
        ("posting_employers", "year", False, [50.0]),
        ("posting_employers", "month", False, []),
        ("placements_per_1000", "year", False, [3.0]),
        ("placements_per_1000", "month", False, []),
    ],
)
def test_a_target_of_a_year_is_shown_only_where_a_value_can_be_set_against_it(
    indicator: str, grain: Grain, is_moving_year: bool, expected: list[float]
) -> None:
    found = marks("ID", indicator=indicator, grain=grain, is_moving_year=is_moving_year).targets
    assert [target.value for target in found] == expected


def test_a_target_says_its_source_and_belongs_to_its_area() -> None:
    found = marks("ID", "32", grain="year").targets
    assert [(target.area, target.words) for target in found] == [
        ("32", "Target 2025: 120. Sumber: RPJMD"),
        ("ID", "Target 2025: 1.200. Sumber: Renstra"),
    ]


def test_a_target_of_a_present_province_is_not_one_of_a_former_province() -> None:
    assert [target.area for target in marks("ID", "32", grain="year", basis="34").targets] == ["ID"]


@pytest.mark.parametrize(
    ("area", "basis", "end", "is_marked"),
    [
        ("97", "38", "2023-01", True),
        ("ID-PP", "38", "2023-01", True),
        ("11", "38", "2023-01", False),
        ("94", "34", "2023-01", False),
        ("97", "38", "2024-06", False),
    ],
)
def test_the_split_of_papua_is_marked_where_it_matters(area: str, basis: str, end: str, is_marked: bool) -> None:
    answer = made({area: [1] * 6}, end=end, basis=basis)  # type: ignore[arg-type]
    split = [event for event in beside(answer, [area], MILESTONES.clear(), TARGETS.clear()).events if event.is_break]
    assert [(event.on, event.words) for event in split] == (
        [(date(2022, 11, 11), "Pemekaran Papua")] if is_marked else []
    )
