"""Accounts, active users, journeys and the reporting of employers, counted by hand."""

import pytest

from tests.unit.etl.models.tiny_vault import Counted, TinyVault, count

CUBES = ("accounts", "account_stock", "active_users", "journeys", "employer_reporting")
ACCOUNTS, EVENTS, EMPLOYERS = "siapkerja/accounts", "siapkerja/service_events", "siapkerja/employers"


def account(person: str, created_on: str = "2024-01-01", **told: object) -> dict[str, object]:
    return {
        "person": person,
        "key": f"account {person}",
        "created_on": created_on,
        "account_type": "jobseeker",
        "sex": "female",
        "birth_year": 2000,
        "age": "20-24",
        "education": "diploma",
        "has_disability": False,
        "at": "32",
        **told,
    }


def event(person: str, at: str, step: str = "visited", **told: object) -> dict[str, object]:
    return {
        "person": person,
        "at": at,
        "on_date": at[:10],
        "hub": "karirhub",
        "channel": "web",
        "journey": "apply_job",
        "step": step,
        **told,
    }


def here(row: dict[str, object], place: str | None = "32") -> dict[str, object]:
    province = None if place is None or place.endswith("?") else place
    former = None if place is None else {"96": "94"}.get(place, place[:2])
    return {**row, "province_code_bps": province, "province_code_34": former}


def test_accounts_as_a_flow_and_as_a_stock(tiny: TinyVault) -> None:
    tiny.add(
        ACCOUNTS,
        account("a", cell_key=200),
        account("b", "2024-03-31", cell_key=100, has_disability=True),
        account("c", "2024-03-31", cell_key=3, account_type="employer", sex=None, age=None, education=None),
    )
    counted = count(tiny, *CUBES)
    assert [counted.cell("accounts", f"2024-0{m}").get("accounts_new", 0) for m in (1, 2, 3)] == [1, 0, 2]
    assert [counted.cell("account_stock", f"2024-0{m}")["accounts_total"] for m in (1, 2, 3)] == [1, 1, 3]
    assert counted.cell("account_stock", "2024-01", grain="quarter") == {"accounts_total": 3}
    assert counted.cell("account_stock", "2024-03", account_type="employer") == {"accounts_total": 1}
    assert counted.cell("account_stock", "2024-03", sex="female", age="20-24") == {"accounts_total": 2}
    assert counted.beside("account_stock", ["accounts_total__key"], "2024-02") == (200,)
    assert counted.beside("account_stock", ["accounts_total__key"], "2024-03") == (47,)


@pytest.fixture
def used(tiny: TinyVault) -> Counted:
    tiny.add(ACCOUNTS, account("a"), account("b", sex="male", birth_year=1989), account("c", birth_year=None))
    tiny.add(
        EVENTS,
        here(event("a", "2024-01-05 01:00", person_key8=200)),
        here(event("a", "2024-01-06 01:00", person_key8=200, channel="android", hub="skillhub")),
        here(event("a", "2024-02-06 01:00", person_key8=200, channel="android")),
        here(event("b", "2024-01-07 01:00", person_key8=100), "31"),
        here(event("b", "2024-03-07 01:00", person_key8=100), "96"),
        here(event("b", "2024-03-08 01:00", person_key8=100), "94?"),
        here(event("c", "2024-12-31 18:00", person_key8=1, on_date="2025-01-01"), "51"),
        here(event("stranger", "2024-03-07 01:00", person_key8=2), "51"),
    )
    return count(tiny, *CUBES)


def users(counted: Counted, period: str, area: str = "ID", grain: str = "month", **categories: str) -> int:
    return counted.cell("active_users", period, area, grain, **categories).get("active_users", 0) or 0


def test_a_person_is_one_active_user_in_each_cell(used: Counted) -> None:
    assert [users(used, f"2024-0{m}") for m in (1, 2, 3)] == [2, 1, 2]
    assert users(used, "2024-01", grain="quarter") == users(used, "2024", grain="year") == 3
    assert users(used, "2025-01") == 1
    assert users(used, "2024-01", "ID-JW") == 2
    assert users(used, "2024-01", "32") == users(used, "2024-01", "31") == 1


def test_someone_who_moves_counts_in_each_area_once(used: Counted) -> None:
    year = {"period": "2024", "grain": "year"}
    areas = ("31", "ID-JW", "96", "94?", "94@34", "ID-PP")
    assert [users(used, area=area, **year) for area in areas] == [1, 2, 1, 1, 1, 1]
    assert users(used, "2024-03", "ID-PP") == users(used, "2024-03", "94@34") == 1


def test_users_by_hub_and_channel(used: Counted) -> None:
    assert users(used, "2024-01", hub="karirhub") == 2
    assert users(used, "2024-01", hub="skillhub") == 1
    assert users(used, "2024-01", channel="web") == 2
    assert users(used, "2024-01", hub="skillhub", channel="android") == 1
    assert users(used, "2024-01", hub="karirhub", channel="android") == 0
    assert users(used, "2024-01", grain="quarter", hub="karirhub", channel="android") == 1
    assert users(used, "2024-01", "ID-JW", "quarter", hub="karirhub") == 2


def test_users_by_sex_and_by_their_age_in_the_year(used: Counted) -> None:
    assert users(used, "2024", grain="year", sex="female") == 1
    assert users(used, "2024", grain="year", sex="male", age="35-44") == 1
    assert users(used, "2024", grain="year", age="20-24") == 1
    assert users(used, "2025", grain="year", sex="female") == 1
    assert users(used, "2025", grain="year", age="20-24") == 0


