"""What can be asked for: the indicators, the dimensions, the areas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dasbor.api.replies import json_reply
from dasbor.catalogue.dimensions import DIMENSIONS, Dimension
from dasbor.catalogue.geography import (
    BASES,
    BASIS_NAMES,
    ISLANDS,
    NATION,
    PROVINCES,
    area_codes,
    area_name,
    code_kemendagri,
)
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES, Status
from dasbor.present.files.facts import indicator_facts, text_facts

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from dasbor.catalogue.geography import Basis


def indicators(request: Request) -> Response:
    """`/api/v1/indicators`: the dictionary, and what a cell's status means."""
    statuses = [
        {"key": str(s), "name": text_facts(STATUS_NAMES[s]), "mark": STATUS_MARKS[s], "has_value": s.has_value}
        for s in Status
    ]
    return json_reply(request, {"indicators": [indicator_facts(i) for i in INDICATORS.values()], "statuses": statuses})


def dimensions(request: Request) -> Response:
    """`/api/v1/dimensions`: the splits with their categories, and the areas of both boundary bases."""
    bases = [{"key": b, "name": text_facts(BASIS_NAMES[b]), "areas": _areas(b)} for b in BASES]
    return json_reply(request, {"dimensions": [_dimension(d) for d in DIMENSIONS.values()], "bases": bases})


def _dimension(dimension: Dimension) -> dict[str, Any]:
    return {
        "key": dimension.key,
        "name": text_facts(dimension.name),
        "code_list": dimension.code_list,
        "is_ordered": dimension.is_ordered,
        "categories": [{"key": key, "name": text_facts(name)} for key, name in dimension.categories.items()],
    }


def _areas(basis: Basis) -> list[dict[str, Any]]:
    return [
        {
            "code": code,
            "code_kemendagri": code_kemendagri(code) or None,
            "iso": PROVINCES[code].iso if code in PROVINCES else code,
            "name": text_facts(area_name(code, basis)),
            "island": PROVINCES[code].island if code in PROVINCES else None,
        }
        for code in (NATION, *ISLANDS, *area_codes(basis))
    ]
