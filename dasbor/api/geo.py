"""The boundaries of the provinces, on both bases."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dasbor.api.replies import ASK_AGAIN, FOR_EVER, answering, entity_tag, reply
from dasbor.catalogue.refusals import UNKNOWN_ADDRESS
from dasbor.warehouse.refusal import nearest_word, refuse

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

GEOMETRY: Final = Path(__file__).resolve().parents[2] / "data" / "reference" / "geo"
_BOUNDARIES: Final = ("provinces-38.json", "provinces-34.json")


@answering
def boundaries(request: Request) -> Response:
    """`/api/v1/geo/provinces-38.json`: kept for ever when the address names the version, `?v=...`."""
    name = _known(request, f"provinces-{request.path_params['basis']}.json", _BOUNDARIES)
    is_pinned = request.query_params.get("v") == version()
    tag = entity_tag(version().encode(), name.encode())
    return reply(request, _bytes(name), "application/geo+json", tag, FOR_EVER if is_pinned else ASK_AGAIN)


@cache
def version() -> str:
    """The version of the boundaries, which changes when they do."""
    return str(json.loads(_bytes("SOURCE.json"))["version"])


def _known(request: Request, name: str, names: tuple[str, ...]) -> str:
    if name in names:
        return name
    given = request.url.path
    addresses = {f"{given.removesuffix(name)}{known}": (known,) for known in names}
    raise refuse(UNKNOWN_ADDRESS, "path", given, addresses, nearest=nearest_word(name, addresses))


@cache
def _bytes(name: str) -> bytes:
    return (GEOMETRY / name).read_bytes()
