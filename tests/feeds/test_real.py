"""The files as their publishers made them, read from beside the repository."""

import csv
import json
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from dasbor.catalogue.geography import PROVINCES, PROVINCES_34
from etl.feeds.recognise import layout_of, recognise
from etl.stages.faults import FileRefusedError
from etl.stages.pipeline import batches
from etl.stages.regions import Regency, regency_of_name
from tests.shared import ROOT, real, shared

CATALOGUE = "karirhub_catalogue_api.json"
REGISTERED = "pencari_kerja_lowongan_penempatan_prov_2024.csv"
RATE = "tpt_prov_2023_merged_header_34vs38.csv"


def read(path: Path) -> tuple[pl.DataFrame, list[str], int]:
    """What stands of a file, the codes of its faults, and how many rows were rejected."""
    done = list(batches(path, recognise(path), "f" * 16, date(2026, 3, 1)))
    codes = [code for batch in done for code in batch.faults["code"]]
    return pl.concat([batch.typed for batch in done]), codes, sum(batch.rejected.height for batch in done)


@pytest.mark.parametrize(
    ("name", "feed", "layout"),
    [
        (CATALOGUE, "karirhub/vacancies", "catalogue"),
        (REGISTERED, "official/registered", "bps"),
        (RATE, "official/unemployment_rate", "bps"),
    ],
)
def test_a_real_file_is_recognised_wherever_it_lies(name: str, feed: str, layout: str) -> None:
    path = real(name)
    assert recognise(path).key == feed
    assert layout_of(path, recognise(path)).key == layout


def test_every_posting_of_the_public_catalogue_loads() -> None:
    rows, codes, rejected = read(real(CATALOGUE))
    published = json.loads(real(CATALOGUE).read_text(encoding="utf-8"))["data"]
    assert (rows.height, codes, rejected) == (30, [], 0)
    assert rows["openings"].sum() == sum(posting["quota"] for posting in published) == 1235
    assert rows["openings_filled"].sum() == 0
    assert rows["platform"].value_counts().sort("platform").rows() == [("external", 9), ("internal", 21)]
    assert rows["sex_required"].value_counts().sort("sex_required").rows() == [
        ("either", 25),
        ("female", 1),
        ("male", 4),
    ]
    assert rows["min_education"].value_counts().sort("min_education").rows() == [
        ("bachelor", 10), ("diploma", 5), ("senior_secondary", 12), ("vocational_secondary", 3),
    ]  # fmt: skip
    assert rows["is_disability_friendly"].sum() == 2
    assert rows["min_salary"].null_count() == sum(posting["min_salary_amount"] == 0 for posting in published) == 6
    assert set(rows["sector"]) == set(rows["occupation"]) == {"unknown"}
    assert rows["record_id"].n_unique() == 30


def test_the_postings_lie_where_the_catalogue_says() -> None:
    rows, _codes, _rejected = read(real(CATALOGUE))
    names = [
        posting["region"]["name"].upper() for posting in json.loads(real(CATALOGUE).read_text(encoding="utf-8"))["data"]
    ]
    for code, name in {"3201": "KAB. BOGOR", "3174": "KOTA JAKARTA SELATAN", "6371": "KOTA BANJARMASIN"}.items():
        assert rows.filter(pl.col("regency_code") == code).height == sum(name in each for each in names) > 0
    assert set(rows["province_code_bps"]) == {"16", "31", "32", "35", "51", "62", "63", "71"}


def test_the_registered_table_loads_with_its_known_error_put_right() -> None:
    rows, codes, rejected = read(real(REGISTERED))
    assert (rows.height, codes, rejected) == (39, ["correction-applied"], 0)
    provinces = rows.filter(pl.col("area") != "ID").sort("area")
    assert provinces["area"].to_list() == sorted(PROVINCES)
    restated = pl.read_csv(ROOT / "data" / "reference" / "registered_2024.csv", infer_schema=False)
    restated = restated.sort("province_code_bps")
    for what in ("jobseekers", "vacancies", "placements"):
        assert provinces[f"{what}_total"].cast(pl.String).to_list() == restated[f"official_{what}"].to_list()
    assert provinces["vacancies_either"].cast(pl.String).to_list() == restated["official_vacancies_either"].to_list()
    nation = rows.filter(pl.col("area") == "ID").row(0, named=True)
    totals = [nation[f"{what}_total"] for what in ("jobseekers", "vacancies", "placements")]
    assert totals == [909_671, 630_672, 301_962]


def test_the_unemployment_table_is_on_34_provinces_under_a_list_of_38() -> None:
    rows, codes, rejected = read(real(RATE))
    assert (rows.height, codes, rejected) == (70, [], 0)
    assert set(rows["area"]) == {*PROVINCES_34, "ID"}
    nation = rows.filter(pl.col("area") == "ID").sort("round")
    assert nation.select("year", "round", "unemployment_rate").rows() == [
        (2023, "august", 5.32),
        (2023, "february", 5.45),
    ]
    papua = rows.filter((pl.col("area") == "94") & (pl.col("round") == "august"))
    assert papua["unemployment_rate"].item() == 2.67


def test_the_mended_heading_fails_the_load_until_the_correction_goes(tmp_path: Path) -> None:
    wrong, right = "Pencari Kerja Terdaftar - Laki-Laki atau", "Lowongan Kerja Terdaftar - Laki-Laki atau"
    mended = tmp_path / REGISTERED
    mended.write_text(real(REGISTERED).read_text(encoding="utf-8").replace(wrong, right), encoding="utf-8")
    with pytest.raises(FileRefusedError) as refusal:
        read(mended)
    assert refusal.value.problem.code.code == "correction-outdated"


def test_every_regency_of_the_six_provinces_of_papua_is_placed() -> None:
    with shared("facts/papua_regencies.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            name = row["regency"] if row["regency"].startswith("Kota ") else f"Kabupaten {row['regency']}"
            found = regency_of_name(name)
            assert isinstance(found, Regency)
            assert found.province.code_bps == row["bps_code"], name


def test_a_table_of_no_feed_is_told_so() -> None:
    with pytest.raises(FileRefusedError) as refusal:
        recognise(real("ptable_d5_v3_js2_pstay05.csv"))
    assert refusal.value.problem.code.code == "feed-unknown"
