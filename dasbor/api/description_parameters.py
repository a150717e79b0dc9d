"""The parameters as OpenAPI describes them; their words come from the catalogue."""

from __future__ import annotations

from typing import Any, Final

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import BASES, ISLANDS, NATION, PROVINCES, PROVINCES_34
from dasbor.catalogue.period import GRAINS
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.text import LANGS
from dasbor.present.files.as_csv import DIALECTS
from dasbor.warehouse.tables import RELEASE_NAME

_MONTH: Final = r"^(|[0-9]{4}-(0[1-9]|1[0-2]))$"
_RELEASE: Final = f"^(|{RELEASE_NAME.pattern})$"
_AREAS: Final = list(dict.fromkeys((NATION, *ISLANDS, *PROVINCES, *PROVINCES_34, *(p.iso for p in PROVINCES.values()))))
CITATION: Final[dict[str, Any]] = {
    "name": "id",
    "in": "path",
    "required": True,
    "description": "The key of a citation, from a file or a page",
    "schema": {"type": "string", "pattern": f"^{RELEASE_NAME.pattern}~[0-9a-f]{{16}}~[A-Za-z0-9_-]+$"},
}
RELEASE_PATH: Final[dict[str, Any]] = {
    "name": "release",
    "in": "path",
    "required": True,
    "description": "A release that is kept",
    "schema": {"type": "string", "pattern": f"^{RELEASE_NAME.pattern}$"},
}
FILE: Final[dict[str, Any]] = {
    "name": "file",
    "in": "path",
    "required": True,
    "description": "A file of the manifest",
    "schema": {"type": "string", "pattern": r"^[a-z_]+\.parquet$"},
}


def data_parameters(*, has_dialect: bool) -> list[dict[str, Any]]:
    """The parameters of a question."""
    dialect = [_word("dialect", list(DIALECTS), "How the CSV is written")] if has_dialect else []
    return [
        _list("indicator", list(INDICATORS), "Indicators; several come one after another") | {"required": True},
        _text("from", _MONTH, "First month; all that the release holds when left out"),
        _text("to", _MONTH, "Last month"),
        _word("grain", list(GRAINS), "Length of a period; the indicator's smallest when left out"),
        _list("province", _AREAS, "Areas by BPS or ISO 3166-2 code; the nation and every province when left out"),
        _list("by", list(DIMENSIONS), "One or two dimensions that split each figure"),
        *(_list(k, list(d.categories), f"Only these categories: {d.name.en}") for k, d in DIMENSIONS.items()),
        _word("basis", list(BASES), "Present provinces, or those before the split of 2022"),
        _word("lang", list(LANGS), "Language of the names in the file"),
        release_parameter(),
        *dialect,
    ]


def release_parameter() -> dict[str, Any]:
    """The release to ask, when it is not the one in force."""
    return _text("release", _RELEASE, "A release that is kept; the one in force when left out")


def _text(name: str, pattern: str, description: str) -> dict[str, Any]:
    return _query(name, description, {"type": "string", "pattern": pattern})


def _word(name: str, words: list[str], description: str) -> dict[str, Any]:
    return _query(name, description, {"type": "string", "enum": [*words, ""]})


def _list(name: str, words: list[str], description: str) -> dict[str, Any]:
    schema = {"type": "array", "items": {"type": "string", "enum": words}}
    return _query(name, description, schema) | {"style": "form", "explode": False}


def _query(name: str, description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": description, "schema": schema}
