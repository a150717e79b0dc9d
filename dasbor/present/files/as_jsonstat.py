"""JSON-stat 2.0: a dataset for one indicator, a collection of datasets for several.

The rows of an answer already lie in the order that JSON-stat wants: area, splits, period, the last running fastest.
Statuses and errors come after all values, so they wait in a file that lives in memory while it is small.
"""

from __future__ import annotations

from itertools import groupby
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Any, Final

import orjson
import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import area_name
from dasbor.catalogue.indicator import UNIT_NAMES
from dasbor.catalogue.period import period_code, period_name, periods
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.status import STATUS_NAMES, Status
from dasbor.catalogue.words import files as words
from dasbor.present.files.facts import Told, answer_facts
from dasbor.present.files.rows import source_words
from dasbor.warehouse.grid import Grid

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from dasbor.catalogue.text import Lang
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.selection import Selection


_IN_MEMORY: Final = 4 * 2**20
_PIECE: Final = 256 * 2**10


def jsonstat_chunks(answers: Iterable[Answer]) -> Generator[bytes]:
    """The bytes of a dataset with the answer to one selection, which may come in pieces."""
    yield from _dataset(answers)
    yield b"\n"


def jsonstat_collection(answers: Iterable[Answer]) -> Generator[bytes]:
    """The bytes of a collection with a dataset for each selection, whatever grid it has."""
    separator = b'{"version":"2.0","class":"collection","link":{"item":['
    for _, of_selection in groupby(answers, key=lambda answer: answer.selection):
        yield separator
        yield from _dataset(of_selection)
        separator = b","
    yield b"]}}\n"


def _dataset(answers: Iterable[Answer]) -> Iterator[bytes]:
    told = Told("jsonstat.json")
    facts: dict[str, Any] = {}
    with _later() as statuses, _later() as errors:
        separator = b""
        for answer in answers:
            if not facts:
                facts = answer_facts(answer)
                yield orjson.dumps(_head(answer))[:-1] + b',"value":['
            told.add(answer)
            yield separator + _listed(_values(answer))
            statuses.write(separator + _listed(answer.rows["status"]))
            errors.write(separator + _listed(answer.rows["error"]))
            separator = b","
        yield b'],"status":['
        yield from _read(statuses)
        notes = [caveat[facts["selection"]["lang"]] for caveat in told.facts()["caveats"]]
        extension = facts | told.facts() | {"statuses": {str(s): STATUS_NAMES[s].en for s in Status}}
        yield b'],"note":' + orjson.dumps(notes) + b',"extension":' + orjson.dumps(extension)[:-1] + b',"error":['
        yield from _read(errors)
        yield b"]}}"


def _head(answer: Answer) -> dict[str, Any]:
    selection, lang = answer.selection, answer.selection.lang
    dimensions = dict(_dimensions(selection, lang))
    dimensions["indicator"] = _dimension(
        words.COLUMNS["indicator"].say(lang), {answer.indicator.key: answer.indicator.name.say(lang)}
    )
    dimensions["indicator"]["category"]["unit"] = {
        answer.indicator.key: {"label": UNIT_NAMES[answer.indicator.unit].say(lang)}
    }
    order = ["indicator", *(key for key in dimensions if key != "indicator")]
    return {
        "version": "2.0",
        "class": "dataset",
        "label": answer_facts(answer)["says"][lang],
        "source": source_words(answer),
        "updated": answer.release.published_at,
        "id": order,
        "size": [len(dimensions[key]["category"]["index"]) for key in order],
        "role": {"time": ["period"], "geo": ["province_code_bps"], "metric": ["indicator"]},
        "dimension": dimensions,
    }


def _dimensions(selection: Selection, lang: Lang) -> Iterator[tuple[str, dict[str, Any]]]:
    grid = Grid.of(selection, INDICATORS[selection.indicator])
    areas = {code: area_name(code, selection.basis).say(lang) for code in grid.areas}
    yield "province_code_bps", _dimension(words.COLUMNS["province"].say(lang), areas)
    for key, categories in zip(selection.by, grid.categories, strict=True):
        names = {category: DIMENSIONS[key].categories[category].say(lang) for category in categories}
        yield key, _dimension(DIMENSIONS[key].name.say(lang), names)
    grain = selection.grain
    starts = periods(selection.start, selection.end, grain)
    yield (
        "period",
        _dimension(
            words.COLUMNS["period"].say(lang),
            {period_code(start, grain): period_name(start, grain, lang) for start in starts},
        ),
    )


def _dimension(label: str, categories: dict[str, str]) -> dict[str, Any]:
    return {"label": label, "category": {"index": list(categories), "label": categories}}


def _values(answer: Answer) -> pl.Series:
    """The values; of what is counted, whole numbers."""
    values = answer.rows["value"]
    return values if answer.indicator.is_ratio else values.cast(pl.Int64)


def _listed(values: pl.Series) -> bytes:
    """The values as JSON, separated by commas."""
    return orjson.dumps(values.to_list())[1:-1]


def _later() -> SpooledTemporaryFile[bytes]:
    return SpooledTemporaryFile(max_size=_IN_MEMORY)


def _read(file: SpooledTemporaryFile[bytes]) -> Iterator[bytes]:
    file.seek(0)
    while piece := file.read(_PIECE):
        yield piece
