"""The quality report of a release: what arrived from each feed, what was refused, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dasbor.catalogue.period import Month
from dasbor.catalogue.problem import Severity
from dasbor.catalogue.problems import PROBLEM_CODES
from dasbor.catalogue.text import Text, verbatim
from etl.release.numbers import FILES, MORE_KINDS, TIMES, number, percent, several

if TYPE_CHECKING:
    from collections.abc import Iterator

    import duckdb

NAME: Final = "quality"
MOST_PROBLEMS: Final = 10

_TITLE = Text("Laporan mutu data, rilis {name}", "Data quality report, release {name}")
_FEED = Text("{feed}: {files}, {first} sampai {last}", "{feed}: {files}, {first} to {last}")
_ROWS = Text(
    "  {read} baris dibaca = {accepted} diterima + {duplicate} ganda + {superseded} digantikan + {rejected} ditolak "
    "({share})",
    "  {read} rows read = {accepted} accepted + {duplicate} duplicate + {superseded} superseded + {rejected} rejected "
    "({share})",
)
_MISSING = Text("  bulan tanpa laporan: {months}", "  months without a report: {months}")
_PROBLEM = Text("  {code}, kolom {column}: {times}", "  {code}, column {column}: {times}")
_MORE = Text("  dan {kinds} lainnya", "  and {kinds}")
_REFUSED = Text("Berkas yang ditolak utuh: {count}", "Files refused as a whole: {count}")
_REFUSED_FILE = Text("  {file} ({feed}): {code}", "  {file} ({feed}): {code}")
_UNRECOGNISED = Text("tidak dikenali", "not recognised")
_WHOLE_FILE = verbatim("-")
_OF_FILES: Final = [code for code, declared in PROBLEM_CODES.items() if declared.severity is Severity.FILE]


def quality(connection: duckdb.DuckDBPyConnection, file: str, name: str) -> list[Text]:
    """The lines of the report, from the side tables of an attached file."""
    lines = [_TITLE.fill(name=name)]
    query = f"""SELECT feed, files, rows_read, accepted, duplicate, superseded, rejected, first_on, last_on
        FROM {file}.feeds ORDER BY feed"""
    for feed, files, read, accepted, duplicate, superseded, rejected, first, last in connection.execute(
        query
    ).fetchall():
        lines.append(_FEED.fill(feed=feed, files=several(files, FILES), first=first or "-", last=last or "-"))
        counts = {
            "read": read,
            "accepted": accepted,
            "duplicate": duplicate,
            "superseded": superseded,
            "rejected": rejected,
        }
        shown = {word: number(count) for word, count in counts.items()}
        lines.append(_ROWS.fill(**shown, share=percent(rejected / read if read else 0)))
        lines += _missing(connection, file, feed)
        lines += _problems(connection, file, feed)
    return [*lines, *_refused_files(connection, file)]


def _missing(connection: duckdb.DuckDBPyConnection, file: str, feed: str) -> Iterator[Text]:
    rows = connection.execute(f"SELECT month FROM {file}.coverage WHERE feed = $feed", {"feed": feed}).fetchall()
    covered = sorted(Month.of(month) for (month,) in rows)
    if covered and not feed.startswith("official/"):
        every = (covered[0] + i for i in range(covered[-1] - covered[0]))
        if missing := [str(month) for month in every if month not in covered]:
            yield _MISSING.fill(months=", ".join(missing))


def _problems(connection: duckdb.DuckDBPyConnection, file: str, feed: str) -> Iterator[Text]:
    query = f"""SELECT code, column_name, sum(count)::BIGINT AS times FROM {file}.problems WHERE feed = $feed
        AND NOT list_contains($of_files, code)
        GROUP BY code, column_name ORDER BY times DESC, code, column_name"""
    found = connection.execute(query, {"feed": feed, "of_files": _OF_FILES}).fetchall()
    for code, column, count in found[:MOST_PROBLEMS]:
        yield _PROBLEM.fill(code=code, column=column or _WHOLE_FILE, times=several(count, TIMES))
    if len(found) > MOST_PROBLEMS:
        yield _MORE.fill(kinds=several(len(found) - MOST_PROBLEMS, MORE_KINDS))


def _refused_files(connection: duckdb.DuckDBPyConnection, file: str) -> Iterator[Text]:
    query = f"SELECT file, feed, code FROM {file}.problems WHERE list_contains($of_files, code) ORDER BY file, code"
    found = connection.execute(query, {"of_files": _OF_FILES}).fetchall()
    if found:
        yield _REFUSED.fill(count=number(len(found)))
    for name, feed, code in found:
        yield _REFUSED_FILE.fill(file=name, feed=feed or _UNRECOGNISED, code=code)
