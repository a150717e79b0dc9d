"""Bare DuckDB: the same files into tables of a database file, with no questions asked.

`python -m bench.pipeline.bare FOLDER DATABASE` prints the rows of each table as JSON. A line that cannot be read is
left out; nothing is checked, nothing is told apart, nothing is counted.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import duckdb
import polars as pl

CSV: Final = "read_csv({files}, union_by_name=true, ignore_errors=true)"
TABLES: Final[dict[str, tuple[str, str]]] = {
    "vacancies": ("karirhub/lowongan*.csv*", CSV),
    "vacancies_json": (
        "karirhub/lowongan*.jsonl*",
        "read_json({files}, format='newline_delimited', ignore_errors=true)",
    ),
    "vacancies_catalogue": ("karirhub/*catalogue*.json", "read_json({files})"),
    "jobseekers": ("karirhub/pencari_kerja*.csv*", CSV),
    "applications": ("karirhub/lamaran*.parquet", "read_parquet({files})"),
    "placements": ("karirhub/penempatan*.csv*", CSV),
    "beneficiaries": ("bizhub/penerima*.csv*", CSV),
    "accounts": ("siapkerja/akun*.parquet", "read_parquet({files})"),
    "service_events": ("siapkerja/aktivitas*.parquet", "read_parquet({files})"),
    "employers": ("siapkerja/wlkp*.csv*", CSV),
    "channels": ("outreach/kanal*.csv*", CSV),
    "targets": ("steering/target*.csv*", CSV),
    "milestones": ("steering/peristiwa*.csv*", CSV),
    "registered": ("official/*pencari_kerja*.csv", CSV),
    "unemployment_rate": ("official/*tpt*.csv", CSV),
}
TITLE_ROWS: Final = 2
Reader = Callable[[Path], pl.DataFrame]


def load(folder: Path, database: Path) -> dict[str, int]:
    """Create the tables; the rows of each."""
    rows: dict[str, int] = {}
    with duckdb.connect(str(database)) as con:
        for table, (pattern, reader) in TABLES.items():
            source = reader.format(files=f"'{folder / pattern}'")
            rows[table] = _create(con, table, f"FROM {source}")
        rows["assessments"] = _through_polars(con, "assessments", sorted(folder.glob("sertihub/asesmen*.xlsx")), _sheet)
        rows["participants"] = _through_polars(
            con, "participants", sorted(folder.glob("skillhub/peserta*.csv")), _cp1252
        )
    return rows


def _create(con: duckdb.DuckDBPyConnection, table: str, source: str) -> int:
    con.execute(f"CREATE TABLE {table} AS {source}")
    return _count(con, table)


def _through_polars(con: duckdb.DuckDBPyConnection, table: str, files: list[Path], read: Reader) -> int:
    """What DuckDB reads only with extensions that a closed network cannot fetch: workbooks, and Windows-1252."""
    for number, file in enumerate(files):
        frame = read(file)  # noqa: F841 - in the SQL
        con.execute(f"{f'INSERT INTO {table}' if number else f'CREATE TABLE {table} AS'} FROM frame")
    return _count(con, table)


def _sheet(file: Path) -> pl.DataFrame:
    return pl.read_excel(file, sheet_name="Data", read_options={"header_row": TITLE_ROWS}, infer_schema_length=0)


def _cp1252(file: Path) -> pl.DataFrame:
    return pl.read_csv(file, separator=";", encoding="cp1252", infer_schema=False, truncate_ragged_lines=True)


def _count(con: duckdb.DuckDBPyConnection, table: str) -> int:
    ((count,),) = con.execute(f"SELECT count(*) FROM {table}").fetchall()  # noqa: S608 - a name of this file
    return int(count)


if __name__ == "__main__":
    print(json.dumps(load(Path(sys.argv[1]), Path(sys.argv[2]))))
