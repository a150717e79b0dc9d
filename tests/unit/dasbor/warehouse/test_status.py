"""Every status of a cell, each from a release that holds just what brings it about."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from dasbor.catalogue.status import Status
from dasbor.warehouse.ask import ask
from dasbor.warehouse.url import from_params
from tests.fixtures.tiny import SUPPRESSED, Atom, atom, months, write_tiny_release

Cell = tuple[float | None, str]

VACANCIES = {"karirhub/vacancies": months("2021-01", "2025-12")}
JOBSEEKERS = {"karirhub/jobseekers": months("2021-01", "2025-12")}
PLACEMENTS = {"karirhub/placements": months("2021-01", "2025-12")}
SERTIHUB = {"sertihub/assessments": months("2021-01", "2025-12")}
BIZHUB = {"bizhub/beneficiaries": months("2021-01", "2025-12")}


def cells(home: Path, **params: str) -> list[Cell]:
    """Value and status of the rows of an answer, in order."""
    params = {key.rstrip("_"): value for key, value in params.items()}
    params.setdefault("to", params["from"])
    answer = ask(from_params(params), home=home)
    return list(zip(answer.rows["value"].to_list(), answer.rows["status"].to_list(), strict=True))


def release(home: Path, coverage: dict[str, list[str]], **cubes: Iterable[Atom]) -> Path:
    write_tiny_release(home, cubes, coverage)
    return home


def postings(area: str, period: str, count: int | None, grain: str = "month") -> Atom:
    return atom(area, period, grain, vacancy_postings=count, openings=count, openings_filled=0)


def test_a_figure_and_a_true_zero_are_final(tmp_path: Path) -> None:
    home = release(tmp_path, VACANCIES, vacancies=[postings("31", "2024-03", 7)])
    asked = {"indicator": "vacancy_postings", "from_": "2024-03", "province": "31,32"}
    assert cells(home, **asked) == [(7.0, "final"), (0.0, "final")]


def test_no_report_is_missing_and_not_zero(tmp_path: Path) -> None:
    coverage = {"karirhub/vacancies": months("2021-01", "2025-12", without=["2024-03"])}
    home = release(tmp_path, coverage, vacancies=[postings("31", "2024-02", 7)])
    asked = {"indicator": "vacancy_postings", "from_": "2024-02", "to": "2024-03", "province": "31"}
    assert cells(home, **asked) == [(7.0, "final"), (None, "missing")]


def test_before_the_first_and_after_the_last_month_nothing_was_collected(tmp_path: Path) -> None:
    home = release(tmp_path, VACANCIES, vacancies=[postings("ID", "2021-01", 3)])
    asked = {"indicator": "vacancy_postings", "province": "ID"}
    assert cells(home, **asked, from_="2020-12", to="2021-01") == [(None, "not_collected"), (3.0, "final")]
    assert cells(home, **asked, from_="2026-01") == [(None, "not_collected")]


def test_the_last_months_are_provisional_as_many_as_the_source_says(tmp_path: Path) -> None:
    home = release(tmp_path, VACANCIES, vacancies=[postings("ID", "2025-12", 3)])
    found = cells(home, indicator="vacancy_postings", province="ID", from_="2025-10", to="2025-12")
    assert found == [(0.0, "final"), (0.0, "provisional"), (3.0, "provisional")]


def test_a_suppressed_atom_is_neither_zero_nor_missing(tmp_path: Path) -> None:
    home = release(tmp_path, JOBSEEKERS, jobseekers=[atom("31", "2024-03", jobseekers_registered=SUPPRESSED)])
    found = cells(home, indicator="jobseekers_registered", province="31,32", from_="2024-03")
    assert found == [(None, "suppressed"), (0.0, "final")]


def test_a_sum_with_a_suppressed_part_is_suppressed(tmp_path: Path) -> None:
    atoms = [
        atom("31", "2024-03", split="education", education="diploma", jobseekers_registered=40),
        atom("31", "2024-03", split="education", education="bachelor", jobseekers_registered=SUPPRESSED),
        atom("31", "2024-03", split="education", education="postgraduate", jobseekers_registered=9),
    ]
    home = release(tmp_path, JOBSEEKERS, jobseekers=atoms)
    asked = {"indicator": "jobseekers_registered", "province": "31", "from_": "2024-03"}
    assert cells(home, **asked, education="diploma,postgraduate") == [(49.0, "final")]
    assert cells(home, **asked, education="diploma,bachelor") == [(None, "suppressed")]


def test_a_ratio_over_nothing_is_undefined(tmp_path: Path) -> None:
    atoms = [atom("31", "2024-03", vacancy_postings=2, openings=8, openings_filled=2)]
    home = release(tmp_path, VACANCIES, vacancies=atoms)
    found = cells(home, indicator="fill_rate", province="31,32", from_="2024-03")
    assert found == [(25.0, "final"), (None, "undefined")]


def test_a_ratio_has_the_worst_status_of_its_parts(tmp_path: Path) -> None:
    home = release(
        tmp_path,
        {"karirhub/placements": months("2021-01", "2025-11"), **JOBSEEKERS},
        placements=[
            atom("31", "2024-03", placements=SUPPRESSED),
            atom("32", "2024-03", placements=10),
            atom("33", "2024-03", placements=SUPPRESSED),
            atom("32", "2025-09", placements=10),
        ],
        jobseekers=[
            atom("31", "2024-03", jobseekers_registered=50),
            atom("32", "2024-03", jobseekers_registered=40),
            atom("32", "2025-09", jobseekers_registered=40),
            atom("32", "2025-12", jobseekers_registered=40),
        ],
    )
    asked = {"indicator": "placement_ratio"}
    assert cells(home, **asked, province="31,32,33", from_="2024-03") == [
        (None, "suppressed"),
        (25.0, "final"),
        (None, "suppressed"),  # and not undefined: what is hidden is not told by its denominator
    ]
    assert cells(home, **asked, province="32", from_="2025-09") == [(25.0, "provisional")]
    assert cells(home, **asked, province="32", from_="2025-12") == [(None, "not_collected")]


def test_a_young_cohort_is_too_early(tmp_path: Path) -> None:
    survival = [
        atom("ID", "2024-08", starts_observed_12m=20, starts_surviving_12m=15),
        atom("ID", "2024-12", starts_observed_12m=10, starts_surviving_12m=5),
    ]
    home = release(tmp_path, BIZHUB, business_survival=survival)
    asked = {"indicator": "business_survival_12m", "province": "ID"}
    assert cells(home, **asked, from_="2024-08") == [(75.0, "final")]
    assert cells(home, **asked, from_="2024-12", to="2025-01") == [(50.0, "provisional"), (None, "too_early")]


def test_before_the_split_the_provinces_of_papua_are_rebased(tmp_path: Path) -> None:
    areas = ("92", "94", "81", "ID-PP", "ID")
    atoms = [postings(area, period, 6) for area in areas for period in ("2022-11", "2022-12", "2023-01")]
    home = release(tmp_path, VACANCIES, vacancies=atoms)
    asked = {"indicator": "vacancy_postings", "from_": "2022-11", "to": "2023-01"}
    assert [s for _, s in cells(home, **asked, province="94")] == ["rebased", "final", "final"]
    assert [s for _, s in cells(home, **asked, province="92")] == ["rebased", "rebased", "final"]
    for untouched in ("81", "ID-PP", "ID"):
        assert {s for _, s in cells(home, **asked, province=untouched)} == {"final"}


def test_on_the_former_basis_nothing_is_rebased(tmp_path: Path) -> None:
    atoms = [postings("94@34", "2022-10", 30), postings("94", "2022-10", 6)]
    home = release(tmp_path, VACANCIES, vacancies=atoms)
    asked = {"indicator": "vacancy_postings", "province": "94", "from_": "2022-10"}
    assert cells(home, **asked, basis="34") == [(30.0, "final")]
    assert cells(home, **asked, basis="38") == [(6.0, "rebased")]


def assessed(area: str, period: str, count: int | None, **split: str) -> Atom:
    return atom(area, period, split=",".join(split), **split, assessments=count)


def test_what_may_hold_unplaced_records_is_not_on_the_basis(tmp_path: Path) -> None:
    atoms = [
        assessed("91?", "2022-05", 12),
        assessed("91@34", "2022-05", 12),
        assessed("ID-PP", "2022-05", 12),
        assessed("ID", "2022-05", 12),
    ]
    home = release(tmp_path, SERTIHUB, assessments=atoms)
    asked = {"indicator": "assessments", "from_": "2022-05"}
    assert cells(home, **asked, province="91,92") == [(None, "not_on_basis")] * 2
    assert cells(home, **asked, province="94,95,96,97") == [(0.0, "rebased")] * 4
    assert cells(home, **asked, province="ID,ID-PP,81") == [(12.0, "final"), (12.0, "final"), (0.0, "final")]
    assert cells(home, **asked, province="91,94", basis="34") == [(12.0, "final"), (0.0, "final")]


def test_a_hidden_number_of_unplaced_records_is_not_none(tmp_path: Path) -> None:
    home = release(tmp_path, SERTIHUB, assessments=[assessed("94?", "2022-05", SUPPRESSED)])
    assert cells(home, indicator="assessments", from_="2022-05", province="94") == [(None, "not_on_basis")]


def test_unplaced_records_matter_only_to_the_cells_they_may_belong_to(tmp_path: Path) -> None:
    atoms = [
        assessed("94?", "2022-05", 12),
        assessed("94?", "2022-05", 12, sex="male"),
        assessed("95", "2022-06", 9),
        assessed("94?", "2022-06", 0),
    ]
    home = release(tmp_path, SERTIHUB, assessments=atoms)
    asked = {"indicator": "assessments", "province": "95"}
    by_sex = cells(home, **asked, from_="2022-05", by="sex")
    assert by_sex == [(None, "not_on_basis"), (0.0, "rebased")]
    assert cells(home, **asked, from_="2022-06") == [(9.0, "rebased")]
    assert cells(home, **asked, from_="2022-05", sex="male,female") == [(None, "not_on_basis")]


def test_an_official_figure_that_was_not_published_is_not_zero(tmp_path: Path) -> None:
    atoms = [
        atom("ID", "2024-01", "year", labour_force=100, unemployed=5),
        atom("31", "2024-01", "year", labour_force=40, unemployed=None),
    ]
    home = release(tmp_path, {}, labour_force=atoms)
    asked = {"indicator": "unemployed", "from_": "2023-01", "to": "2024-01", "grain": "year"}
    assert cells(home, **asked, province="ID") == [(None, "not_collected"), (5.0, "final")]
    assert cells(home, **asked, province="31") == [(None, "not_collected")] * 2


def test_a_stock_that_is_not_there_is_zero_when_the_month_was_reported(tmp_path: Path) -> None:
    coverage = {"sertihub/assessments": months("2021-01", "2025-12", without=["2024-03"])}
    atoms = [atom("31", "2024-02", certificates_valid=8, certificates_expiring=0)]
    home = release(tmp_path, coverage, certificates=atoms)
    asked = {"indicator": "certificates_valid", "province": "31,32"}
    assert cells(home, **asked, from_="2024-02") == [(8.0, "final"), (0.0, "final")]
    assert cells(home, **asked, from_="2024-03") == [(None, "missing")] * 2


def test_a_period_that_was_reported_in_part_says_so(tmp_path: Path) -> None:
    coverage = {"karirhub/vacancies": months("2021-01", "2025-12", without=["2023-03"])}
    home = release(tmp_path, coverage, vacancies=[postings("ID", "2023-01", 5, "quarter")])
    params = {"indicator": "vacancy_postings", "from": "2023-01", "to": "2023-03", "grain": "quarter", "province": "ID"}
    answer = ask(from_params(params), home=home)
    assert answer.rows["status"].to_list() == ["provisional"]
    assert any("not reported" in caveat.en for caveat in answer.caveats)
    whole = ask(from_params({**params, "from": "2023-04", "to": "2023-06"}), home=home)
    assert not any("not reported" in caveat.en for caveat in whole.caveats)


@pytest.mark.parametrize("status", Status)
def test_the_complete_release_has_cells_of_every_status(home: Path, status: Status) -> None:
    asked = {
        Status.NOT_ON_BASIS: {"indicator": "certificates_valid", "from": "2023-01", "to": "2023-01"},
        Status.NOT_COLLECTED: {"indicator": "placements", "from": "2026-10", "to": "2026-10"},
        Status.TOO_EARLY: {"indicator": "business_survival_12m", "from": "2026-01", "to": "2026-01"},
        Status.MISSING: {"indicator": "training_completions", "from": "2025-03", "to": "2025-03"},
        Status.SUPPRESSED: {"indicator": "businesses_started", "from": "2024-01", "to": "2024-01", "by": "programme"},
        Status.UNDEFINED: {"indicator": "fill_rate", "from": "2024-01", "to": "2024-01", "by": "sector"},
        Status.PROVISIONAL: {"indicator": "openings", "from": "2026-10", "to": "2026-10"},
        Status.REBASED: {"indicator": "openings", "from": "2022-11", "to": "2022-11"},
        Status.FINAL: {"indicator": "openings", "from": "2024-01", "to": "2024-01"},
    }[status]
    rows = ask(from_params(asked), home=home).rows
    assert str(status) in rows["status"].to_list()
