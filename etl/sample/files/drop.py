"""Writes the files of one feed: rows into the file of the month they came to be known in, duplicates, defects."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import polars as pl

from etl.sample.files.sources import JSON_LINES, Source
from etl.sample.hubs.postings import FEED as VACANCIES
from etl.sample.hubs.texts import AT
from etl.sample.plan import BEGIN, DAY, day_number

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from etl.sample.files.defects import Defect
    from etl.sample.files.sinks import Sink
    from etl.sample.world.whole import World

_DUPLICATES: Final = 0.002
_YEAR_FILE_AT_MOST: Final = 600_000
"""Rows of a year above which there is a file a month."""
_PLANTED_AT: Final = (0.15, 0.5, 0.9)
"""Where in the period the defects are planted."""
_JSON_MONTHS_AGO: Final = 2


@dataclass(slots=True)
class File:
    """A file of the sample, for the manifest."""

    feed: str
    path: str
    rows: int = 0
    duplicates: int = 0
    defects: list[dict[str, Any]] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A file that is being written, until a month has passed."""

    file: File
    sink: Sink
    defects: tuple[Defect, ...]
    last: int


class Drop:
    """The files of one feed."""

    def __init__(self, source: Source, world: World, out: Path) -> None:
        self._source, self._world, self._out = source, world, out
        self._plan = world.plan
        self._months = range(0 if source.is_register else self._plan.first, self._plan.size)
        self._waiting: list[pl.DataFrame] = []
        self._again: dict[int, pl.DataFrame] = {}
        self._open: dict[str, _Open] = {}
        self._planted = 0
        self._owed = False
        self._files: list[File] = []

    def write(self, advance: Callable[[], None]) -> list[File]:
        """Write all files; `advance` is called after each month."""
        try:
            for month in self._months:
                self._month(month)
                self._close(month)
                advance()
        finally:
            self._close(self._plan.size)
        return self._files

    def _close(self, month: int) -> None:
        """Finish the files into which nothing comes after a month."""
        for path in [path for path, each in self._open.items() if each.last <= month]:
            self._open.pop(path).sink.close()

    def _month(self, month: int) -> None:
        rows = self._known(month)
        self._owed |= month in self._planting_months() and self._plan.with_defects
        again = self._again.pop(month, rows.clear())
        if not len(rows):
            return
        rng = self._plan.rng(f"{self._source.feed}/drop", month)
        self._repeat(rows, month, rng)
        target = self._file_of(month)
        target.file.duplicates += len(again)
        self._put(target, pl.concat([rows, again]), rng)

    def _known(self, month: int) -> pl.DataFrame:
        """The rows that came to be known in a month; later ones wait, and those that nobody can know yet for ever."""
        rows = pl.concat([*self._waiting, self._source.chunk(self._world, month)])
        end = day_number((BEGIN + month + 1).first_day) * DAY
        self._waiting = [rows.filter(pl.col(AT) >= end)]
        return rows.filter(pl.col(AT) < min(end, self._plan.now)).drop(AT)

    def _repeat(self, rows: pl.DataFrame, month: int, rng: np.random.Generator) -> None:
        """Let some rows come once more in the next month, one at least."""
        count = max(int(rng.binomial(len(rows), _DUPLICATES)), int(month == self._months[0]))
        if month + 1 in self._months and count:
            chosen = rng.choice(len(rows), min(count, len(rows)), replace=False)
            self._again[month + 1] = rows[np.sort(chosen)]

    def _planting_months(self) -> set[int]:
        first, size = self._months[0], len(self._months)
        return {first + int(size * part) for part in _PLANTED_AT}

    def _file_of(self, month: int) -> _Open:
        path, last, is_json = self._path(month)
        if path not in self._open:
            (self._out / path).parent.mkdir(parents=True, exist_ok=True)
            opener, defects = JSON_LINES if is_json else (self._source.open, self._source.defects)
            file = File(self._source.feed, path)
            self._files.append(file)
            self._open[path] = _Open(file, opener(self._out / path), defects, last)
        return self._open[path]

    def _path(self, month: int) -> tuple[str, int, bool]:
        """The file of a month, the last month that goes into it, and whether it is the one of JSON lines."""
        when, plan = BEGIN + month, self._plan
        monthly = f"{self._source.stem}_{when.year}_{when.month:02d}"
        if self._source.feed == VACANCIES and month == max(plan.size - 1 - _JSON_MONTHS_AGO, plan.first):
            return f"{monthly}.jsonl", month, True
        is_old = self._source.is_zipped and when.year < plan.last_day.year - 1
        suffix = f"{self._source.suffix}.gz" if is_old else self._source.suffix
        if self._source.yearly * plan.scale > _YEAR_FILE_AT_MOST:
            return f"{monthly}{suffix}", month, False
        last = min(month + 12 - when.month, plan.size - 1)
        return f"{self._source.stem}_{when.year}{suffix}", last, False

    def _put(self, target: _Open, rows: pl.DataFrame, rng: np.random.Generator) -> None:
        is_json = target.defects is JSON_LINES[1]
        defects = target.defects if self._owed or (is_json and self._plan.with_defects) else ()
        self._owed &= is_json
        places = [0, *np.sort(rng.integers(1, len(rows) + 1, len(defects))), len(rows)]
        for start, stop, defect in zip(places, places[1:], [*defects, None], strict=False):
            if stop > start:
                target.sink.write(rows[int(start) : int(stop)])
                target.file.rows += int(stop - start)
            if defect is not None:
                self._plant(target, defect, rows.row(int(rng.integers(len(rows))), named=True))

    def _plant(self, target: _Open, defect: Defect, sound: dict[str, Any]) -> None:
        self._planted += 1
        key = self._source.key(self._planted)
        target.sink.write_row(defect.spoil({**sound, **key}), is_torn=defect.is_torn)
        target.file.rows += 1
        row = target.sink.head + target.file.rows
        target.file.defects.append(defect.told(target.file.path, target.file.feed, row))
