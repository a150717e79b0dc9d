"""The two tables of BPS as they are published: footnotes below, and headings over several rows."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.problems.cells import ROW_RAGGED
from dasbor.catalogue.problems.files import MISSING_COLUMNS, QUOTE_UNCLOSED, YEAR_NOT_TOLD
from etl.stages.faults import refuse
from etl.stages.read.bytes import read_all, verify_text
from etl.stages.read.frames import Chunk, broken_rows, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from etl.stages.read.frames import Broken

Row = tuple[int, list[str]]
PROVINCE: Final = "Provinsi"
YEAR: Final = "Tahun"
ROUND: Final = "Putaran"
RATE: Final = "Tingkat Pengangguran Terbuka (Persen)"
ROUNDS: Final = ("Februari", "Agustus")
NOT_AVAILABLE: Final = "-"
_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class BpsRegistered:
    """Registered jobseekers, vacancies and placements: one row of headings, footnotes below, the year in the name."""

    may_omit: bool = False

    def headings(self, path: Path) -> list[str]:
        """The headings, and the year."""
        return [*_rows(path)[0][1], YEAR]

    def chunks(self, path: Path, columns: Sequence[str], most_rows: int) -> Iterator[Chunk]:  # noqa: ARG002
        """The rows of provinces and of the nation at once."""
        year = _YEAR.search(path.name)
        if not year:
            raise refuse(YEAR_NOT_TOLD, path)
        (_first, headings), *body = _rows(path)
        table = _without_footnotes(body)
        broken: list[Broken] = [
            (number, ",".join(cells), ROW_RAGGED, {"found": len(cells), "expected": len(headings)})
            for number, cells in table
            if len(cells) != len(headings)
        ]
        rows = [row for row in table if len(row[1]) == len(headings)]
        values = {
            name: [year[0] if name == YEAR else cells[headings.index(name)] or None for _number, cells in rows]
            for name in columns
        }
        yield Chunk(texts(values, [number for number, _cells in rows]), broken_rows(broken))


@dataclass(frozen=True, slots=True)
class BpsUnemployment:
    """The unemployment rate: a row of years over a row of rounds. Each figure is a record; "-" says there is none."""

    may_omit: bool = False

    def headings(self, path: Path) -> list[str]:
        """The columns into which the table is turned."""
        self._columns(path, _rows(path))
        return [PROVINCE, YEAR, ROUND, RATE]

    def chunks(self, path: Path, columns: Sequence[str], most_rows: int) -> Iterator[Chunk]:  # noqa: ARG002
        """The figures at once, each with its province, year and round."""
        rows = _rows(path)
        start, figures = self._columns(path, rows)
        records = [
            (number, {PROVINCE: cells[0], YEAR: year, ROUND: round_, RATE: cells[place] or None})
            for number, cells in _without_footnotes(rows[start:])
            for place, (year, round_) in figures.items()
            if place < len(cells) and cells[place] != NOT_AVAILABLE
        ]
        values = {name: [record[name] for _number, record in records] for name in columns}
        yield Chunk(texts(values, [number for number, _record in records]))

    def _columns(self, path: Path, rows: list[Row]) -> tuple[int, dict[int, tuple[str, str]]]:
        """Where the body begins, and the year and round of each column of figures."""
        for place, (_number, cells) in enumerate(rows):
            rounds = {column: cell for column, cell in enumerate(cells) if cell in ROUNDS}
            if rounds and place:
                years = _carried(rows[place - 1][1], len(cells))
                return place + 1, {column: (years[column], round_) for column, round_ in rounds.items()}
        raise refuse(MISSING_COLUMNS, path, feed="official/unemployment_rate", missing=", ".join(ROUNDS))


def _rows(path: Path) -> list[Row]:
    """Every row with its number, cells without space around them. Raises FileRefusedError when it is not text."""
    verify_text(path, "utf-8")
    lines = csv.reader(io.StringIO(read_all(path).decode("utf-8-sig"), newline=""), strict=True)
    try:
        return [(number, [cell.strip() for cell in cells]) for number, cells in enumerate(lines, start=1)]
    except csv.Error as error:
        raise refuse(QUOTE_UNCLOSED, path, line=lines.line_num) from error


def _without_footnotes(rows: list[Row]) -> list[Row]:
    """The rows up to the last that has a figure; below are empty rows and notes, which fill one cell."""
    filled = [place for place, (_number, cells) in enumerate(rows) if sum(map(bool, cells)) > 1]
    return [row for row in rows[: filled[-1] + 1 if filled else 0] if any(row[1])]


def _carried(cells: list[str], width: int) -> list[str]:
    """A row of merged cells: each empty one means what stands left of it."""
    last = ""
    return [last := cell or last for cell in (*cells, *[""] * (width - len(cells)))]
