"""Jobseekers, applications and placements, counted by hand."""

import pytest

from tests.unit.etl.models.tiny_vault import Counted, TinyVault, count

CUBES = ("jobseekers", "jobseekers_active", "applications", "applicants", "placements")
JOBSEEKERS, APPLICATIONS, PLACEMENTS = "karirhub/jobseekers", "karirhub/applications", "karirhub/placements"


def jobseeker(person: str, **told: object) -> dict[str, object]:
    return {
        "person": person,
        "key": f"jobseeker {person}",
        "registered_on": "2024-01-15",
        "last_active_on": "2024-01-15",
        "sex": "female",
        "birth_year": 2000,
        "age": "20-24",
        "education": "bachelor",
        "has_disability": False,
        "at": "32",
        **told,
    }


def application(person: str, applied_on: str, channel: str = "web", **told: object) -> dict[str, object]:
    return {"person": person, "applied_on": applied_on, "channel": channel, **told}


def test_jobseekers_by_their_attributes(tiny: TinyVault) -> None:
    tiny.add(
        JOBSEEKERS,
        jobseeker("ani", cell_key=250),
        jobseeker("budi", sex="male", has_disability=True, cell_key=10),
        jobseeker("cici", education=None, has_disability=None, registered_on="2024-02-01", cell_key=3),
    )
    counted = count(tiny, *CUBES)
    assert counted.cell("jobseekers", "2024", grain="year") == {"jobseekers_registered": 3}
    assert counted.cell("jobseekers", "2024", grain="year", sex="female") == {"jobseekers_registered": 2}
    assert counted.cell("jobseekers", "2024", grain="year", disability="yes") == {"jobseekers_registered": 1}
    assert counted.cell("jobseekers", "2024", grain="year", disability="no") == {"jobseekers_registered": 1}
    assert counted.cell("jobseekers", "2024", grain="year", sex="male", age="20-24") == {"jobseekers_registered": 1}
    assert counted.cell("jobseekers", "2024-02", sex="female", education="bachelor") == {}


def test_key_sums_are_those_of_the_records_modulo_256(tiny: TinyVault) -> None:
    tiny.add(
        JOBSEEKERS,
        jobseeker("ani", cell_key=250),
        jobseeker("budi", sex="male", cell_key=10),
        jobseeker("cici", registered_on="2024-02-01", cell_key=3),
    )
    counted = count(tiny, *CUBES)
    column = ["jobseekers_registered__key"]
    assert counted.beside("jobseekers", column, "2024-01") == (4,)
    assert counted.beside("jobseekers", column, "2024", grain="year") == (7,)
    assert counted.beside("jobseekers", column, "2024", "32", "year", sex="female") == (253,)


@pytest.fixture
def active(tiny: TinyVault) -> Counted:
    tiny.add(
        JOBSEEKERS,
        jobseeker("ani", registered_on="2023-01-31", last_active_on="2023-01-31", person_key8=200),
        jobseeker("budi", registered_on="2023-03-01", last_active_on="2023-08-01", at="91?", person_key8=100),
        jobseeker("cici", registered_on="2024-06-01", last_active_on="2024-06-01", person_key8=1),
    )
    tiny.add(
        JOBSEEKERS, jobseeker("budi", registered_on="2023-03-01", last_active_on="2023-05-10", content_hash=1, at="91?")
    )
    tiny.add(APPLICATIONS, application("ani", "2023-07-01"), application("dedi", "2023-07-01"))
    return count(tiny, *CUBES)


def test_a_jobseeker_is_active_for_six_months(active: Counted) -> None:
    months = [f"2023-{m:02d}" for m in range(1, 13)] + ["2024-01", "2024-02"]
    found = [active.cell("jobseekers_active", month).get("jobseekers_active", 0) for month in months]
    # ani: January to June by registering, July to December by applying; budi: March to October by two versions' days
    # and on to January 2024 by the last of them.
    assert found == [1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 0]
    assert active.cell("jobseekers_active", "2023", grain="year") == {"jobseekers_active": 2}
    assert active.cell("jobseekers_active", "2024-01", grain="quarter") == {}
    assert active.cell("jobseekers_active", "2024", grain="year") == {"jobseekers_active": 1}


def test_an_active_jobseeker_stays_at_the_place_of_the_record(active: Counted) -> None:
    assert active.cell("jobseekers_active", "2023-12", "91?") == {"jobseekers_active": 1}
    assert active.cell("jobseekers_active", "2023-12", "32") == {"jobseekers_active": 1}
    assert active.cell("jobseekers_active", "2023-12", sex="female", education="bachelor") == {"jobseekers_active": 2}


