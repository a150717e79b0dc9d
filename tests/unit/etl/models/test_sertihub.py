"""Assessments, certificates and the people who hold them, counted by hand."""

import pytest

from tests.unit.etl.models.tiny_vault import Counted, TinyVault, count

FEED = "sertihub/assessments"


def assessment(
    person: str, assessed_on: str, issued_on: str | None, valid_until: str | None, **told: object
) -> dict[str, object]:
    return {
        "person": person,
        "kkni_level": "3",
        "sector": "F",
        "lsp_type": "P3",
        "sex": "male",
        "birth_year": 1990,
        "age": "30-34",
        "assessed_on": assessed_on,
        "is_competent": issued_on is not None,
        "issued_on": issued_on,
        "valid_until": valid_until,
        "at": "32",
        **told,
    }


def test_assessments_by_their_day_and_certificates_by_theirs(tiny: TinyVault) -> None:
    tiny.add(
        FEED,
        assessment("a", "2024-01-30", "2024-02-02", "2027-02-02", cell_key=1),
        assessment("b", "2024-01-31", None, None, cell_key=2, sector=None, kkni_level="5"),
        assessment("c", "2024-03-01", "2024-03-01", "2027-03-01", cell_key=4, at="94?"),
    )
    counted = count(tiny, "assessments", "certificates", "certified")
    assert counted.cell("assessments", "2024-01") == {"assessments": 2, "assessments_competent": 1}
    assert counted.cell("assessments", "2024-02") == {"certificates_issued": 1}
    assert counted.cell("assessments", "2024-03", "94?") == {
        "assessments": 1,
        "assessments_competent": 1,
        "certificates_issued": 1,
    }
    assert counted.cell("assessments", "2024", grain="year", sector="unknown") == {"assessments": 1}
    assert counted.cell("assessments", "2024", grain="year", sector="F", kkni_level="3")["assessments"] == 2
    keys = [f"{m}__key" for m in ("assessments", "assessments_competent", "certificates_issued")]
    assert counted.beside("assessments", keys, "2024", grain="year") == (7, 5, 5)


def stock_of(counted: Counted, cube: str, measure: str, months: list[str], **categories: str) -> list[int]:
    return [counted.cell(cube, month, **categories).get(measure, 0) or 0 for month in months]


@pytest.fixture
def certified(tiny: TinyVault) -> Counted:
    tiny.add(
        FEED,
        assessment("a", "2021-01-10", "2021-01-15", "2024-01-15", person_key8=100, cell_key=1),
        assessment("a", "2023-11-10", "2023-11-15", "2026-11-15", person_key8=100, cell_key=2, age="35-44", at="31"),
        assessment("b", "2021-02-10", "2021-02-15", "2024-02-29", person_key8=200, cell_key=4, sex="female"),
        assessment("b", "2024-05-01", "2024-05-02", "2027-05-02", person_key8=200, cell_key=8, sex="female", at="91?"),
        assessment("c", "2024-06-01", "2024-06-02", "2024-06-20", person_key8=50, cell_key=16),
    )
    return count(tiny, "assessments", "certificates", "certified")


def test_certificates_are_valid_to_the_last_month_end_before_they_end(certified: Counted) -> None:
    months = [
        "2021-01",
        "2021-02",
        "2023-10",
        "2023-11",
        "2023-12",
        "2024-01",
        "2024-02",
        "2024-03",
        "2024-05",
        "2024-06",
    ]
    assert stock_of(certified, "certificates", "certificates_valid", months) == [1, 2, 2, 3, 3, 2, 2, 1, 2, 2]
    assert certified.cell("certificates", "2023", grain="year")["certificates_valid"] == 3
    assert certified.beside("certificates", ["certificates_valid__key"], "2024-06") == (10,)


def test_certificates_expire_within_the_six_months_after_the_month(certified: Counted) -> None:
    months = ["2023-06", "2023-07", "2023-08", "2023-12", "2024-01", "2024-02", "2024-03"]
    # a's first ends on 15 January 2024: from July on; b's first on 29 February: from August on, valid on that day.
    assert stock_of(certified, "certificates", "certificates_expiring", months) == [0, 1, 2, 2, 1, 1, 0]
    assert certified.cell("certificates", "2023-12", kkni_level="3")["certificates_expiring"] == 2


def test_a_person_with_two_certificates_is_one_certified_person(certified: Counted) -> None:
    months = ["2021-01", "2021-02", "2023-12", "2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06"]
    assert stock_of(certified, "certified", "certified_people", months) == [1, 2, 2, 2, 2, 1, 1, 2, 2]
    assert certified.beside("certified", ["certified_people__key"], "2024-01") == (44,)
    assert certified.beside("certified", ["certified_people__key"], "2024-04") == (100,)


def test_a_certified_person_has_the_place_and_age_of_the_latest_certificate(certified: Counted) -> None:
    assert certified.cell("certified", "2021-01", "31") == {"certified_people": 1}
    assert certified.cell("certified", "2021-01", "32") == {}
    assert certified.cell("certified", "2021-01", sex="male", age="35-44") == {"certified_people": 1}
    assert certified.cell("certified", "2021-02", "91@34", sex="female") == {"certified_people": 1}


def test_certificates_that_follow_without_a_gap_are_one_spell(tiny: TinyVault) -> None:
    tiny.add(
        FEED,
        assessment("a", "2021-01-10", "2021-01-15", "2022-01-14"),
        assessment("a", "2021-06-10", "2021-06-15", "2021-12-14"),
        assessment("a", "2022-01-10", "2022-01-15", "2022-03-31"),
        assessment("a", "2022-06-10", "2022-06-15", "2025-06-14"),
        assessment("b", "2022-07-10", None, None),
    )
    counted = count(tiny, "assessments", "certificates", "certified")
    months = [f"{y}-{m:02d}" for y in (2021, 2022) for m in range(1, 13)]
    expected = [1] * 12 + [1, 1, 1, 0, 0, 1, 1, *[0] * 5]
    assert stock_of(counted, "certified", "certified_people", months) == expected
