"""Totals against published figures, typed in from the publications and not from the code."""

from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from tests.shared import shared
from tests.unit.etl.sample import reading

Written = Callable[..., Path]
NEW_CODES = {"92": "91", "96": "92", "91": "94", "93": "95", "94": "96", "95": "97"}
"""Kemendagri -> BPS, for the provinces in which they differ."""


def facts() -> pl.DataFrame:
    frame = pl.read_csv(shared("facts/registered_2024.csv"), schema_overrides={"bps_code": pl.String})
    return frame.filter(pl.col("bps_code") != "ID")


def by_province(frame: pl.DataFrame, column: str = "city_code") -> dict[str, int]:
    codes = frame[column].str.slice(0, 2).replace(NEW_CODES)
    return dict(codes.value_counts().rows())


@pytest.fixture(scope="module")
def seekers(one_feed: Written) -> pl.DataFrame:
    frame = reading.table(one_feed("karirhub/jobseekers", 0.05), "karirhub/jobseekers")
    return frame.unique("person_key", keep="first", maintain_order=True)


@pytest.fixture(scope="module")
def vacancies(one_feed: Written) -> pl.DataFrame:
    frame = reading.table(one_feed("karirhub/vacancies", 0.1, 35), "karirhub/vacancies")
    frame = reading.latest(frame, "id", "updated_at")
    return frame.with_columns(pl.col("quota").cast(pl.Int64), month=pl.col("published_at").str.slice(0, 7))


def test_registered_jobseekers_of_each_year(seekers: pl.DataFrame) -> None:
    years = dict(seekers["registered_on"].str.slice(0, 4).value_counts().rows())
    for year, published in {"2021": 2_737_799, "2022": 937_176, "2023": 1_819_830, "2024": 909_671}.items():
        assert years[year] == pytest.approx(published * 0.05, rel=0.005), year


def test_registered_jobseekers_of_2025_to_september(seekers: pl.DataFrame) -> None:
    months = seekers["registered_on"].str.slice(0, 7)
    assert months.is_between(pl.lit("2025-01"), pl.lit("2025-09")).sum() == pytest.approx(660_379 * 0.05, rel=0.01)
    assert (months == "2025-09").sum() == pytest.approx(81_800 * 0.05, rel=0.05)


def test_registered_jobseekers_of_each_province(seekers: pl.DataFrame) -> None:
    ours = by_province(seekers.filter(pl.col("registered_on").str.starts_with("2024")))
    for code, published in facts().select("bps_code", "jobseekers_total").rows():
        assert ours.get(code, 0) == pytest.approx(published * 0.05, rel=0.05, abs=3), code
    assert ours.get("97", 0) <= 4  # Papua Pegunungan: 30 people in the whole year


def test_shapes_of_jobseekers(seekers: pl.DataFrame) -> None:
    frame = seekers.filter(pl.col("registered_on").str.starts_with("2024"))
    age = frame["registered_on"].str.slice(0, 4).cast(pl.Int32) - frame["birth_year"].cast(pl.Int32)
    assert age.is_between(20, 24).mean() == pytest.approx(0.293, abs=0.01)
    education = dict(frame["education"].value_counts(normalize=True).rows())
    assert education["SMK"] == pytest.approx(0.351, abs=0.01)
    assert education["SMA"] == pytest.approx(0.316, abs=0.01)
    assert education["S1"] + education["S2"] == pytest.approx(0.163, abs=0.01)
    male = facts().select(pl.col("jobseekers_male").sum() / pl.col("jobseekers_total").sum()).item()
    assert (frame["gender"] == "male").mean() == pytest.approx(male, abs=0.01)
    graduates = frame.filter(pl.col("education").is_in(["D3", "S1", "S2"])).select(age.filter(age > 0).min())
    assert graduates.height
    young = frame.filter(pl.Series(age < 20))["education"]
    assert set(young) <= {"SD", "SMP", "SMA", "SMK"}


def test_postings_and_openings_of_karirhub_to_september_2025(vacancies: pl.DataFrame) -> None:
    own = vacancies.filter(pl.col("month").is_between(pl.lit("2025-01"), pl.lit("2025-09")), platform_type="internal")
    assert own.height == pytest.approx(9_524 * 0.1, rel=0.05)
    assert own["quota"].mean() == pytest.approx(7.04, rel=0.05)
    # Every province has one employer at least, which weighs at this scale.
    assert 159 * 0.95 <= own["employer_id"].n_unique() <= 159 + 38


def test_all_portals_in_september_2025(vacancies: pl.DataFrame) -> None:
    month = vacancies.filter(month="2025-09")
    assert month.height == pytest.approx(117_406 * 0.1, rel=0.03)
    assert month["quota"].sum() == pytest.approx(146_496 * 0.1, rel=0.03)
    assert month["employer_id"].n_unique() == pytest.approx(33_040 * 0.1, rel=0.06)


