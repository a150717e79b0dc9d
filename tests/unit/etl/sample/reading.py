"""Reads the files of a sample the way their senders' systems wrote them, without any code of the product."""

import csv
import gzip
import json
from functools import cache
from pathlib import Path
from typing import Any

import fastexcel
import openpyxl
import polars as pl
import pyarrow.parquet as pq

FILES = {
    "karirhub/vacancies": "karirhub/lowongan*",
    "karirhub/jobseekers": "karirhub/pencari_kerja*",
    "karirhub/applications": "karirhub/lamaran*",
    "karirhub/placements": "karirhub/penempatan*",
    "skillhub/participants": "skillhub/peserta*",
    "sertihub/assessments": "sertihub/asesmen*",
    "bizhub/beneficiaries": "bizhub/penerima*",
    "siapkerja/accounts": "siapkerja/akun*",
    "siapkerja/service_events": "siapkerja/aktivitas*",
    "siapkerja/employers": "siapkerja/wlkp*",
    "outreach/channels": "outreach/kanal*",
    "official/registered": "official/*pencari_kerja*",
    "official/unemployment_rate": "official/*tpt*",
    "steering/targets": "steering/target*",
    "steering/milestones": "steering/peristiwa*",
}
FORMS = {
    "skillhub/participants": {"encoding": "cp1252", "separator": ";"},
    "bizhub/beneficiaries": {"encoding": "utf-8-sig", "separator": ","},
}
PLAIN = {"encoding": "utf-8", "separator": ","}


def manifest(root: Path) -> dict[str, Any]:
    return json.loads((root / "manifest.json").read_text(encoding="utf-8"))


def paths(root: Path, feed: str) -> list[Path]:
    return sorted(root.glob(FILES[feed]))


def raw(path: Path) -> bytes:
    content = path.read_bytes()
    return gzip.decompress(content) if path.suffix == ".gz" else content


@cache
def lines(path: Path, feed: str) -> list[list[str]]:
    """Every line of a text file in cells, the headings too."""
    form = FORMS.get(feed, PLAIN)
    return list(csv.reader(raw(path).decode(form["encoding"]).splitlines(), delimiter=form["separator"]))


@cache
def cells(path: Path) -> list[tuple[Any, ...]]:
    """Every row of the sheet `Data`."""
    book = openpyxl.load_workbook(path, read_only=True)
    found = list(book["Data"].iter_rows(values_only=True))
    book.close()
    return found


def text_rows(path: Path, feed: str) -> list[dict[str, str]]:
    """The rows of a text file that can be split, by heading."""
    heads, *rows = lines(path, feed)
    return [dict(zip(heads, row, strict=True)) for row in rows if len(row) == len(heads)]


@cache
def table(root: Path, feed: str) -> pl.DataFrame:
    """All rows of a feed without its planted rows, with the place of each in `file` and `row`; text stays text."""
    told = manifest(root)["defects"] if (root / "manifest.json").is_file() else []
    planted = {(d["file"], d["row"]) for d in told}
    frames = [_frame(path, feed).with_columns(file=pl.lit(str(path.relative_to(root)))) for path in paths(root, feed)]
    frame = pl.concat([f for f in frames if f.height], how="diagonal_relaxed")
    if not planted:
        return frame
    wrong = pl.DataFrame(sorted(planted), schema={"file": pl.String, "row": pl.Int64}, orient="row")
    return frame.join(wrong, on=["file", "row"], how="anti", maintain_order="left")


def _frame(path: Path, feed: str) -> pl.DataFrame:
    match path.suffix:
        case ".parquet":
            return _numbered(pl.from_arrow(pq.read_table(path)), 2)
        case ".xlsx":
            sheet = fastexcel.read_excel(path).load_sheet("Data", header_row=2, dtypes="string")
            return _numbered(sheet.to_polars().head(-1), 4)
        case ".jsonl":
            found = [(n, _json(line)) for n, line in enumerate(raw(path).splitlines(), 1)]
            rows = [
                {k: str(v) if v is not None else "" for k, v in line.items()} | {"row": n} for n, line in found if line
            ]
            return pl.DataFrame(rows, infer_schema_length=None)
        case _:
            heads, *rows = lines(path, feed)
            numbered = [(*row, n) for n, row in enumerate(rows, 2) if len(row) == len(heads)]
            return pl.DataFrame(numbered, schema={**dict.fromkeys(heads, pl.String), "row": pl.Int64}, orient="row")


def _numbered(frame: pl.DataFrame, first: int) -> pl.DataFrame:
    return frame.with_columns(row=pl.int_range(first, first + len(frame), dtype=pl.Int64))


def _json(line: bytes) -> dict[str, Any] | None:
    try:
        return json.loads(line)
    except json.JSONDecodeError:
        return None


def latest(frame: pl.DataFrame, key: str, version: str) -> pl.DataFrame:
    """The last version of each record."""
    return frame.sort(version, maintain_order=True).unique(key, keep="last", maintain_order=True)
