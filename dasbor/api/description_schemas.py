"""The shapes of the answers in JSON Schema."""

from __future__ import annotations

from typing import Any, Final

from dasbor.catalogue.refusals import REFUSALS
from dasbor.catalogue.status import Status

Schema = dict[str, Any]


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


_TEXT: Final[Schema] = {"type": "string"}
_MAYBE: Final[Schema] = {"type": ["string", "null"]}
_FLAG: Final[Schema] = {"type": "boolean"}
_NUMBER: Final[Schema] = {"type": ["number", "null"]}
_COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
_BOTH: Final[Schema] = _object(id=_TEXT, en=_TEXT)
_STATUS: Final[Schema] = {"enum": [str(status) for status in Status]}

SHARED: Final[dict[str, Schema]] = {
    "Problem": _object(
        problem=_object(
            code={"enum": list(REFUSALS)},
            sentence=_BOTH,
            cure=_BOTH,
            parameter=_TEXT,
            given=_TEXT,
            allowed=_list(_TEXT),
            nearest=_MAYBE,
            documentation=_TEXT,
        )
    )
}
INDICATORS: Final = _object(
    indicators=_list(_object(key=_TEXT, hub=_TEXT, name=_BOTH, meaning=_BOTH, unit=_TEXT, splits=_list(_list(_TEXT)))),
    statuses=_list(_object(key=_STATUS, name=_BOTH, mark=_TEXT, has_value=_FLAG)),
)
DIMENSIONS: Final = _object(
    dimensions=_list(_object(key=_TEXT, name=_BOTH, code_list=_TEXT, categories=_list(_object(key=_TEXT, name=_BOTH)))),
    bases=_list(_object(key=_TEXT, name=_BOTH, areas=_list(_object(code=_TEXT, name=_BOTH)))),
)
RELEASES: Final = _object(
    releases=_list(
        _object(name=_TEXT, published_at=_TEXT, is_synthetic=_FLAG, because=_MAYBE, previous=_MAYBE, is_in_force=_FLAG)
    )
)
HEALTH: Final = {
    "type": "object",
    "properties": {"status": {"enum": ["ok", "degraded", "unavailable"]}, "release": _TEXT},
    "required": ["status"],
}
DATA: Final = _object(
    release=_TEXT,
    published_at=_TEXT,
    is_synthetic=_FLAG,
    selection={"type": "object", "additionalProperties": _TEXT},
    says=_BOTH,
    rows=_list(_object(indicator=_TEXT, period=_TEXT, value=_NUMBER, unit=_TEXT, status=_STATUS, error=_NUMBER)),
    indicators=_list({"type": "object"}),
    caveats=_list(_BOTH),
)
REVISIONS: Final = _object(
    indicator=_TEXT,
    release_cited=_TEXT,
    release_compared=_TEXT,
    cells=_COUNT,
    is_revised=_FLAG,
    revised=_list(
        _object(area=_TEXT, period=_TEXT, old_value=_NUMBER, old_status=_STATUS, new_value=_NUMBER, new_status=_STATUS)
    ),
)
BULK: Final = _object(
    release=_TEXT,
    published_at=_TEXT,
    is_synthetic=_FLAG,
    files=_list(_object(file=_TEXT, address=_TEXT, rows=_COUNT, bytes=_COUNT, sha256=_TEXT)),
)
