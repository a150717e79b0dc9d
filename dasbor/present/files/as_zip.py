"""A zip archive: the CSV, its metadata as CSV on the Web and as a Frictionless data package, a readme in each language.

The figures go first, as they are made; what describes them follows, with the size and the digest of what went before.
"""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

import orjson

from dasbor.catalogue.words import files as words
from dasbor.present.files.about import about
from dasbor.present.files.as_csv import csv_chunks
from dasbor.present.files.as_csvw import csvw
from dasbor.present.files.columns import described, key_columns
from dasbor.present.files.facts import Told, answer_facts
from dasbor.present.files.sink import Archive
from dasbor.warehouse.grid import rows_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from dasbor.catalogue.text import Lang
    from dasbor.present.files.columns import Described
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.selection import Selection

READMES: Final[dict[Lang, str]] = {"id": "BACA-SAYA.txt", "en": "README.txt"}
_MOST_CELLS: Final = 5_000_000
"""Cells up to which a CSV surely stays below 4 GiB, whatever stands in them: 800 bytes a row."""


def zip_chunks(answers: Iterable[Answer]) -> Generator[bytes]:
    """The bytes of the archive with the rows of the answers one after another; they must be split alike."""
    pieces = iter(answers)
    first = next(pieces, None)
    if first is None:
        return
    told, digest = Told("zip"), _Digest()
    archive = Archive(date.fromisoformat(first.release.published_at[:10]))
    rows = digest.of(csv_chunks(_noted(first, pieces, told)))
    yield from archive.put("data.csv", rows, is_huge=rows_of(first.selection) > _MOST_CELLS)
    facts = answer_facts(first) | told.facts()
    for name, content in _descriptions(first.selection, facts, digest):
        yield from archive.put(name, [content])
    yield from archive.end()


def _noted(first: Answer, others: Iterator[Answer], told: Told) -> Iterator[Answer]:
    answer: Answer | None = first
    while answer is not None:
        told.add(answer)
        yield answer
        answer = next(others, None)


class _Digest:
    """The size and the digest of pieces that pass by."""

    def __init__(self) -> None:
        self._hash = sha256()
        self.bytes = 0

    @property
    def sha256(self) -> str:
        """The digest of what passed so far."""
        return self._hash.hexdigest()

    def of(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The same pieces, taken note of."""
        for piece in pieces:
            self._hash.update(piece)
            self.bytes += len(piece)
            yield piece


def _descriptions(selection: Selection, facts: dict[str, Any], digest: _Digest) -> Iterator[tuple[str, bytes]]:
    yield "data.csv-metadata.json", csvw({"data.csv": selection}, facts)
    yield "datapackage.json", _package(selection, facts, digest)
    for lang, name in READMES.items():
        lines = [words.README.say(lang), ""]
        lines += [f"{heading}: {content}" for heading, content in about(facts, lang)]
        yield name, "\n".join([*lines, ""]).encode()


def _package(selection: Selection, facts: dict[str, Any], digest: _Digest) -> bytes:
    resource = {
        "name": "data",
        "path": "data.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": digest.bytes,
        "hash": f"sha256:{digest.sha256}",
        "schema": {
            "fields": [_field(column) for column in described(selection)],
            "primaryKey": key_columns(selection),
            "missingValues": [""],
        },
    }
    package = {
        "name": f"siapkerja-{facts['release']}",
        "title": facts["says"]["en"],
        "created": facts["published_at"],
        "version": facts["release"],
        "sources": [{"title": s["name"]["en"]} for i in facts["indicators"] for s in i["sources"]],
        "resources": [resource],
        "dasbor": facts,
    }
    return orjson.dumps(package, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _field(column: Described) -> dict[str, Any]:
    limits: dict[str, Any] = {} if column.may_be_empty else {"required": True}
    if column.allowed:
        limits["enum"] = list(column.allowed)
    kind = "number" if column.kind == "number" else "string"
    return {"name": column.key, "type": kind, "title": column.name.en, "constraints": limits}
