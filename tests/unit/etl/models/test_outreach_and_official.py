"""Outreach by hand; official figures against what was published."""

from datetime import date

from tests.unit.etl.models.tiny_vault import Counted, TinyVault, count

LABOUR_FORCE = {2023: 147_707_452, 2024: 152_107_603, 2025: 154_003_771}
UNEMPLOYED = {2023: 7_855_075, 2024: 7_465_599, 2025: 7_461_507}


def test_outreach_adds_up_but_followers_are_a_level(tiny: TinyVault) -> None:
    def channel(month: str, name: str, **told: int | None) -> dict[str, object]:
        return {"month": f"{month}-01", "outreach_channel": name, **told}

    tiny.add(
        "outreach/channels",
        channel("2024-01", "website", visits=100, visitors=60, service_clicks=7),
        channel("2024-02", "website", visits=200, visitors=90, service_clicks=8),
        channel("2024-01", "x", followers=1000, reach=50, engagements=5),
        channel("2024-02", "x", followers=None, reach=60, engagements=6),
        channel("2024-03", "x", followers=900, reach=70, engagements=7),
        channel("2024-03", "tiktok", followers=10, reach=1, engagements=0),
    )
    counted = count(tiny, "outreach", "labour_force", "official_registered")
    assert counted.cell("outreach", "2024-01", grain="quarter") == {
        "web_visits": 300,
        "web_visitors": 150,
        "web_service_clicks": 15,
        "social_reach": 181,
        "social_engagements": 18,
        "social_followers": 910,
    }
    assert [counted.cell("outreach", f"2024-0{m}")["social_followers"] for m in (1, 2, 3)] == [1000, 1000, 910]
    assert counted.cell("outreach", "2024-03", outreach_channel="x")["social_followers"] == 900
    assert counted.rows("SELECT DISTINCT area FROM outreach") == [("ID",)]


def test_the_labour_force_adds_up_to_the_published_totals(tiny: TinyVault) -> None:
    counted = count(tiny, "outreach", "labour_force", "official_registered")
    for year, labour_force in LABOUR_FORCE.items():
        cell = counted.cell("labour_force", str(year), grain="year")
        assert cell["labour_force"] == labour_force
        assert cell["unemployed"] == UNEMPLOYED[year]
        assert cell["employed"] == labour_force - UNEMPLOYED[year]
    papua = counted.rows(
        "SELECT area, labour_force FROM labour_force WHERE split = '' AND year(period) = 2025 "
        "AND area IN ('94', '95', '96', '97')"
    )
    assert counted.cell("labour_force", "2025", "94@34", "year")["labour_force"] == sum(people for _, people in papua)
    assert len(papua) == 4


def test_the_labour_force_by_sex_is_known_for_the_nation_in_2025(tiny: TinyVault) -> None:
    rows = count(tiny, "outreach", "labour_force", "official_registered").rows(
        "SELECT year(period), area, sex, labour_force, unemployed FROM labour_force WHERE split = 'sex'"
    )
    assert set(rows) == {(2025, "ID", "male", 92_561_183, None), (2025, "ID", "female", 61_442_588, None)}
    assert LABOUR_FORCE[2025] == 92_561_183 + 61_442_588


def official(area: str, year: int, jobseekers: int, **told: int | None) -> dict[str, object]:
    return {"area": area, "year": year, "jobseekers_total": jobseekers, **told}


def test_the_table_of_2024_stands_in_until_one_is_loaded(tiny: TinyVault) -> None:
    counted = count(tiny, "outreach", "labour_force", "official_registered")
    assert counted.cell("official_registered", "2024", grain="year") == {
        "official_jobseekers": 909_671,
        "official_vacancies": 630_672,
        "official_placements": 301_962,
    }
    by_sex = [counted.cell("official_registered", "2024", "97", "year", sex=sex) for sex in ("male", "female")]
    assert [cell["official_jobseekers"] for cell in by_sex] == [17, 13]
    assert [cell["official_vacancies"] for cell in by_sex] == [None, None]
    either = counted.cell("official_registered", "2024", grain="year", sex_required="either")
    assert 0.80 < (either["official_vacancies"] or 0) / 630_672 < 0.82
    assert either["official_jobseekers"] is None


def test_a_loaded_table_replaces_it(tiny: TinyVault) -> None:
    tiny.add(
        "official/registered",
        official("32", 2023, 10, jobseekers_male=6, jobseekers_female=4),
        official("94", 2023, 5, jobseekers_male=None, jobseekers_female=None),
        official("ID", 2023, 99),
        official("ID", 2021, 2_737_799),
    )
    counted: Counted = count(tiny, "outreach", "labour_force", "official_registered")
    jobseekers = "SELECT year(period), area, official_jobseekers FROM official_registered WHERE split = ''"
    assert set(counted.rows(jobseekers)) == {
        (2021, "ID", 2_737_799),
        (2023, "ID", 15),
        (2023, "ID-JW", 10),
        (2023, "32", 10),
        (2023, "ID-PP", 5),
        (2023, "94@34", 5),
        (2023, "94", 5),
    }
    assert counted.cell("official_registered", "2023", "32", "year", sex="male")["official_jobseekers"] == 6
    assert counted.rows("SELECT feed, month FROM coverage WHERE feed = 'official/registered' ORDER BY month") == [
        ("official/registered", date(year, 1, 1)) for year in (2021, 2023)
    ]
