"""Regions as each hub writes them, before and after the split of 2022."""

import csv
from pathlib import Path

import polars as pl
import pytest

from tests.shared import shared
from tests.unit.etl.sample import reading

SPLIT = {"95": "2022-11-11", "96": "2022-11-11", "97": "2022-11-11", "92": "2022-12-09"}
CODED = {
    "karirhub/vacancies": ("city_code", "published_at"),
    "karirhub/jobseekers": ("city_code", "registered_on"),
    "karirhub/placements": ("city_code", "placed_on"),
    "siapkerja/service_events": ("city_code", "at"),
    "siapkerja/accounts": ("city_code", "created_on"),
}


@pytest.fixture(scope="module")
def facts() -> list[dict[str, str]]:
    return list(csv.DictReader(shared("facts/regencies.csv").read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("feed", CODED)
def test_city_codes_are_kemendagri_codes_of_their_time(sample: Path, facts: list[dict[str, str]], feed: str) -> None:
    column, day = CODED[feed]
    frame = reading.table(sample, feed).select(code=column, day=pl.col(day).cast(pl.String).str.slice(0, 10))
    new = {row["kemendagri_code"]: SPLIT.get(row["province_code_bps"], "2000-01-01") for row in facts}
    old = {row["kemendagri_code_before_2022"] for row in facts}
    assert set(frame["code"]) <= old | new.keys()
    moved = {code: SPLIT[row["province_code_bps"]] for row in facts if (code := row["kemendagri_code"]) not in old}
    early = frame.filter(pl.col("code").is_in(list(moved))).with_columns(since=pl.col("code").replace(moved))
    assert (early["day"] >= early["since"]).all()


def test_old_codes_go_on_for_a_while_after_the_split_and_then_end(sample: Path, facts: list[dict[str, str]]) -> None:
    new = {row["kemendagri_code"] for row in facts}
    gone = [code for row in facts if (code := row["kemendagri_code_before_2022"]) not in new]
    assert len(gone) == 26
    frame = reading.table(sample, "siapkerja/service_events")
    days = frame.filter(pl.col("city_code").is_in(gone))["at"].dt.date().cast(pl.String)
    assert min(days) < "2022-01-01"
    assert "2022-12-10" < max(days) < "2023-08-01"


def test_all_provinces_but_the_smallest_occur(sample: Path) -> None:
    codes = reading.table(sample, "siapkerja/accounts")["city_code"].str.slice(0, 2)
    assert codes.n_unique() >= 37


def test_assessments_name_the_bps_province_of_their_time(sample: Path) -> None:
    facts = csv.DictReader(shared("facts/provinces.csv").read_text(encoding="utf-8").splitlines())
    names = {row["bps_code"]: row["name"] for row in facts}
    frame = reading.table(sample, "sertihub/assessments").select("Kode Provinsi", "Provinsi", day="Tanggal Asesmen")
    pairs = frame.unique(["Kode Provinsi", "Provinsi"])
    assert all(names[code] == name for code, name, _day in pairs.rows())
    for code, day in SPLIT.items():
        days = frame.filter(pl.col("Kode Provinsi") == code)["day"].str.slice(0, 10)
        assert days.len()
        assert min(days) >= day


def test_wlkp_names_kemendagri_provinces(sample: Path) -> None:
    facts = csv.DictReader(shared("facts/provinces.csv").read_text(encoding="utf-8").splitlines())
    codes = {row["kemendagri_code"] for row in facts}
    assert set(reading.table(sample, "siapkerja/employers")["province_code"]) <= codes


def test_beneficiaries_spell_their_province_in_many_ways(sample: Path) -> None:
    frame = reading.table(sample, "bizhub/beneficiaries")
    words = set(frame["provinsi"])
    assert {"Jawa Tengah", "JAWA TENGAH", "Prov. Jawa Tengah", "Provinsi Jawa Tengah", "Jateng"} <= words
    assert {"NTB", "D.I. Yogyakarta", "KEP. RIAU"} & words
    kinds = frame["kabupaten_kota"].str.extract(r"^(Kabupaten|KABUPATEN|Kab\.|KAB\.|Kota|KOTA) ")
    assert set(kinds) == {"Kabupaten", "KABUPATEN", "Kab.", "KAB.", "Kota", "KOTA"}


def test_beneficiaries_of_merauke_lay_in_papua_before_the_split(sample: Path) -> None:
    frame = reading.table(sample, "bizhub/beneficiaries").with_columns(
        province=pl.col("provinsi").str.to_uppercase().str.replace("^(PROV\\.|PROVINSI) ", "")
    )
    highland = frame.filter(
        pl.col("kabupaten_kota").str.to_uppercase().str.contains("MERAUKE|MIMIKA|JAYAWIJAYA|NABIRE")
    )
    before = highland.filter(pl.col("tanggal_ajuan") < SPLIT["95"])
    after = highland.filter(pl.col("tanggal_ajuan") >= SPLIT["95"])
    assert set(before["province"]) == {"PAPUA"}
    assert set(after["province"]) <= {"PAPUA SELATAN", "PAPUA TENGAH", "PAPUA PEGUNUNGAN"}
    assert after.height


def test_events_are_in_utc(sample: Path) -> None:
    hours = reading.table(sample, "siapkerja/service_events")["at"].dt.hour().value_counts(normalize=True)
    share = dict(hours.rows())
    night, morning = (sum(share.get(hour, 0) for hour in span) for span in (range(17, 22), range(1, 6)))
    assert night < 0.05
    assert morning > 0.3
    # The first hours of a year in Jakarta are the last of the year before in UTC.
    starts = reading.table(sample, "siapkerja/service_events").group_by("file").agg(pl.col("at").min()).sort("file")
    assert [at.year for at in starts["at"][-3:]] == [2023, 2024, 2025]