def test_key_sums_of_users_add_each_person_once(used: Counted) -> None:
    column = ["active_users__key"]
    assert used.beside("active_users", column, "2024-01") == ((200 + 100) % 256,)
    assert used.beside("active_users", column, "2024", grain="year") == ((200 + 100 + 2) % 256,)
    assert used.beside("active_users", column, "2024", "ID-PP", "year") == (100,)
    assert used.beside("active_users", column, "2024-01", hub="skillhub", channel="android") == (200,)


def test_journeys_by_step_in_the_month_of_the_event(tiny: TinyVault) -> None:
    tiny.add(ACCOUNTS, account("a"))
    tiny.add(
        EVENTS,
        here(event("a", "2024-01-05 01:00", "visited", cell_key=1)),
        here(event("a", "2024-01-05 02:00", "started", cell_key=2)),
        here(event("a", "2024-02-05 03:00", "completed", cell_key=4, channel="counter")),
        here(event("a", "2024-02-06 01:00", "abandoned", cell_key=8, journey="apply_grant")),
        here(event("b", "2024-02-07 01:00", "completed", cell_key=16)),
    )
    counted = count(tiny, *CUBES)
    assert counted.cell("journeys", "2024-01") == {
        "journeys_visited": 1,
        "journeys_started": 1,
        "journeys_started_completed": 1,
    }
    assert counted.cell("journeys", "2024-02") == {
        "journeys_completed": 2,
        "journeys_abandoned": 1,
        "journeys_completed_online": 1,
    }
    assert counted.cell("journeys", "2024-02", sex="female", age="20-24") == {
        "journeys_completed": 1,
        "journeys_abandoned": 1,
    }
    assert counted.cell("journeys", "2024-01", journey="apply_job", channel="web")["journeys_started_completed"] == 1
    keys = ["journeys_completed__key", "journeys_completed_online__key", "journeys_started_completed__key"]
    assert counted.beside("journeys", keys, "2024", grain="year") == (20, 16, 2)


def test_a_start_is_completed_by_a_completion_before_the_next_start(tiny: TinyVault) -> None:
    tiny.add(
        EVENTS,
        here(event("a", "2024-01-01 01:00", "started", channel="web")),
        here(event("a", "2024-01-02 01:00", "started", channel="android")),
        here(event("a", "2024-01-03 01:00", "abandoned")),
        here(event("a", "2024-01-04 01:00", "completed", channel="counter")),
        here(event("a", "2024-01-05 01:00", "completed")),
        here(event("a", "2024-02-01 01:00", "started")),
        here(event("b", "2024-02-01 01:00", "completed", journey="apply_grant")),
        here(event("b", "2024-02-01 01:00", "started", journey="apply_grant", channel="ios")),
        here(event("b", "2024-02-02 01:00", "completed", journey="apply_job")),
    )
    counted = count(tiny, *CUBES)

    def completed(**where: str) -> int:
        return counted.cell("journeys", **where).get("journeys_started_completed", 0) or 0

    assert completed(period="2024-01", channel="web") == 0
    assert completed(period="2024-01", channel="android") == 1
    assert completed(period="2024-02", journey="apply_job") == 0
    assert completed(period="2024-02", journey="apply_grant", channel="ios") == 1
    assert completed(period="2024", grain="year") == 2


def employer(name: str, reported_on: str, **told: object) -> dict[str, object]:
    return {"employer_id": name, "key": name, "size_class": "small", "reported_on": reported_on, "at": "32", **told}


def test_employers_registered_and_those_that_posted_in_twelve_months(tiny: TinyVault) -> None:
    tiny.add(EMPLOYERS, employer("a", "2023-01-15", version_at=None, content_hash=1))
    tiny.add(
        EMPLOYERS,
        employer("a", "2024-01-15", content_hash=2, size_class="large", at="31"),
        employer("b", "2023-06-15"),
        employer("z", "2025-06-15", size_class="micro"),
    )
    posting = {"status": "open", "openings": 1, "openings_filled": 0, "at": "51", "is_disability_friendly": False}
    tiny.add(
        "karirhub/vacancies",
        {**posting, "employer_id": "a", "published_on": "2022-06-01"},
        {**posting, "employer_id": "a", "published_on": "2023-12-01"},
        {**posting, "employer_id": "b", "published_on": "2022-06-01"},
        {**posting, "employer_id": "b", "published_on": "2024-02-01"},
        {**posting, "employer_id": "b", "published_on": "2024-08-01"},
        {**posting, "employer_id": "is not in the register", "published_on": "2024-08-01"},
    )
    counted = count(tiny, *CUBES)

    def stock(period: str, **categories: str) -> tuple[int, int]:
        cell = counted.cell("employer_reporting", period, **categories)
        return cell.get("employers_registered", 0) or 0, cell.get("employers_reporting_12m", 0) or 0

    months = ("2022-12", "2023-01", "2023-05", "2023-06", "2023-12", "2024-02", "2024-11", "2024-12", "2025-07")
    assert [stock(month) for month in months[:-2]] == [(0, 0), (1, 1), (1, 1), (2, 0), (2, 1), (2, 2), (2, 2)]
    assert stock("2024-12") == (2, 1)
    assert stock("2025-06") == (3, 1)
    assert stock("2025-06", size_class="large") == (1, 0)
    assert counted.cell("employer_reporting", "2023-01", "31")["employers_registered"] == 1
    assert counted.cell("employer_reporting", "2025", grain="year") == {
        "employers_registered": 3,
        "employers_reporting_12m": 1,
    }