def test_openings_of_2024_and_their_provinces_and_sexes(vacancies: pl.DataFrame) -> None:
    year = vacancies.filter(pl.col("month").str.starts_with("2024"))
    assert year["quota"].sum() == pytest.approx(630_672 * 0.1, rel=0.03)
    sexes = dict(year.group_by("gender").agg(pl.col("quota").sum() / year["quota"].sum()).rows())
    assert sexes == pytest.approx({"male": 0.085, "female": 0.108, "": 0.807}, abs=0.012)
    codes = year["city_code"].str.slice(0, 2).replace(NEW_CODES)
    ours = dict(year.with_columns(code=codes).group_by("code").agg(pl.col("quota").sum()).rows())
    for code, published in facts().select("bps_code", "vacancies_total").rows():
        assert ours.get(code, 0) == pytest.approx(published * 0.1, rel=0.25, abs=60), code


def test_applications_per_jobseeker(one_feed: Written) -> None:
    frame = reading.table(one_feed("karirhub/applications", 0.05, 35), "karirhub/applications")
    year = frame.unique("application_id").filter(pl.col("applied_at").dt.year() == 2024)
    assert year.height / (909_671 * 0.05) == pytest.approx(4.6, rel=0.02)


def test_people_active_within_six_months(one_feed: Written, seekers: pl.DataFrame) -> None:
    acts = [
        reading.table(one_feed("karirhub/jobseekers", 0.05), "karirhub/jobseekers").select(
            "person_key", day="last_active_on"
        ),
        seekers.select("person_key", day="registered_on"),
        reading.table(one_feed("karirhub/applications", 0.05, 35), "karirhub/applications").select(
            "person_key", day=pl.col("applied_at").dt.date().cast(pl.String)
        ),
    ]
    within = pl.concat(acts).filter(pl.col("day").is_between(pl.lit("2025-04-01"), pl.lit("2025-09-30")))
    assert within["person_key"].n_unique() == pytest.approx(670_816 * 0.05, rel=0.04)


def test_placements_of_2024(one_feed: Written) -> None:
    frame = reading.table(one_feed("karirhub/placements", 0.1, 35), "karirhub/placements").unique("placement_id")
    year = frame.filter(pl.col("placed_on").str.starts_with("2024"))
    assert year.height == pytest.approx(301_962 * 0.1, rel=0.02)
    assert year.height / (909_671 * 0.1) == pytest.approx(0.332, rel=0.02)
    ours = by_province(year)
    for code, published in facts().select("bps_code", "placements_total").rows():
        assert ours.get(code, 0) == pytest.approx(published * 0.1, rel=0.06, abs=4), code


def test_training_places_of_the_central_centres(one_feed: Written) -> None:
    frame = reading.table(one_feed("skillhub/participants", 0.1, 35), "skillhub/participants")
    entrants = frame.filter(pl.col("Tanggal Mulai").str.ends_with("/2024")).unique("ID Peserta")
    central = entrants.filter(pl.col("Jenis Lembaga").is_in(["BBPVP", "BPVP"]))
    assert central.height == pytest.approx(70_000 * 0.1, rel=0.08)


def test_certificates_follow_those_of_2020(one_feed: Written) -> None:
    frame = reading.table(one_feed("sertihub/assessments", 0.02), "sertihub/assessments").unique("ID Asesmen")
    year = frame.filter(pl.col("Tanggal Asesmen").str.starts_with("2021"))
    certified = year.filter(Hasil="K")
    assert certified.height == pytest.approx(447_767 * 1.03 * 0.02, rel=0.03)
    people = certified["Kunci Orang"].n_unique()
    assert certified.height / people > 1.15  # a certificate is not a person


def test_self_employment_programme_of_2022(one_feed: Written) -> None:
    frame = reading.table(one_feed("bizhub/beneficiaries", 0.1), "bizhub/beneficiaries")
    frame = frame.filter(pl.col("program").str.starts_with("TKM"))
    year = frame.filter(pl.col("tanggal_setuju").str.starts_with("2022")).unique("id_permohonan")
    assert year.height == pytest.approx(125_000 * 0.1, rel=0.06)
    groups = frame.filter(program="TKM Pemula").unique("id_permohonan")["id_kelompok"].value_counts()
    assert set(groups["count"]) == {10}


def test_service_events_are_the_largest_feed(sample: Path) -> None:
    rows: dict[str, int] = {}
    for file in reading.manifest(sample)["files"]:
        rows[file["feed"]] = rows.get(file["feed"], 0) + file["rows"]
    assert max(rows, key=rows.__getitem__) == "siapkerja/service_events"
    events = reading.table(sample, "siapkerja/service_events")
    for year in (2024, 2025):
        assert 10e6 <= events.filter(pl.col("at").dt.year() == year).height / 0.004 <= 12e6


def test_lebaran_and_graduation_show_in_the_months(seekers: pl.DataFrame) -> None:
    months = dict(seekers["registered_on"].str.slice(0, 7).value_counts().rows())
    for lebaran, after in (("2024-04", "2024-06"), ("2025-03", "2025-05"), ("2023-04", "2023-06")):
        assert months[lebaran] < 0.9 * months[after]
    for year in ("2023", "2024", "2025"):
        mean = sum(count for month, count in months.items() if month.startswith(year)) / 12
        assert months[f"{year}-07"] > 1.1 * mean
        assert months[f"{year}-12"] < 0.85 * mean
