"""CSV on the Web: the metadata of a CSV file as W3C has it, a table for each selection."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import orjson

from dasbor.present.files.columns import described, key_columns
from dasbor.present.files.facts import Told, answer_facts
from dasbor.warehouse.url import to_params

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from dasbor.present.files.columns import Described
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.selection import Selection


def csvw_chunks(answers: Iterable[Answer]) -> Generator[bytes]:
    """The bytes of the metadata of `data.csv` for the same question, with addresses relative to it."""
    told = Told("csv")
    facts: dict[str, Any] = {}
    selections: dict[Selection, None] = {}
    for answer in answers:
        facts = facts or answer_facts(answer)
        selections[answer.selection] = None
        told.add(answer)
    if selections:
        tables = {f"data.csv?{urlencode(to_params(replace(s, release=facts['release'])))}": s for s in selections}
        yield csvw(tables, facts | told.facts())


def csvw(tables: dict[str, Selection], facts: dict[str, Any]) -> bytes:
    """The metadata of tables that lie at these addresses."""
    lang = facts["selection"]["lang"]
    return orjson.dumps(
        {
            "@context": ["http://www.w3.org/ns/csvw", {"@language": lang}],
            "dc:title": facts["says"][lang],
            "dc:publisher": "Kementerian Ketenagakerjaan Republik Indonesia",
            "dc:issued": facts["published_at"],
            "dc:identifier": facts["release"],
            "rdfs:comment": [caveat[lang] for caveat in facts["caveats"]],
            "notes": [{key: facts[key] for key in ("release", "is_synthetic", "selection", "indicators")}],
            "tables": [{"url": url, "tableSchema": _schema(selection)} for url, selection in tables.items()],
        },
        option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE,
    )


def _schema(selection: Selection) -> dict[str, Any]:
    return {"columns": [_column(c) for c in described(selection)], "primaryKey": key_columns(selection)}


def _column(column: Described) -> dict[str, Any]:
    datatype: Any = "double" if column.kind == "number" else "string"
    if column.allowed:
        datatype = {"base": "string", "format": "|".join(map(_literally, column.allowed))}
    return {
        "name": column.key,
        "titles": column.key,
        "dc:description": {"id": column.name.id, "en": column.name.en},
        "datatype": datatype,
        "required": not column.may_be_empty,
    }


def _literally(word: str) -> str:
    return word.replace("+", r"\+")
