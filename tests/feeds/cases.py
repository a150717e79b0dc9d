"""Cases of feeds: a tiny file beside what is expected of it, in `<hub>/<feed>/pass|fail/<what it shows>/`.

`expected.json` says the feed, how many rows are read, the rows that are rejected and the exact problems, each as
`[row, column, code]`. It may add: `values`, what a row means, by row and column; `folder`, where the file lies instead
of the folder of its hub; `pack`, to gzip it; `keep_bytes`, to cut it off; `known`, keys of records of other feeds;
`batch`, how many rows at a time.

Forms that nobody can read in a diff are made from text: `x.parquet.json` holds columns with their types and rows,
`x.xlsx.csv` holds the cells of a sheet (dates and numbers become real ones, unless an apostrophe stands before them).
"""

import csv
import gzip
import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import xlsxwriter

from tests.shared import ROOT

TODAY = date(2026, 3, 1)
EXPECTED = "expected.json"
FEEDS = ROOT / "tests" / "feeds"


@dataclass(frozen=True)
class Case:
    folder: Path

    @property
    def name(self) -> str:
        return str(self.folder.relative_to(FEEDS))

    @property
    def expected(self) -> dict[str, Any]:
        return json.loads((self.folder / EXPECTED).read_text(encoding="utf-8"))

    @property
    def is_text(self) -> bool:
        return not any("parquet" in path.name or "xlsx" in path.name for path in self.folder.iterdir())

    def codes(self) -> set[str]:
        return {code for _row, _column, code in self.expected["problems"]}

    def put(self, home: Path, *, is_packed: bool = False) -> Path:
        """Write the file of the case below a folder, under the name that it would have, and tell where."""
        source = next(path for path in self.folder.iterdir() if path.name != EXPECTED)
        expected = self.expected
        hub = home / expected.get("folder", expected["feed"].partition("/")[0])
        hub.mkdir(parents=True, exist_ok=True)
        target = hub / source.name.removesuffix(".json" if ".parquet." in source.name else ".csv" * _is_book(source))
        _write(source, target, expected.get("sheet", "Data"))
        content = target.read_bytes()
        if is_packed or expected.get("pack"):
            target.unlink()
            target, content = target.with_name(f"{target.name}.gz"), gzip.compress(content, mtime=0)
        target.write_bytes(content[: expected.get("keep_bytes")])
        return target


def cases(kind: str = "*") -> list[Case]:
    return [Case(path.parent) for path in sorted(FEEDS.glob(f"*/*/{kind}/*/{EXPECTED}"))]


def _is_book(source: Path) -> bool:
    return source.name.endswith(".xlsx.csv")


def _write(source: Path, target: Path, sheet: str) -> None:
    if _is_book(source):
        _write_book(source, target, sheet)
    elif source.name.endswith(".parquet.json"):
        table = json.loads(source.read_text(encoding="utf-8"))
        frame = pl.DataFrame(table["rows"], schema=dict.fromkeys(table["columns"], pl.String), orient="row")
        frame.with_columns(_typed(name, dtype) for name, dtype in table["columns"].items()).write_parquet(target)
    else:
        target.write_bytes(source.read_bytes())


def _typed(name: str, dtype: str) -> pl.Expr:
    match dtype:
        case "boolean":
            return pl.col(name).replace_strict({"true": True, "false": False}, return_dtype=pl.Boolean)
        case "date":
            return pl.col(name).str.to_date("%Y-%m-%d")
        case "naive" | "utc":
            moment = pl.col(name).str.to_datetime("%Y-%m-%d %H:%M:%S", time_unit="us")
            return moment.dt.replace_time_zone("UTC") if dtype == "utc" else moment
        case "int":
            return pl.col(name).cast(pl.Int64)
        case _:
            return pl.col(name)


def _write_book(source: Path, target: Path, sheet_name: str) -> None:
    with xlsxwriter.Workbook(target) as book, source.open(encoding="utf-8", newline="") as text:
        sheet = book.add_worksheet(sheet_name)
        day = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        for row, cells in enumerate(csv.reader(text)):
            for column, cell in enumerate(cells):
                if re.fullmatch(r"\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?", cell):
                    sheet.write_datetime(row, column, datetime.fromisoformat(cell), day)
                elif re.fullmatch(r"\d{1,9}", cell):
                    sheet.write_number(row, column, int(cell))
                elif cell:
                    sheet.write_string(row, column, cell.removeprefix("'"))
