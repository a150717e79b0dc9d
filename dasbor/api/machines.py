"""For machines: the catalogue as linked data, the dictionary and the code lists as CSV, the description of the API."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import orjson

from dasbor.api.description import described
from dasbor.api.description_page import page
from dasbor.api.replies import answering, entity_tag, reply
from dasbor.present.dictionary_files import codes_csv, dictionary_csv
from dasbor.present.linked import dcat, schema_org
from dasbor.warehouse.releases import open_release
from dasbor.warehouse.select import known_lang

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from dasbor.catalogue.text import Lang


@answering
def catalogue(request: Request) -> Response:
    """`/api/v1/catalogue.jsonld`: DCAT of all datasets."""
    return _linked(request, dcat(open_release(), _base(request)))


@answering
def datasets(request: Request) -> Response:
    """`/api/v1/datasets.jsonld`: the same as schema.org/Dataset."""
    return _linked(request, schema_org(open_release(), _base(request)))


def dictionary(request: Request) -> Response:
    """`/api/v1/dictionary.csv`: the data dictionary."""
    return _constant(request, dictionary_csv(), "text/csv; charset=utf-8")


def codes(request: Request) -> Response:
    """`/api/v1/codes.csv`: every code list."""
    return _constant(request, codes_csv(), "text/csv; charset=utf-8")


@answering
def openapi(request: Request) -> Response:
    """`/api/v1/openapi.json`: the description of this API."""
    return _constant(request, orjson.dumps(_described(_language(request, "en"))), "application/json")


@answering
def docs(request: Request) -> Response:
    """`/api/v1/docs`: the description as a page that needs nothing from elsewhere."""
    lang = _language(request, "id")
    return _constant(request, page(_described(lang), lang).encode(), "text/html; charset=utf-8")


_described = cache(described)


def _language(request: Request, usual: Lang) -> Lang:
    return known_lang(request.query_params.get("lang", "").strip() or usual)


def _constant(request: Request, body: bytes, media_type: str) -> Response:
    return reply(request, body, media_type, entity_tag(body))


def _linked(request: Request, graph: dict[str, Any]) -> Response:
    return _constant(request, orjson.dumps(graph), "application/ld+json")


def _base(request: Request) -> str:
    return str(request.base_url).rstrip("/")
