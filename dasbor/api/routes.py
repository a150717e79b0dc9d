"""The addresses of the API, beside the dashboard on the same port."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.convertors import Convertor, register_url_convertor
from starlette.routing import BaseRoute, Route

from dasbor.api import machines
from dasbor.api.bulk import bulk, bulk_table
from dasbor.api.catalogue import dimensions, indicators
from dasbor.api.cite import cite, cite_revisions
from dasbor.api.data import data
from dasbor.api.geo import boundaries
from dasbor.api.replies import answering
from dasbor.api.state import health, releases
from dasbor.catalogue.refusals import METHOD_NOT_ALLOWED, UNKNOWN_ADDRESS
from dasbor.present.files import FORMATS
from dasbor.warehouse.refusal import nearest_word, refuse

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

PREFIX: Final = "/api/v1"
ADDRESSES: Final = (
    *(f"{PREFIX}/{name}" for name in ("health", "indicators", "dimensions", "releases")),
    *(f"{PREFIX}/data.{suffix}" for suffix in FORMATS),
    f"{PREFIX}/cite/",
    f"{PREFIX}/bulk/",
    *(f"{PREFIX}/{name}" for name in ("catalogue.jsonld", "datasets.jsonld", "dictionary.csv", "codes.csv")),
    *(f"{PREFIX}/{name}" for name in ("openapi.json", "docs")),
    f"{PREFIX}/geo/provinces-38.json",
    f"{PREFIX}/geo/provinces-34.json",
)
"""Every address that an analyst may ask."""


class _Everything(Convertor[str]):
    """The rest of an address, line breaks included, which Starlette's own `path` does not match."""

    regex = r"[\s\S]*"

    def convert(self, value: str) -> str:
        """The rest as it is."""
        return value

    def to_string(self, value: str) -> str:
        """The rest as it is."""
        return value


register_url_convertor("everything", _Everything())


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
        Route(f"{PREFIX}/bulk", bulk),
        Route(f"{PREFIX}/bulk/", bulk),
        Route(f"{PREFIX}/bulk/{{release}}/{{file}}", bulk_table),
        Route(f"{PREFIX}/catalogue.jsonld", machines.catalogue),
        Route(f"{PREFIX}/datasets.jsonld", machines.datasets),
        Route(f"{PREFIX}/dictionary.csv", machines.dictionary),
        Route(f"{PREFIX}/codes.csv", machines.codes),
        Route(f"{PREFIX}/openapi.json", machines.openapi),
        Route(f"{PREFIX}/docs", machines.docs),
        Route(f"{PREFIX}/geo/provinces-{{basis}}.json", boundaries),
        Route("/api/{rest:everything}", nothing_there),
        Route("/api/{rest:everything}", not_that_way, methods=["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]),
    ]


@answering
def nothing_there(request: Request) -> Response:
    """Everything else under `/api/`, which would otherwise be answered with the dashboard's page."""
    given = request.url.path
    nearest = nearest_word(given, dict.fromkeys(ADDRESSES, ()))
    raise refuse(UNKNOWN_ADDRESS, "path", given, ADDRESSES, nearest=nearest)


@answering
def not_that_way(request: Request) -> Response:
    """Anything but GET and HEAD: the API answers questions and takes nothing."""
    raise refuse(METHOD_NOT_ALLOWED, "method", request.method, ("GET", "HEAD"))
