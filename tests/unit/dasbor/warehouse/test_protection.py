"""What protection means for an answer: the public file alone is enough, and each value says how far it may be off."""

import json
from pathlib import Path

import pytest

from dasbor.warehouse.answer import Answer
from dasbor.warehouse.ask import ask
from dasbor.warehouse.asker import Asker, Permission
from dasbor.warehouse.tables import EXACT_FILE, MANIFEST_FILE
from dasbor.warehouse.url import from_params
from tests.fixtures.tiny import atom, months, write_tiny_release

ANALYST = Asker("analyst", frozenset({Permission.SEE_EXACT}))
JOBSEEKERS, PLACEMENTS, VACANCIES = "karirhub/jobseekers", "karirhub/placements", "karirhub/vacancies"
COVERAGE = {feed: months("2024-01", "2025-12") for feed in (JOBSEEKERS, PLACEMENTS, VACANCIES)}
RULES = {"variance": 3.0, "least_base": 20, "least": 10, "largest": 5, "farthest": 14}


def release(home: Path, *, disclosure: dict[str, float] | None) -> Path:
    """A year: jobseekers by age and placements of the nation, and jobseekers of two provinces with few placements."""
    ages = {"15-19": 40, "20-24": 300, "25-29": 160}
    folder = write_tiny_release(
        home,
        {
            "jobseekers": [
                atom("ID", "2024-01", "year", jobseekers_registered=500),
                *(atom("ID", "2024-01", "year", "age", age=a, jobseekers_registered=n) for a, n in ages.items()),
                atom("11", "2024-01", "year", jobseekers_registered=19),
                atom("12", "2024-01", "year", jobseekers_registered=20),
                atom("13", "2024-01", "year", jobseekers_registered=None),
            ],
            "placements": [
                atom("ID", "2024-01", "year", placements=200),
                *(atom(area, "2024-01", "year", placements=10) for area in ("11", "12", "13")),
            ],
            "vacancies": [atom("ID", "2024-01", "year", openings=70, vacancy_postings=10)],
        },
        COVERAGE,
    )
    if disclosure is not None:
        told = json.loads((folder / MANIFEST_FILE).read_text())
        (folder / MANIFEST_FILE).write_text(json.dumps({**told, "disclosure": disclosure}))
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    release(tmp_path, disclosure=RULES)
    return tmp_path


def asked(home: Path, asker: Asker | None = None, **params: str) -> Answer:
    selection = from_params({"from": "2024-01", "to": "2024-12", "grain": "year", "province": "ID", **params})
    return ask(selection, asker or Asker("public"), home)


def only(answer: Answer, column: str) -> object:
    [found] = answer.rows[column].to_list()
    return found


def test_the_public_file_alone_answers(home: Path) -> None:
    (home / "releases" / "2026-01-01.1" / EXACT_FILE).unlink()
    assert only(asked(home, indicator="jobseekers_registered"), "value") == 500


def test_one_atom_is_off_by_the_noise_of_one(home: Path) -> None:
    assert only(asked(home, indicator="jobseekers_registered"), "error") == pytest.approx(3**0.5)


def test_a_sum_of_categories_is_off_by_the_noise_of_each(home: Path) -> None:
    found = asked(home, indicator="jobseekers_registered", age="15-19,20-24")
    assert only(found, "value") == 340
    assert only(found, "error") == pytest.approx((2 * 3) ** 0.5)


def test_a_rate_is_off_by_both_of_its_parts(home: Path) -> None:
    found = asked(home, indicator="placement_ratio")
    assert only(found, "value") == pytest.approx(40)
    by_hand = ((100 / 500) ** 2 * 3 + (100 * 200 / 500**2) ** 2 * 3) ** 0.5
    assert only(found, "error") == pytest.approx(by_hand)


def test_what_is_exact_has_no_error(home: Path) -> None:
    assert only(asked(home, indicator="openings"), "error") is None
    assert only(asked(home, indicator="openings_per_posting"), "error") is None
    assert only(asked(home, ANALYST, indicator="jobseekers_registered"), "error") is None


def test_a_release_that_states_no_protection_has_no_error_to_tell(tmp_path: Path) -> None:
    release(tmp_path, disclosure=None)
    assert only(asked(tmp_path, indicator="jobseekers_registered"), "error") is None
    rows = asked(tmp_path, indicator="placement_ratio", province="11").rows
    assert rows["status"].to_list() == ["final"]


def test_what_has_no_value_has_no_error(home: Path) -> None:
    found = asked(home, indicator="jobseekers_registered", province="13")
    assert (only(found, "status"), only(found, "value"), only(found, "error")) == ("suppressed", None, None)


@pytest.mark.parametrize(("province", "status"), [("11", "suppressed"), ("12", "final"), ("13", "suppressed")])
def test_a_base_of_fewer_than_twenty_people_gives_no_rate(home: Path, province: str, status: str) -> None:
    assert only(asked(home, indicator="placement_ratio", province=province), "status") == status


def test_a_ratio_says_what_it_was_divided_by_so_that_its_numerator_can_be_told(home: Path) -> None:
    ratio = asked(home, indicator="placement_ratio")
    assert (only(ratio, "base"), only(ratio, "value")) == (500, 40)  # 100 x 200 placements over 500 jobseekers
    assert only(asked(home, indicator="jobseekers_registered"), "base") is None


def test_a_ratio_over_too_few_people_keeps_its_base_to_itself(home: Path) -> None:
    found = asked(home, indicator="placement_ratio", province="11")
    assert (only(found, "status"), only(found, "base")) == ("suppressed", None)


def test_a_reader_is_told_in_plain_words_how_far_a_number_may_be_off_and_that_parts_need_not_add_up(home: Path) -> None:
    caveats = asked(home, indicator="jobseekers_registered").caveats
    [told] = [c for c in caveats if "derau acak" in c.id]
    for said in ("galat baku 1,7", "paling banyak 5", "di bawah 10 orang", "paling jauh 14", "tidak harus sama"):
        assert said in told.id
    for said in ("standard error 1.7", "at most 5", "below 10 people", "by 14 at most", "need not add up"):
        assert said in told.en


@pytest.mark.parametrize(("indicator", "asker"), [("openings", None), ("jobseekers_registered", ANALYST)])
def test_what_is_exact_is_not_said_to_be_off(home: Path, indicator: str, asker: Asker | None) -> None:
    caveats = asked(home, asker, indicator=indicator).caveats
    assert not [c for c in caveats if "derau acak" in c.id]
