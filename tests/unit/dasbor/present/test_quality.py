"""The quality of a release as tables."""

from datetime import date, datetime

import polars as pl
import pytest

from dasbor.catalogue.period import Month
from dasbor.catalogue.problem import Severity
from dasbor.catalogue.problems import PROBLEM_CODES
from dasbor.catalogue.text import LANGS, Lang
from dasbor.present import quality
from dasbor.warehouse.side import ReleaseSummary


def coverage(**months: list[str]) -> pl.DataFrame:
    rows = [(f.replace("__", "/"), Month.parse(m).first_day, 10) for f, listed in months.items() for m in listed]
    return pl.DataFrame(rows, schema=["feed", "month", "records"], orient="row")


def feeds(*rows: tuple[str, int, int, int, int, int, int]) -> pl.DataFrame:
    names = ["feed", "files", "rows_read", "accepted", "duplicate", "superseded", "rejected"]
    loaded = pl.Series([datetime(2025, 10, 3, 8)] * len(rows), dtype=pl.Datetime)  # noqa: DTZ001 - as stored
    return pl.DataFrame(rows, schema=names, orient="row").with_columns(loaded_at=loaded)


COVERAGE = coverage(
    karirhub__vacancies=["2025-06", "2025-07", "2025-08", "2025-09"],
    skillhub__participants=["2025-06", "2025-07", "2025-09"],
    karirhub__placements=["2025-06", "2025-07"],
    official__labour_force=["2023-08"],
)


def test_freshness_finds_the_late_and_the_silent_and_spares_official_figures() -> None:
    found = {f.feed: (f.behind, [str(m) for m in f.gaps]) for f in quality.freshness(COVERAGE)}
    assert found == {
        "karirhub/placements": (2, []),
        "skillhub/participants": (0, ["2025-08"]),
        "karirhub/vacancies": (0, []),
    }


def test_a_month_with_zero_records_is_a_gap() -> None:
    months = coverage(karirhub__vacancies=["2025-06", "2025-08"])
    zero = pl.DataFrame({"feed": ["karirhub/vacancies"], "month": [date(2025, 7, 1)], "records": [0]})
    (fresh,) = quality.freshness(pl.concat([months, zero.cast(dict(months.schema))]))
    assert fresh.gaps == (Month(2025, 7),)


def test_the_brief_says_how_many_sources_are_not_in_order() -> None:
    assert quality.brief(COVERAGE, "id") == ("2 dari 3 sumber tertinggal atau memiliki bulan yang tidak dilaporkan.")
    assert quality.brief(coverage(karirhub__vacancies=["2025-06"]), "en") == (
        "All sources are up to date and without a missing month."
    )


def test_the_freshness_table_speaks_the_language() -> None:
    table = quality.freshness_table(COVERAGE, feeds(("karirhub/placements", 1, 2, 2, 0, 0, 0)), "id")
    assert table.rows[0] == ("Karirhub, data penempatan", "Jul 2025", "2 bulan", "tidak ada", "3 Oktober 2025")
    assert table.rows[1] == ("Skillhub, data peserta pelatihan", "Sep 2025", "mutakhir", "Agu 2025", "")


def test_a_feed_of_no_figure_has_a_name_too() -> None:
    assert quality.feed_name("steering/targets", "id") == "Target dan peristiwa (targets)"
    assert quality.arrivals_table(feeds(("steering/targets", 1, 5, 5, 0, 0, 0)), "en").rows[0][0] == (
        "Targets and milestones (targets)"
    )


def test_arrivals_are_summed() -> None:
    table = quality.arrivals_table(
        feeds(("karirhub/vacancies", 2, 1500, 1400, 50, 20, 30), ("bizhub/beneficiaries", 1, 10, 10, 0, 0, 0)), "en"
    )
    assert table.rows[-1] == ("Total", "3", "1,510", "1,410", "50", "20", "30")


def test_rows_that_balance_are_said_to_balance_and_others_are_named() -> None:
    good = feeds(("karirhub/vacancies", 2, 1500, 1400, 50, 20, 30))
    bad = feeds(("karirhub/vacancies", 2, 1500, 1400, 50, 20, 29))
    assert quality.balance(good, "id") == (
        "Neraca baris cocok: 1.500 dibaca = 1.400 diterima + 50 duplikat + 20 digantikan + 30 ditolak."
    )
    assert (
        quality.balance(bad, "id")
        == "Neraca baris tidak cocok untuk Karirhub, data lowongan: laporkan kepada operator."
    )