def test_key_sums_of_a_stock_leave_with_the_persons(active: Counted) -> None:
    column = ["jobseekers_active__key"]
    assert active.beside("jobseekers_active", column, "2023-12") == (44,)
    assert active.beside("jobseekers_active", column, "2024-01") == (100,)
    assert active.beside("jobseekers_active", column, "2024-06") == (1,)


def test_a_gap_of_inactivity_is_not_counted(tiny: TinyVault) -> None:
    tiny.add(
        JOBSEEKERS,
        jobseeker("ani", registered_on="2023-01-31", last_active_on="2023-09-01"),
        jobseeker("budi", registered_on="2024-12-01", last_active_on="2024-12-01", sex="male"),
    )
    counted = count(tiny, *CUBES)
    found = [
        counted.cell("jobseekers_active", f"{y}-{m:02d}", sex="female").get("jobseekers_active", 0)
        for y in (2023, 2024)
        for m in range(1, 13)
    ]
    assert found == [1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1, *[0] * 10]


@pytest.fixture
def applied(tiny: TinyVault) -> Counted:
    tiny.add(JOBSEEKERS, jobseeker("ani", birth_year=2000), jobseeker("budi", birth_year=1970, sex="male", at="96"))
    tiny.add(
        APPLICATIONS,
        application("ani", "2024-12-30", cell_key=1, person_key8=7),
        application("ani", "2024-12-31", "android", cell_key=2, person_key8=7),
        application("ani", "2025-01-01", cell_key=4, person_key8=7),
        application("budi", "2024-12-31", cell_key=8, person_key8=9),
        application("nobody knows", "2024-12-31", "counter", cell_key=16, person_key8=11),
    )
    return count(tiny, *CUBES)


def test_applications_have_the_place_and_attributes_of_the_person(applied: Counted) -> None:
    assert applied.cell("applications", "2024-12") == {"applications": 4}
    assert applied.cell("applications", "2024-12", "ID-JW") == {"applications": 2}
    assert applied.cell("applications", "2024-12", "94@34") == {"applications": 1}
    assert applied.cell("applications", "2024-12", sex="female", channel="android") == {"applications": 1}
    assert applied.cell("applications", "2024-12", channel="counter") == {"applications": 1}
    assert applied.cell("applications", "2024-12", sex="male") == {"applications": 1}
    assert applied.beside("applications", ["applications__key"], "2024-12") == (27,)


def test_the_age_of_an_application_is_that_of_its_year(applied: Counted) -> None:
    assert applied.cell("applications", "2024-12", age="20-24") == {"applications": 2}
    assert applied.cell("applications", "2025-01", age="25-29") == {"applications": 1}
    assert applied.cell("applications", "2024-12", age="45-54") == {"applications": 1}


def test_an_applicant_counts_once_in_each_cell(applied: Counted) -> None:
    assert applied.cell("applicants", "2024-12") == {"applicants": 3}
    assert applied.cell("applicants", "2024", grain="year") == {"applicants": 3}
    assert applied.cell("applicants", "2024-10", grain="quarter", sex="female") == {"applicants": 1}
    assert applied.cell("applicants", "2024-12", channel="web") == {"applicants": 2}
    assert applied.cell("applicants", "2024-12", channel="android") == {"applicants": 1}
    assert applied.cell("applicants", "2024-12", "32", channel="android") == {"applicants": 1}
    assert applied.beside("applicants", ["applicants__key"], "2024-12") == (27,)
    assert applied.beside("applicants", ["applicants__key"], "2024-12", channel="web") == (16,)
    islands = applied.rows(
        "SELECT area, applicants FROM applicants WHERE split = '' AND grain = 'year' AND year(period) = 2024"
    )
    assert set(islands) == {("ID", 3), ("ID-JW", 1), ("32", 1), ("ID-PP", 1), ("94@34", 1), ("96", 1)}


def test_placements_have_their_own_place_and_the_persons_attributes(tiny: TinyVault) -> None:
    tiny.add(JOBSEEKERS, jobseeker("ani", at="51"))
    tiny.add(
        PLACEMENTS,
        {"person": "ani", "placed_on": "2025-03-01", "sector": "C", "at": "32", "cell_key": 5},
        {"person": "no record", "placed_on": "2025-03-02", "sector": None, "at": "32", "cell_key": 6},
    )
    counted = count(tiny, *CUBES)
    assert counted.cell("placements", "2025-03", "32") == {"placements": 2}
    assert counted.cell("placements", "2025-03", "51") == {}
    assert counted.cell("placements", "2025-03", sex="female", sector="C") == {"placements": 1}
    assert counted.cell("placements", "2025-03", age="25-29") == {"placements": 1}
    assert counted.cell("placements", "2025-03", sector="unknown") == {"placements": 1}
    assert counted.rows(
        "SELECT sum(placements) FROM placements WHERE split = 'sex' AND grain = 'year' AND area = 'ID'"
    ) == [(1,)]
