"""What arrived and what it covers, targets, milestones and official rates."""

from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest

from dasbor.catalogue.problem import problem
from dasbor.catalogue.problems.files import FEED_UNKNOWN, FILE_TRUNCATED
from dasbor.warehouse.tables import UNRECOGNISED
from etl.models.build import ModelError
from etl.stages import quarantine_refused
from etl.stages.ledger import ProblemCount
from etl.stages.load_digest import digest_of
from etl.stages.report import refused
from tests.unit.etl.models.tiny_vault import TinyVault, count, schema

NONE = "accounts"
LOADED_AT = datetime(2026, 11, 24, 5, tzinfo=UTC).replace(tzinfo=None)


def test_coverage_counts_the_records_of_each_month(tiny: TinyVault) -> None:
    placement = {"person": "a", "at": "32"}
    tiny.add(
        "karirhub/placements",
        {**placement, "placed_on": "2024-01-31", "key": "p", "version_at": "2024-02-01"},
        {**placement, "placed_on": "2024-02-01", "key": "p", "version_at": "2024-01-01"},
        {**placement, "placed_on": "2024-03-01"},
        {**placement, "placed_on": "2024-03-31"},
    )
    counted = count(tiny, NONE)
    assert counted.rows("SELECT month, records FROM coverage WHERE feed = 'karirhub/placements' ORDER BY month") == [
        (date(2024, 1, 1), 1),
        (date(2024, 3, 1), 2),
    ]
    official = counted.rows(
        "SELECT feed, month, records FROM coverage WHERE feed LIKE 'official/%' ORDER BY feed, month"
    )
    assert official == [
        *(("official/labour_force", date(year, 8, 1), 38) for year in (2023, 2024, 2025)),
        ("official/registered", date(2024, 1, 1), 38),
    ]


def test_a_record_covers_every_month_in_which_something_happened_to_it(tiny: TinyVault) -> None:
    case = {"person": "a", "at": "32", "programme": "inkubasi"}
    tiny.add(
        "bizhub/beneficiaries",
        {**case, "applied_on": "2024-01-10", "approved_on": "2024-01-20", "started_on": "2024-04-01"},
        {**case, "applied_on": "2024-02-10", "approved_on": "2024-04-20"},
    )
    tiny.add(
        "skillhub/participants",
        {"registered_on": "2024-01-02", "started_on": "2024-09-01", "status": "accepted", "at": "32"},
        {
            "registered_on": "2024-01-02",
            "started_on": "2024-02-01",
            "ended_on": "2024-03-01",
            "status": "passed",
            "at": "32",
        },
    )
    counted = count(tiny, NONE)
    months = "SELECT month(month), records FROM coverage WHERE feed = '{}' ORDER BY month"
    assert counted.rows(months.format("bizhub/beneficiaries")) == [(1, 1), (2, 1), (4, 2)]
    assert counted.rows(months.format("skillhub/participants")) == [(1, 2), (2, 1), (3, 1)]
    assert counted.rows("SELECT feed, first_on, last_on FROM feeds ORDER BY feed") == [
        ("bizhub/beneficiaries", date(2024, 1, 10), date(2024, 4, 20)),
        ("skillhub/participants", date(2024, 1, 2), date(2024, 3, 1)),
    ]


def test_feeds_and_files_say_what_the_ledger_says(tiny: TinyVault) -> None:
    row = {"person_id": 1, "placed_on": date(2024, 5, 6), "record_id": 1, "content_hash": 1}
    frame = pl.DataFrame([row], schema=schema("karirhub/placements"))
    problems = (
        ProblemCount("unknown-region", "row", "city_code", 3, 7),
        ProblemCount("no-posting", "warning", "posting_id", 2, 9),
    )
    tiny.add_frame("karirhub/placements", frame, problems)
    tiny.add_frame("karirhub/placements", frame.with_columns(record_id=pl.lit(2, pl.UInt64)))
    counted = count(tiny, NONE)
    assert counted.rows("FROM feeds") == [
        ("karirhub/placements", 2, 2, 2, 0, 0, 0, date(2024, 5, 6), date(2024, 5, 6), LOADED_AT)
    ]
    assert counted.rows("SELECT count(*), count(DISTINCT sha256), sum(rows_read) FROM files") == [(2, 2, 2)]
    assert counted.rows("SELECT code, column_name, count, first_row FROM problems") == [
        ("no-posting", "posting_id", 2, 9),
        ("unknown-region", "city_code", 3, 7),
    ]


def test_targets_and_official_rates_are_taken_over_in_their_latest_version(tiny: TinyVault) -> None:
    target = {"indicator": "placements", "area": "32", "year": 2026, "source": "Renstra", "key": "t"}
    tiny.add(
        "steering/targets", {**target, "target": 10.0, "content_hash": 5}, {**target, "target": 12.5, "content_hash": 6}
    )
    tiny.add(
        "official/unemployment_rate",
        {"area": "94", "year": 2023, "round": "august", "unemployment_rate": 2.67},
    )
    counted = count(tiny, NONE)
    assert counted.rows("FROM targets") == [("placements", "32", 2026, 12.5, "Renstra")]
    assert counted.rows("FROM official_rates") == [("94", 2023, "august", 2.67)]
    assert counted.rows("SELECT month FROM coverage WHERE feed = 'official/unemployment_rate'") == [(date(2023, 8, 1),)]


def test_a_milestone_is_a_row_for_each_area_and_indicator(tiny: TinyVault) -> None:
    words = {"title_id": "Pemekaran", "title_en": "Split", "source": "UU 29/2022"}
    tiny.add(
        "steering/milestones",
        {"on_date": "2022-12-09", "areas": "91,92", "indicators": "*", **words},
        {"on_date": "2023-01-01", "areas": "ID", "indicators": "openings, placements", **words},
    )
    assert count(tiny, NONE).rows("SELECT on_date, area, indicator FROM milestones ORDER BY ALL") == [
        (date(2022, 12, 9), "91", "*"),
        (date(2022, 12, 9), "92", "*"),
        (date(2023, 1, 1), "ID", "openings"),
        (date(2023, 1, 1), "ID", "placements"),
    ]


def test_a_category_that_the_catalogue_does_not_know_stops_the_count(tiny: TinyVault) -> None:
    tiny.add("karirhub/placements", {"person": "a", "at": "32", "placed_on": "2024-01-31", "sector": "Z"})
    with pytest.raises(ModelError, match=r"placements: .*'Z'.* sector"):
        count(tiny, "placements")


def test_a_file_that_was_refused_as_a_whole_is_told_among_the_problems(tiny: TinyVault, tmp_path: Path) -> None:
    tiny.add("karirhub/placements", {"person": "a", "at": "32", "placed_on": "2024-01-31"})
    problems = "SELECT feed, file, code, column_name, count, first_row FROM problems ORDER BY file"
    for name, feed, code in (
        ("akun_2026-01.parquet", "siapkerja/accounts", FILE_TRUNCATED),
        ("resep.csv", None, FEED_UNKNOWN),
    ):
        (tmp_path / name).write_text(name)
        why = problem(code, file=name, format="parquet", nearest="akun")
        report = refused(name, name, feed, why)
        quarantine_refused.keep(tiny.home, report, why, digest_of(tmp_path / name), datetime(2026, 11, 24, tzinfo=UTC))
    assert count(tiny, NONE).rows(problems) == [
        ("siapkerja/accounts", "akun_2026-01.parquet", "file-truncated", None, 1, None),
        (UNRECOGNISED, "resep.csv", "feed-unknown", None, 1, None),
    ]
