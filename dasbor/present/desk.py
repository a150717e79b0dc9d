"""What a file will hold, before it is fetched: its size, its first rows, its statuses, and what was revised."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import area_name
from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES, Status
from dasbor.catalogue.words import desk as words
from dasbor.catalogue.words import table as table_words
from dasbor.present.files.as_csv import csv_chunks
from dasbor.present.files.columns import described
from dasbor.present.files.rows import file_rows
from dasbor.present.format import inside, number, period_short, value_words
from dasbor.present.revisions import revisions
from dasbor.present.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from dasbor.catalogue.text import Lang
    from dasbor.warehouse.answer import Answer

FIRST_ROWS: Final = 8
MOST_REVISED: Final = 50
_UNITS: Final = ("B", "kB", "MB", "GB")


def size_words(rows: int, sample: Answer, lang: Lang) -> str:
    """How many rows, and how large they are as CSV, judged by the rows of a sample."""
    if rows == 1:
        return words.ROWS_ONE.say(lang)
    header, *pieces = map(len, csv_chunks([sample]))
    size = header + sum(pieces) * rows / max(sample.rows.height, 1)
    return words.ROWS.say(lang, rows=number(rows, lang), size=_bytes_words(size, lang))


def _bytes_words(size: float, lang: Lang) -> str:
    power = 0
    while size >= 1000 and power < len(_UNITS) - 1:
        size, power = size / 1000, power + 1
    return f"{number(size, lang, 1 if size < 10 and power else 0)} {_UNITS[power]}"


def state_words(answers: Iterable[Answer], lang: Lang) -> tuple[str, ...]:
    """How many cells have which status, and what of them is suppressed."""
    counts: Counter[str] = Counter()
    for answer in answers:
        counts.update(answer.rows["status"].to_list())
    states = [
        words.STATE.say(lang, count=number(counts[s], lang), status=inside(STATUS_NAMES[s].say(lang)))
        for s in reversed(Status)
        if counts[s]
    ]
    hidden = counts[Status.SUPPRESSED]
    told = [words.STATES.say(lang, states=", ".join(states))]
    return (*told, words.HIDDEN.say(lang, count=number(hidden, lang))) if hidden else tuple(told)


def first_rows(answer: Answer, lang: Lang) -> Table:
    """The beginning of the file as it will be, under the machine names of its columns."""
    rows = file_rows(answer).head(FIRST_ROWS)
    columns = tuple(Column(c.key, is_number=c.kind == "number") for c in described(answer.selection))
    cells = tuple(tuple(_plain(cell) for cell in row) for row in rows.iter_rows())
    return Table(words.FIRST_ROWS.say(lang), columns, cells, has_heading=True)


def _plain(cell: object) -> str:
    return "" if cell is None else str(cell)


def revisions_table(old: Answer, new: Answer, lang: Lang) -> tuple[str, Table | None]:
    """How many cells two releases state differently, and the first of them with both values."""
    found = revisions(old, new)
    names = {"old": old.release.name, "new": new.release.name}
    if found.is_empty():
        return words.UNCHANGED.say(lang, **names), None
    said = words.CHANGED.say(lang, count=number(found.height, lang), **names)
    columns = (
        Column(table_words.AREA.say(lang)),
        *(Column(DIMENSIONS[key].name.say(lang)) for key in old.selection.by),
        Column(table_words.PERIOD.say(lang)),
        *(Column(words.OLD_VALUE.say(lang, release=name), is_number=True) for name in names.values()),
    )
    rows = tuple(_revised(row, old, lang) for row in found.head(MOST_REVISED).iter_rows(named=True))
    cut = (words.SHOWN.say(lang, shown=MOST_REVISED),) if found.height > MOST_REVISED else ()
    return said, Table(old.indicator.name.say(lang), columns, rows, cut)


def _revised(row: dict[str, Any], answer: Answer, lang: Lang) -> tuple[str, ...]:
    selection = answer.selection
    return (
        area_name(row["area"], selection.basis).say(lang),
        *(DIMENSIONS[key].categories[row[key]].say(lang) for key in selection.by),
        period_short(row["period"], selection.grain, lang),
        *(_valued(row[f"{w}_value"], row[f"{w}_status"], answer, lang) for w in ("old", "new")),
    )


def _valued(value: float | None, status: str, answer: Answer, lang: Lang) -> str:
    mark = STATUS_MARKS[Status(status)]
    return mark if value is None else value_words(value, answer.indicator.unit, lang) + mark
