"""The addresses of the API, beside the dashboard on the same port."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.routing import BaseRoute, Route

from dasbor.api.catalogue import dimensions, indicators
from dasbor.api.cite import cite, cite_revisions
from dasbor.api.data import data
from dasbor.api.geo import base_map, boundaries
from dasbor.api.replies import answering
from dasbor.api.state import health, releases
from dasbor.catalogue.refusals import UNKNOWN_ADDRESS
from dasbor.present.files import FORMATS
from dasbor.warehouse.refusal import nearest_word, refuse

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

PREFIX: Final = "/api/v1"
ADDRESSES: Final = (
    f"{PREFIX}/health",
    f"{PREFIX}/indicators",
    f"{PREFIX}/dimensions",
    f"{PREFIX}/releases",
    *(f"{PREFIX}/data.{suffix}" for suffix in FORMATS),
    f"{PREFIX}/cite/",
    f"{PREFIX}/geo/provinces-38.json",
    f"{PREFIX}/geo/provinces-34.json",
)
"""Every address that an analyst may ask."""


def routes() -> list[BaseRoute]:
    """The routes of the API. Each is a plain function, so that a slow answer holds up nobody else."""
    return [
        Route(f"{PREFIX}/health", health),
        Route(f"{PREFIX}/indicators", indicators),
        Route(f"{PREFIX}/dimensions", dimensions),
        Route(f"{PREFIX}/releases", releases),
        Route(f"{PREFIX}/data.{{suffix}}", data),
        Route(f"{PREFIX}/cite/{{id}}/revisions", cite_revisions),
        Route(f"{PREFIX}/cite/{{id}}", cite),
        Route(f"{PREFIX}/geo/provinces-{{basis}}.json", boundaries),
        Route(f"{PREFIX}/geo/un/{{name}}.json", base_map),
        Route("/api/{rest:path}", nothing_there),
    ]


@answering
def nothing_there(request: Request) -> Response:
    """Everything else under `/api/`, which would otherwise be answered with the dashboard's page."""
    given = request.url.path
    nearest = nearest_word(given, dict.fromkeys(ADDRESSES, ()))
    raise refuse(UNKNOWN_ADDRESS, "path", given, ADDRESSES, nearest=nearest)
