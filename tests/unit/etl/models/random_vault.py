"""Vaults of a few thousand made-up rows in every feed, for what must hold whatever the rows are."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import PROVINCES
from etl.models.inputs import INPUTS
from tests.unit.etl.models.tiny_vault import TinyVault, schema

FIRST, LAST = date(2023, 8, 1), date(2025, 3, 31)
FEEDS = tuple(feed for feed in INPUTS if not feed.startswith(("official/", "steering/")))
PEOPLE, EMPLOYERS, BATCHES = 300, 60, 50
_PLACES = [*((code, p.code_34) for code, p in PROVINCES.items()), (None, "91"), (None, "94")]
_NOWHERE = (None, None)
_UNITS = {
    "person_id": {"karirhub/jobseekers", "siapkerja/accounts"},
    "employer_id": {"siapkerja/employers"},
    "batch_id": set(),
}
"""Columns that name a unit, and the feeds in which a record is one."""
_WORDS = {
    "status": {
        "karirhub": ["open", "closed", "filled", "removed"],
        "bizhub": ["applied", "approved", "rejected", "disbursed", "running", "closed"],
        "skillhub": ["registered", "accepted", "rejected", "passed", "failed", "withdrawn"],
    },
    "step": {"siapkerja": ["visited", "started", "completed", "abandoned"]},
}
_REQUIRED = {
    *("published_on", "registered_on", "last_active_on", "applied_on", "placed_on"),
    *("assessed_on", "created_on", "on_date", "reported_on"),
}


@dataclass
class Maker:
    """`is_complete`: every attribute is known and everybody has a place and a record."""

    seed: int
    is_complete: bool
    rows: int = 600

    def __post_init__(self) -> None:
        self.rng = np.random.default_rng(self.seed)
        sizes = {"person_id": PEOPLE, "employer_id": EMPLOYERS, "batch_id": BATCHES}
        self.units = {name: self.rng.integers(0, 2**64, size, dtype=np.uint64) for name, size in sizes.items()}
        people = self.units["person_id"].tolist()
        self.key_of = dict(zip(people, self.rng.integers(0, 256, PEOPLE).tolist(), strict=True))

    def write(self, root: Path, files: int = 2) -> TinyVault:
        """Write every feed in several files; the rows of all of them are shuffled."""
        tiny = TinyVault(root)
        for feed in FEEDS:
            frame = self.frame(feed)
            order = self.rng.permutation(frame.height)
            for part in np.array_split(order, files):
                tiny.add_frame(feed, frame[part.tolist()])
        return tiny

    def frame(self, feed: str) -> pl.DataFrame:
        if feed == "outreach/channels":
            return self._channels()
        records = {
            "karirhub/jobseekers": PEOPLE,
            "siapkerja/accounts": PEOPLE,
            "siapkerja/employers": EMPLOYERS,
        }.get(feed, self.rows)
        if not self.is_complete and records < self.rows:
            records = records * 4 // 5
        ids = np.arange(records)
        versions = np.concatenate([ids, *(ids[self.rng.random(records) < 0.15] for _ in range(2))])
        columns = {name: self._column(feed, name, versions) for name in schema(feed)}
        frame = pl.DataFrame(columns, schema=schema(feed))
        return frame.with_columns(self._consistent(frame))

    def _column(self, feed: str, name: str, records: np.ndarray) -> list[Any]:
        """Values of a column; what must agree with other columns is put right afterwards."""
        n = len(records)
        dimension = INPUTS[feed].columns.get(name, "").removeprefix("dim_")
        if dimension in DIMENSIONS or name in _WORDS:
            words = (
                DIMENSIONS[dimension].categories if dimension in DIMENSIONS else _WORDS[name][feed.partition("/")[0]]
            )
            return self._some(list(words), n, with_holes=dimension in DIMENSIONS)
        if name in _UNITS:
            units = self.units[name]
            return (units[records] if feed in _UNITS[name] else self.rng.choice(units, n)).tolist()
        kind = schema(feed)[name]
        if kind == pl.Date:
            return [self._day() if name in _REQUIRED or self.rng.random() < 0.75 else None for _ in range(n)]
        if kind == pl.Datetime:
            return [self._moment() if name == "at" or self.rng.random() < 0.7 else None for _ in range(n)]
        if kind == pl.Boolean:
            return self._some([True, False], n)
        return self._numbers(feed, name, records)

    def _numbers(self, feed: str, name: str, records: np.ndarray) -> list[Any]:
        n = len(records)
        match name:
            case "record_id":
                return [int(r) * 7919 + 13 for r in records]
            case "content_hash":
                return self.rng.permutation(n).tolist()
            case "birth_year":
                return self._some(list(range(1955, 2007)), n)
            case _ if schema(feed)[name] == pl.String:
                return [None] * n
            case _:
                return self.rng.integers(0, 30, n).tolist()

    def _some(self, values: list[Any], n: int, *, with_holes: bool = True) -> list[Any]:
        holes = 0.07 if with_holes and not self.is_complete else 0
        picked = self.rng.integers(0, len(values), n)
        return [None if self.rng.random() < holes else values[i] for i in picked]

    def _day(self) -> date:
        return FIRST + timedelta(days=int(self.rng.integers(0, (LAST - FIRST).days + 1)))

    def _moment(self) -> datetime:
        return datetime.combine(self._day(), time()) + timedelta(seconds=int(self.rng.integers(0, 86400)))

    def _consistent(self, frame: pl.DataFrame) -> list[pl.Series | pl.Expr]:
        """What rows of the vault always agree in."""
        out: list[pl.Series | pl.Expr] = []
        if "person_id" in frame.columns:
            keys = [self.key_of[p] for p in frame["person_id"].to_list()]
            out.append(pl.Series("person_key8", keys, dtype=pl.UInt8))
            out.append(pl.Series("cell_key", self.rng.integers(0, 256, frame.height), dtype=pl.UInt8))
        if "province_code_34" in frame.columns:
            places = [*_PLACES] if self.is_complete else [*_PLACES, _NOWHERE]
            chosen = [places[i] for i in self.rng.integers(0, len(places), frame.height)]
            out.append(pl.Series("province_code_bps", [bps for bps, _ in chosen], dtype=pl.String))
            out.append(pl.Series("province_code_34", [former for _, former in chosen], dtype=pl.String))
        if "valid_until" in frame.columns:
            out.append(pl.when("is_competent").then(pl.max_horizontal("issued_on", "assessed_on")).alias("issued_on"))
            days = pl.Series(self.rng.integers(0, 700, frame.height))
            until = pl.max_horizontal("issued_on", "assessed_on") + pl.duration(days=days)
            out.append(pl.when("is_competent").then(until).alias("valid_until"))
        for earlier, later in (
            ("published_on", "closed_on"),
            ("approved_on", "started_on"),
            ("started_on", "ended_on"),
        ):
            if {earlier, later} <= set(frame.columns):
                out.append(pl.when(pl.col(later) >= pl.col(earlier)).then(later).alias(later))
        if {"started_on", "closed_on"} <= set(frame.columns):
            out.append(pl.when(pl.col("closed_on") >= pl.col("started_on")).then("closed_on").alias("closed_on"))
        if "on_date" in frame.columns:
            out.append(pl.col("at").dt.date().alias("on_date"))
        return out

    def _channels(self) -> pl.DataFrame:
        months = pl.date_range(FIRST, LAST, "1mo", eager=True).to_list()
        rows = [
            {"month": m, "outreach_channel": c, "record_id": i * 10 + j, "content_hash": 1}
            | {
                k: int(self.rng.integers(0, 9999))
                for k in ("followers", "reach", "engagements", "visits", "visitors", "service_clicks")
            }
            for i, m in enumerate(months)
            for j, c in enumerate(DIMENSIONS["outreach_channel"].categories)
        ]
        return pl.DataFrame(rows, schema=schema("outreach/channels"))
