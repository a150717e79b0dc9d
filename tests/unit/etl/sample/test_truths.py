"""What the manifest calls a truth is in the files: counted in the raw rows, without any code of the product."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from etl.sample import write_sample
from tests.unit.etl.sample import reading
from tests.unit.etl.sample.conftest import TODAY

Written = Callable[..., Path]
JAKARTA = pl.duration(hours=7)


def counts(frame: pl.DataFrame, months: pl.Expr, province: pl.Expr) -> dict[tuple[str, bool], int]:
    grouped = frame.group_by(month=months, inside=province).len()
    return {(month, inside): count for month, inside, count in grouped.rows()}


def change(of: dict[tuple[str, bool], int], before: list[str], after: list[str]) -> float:
    """The change of the province relative to the change of the rest of the nation."""
    level = {
        inside: [sum(of.get((month, inside), 0) for month in span) for span in (before, after)]
        for inside in (True, False)
    }
    inside, outside = (level[key][1] / level[key][0] for key in (True, False))
    return inside / outside - 1


def months(first: int, last: int) -> list[str]:
    """Months counted back from November 2026, which is 0."""
    return [f"{2026 + (10 + back) // 12}-{(10 + back) % 12 + 1:02d}" for back in range(first, last + 1)]


def test_the_manifest_lists_what_is_planted(sample: Path) -> None:
    told = [
        (t["type"], t["feed"], t["area"], t["from"], t["to"], t["size"]) for t in reading.manifest(sample)["truths"]
    ]
    assert told == [
        ("effect", "skillhub/participants", "33", "2026-05", None, 0.4),
        ("effect", "siapkerja/service_events", "35", "2026-07", None, -0.2),
        ("outage", "skillhub/participants", "ID", "2026-02", "2026-02", -1.0),
        ("outage", "siapkerja/service_events", "ID", "2026-02", "2026-02", -1.0),
        ("effect", "sertihub/assessments", "32", "2025-03", "2025-05", -0.3),
        ("outage", "bizhub/beneficiaries", "ID", "2024-05", "2024-05", -1.0),
        (
            "reporting_break",
            "karirhub/jobseekers",
            "ID",
            "2022-01",
            None,
            pytest.approx(937_176 / 890_000 / 3.42225 - 1, abs=1e-3),
        ),
        (
            "reporting_break",
            "karirhub/jobseekers",
            "ID",
            "2023-01",
            None,
            pytest.approx(1_819_830 / 9e5 * 890_000 / 937_176 - 1, abs=1e-3),
        ),
        ("reporting_break", "karirhub/jobseekers", "ID", "2024-01", None, pytest.approx(9e5 / 1_819_830 - 1, abs=1e-3)),
    ]


def test_only_what_the_period_can_show_is_called_a_truth(tmp_path: Path) -> None:
    write_sample(tmp_path, months=6, scale=0.001, seed=1, today=TODAY)
    told = {(t["type"], t["feed"]) for t in reading.manifest(tmp_path)["truths"]}
    # The registers are complete, whatever the period.
    assert told == {("effect", "siapkerja/service_events"), ("reporting_break", "karirhub/jobseekers")}


def test_a_training_surge_of_forty_percent(one_feed: Written) -> None:
    frame = reading.table(one_feed("skillhub/participants", 0.3, 24), "skillhub/participants")
    entrants = frame.filter(pl.col("Tanggal Mulai") != "").unique("ID Peserta")
    start = pl.col("Tanggal Mulai")
    when = pl.concat_str(start.str.slice(6), pl.lit("-"), start.str.slice(3, 2))
    of = counts(entrants, when, pl.col("Kode Kab/Kota").str.starts_with("33"))
    assert change(of, months(-18, -10), months(-6, -1)) == pytest.approx(0.4, abs=0.08)


def test_a_fifth_fewer_active_users(one_feed: Written) -> None:
    frame = reading.table(one_feed("siapkerja/service_events", 0.05, 12), "siapkerja/service_events")
    when = (pl.col("at") + JAKARTA).dt.strftime("%Y-%m")
    users = frame.with_columns(month=when).unique(["person_key", "month"])
    of = counts(users, pl.col("month"), pl.col("city_code").str.starts_with("35"))
    assert change(of, [*months(-11, -10), *months(-8, -5)], months(-4, -1)) == pytest.approx(-0.2, abs=0.03)


def test_a_quarter_of_fewer_assessments(one_feed: Written) -> None:
    frame = reading.table(one_feed("sertihub/assessments", 0.05, 35), "sertihub/assessments").unique("ID Asesmen")
    of = counts(frame, pl.col("Tanggal Asesmen").str.slice(0, 7), pl.col("Kode Provinsi") == "32")
    around = [*months(-26, -21), *months(-17, -12)]
    assert change(of, around, months(-20, -18)) == pytest.approx(-0.3, abs=0.06)


def test_skillhub_reported_nothing_in_a_month(one_feed: Written) -> None:
    rows = reading.table(one_feed("skillhub/participants", 0.3, 24), "skillhub/participants")
    for column in ("Tanggal Daftar", "Tanggal Mulai", "Tanggal Selesai", "Diperbarui"):
        told = rows[column].str.slice(3, 7).value_counts()
        around = dict(told.rows())
        assert "02/2026" not in around, column
        assert around["01/2026"], column
        assert around["03/2026"], column


def test_the_events_of_skillhub_are_lost_with_it(sample: Path) -> None:
    events = reading.table(sample, "siapkerja/service_events")
    lost = events.filter((pl.col("at") + JAKARTA).dt.strftime("%Y-%m") == "2026-02")
    assert set(lost["hub"]) == {"karirhub", "sertihub", "bizhub", "siapkerja"}
    assert "skillhub" in set(events["hub"])


def test_bizhub_reported_nothing_in_a_month(sample: Path) -> None:
    rows = reading.table(sample, "bizhub/beneficiaries")
    for column in ("tanggal_ajuan", "tanggal_setuju", "tanggal_cair", "tanggal_mulai_usaha", "tanggal_tutup_usaha"):
        told = set(rows[column].str.slice(0, 7))
        assert "2024-05" not in told, column
        assert {"2024-04", "2024-06"} <= told, column


def test_the_level_of_registered_jobseekers_breaks_between_the_years(one_feed: Written) -> None:
    frame = reading.table(one_feed("karirhub/jobseekers", 0.05), "karirhub/jobseekers").unique("person_key")
    of = dict(frame["registered_on"].str.slice(0, 7).value_counts().rows())
    assert of["2022-01"] / of["2021-11"] < 0.45
    assert of["2023-01"] / of["2022-11"] > 1.8
    assert of["2024-01"] / of["2023-11"] < 0.65
    assert 0.8 < of["2025-01"] / of["2024-11"] < 1.35


def test_truths_move_with_today(tmp_path: Path) -> None:
    write_sample(tmp_path, months=12, scale=0.001, seed=1, today=date(2025, 7, 2))
    (surge,) = [t for t in reading.manifest(tmp_path)["truths"] if t["area"] == "33"]
    assert surge["from"] == "2025-01"
