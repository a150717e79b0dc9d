"""The parameters as OpenAPI describes them; their words come from the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import BASES, ISLANDS, NATION, PROVINCES, PROVINCES_34
from dasbor.catalogue.period import GRAINS
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.text import LANGS
from dasbor.catalogue.words import api as words
from dasbor.present.files.as_csv import DIALECTS
from dasbor.warehouse.tables import RELEASE_NAME

if TYPE_CHECKING:
    from dasbor.catalogue.dimensions import Dimension
    from dasbor.catalogue.text import Lang

_MONTH: Final = r"^(|[0-9]{4}-(0[1-9]|1[0-2]))$"
_RELEASE: Final = f"^(|{RELEASE_NAME.pattern})$"
_AREAS: Final = list(dict.fromkeys((NATION, *ISLANDS, *PROVINCES, *PROVINCES_34, *(p.iso for p in PROVINCES.values()))))
_CITATION: Final = f"^{RELEASE_NAME.pattern}~[0-9a-f]{{16}}~[A-Za-z0-9_-]+$"


def data_parameters(lang: Lang, *, has_dialect: bool) -> list[dict[str, Any]]:
    """The parameters of a question."""
    return [
        _list("indicator", list(INDICATORS), lang) | {"required": True},
        _text("from", _MONTH, lang),
        _text("to", _MONTH, lang),
        _word("grain", list(GRAINS), lang),
        _list("province", _AREAS, lang),
        _list("by", list(DIMENSIONS), lang),
        *(_filter(dimension, lang) for dimension in DIMENSIONS.values()),
        _word("basis", list(BASES), lang),
        language_parameter(lang),
        release_parameter(lang),
        *([_word("dialect", list(DIALECTS), lang)] if has_dialect else []),
    ]


def language_parameter(lang: Lang) -> dict[str, Any]:
    """The language of the answer."""
    return _word("lang", list(LANGS), lang)


def release_parameter(lang: Lang) -> dict[str, Any]:
    """The release to ask, when it is not the one in force."""
    return _text("release", _RELEASE, lang)


def citation_in_path(lang: Lang) -> dict[str, Any]:
    """The key of a citation."""
    return _in_path("id", _CITATION, lang)


def file_in_path(lang: Lang) -> list[dict[str, Any]]:
    """A file of a release."""
    return [_in_path("release", f"^{RELEASE_NAME.pattern}$", lang), _in_path("file", r"^[a-z_]+\.parquet$", lang)]


def _in_path(name: str, pattern: str, lang: Lang) -> dict[str, Any]:
    return _text(name, pattern, lang) | {"in": "path", "required": True}


def _filter(dimension: Dimension, lang: Lang) -> dict[str, Any]:
    only = words.ONLY.say(lang, dimension=dimension.name.say(lang))
    return _listed(dimension.key, list(dimension.categories), only)


def _text(name: str, pattern: str, lang: Lang) -> dict[str, Any]:
    return _query(name, words.PARAMETERS[name].say(lang), {"type": "string", "pattern": pattern})


def _word(name: str, allowed: list[str], lang: Lang) -> dict[str, Any]:
    return _query(name, words.PARAMETERS[name].say(lang), {"type": "string", "enum": [*allowed, ""]})


def _list(name: str, allowed: list[str], lang: Lang) -> dict[str, Any]:
    return _listed(name, allowed, words.PARAMETERS[name].say(lang))


def _listed(name: str, allowed: list[str], description: str) -> dict[str, Any]:
    # an empty word between commas is passed over
    schema = {"type": "array", "items": {"type": "string", "enum": [*allowed, ""]}}
    return _query(name, description, schema) | {"style": "form", "explode": False}


def _query(name: str, description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": description, "schema": schema}
