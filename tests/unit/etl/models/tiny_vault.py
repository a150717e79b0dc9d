"""Vaults small enough to count by hand, and a look at what the models make of them."""

import hashlib
from datetime import UTC, date, datetime
from itertools import count as numbers
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from dasbor.catalogue.cubes import CUBES
from dasbor.catalogue.geography import PROVINCES
from etl.feeds.registry import FEEDS
from etl.home import Home
from etl.models.build import build_exact
from etl.models.declarations import MODELS
from etl.stages import ledger, vault


def number_of(word: str) -> int:
    """A 64-bit number that stands for a word, such as the name of a person."""
    return int.from_bytes(hashlib.sha256(word.encode()).digest()[:8])


def day(text: str) -> date:
    return date.fromisoformat(text)


def schema(feed: str) -> dict[str, pl.DataType]:
    """The columns of the vault, but those that say which line of which file a row came from."""
    lineage = ("file_id", "source_row")
    return {name: dtype for name, dtype in FEEDS[feed].vault_schema.items() if name not in lineage}


class TinyVault:
    """A vault that is written row by row; each `add` is a loaded file."""

    def __init__(self, root: Path) -> None:
        self.home = Home(root)
        self._numbers = numbers(1)

    def add(self, feed: str, *rows: dict[str, Any]) -> "TinyVault":
        """Load a file of rows. Days are text; `person` and `key` are words, `at` is a place (`32`, `94?`, or None)."""
        return self.add_frame(
            feed, pl.DataFrame([self._row(feed, row) for row in rows], schema=schema(feed), orient="row")
        )

    def add_frame(self, feed: str, frame: pl.DataFrame, problems: tuple[ledger.ProblemCount, ...] = ()) -> "TinyVault":
        """Load a file whose rows are in the columns of the vault already."""
        sha256 = hashlib.sha256(f"{feed} {next(self._numbers)}".encode()).hexdigest()
        part = ledger.Part(vault.part_name(sha256[:16], 0), frame.height)
        folder = vault.folder(self.home, feed)
        folder.mkdir(parents=True, exist_ok=True)
        frame.write_parquet(folder / part.name)
        counts = ledger.Counts(read=frame.height, accepted=frame.height)
        loaded_at = datetime(2026, 11, 24, 5, tzinfo=UTC)
        entry = ledger.Entry(sha256, f"{feed}-{sha256[:4]}.csv", feed, 1, loaded_at, counts, (part,), problems)
        ledger.record(self.home, entry)
        return self

    def _row(self, feed: str, told: dict[str, Any]) -> dict[str, Any]:
        number = next(self._numbers)
        row: dict[str, Any] = dict.fromkeys(schema(feed)) | {"record_id": number, "content_hash": number}
        row |= {column: 0 for column in ("cell_key", "person_key8") if column in row}
        for name, value in told.items():
            row |= _columns(name, value, schema(feed))
        return row


def _columns(name: str, value: object, kinds: dict[str, pl.DataType]) -> dict[str, object]:
    if name == "at" and not (isinstance(value, str) and len(value) > 3):
        return _place(value)
    if name in _WORDS:
        return {_WORDS[name]: number_of(str(value))}
    return {name: _READ[kinds[name]](value) if isinstance(value, str) and kinds[name] in _READ else value}


_WORDS = {"person": "person_id", "key": "record_id"}
_READ = {pl.Date(): day, pl.Datetime("us"): datetime.fromisoformat, pl.UInt64(): number_of}


def _place(place: object) -> dict[str, object]:
    if not isinstance(place, str):
        return {"province_code_bps": None, "province_code_34": None}
    if place.endswith("?"):
        return {"province_code_bps": None, "province_code_34": place[:2]}
    return {"province_code_bps": place, "province_code_34": PROVINCES[place].code_34}


class Counted:
    """The tables that the models made of a vault."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection

    def cell(
        self, cube: str, period: str, area: str = "ID", grain: str = "month", **categories: str
    ) -> dict[str, int | None]:
        """The measures of one atom that are not zero, by name; nothing when there is no such atom."""
        measures = [m.key for m in CUBES[cube].measures]
        row = self._row(cube, measures, period, area, grain, categories)
        return {name: value for name, value in zip(measures, row, strict=True) if value != 0} if row else {}

    def beside(
        self, cube: str, columns: list[str], period: str, area: str = "ID", grain: str = "month", **categories: str
    ) -> tuple[int, ...] | None:
        """Any columns of one atom."""
        return self._row(cube, columns, period, area, grain, categories)

    def _row(
        self, cube: str, columns: list[str], period: str, area: str, grain: str, categories: dict[str, str]
    ) -> tuple[int, ...] | None:
        split = ",".join(CUBES[cube].ordered(tuple(categories)))
        where = "".join(f" AND {d} = ${d}" for d in categories)
        first = {"month": f"{period}-01", "quarter": f"{period}-01", "year": f"{period}-01-01"}[grain]
        rows = self.connection.execute(
            f"SELECT {', '.join(columns)} FROM {cube} "
            f"WHERE split = $split AND grain = $grain AND period = $period AND area = $area{where}",
            {"split": split, "grain": grain, "period": day(first), "area": area, **categories},
        ).fetchall()
        assert len(rows) <= 1, f"{len(rows)} atoms where one is meant"
        return rows[0] if rows else None

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        return self.connection.execute(sql).fetchall()


def count(tiny: TinyVault, *cubes: str, buckets: int | None = None, name: str = "exact") -> Counted:
    """Run the models of these cubes over the vault, or all when none is named."""
    exact = tiny.home.root / f"{name}.duckdb"
    models = [MODELS[cube] for cube in cubes or MODELS]
    build_exact(tiny.home, ledger.entries(tiny.home), exact, models=models, buckets=buckets)
    return Counted(duckdb.connect(str(exact), read_only=True))
