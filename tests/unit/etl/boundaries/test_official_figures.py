import csv
import tomllib
from collections import defaultdict

import pytest

from dasbor.catalogue.geography import PROVINCES
from tests.shared import real
from tests.unit.etl.boundaries.reference import REFERENCE, fact, table

LABOUR_FORCE = table("labour_force_august.csv")
REGISTERED = table("registered_2024.csv")
POPULATION = table("population_2024.csv")
SOURCES = tomllib.loads((REFERENCE / "SOURCES.toml").read_text(encoding="utf-8"))
BASE_34 = {"92": "91", "95": "94", "96": "94", "97": "94"}


def _sum(rows: list[dict[str, str]], column: str) -> int:
    return sum(int(row[column]) for row in rows)


def _round(year: str) -> list[dict[str, str]]:
    return [row for row in LABOUR_FORCE if row["year"] == year]


@pytest.mark.parametrize("rows", [REGISTERED, POPULATION, *map(_round, ("2023", "2024", "2025"))])
def test_each_table_has_the_38_provinces_by_code_and_name(rows: list[dict[str, str]]) -> None:
    named = [(row["province_code_bps"], row["province"]) for row in rows]
    assert named == [(row["bps_code"], row["name"]) for row in fact("provinces.csv")]
    assert named == [(code, province.name) for code, province in PROVINCES.items()]


@pytest.mark.parametrize(
    ("year", "labour_force", "unemployed"),
    [("2023", 147_707_452, 7_855_075), ("2024", 152_107_603, 7_465_599), ("2025", 154_003_771, 7_461_507)],
)
def test_the_provinces_sum_to_the_nation_of_each_survey_round(year: str, labour_force: int, unemployed: int) -> None:
    assert _sum(_round(year), "labour_force") == labour_force
    assert _sum(_round(year), "unemployed") == unemployed


def test_the_identities_of_the_survey_hold_in_every_row() -> None:
    for row in LABOUR_FORCE:
        working_age, labour_force, employed, unemployed = (
            int(row[column]) for column in ("working_age_population", "labour_force", "employed", "unemployed")
        )
        assert labour_force == employed + unemployed
        assert labour_force < working_age
        assert float(row["unemployment_rate"]) == pytest.approx(100 * unemployed / labour_force, abs=0.005)
        assert float(row["participation_rate"]) == pytest.approx(100 * labour_force / working_age, abs=0.005)


def test_round_2023_reproduces_the_rates_published_on_the_34_basis() -> None:
    spelt = {"KEP. BANGKA BELITUNG": "KEPULAUAN BANGKA BELITUNG", "KEP. RIAU": "KEPULAUAN RIAU"}
    with real("tpt_prov_2023_merged_header_34vs38.csv").open(encoding="utf-8-sig", newline="") as file:
        body = [row for row in csv.reader(file) if len(row) == 3][4:]
    published = {spelt.get(name, name): float(august) for name, _, august in body if august != "-"}

    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in _round("2023"):
        code = BASE_34.get(row["province_code_bps"], row["province_code_bps"])
        for areas in (counts[PROVINCES[code].name.upper()], counts["INDONESIA"]):
            areas[0] += int(row["unemployed"])
            areas[1] += int(row["labour_force"])
    ours = {name: 100 * unemployed / labour_force for name, (unemployed, labour_force) in counts.items()}

    assert len(published) == 35
    assert ours == pytest.approx(published, abs=0.005001)


@pytest.mark.parametrize(
    ("column", "total"),
    [
        ("official_jobseekers", 909_671),
        ("official_vacancies", 630_672),
        ("official_placements", 301_962),
        ("official_jobseekers_male", 479_292),
        ("official_jobseekers_female", 430_379),
        ("official_vacancies_either", 509_237),
    ],
)
def test_the_provinces_sum_to_the_nation_of_the_registered(column: str, total: int) -> None:
    assert _sum(REGISTERED, column) == total


def test_the_parts_of_the_registered_sum_to_their_total_in_every_row() -> None:
    for row in REGISTERED:
        for of in ("jobseekers", "vacancies", "placements"):
            parts = [int(row.get(f"official_{of}_{sex}", 0)) for sex in ("male", "female", "either")]
            assert sum(parts) == int(row[f"official_{of}"])


def test_the_registered_agree_with_the_table_as_published() -> None:
    with real("pencari_kerja_lowongan_penempatan_prov_2024.csv").open(encoding="utf-8-sig", newline="") as file:
        published = {row[0]: row[1:11] for row in csv.reader(file)}
    for row in REGISTERED:
        men, women, jobseekers, for_men, for_women, vacancies, _, _, placements, either = published[row["province"]]
        assert (row["official_jobseekers_male"], row["official_jobseekers_female"]) == (men, women)
        assert (row["official_vacancies_male"], row["official_vacancies_female"]) == (for_men, for_women)
        assert row["official_vacancies_either"] == either
        assert (row["official_jobseekers"], row["official_vacancies"]) == (jobseekers, vacancies)
        assert row["official_placements"] == placements


def test_the_registered_population_sums_to_the_nation() -> None:
    assert _sum(POPULATION, "population_registered") == 284_973_643
    handed = [(row["bps_code"], row["population_registered_s2_2024"]) for row in fact("population_2024.csv")]
    assert [(row["province_code_bps"], row["population_registered"]) for row in POPULATION] == handed


def test_every_table_says_where_it_comes_from_and_describes_only_columns_it_has() -> None:
    assert {path.stem for path in REFERENCE.glob("*.csv")} == SOURCES.keys()
    for name, source in SOURCES.items():
        assert all(source[field] for field in ("publisher", "reference", "condition"))
        assert all(source["title"][language] for language in ("id", "en"))
        assert source["columns"].keys() <= table(f"{name}.csv")[0].keys()


def test_the_published_totals_beside_the_tables_are_the_sums_of_their_provinces() -> None:
    checked = [
        _sum([row for row in table(f"{name}.csv") if row.get("year", year) == year], column) == total
        for name, source in SOURCES.items()
        for year, totals in source.get("totals", {}).items()
        for column, total in totals.items()
    ]
    assert checked == [True] * 10
