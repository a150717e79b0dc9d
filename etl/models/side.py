"""The tables beside the cubes: what arrived, what it covers, targets, milestones and official rates."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.warehouse.tables import SIDE_TABLES, UNRECOGNISED
from etl.models.workbench import EXACT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import duckdb

    from etl.stages.ledger import Entry
    from etl.stages.quarantine_refused import Refusal

_QUERIES: Final = {
    "coverage": """
        SELECT feed, month, records FROM feed_months
        UNION ALL
        SELECT 'official/labour_force', make_date(year, 8, 1), count(*)
        FROM reference.labour_force_august GROUP BY year
        UNION ALL
        SELECT 'official/registered', DATE '2024-01-01', count(*) FROM reference.registered_2024
        HAVING NOT EXISTS (SELECT 1 FROM feed_spans WHERE feed = 'official/registered')
        ORDER BY feed, month""",
    "feeds": """
        SELECT
            feed, count(*) AS files, sum(rows_read) AS rows_read, sum(accepted) AS accepted,
            sum(duplicate) AS duplicate, sum(superseded) AS superseded, sum(rejected) AS rejected,
            any_value(first_on) AS first_on, any_value(last_on) AS last_on, max(loaded_at) AS loaded_at
        FROM loaded_files LEFT JOIN feed_spans USING (feed)
        GROUP BY feed ORDER BY feed""",
    "files": "FROM loaded_files ORDER BY feed, file, sha256",
    "problems": "FROM found_problems ORDER BY feed, file, code, column_name",
    "targets": "SELECT indicator, area, year, target, source FROM steering.targets ORDER BY indicator, area, year",
    "milestones": """
        SELECT
            on_date, trim(unnest(string_split(areas, ','))) AS area, indicator, title_id, title_en, source
        FROM (
            SELECT on_date, areas, trim(unnest(string_split(indicators, ','))) AS indicator, title_id, title_en, source
            FROM steering.milestones
        )
        ORDER BY on_date, title_id, area, indicator""",
    "official_rates": """
        SELECT area, year, round, unemployment_rate FROM official.unemployment_rate ORDER BY year, round, area""",
}
_COUNTS: Final = ("accepted", "duplicate", "superseded", "rejected")


def write_side_tables(
    connection: duckdb.DuckDBPyConnection, entries: Iterable[Entry], refused: Iterable[Refusal] = ()
) -> None:
    """Fill every side table of the attached file but `changes`, which needs the release before.

    `refused` are the files that are not there because they were refused as a whole.
    """
    loaded = tuple(entries)
    for name, rows in (("loaded_files", _files(loaded)), ("found_problems", _problems(loaded, refused))):
        connection.register(name, rows)
    for table, query in _QUERIES.items():
        connection.execute(f"INSERT INTO {EXACT}.{table} BY NAME {query}")
    for name in ("loaded_files", "found_problems"):
        connection.unregister(name)


def _files(entries: tuple[Entry, ...]) -> pl.DataFrame:
    rows = (
        (
            e.feed,
            e.file,
            e.sha256,
            e.loaded_at.replace(tzinfo=None),
            e.counts.read,
            *(getattr(e.counts, c) for c in _COUNTS),
        )
        for e in entries
    )
    return _frame("files", rows)


def _problems(entries: tuple[Entry, ...], refused: Iterable[Refusal]) -> pl.DataFrame:
    of_rows = ((e.feed, e.file, p.code, p.column, p.count, p.first_row) for e in entries for p in e.problems)
    of_files = ((r.feed or UNRECOGNISED, r.file, r.code, r.column, 1, None) for r in refused)
    return _frame("problems", chain(of_rows, of_files))


def _frame(table: str, rows: Iterator[tuple[object, ...]]) -> pl.DataFrame:
    kinds = {"VARCHAR": pl.String(), "BIGINT": pl.Int64(), "TIMESTAMP": pl.Datetime("us")}
    return pl.DataFrame(list(rows), {name: kinds[kind] for name, kind in SIDE_TABLES[table].items()}, orient="row")
