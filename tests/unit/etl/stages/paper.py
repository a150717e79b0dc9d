"""A feed made of paper: small files whose rows say themselves what is to become of them.

A line is `record|version|content|verdict`. The verdict `bad` rejects the row, `odd` warns about it. It stands in for
the real feeds where what matters is what happens after a row was judged.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

import polars as pl
import pytest

from dasbor.catalogue.problem import ProblemCode
from dasbor.catalogue.problems.files import FEED_UNKNOWN, FILE_TRUNCATED
from etl.feeds.contract import COMMON
from etl.home import Home
from etl.stages import check, load, load_intake, load_source, vault
from etl.stages.batch import FAULT_SCHEMA, Batch
from etl.stages.faults import refuse
from etl.stages.progress import Silent
from etl.stages.report import FileReport

TODAY = date(2026, 3, 1)
FEED = "paper/leaves"
BATCH_ROWS = 3

CODES = {"bad": "word-unknown", "odd": "trade-unknown"}
DETAILS = '{"allowed": "good", "nearest": "good"}'

Row = tuple[int, int | None, str, str]


@dataclass(frozen=True)
class PaperFeed:
    key: str = FEED
    has_version: bool = True
    refers_to: dict[str, tuple[str, ProblemCode]] = field(default_factory=dict)


def versions(rows: Iterable[Row]) -> pl.DataFrame:
    """What the rows are in the vault: the content hash is the content's own number."""
    return pl.DataFrame(
        [
            {
                "record_id": record,
                "content_hash": int.from_bytes(content.encode().ljust(8)[:8]),
                "version_at": None
                if version is None
                else datetime.fromisoformat("2026-01-01") + timedelta(days=version),
                "content": content,
            }
            for record, version, content, _verdict in rows
        ],
        schema={name: COMMON[name] for name in ("record_id", "content_hash", "version_at")} | {"content": pl.String()},
    )


def parse(line: str) -> Row:
    record, version, content, verdict = line.split("|")
    return int(record), int(version) if version else None, content, verdict


def batch_of(numbered: list[tuple[int, Row]], file_id: str) -> Batch:
    stands = [(number, row) for number, row in numbered if row[3] != "bad"]
    fallen = [(number, row) for number, row in numbered if row[3] == "bad"]
    where = pl.DataFrame(
        {"file_id": [file_id] * len(stands), "source_row": [number for number, _ in stands]},
        schema={"file_id": pl.String, "source_row": pl.UInt32},
    )
    found = [
        {"source_row": number, "column": "Isi", "value": row[2], "code": CODES[row[3]], "details": DETAILS}
        for number, row in numbered
        if row[3] in CODES
    ]
    rejected = pl.DataFrame(
        {"Nomor": [str(row[0]) for _, row in fallen], "Isi": [row[2] for _, row in fallen]}
        | {"source_row": [number for number, _ in fallen]},
        schema={"Nomor": pl.String, "Isi": pl.String, "source_row": pl.UInt32},
    )
    typed = pl.concat([versions(row for _, row in stands), where], how="horizontal")
    return Batch(typed, rejected, pl.DataFrame(found, schema=FAULT_SCHEMA), len(numbered))


def batches(path: Path, feed: PaperFeed, file_id: str, today: date) -> Iterator[Batch]:
    assert feed.key == FEED
    assert today == TODAY
    lines = path.read_text().splitlines()
    for start in range(0, len(lines), BATCH_ROWS):
        piece = lines[start : start + BATCH_ROWS]
        if "torn" in piece:
            raise refuse(FILE_TRUNCATED, path, format="paper")
        yield batch_of([(start + place, parse(line)) for place, line in enumerate(piece, start=2)], file_id)


def recognise(path: Path) -> PaperFeed:
    if path.suffix != ".paper":
        raise refuse(FEED_UNKNOWN, path, nearest=FEED)
    return PaperFeed()


class Paper:
    """A home, a desk where files are written, and the commands that read them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.home = Home(folder / "home")
        self.desk = folder / "desk"
        self.desk.mkdir()
        monkeypatch.setattr(load_intake, "batches", batches)
        monkeypatch.setattr(load_source, "recognise", recognise)

    def write(self, name: str, rows: Iterable[Row]) -> Path:
        path = self.desk / name
        text = "".join(
            f"{record}|{'' if version is None else version}|{content}|{verdict}\n"
            for record, version, content, verdict in rows
        )
        path.write_text(text)
        return path

    def load(self, *paths: Path) -> list[FileReport]:
        return list(load.load(self.home, paths or [self.desk], today=TODAY, progress=Silent()))

    def check(self, *paths: Path) -> list[FileReport]:
        return list(check.check(self.home, paths or [self.desk], today=TODAY, progress=Silent()))

    def contents(self) -> set[tuple[object, ...]]:
        """The row versions in the vault, without where they came from; fails when one is there twice."""
        parts = vault.parts(self.home, FEED)
        found = [row for part in parts for row in pl.read_parquet(part).drop("file_id", "source_row").rows()]
        assert len(found) == len(set(found)), "a row version is stored twice"
        return set(found)


def expected(*files: Iterable[Row]) -> set[tuple[object, ...]]:
    """What the vault should hold: every row that is not bad, once."""
    return set(versions(row for rows in files for row in rows if row[3] != "bad").rows())