def problem(code: str, count: int = 3, file: str = "v.csv", first_row: int | None = 18) -> pl.DataFrame:
    schema = {"feed": pl.String, "file": pl.String, "code": pl.String, "column_name": pl.String, "count": pl.Int64}
    return pl.DataFrame(
        [("karirhub/vacancies", file, code, "Kuota", count, first_row)],
        schema={**schema, "first_row": pl.Int64},
        orient="row",
    )


def codes(severity: Severity) -> list[str]:
    return [code for code, declared in PROBLEM_CODES.items() if declared.severity is severity]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", PROBLEM_CODES)
def test_every_kind_of_problem_is_explained_with_its_effect_and_its_cure(code: str, lang: Lang) -> None:
    ((source, effect, said, column, count, where, shown),) = quality.problems_table(problem(code), lang).rows
    assert (shown, column, count) == (code, "Kuota", "3")
    assert "{" not in said
    assert len(said) > 20
    assert effect
    assert source.startswith("Karirhub")
    assert where == {"id": "v.csv, mulai baris 18", "en": "v.csv, from row 18"}[lang]


def test_refusals_come_before_warnings_and_the_most_frequent_first() -> None:
    rare, frequent = codes(Severity.ROW)[:2]
    warning = codes(Severity.WARNING)[0]
    file = codes(Severity.FILE)[0]
    table = quality.problems_table(
        pl.concat([problem(warning, 9000), problem(rare, 2), problem(frequent, 1200), problem(file, 1)]), "id"
    )
    assert [(row[-1], row[1], row[4]) for row in table.rows] == [
        (file, "berkas ditolak", "1"),
        (frequent, "baris ditolak", "1.200"),
        (rare, "baris ditolak", "2"),
        (warning, "peringatan, baris dimuat", "9.000"),
    ]


def test_the_same_problem_in_many_files_is_one_row() -> None:
    code = codes(Severity.ROW)[0]
    many = [problem(code, 5, "b.csv", 7), problem(code, 2, "a.csv", 9), problem(code, 1, "c.csv", None)]
    (row,) = quality.problems_table(pl.concat(many), "en").rows
    assert row[4:6] == ("8", "a.csv, from row 9, and 2 more files")


def test_a_code_that_is_no_longer_declared_is_still_listed() -> None:
    (row,) = quality.problems_table(problem("of-old", first_row=None), "id").rows
    assert row == ("Karirhub, data lowongan", "", "", "Kuota", "3", "v.csv", "of-old")


def test_releases_say_which_is_in_force() -> None:
    releases = (
        ReleaseSummary("2025-10-01.2", "2025-10-01T09:00:00+00:00", True, "Koreksi Skillhub", "2025-10-01.1", True),
        ReleaseSummary("2025-10-01.1", "", False, None, None, False, True),
    )
    assert quality.releases_table(releases, "id").rows == (
        ("2025-10-01.2", "1 Oktober 2025", "berlaku, contoh", "Koreksi Skillhub"),
        ("2025-10-01.1", "", "tidak terbaca", ""),
    )


def changes(*rows: tuple[str, str, float | None, float | None]) -> pl.DataFrame:
    names = ["indicator", "period", "area", "old_value", "new_value"]
    schema = dict(zip(names, (pl.String, pl.Date, pl.String, pl.Float64, pl.Float64), strict=True))
    listed = [(indicator, date(2024, 1, 1), area, old, new) for indicator, area, old, new in rows]
    return pl.DataFrame(listed, schema=schema, orient="row")


def test_the_largest_relative_change_comes_first() -> None:
    table = quality.changes_table(
        changes(("placements", "ID", 1000, 1010), ("placements", "94@34", 10, 20), ("fill_rate", "32", 30.0, 31.25)),
        "id",
    )
    assert table.rows == (
        ("Penempatan", "2024", "Papua", "10", "20", "+10"),
        ("Tingkat pemenuhan lowongan", "2024", "Jawa Barat", "30,0%", "31,3%", "+1,25"),
        ("Penempatan", "2024", "Indonesia", "1.000", "1.010", "+10"),
    )


def test_what_came_or_went_is_not_called_a_change_from_zero() -> None:
    ((*_, old, new, difference),) = quality.changes_table(changes(("placements", "ID", None, 50)), "id").rows
    assert (old, new, difference) == ("–", "50", "")


def test_a_long_list_is_cut_and_says_so() -> None:
    table = quality.changes_table(changes(*[("placements", "ID", 10.0, 11.0 + i) for i in range(40)]), "en")
    assert len(table.rows) == 30
    assert table.notes == ("The 30 largest of 40 changes.",)
