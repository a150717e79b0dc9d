"""JSON: one object a line, and the answer of the public catalogue of vacancies."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import orjson

from dasbor.catalogue.problems.cells import ROW_NOT_JSON
from dasbor.catalogue.problems.files import FILE_DAMAGED, FILE_EMPTY, FILE_TRUNCATED, FILE_WITHOUT_ROWS
from dasbor.catalogue.text import Text
from etl.stages.faults import refuse
from etl.stages.read.bytes import opened, read_all, verify_text
from etl.stages.read.frames import MOST_ROWS, Chunk, broken_rows, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from etl.stages.read.frames import Broken

Object = dict[str, Any]
NO_OBJECT: Final = Text("tidak ada satu pun objek di dalamnya", "there is not a single object in it")
NO_LIST: Final = Text("tidak ada daftar lowongan dalam “data”", "there is no list of postings under “data”")
MARK: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class JsonLines:
    """One JSON object a line; a key that a record leaves out is an empty value."""

    may_omit: bool = True

    def headings(self, path: Path) -> list[str]:
        """Every key that occurs. Raises FileRefusedError when the file is not text or holds no object at all."""
        verify_text(path, "utf-8")
        keys: dict[str, None] = {}
        lines = 0
        for _number, line in _lines(path):
            lines += 1
            keys.update(dict.fromkeys(_object(line) or ()))
        if not lines:
            raise refuse(FILE_EMPTY, path)
        if not keys:
            raise refuse(FILE_DAMAGED, path, format="JSON Lines", reason=NO_OBJECT)
        return list(keys)

    def chunks(self, path: Path, columns: Sequence[str], most_rows: int) -> Iterator[Chunk]:
        """The values in pieces, as text; a line that is no object is a broken row."""
        lines = _lines(path)
        while piece := list(islice(lines, min(most_rows, MOST_ROWS))):
            rows: list[int] = []
            objects: list[Object] = []
            broken: list[Broken] = []
            for number, line in piece:
                found = _object(line)
                if found is None:
                    broken.append((number, line.decode(errors="replace"), ROW_NOT_JSON, {}))
                else:
                    rows.append(number)
                    objects.append(found)
            values = {name: [as_text(each.get(name)) for each in objects] for name in columns}
            yield Chunk(texts(values, rows), broken_rows(broken), may_hold_nul=True)


@dataclass(frozen=True, slots=True)
class JsonCatalogue:
    """One JSON document `{"data": [...]}` of nested postings. A column is a path; `paths` gives one several."""

    paths: Mapping[str, tuple[str, ...]]
    """Column -> the paths at which its value may be found, the first that is there counts."""
    may_omit: bool = True

    def headings(self, path: Path) -> list[str]:
        """Every path that occurs, and the columns of `paths` for which one occurs."""
        known = {".".join(place) for posting in self._postings(path) for place in _places(posting)}
        named = [column for column, paths in self.paths.items() if known.intersection(paths)]
        return sorted(known) + named

    def chunks(self, path: Path, columns: Sequence[str], most_rows: int) -> Iterator[Chunk]:
        """The values of all postings in pieces, as text; a posting's row is its place in the list, from 1."""
        postings = enumerate(self._postings(path), start=1)
        while piece := list(islice(postings, most_rows)):
            values = {
                column: [_first(posting, self.paths.get(column, (column,))) for _number, posting in piece]
                for column in columns
            }
            yield Chunk(texts(values, [number for number, _posting in piece]), may_hold_nul=True)

    def _postings(self, path: Path) -> list[Object]:
        verify_text(path, "utf-8")
        content = read_all(path).removeprefix(MARK)
        try:
            document = orjson.loads(content)
        except orjson.JSONDecodeError as error:
            if error.pos >= len(content.decode()) - 1:
                raise refuse(FILE_TRUNCATED, path, format="JSON") from error
            raise refuse(FILE_DAMAGED, path, format="JSON", reason=str(error)) from error
        postings = document.get("data") if isinstance(document, dict) else None
        if not isinstance(postings, list) or not all(isinstance(posting, dict) for posting in postings):
            raise refuse(FILE_DAMAGED, path, format="JSON", reason=NO_LIST)
        if not postings:
            raise refuse(FILE_WITHOUT_ROWS, path)
        return postings


def as_text(value: object) -> str | None:
    """A JSON value as text: strings as they are, numbers and truth values as JSON writes them; None of null."""
    if value is None or isinstance(value, str):
        return value or None
    return orjson.dumps(value).decode()


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    with opened(path) as file:
        for number, line in enumerate(file, start=1):
            content = line.removeprefix(MARK).strip()
            if content:
                yield number, content


def _object(line: bytes) -> Object | None:
    try:
        found = orjson.loads(line)
    except orjson.JSONDecodeError:
        return None
    return found if isinstance(found, dict) else None


def _places(value: object, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    match value:
        case dict():
            for key, inner in value.items():
                yield from _places(inner, (*above, key))
        case list() if any(isinstance(inner, dict) for inner in value):
            for inner in value:
                yield from _places(inner, above)
        case _:
            yield above


def _first(posting: Object, paths: Sequence[str]) -> str | None:
    found = (as_text(_at(posting, path.split("."))) for path in paths)
    return next((value for value in found if value is not None), None)


def _at(value: object, keys: Sequence[str]) -> object:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value
