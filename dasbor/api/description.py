"""The description of the API, OpenAPI 3.1, made from the catalogue: what can be asked, and what is answered."""

from __future__ import annotations

from typing import Any, Final

from dasbor.api import description_schemas as schemas
from dasbor.api.description_parameters import CITATION, FILE, RELEASE_PATH, data_parameters, release_parameter
from dasbor.present.files import FORMATS, Format

PREFIX: Final = "/api/v1"
_JSON: Final = "application/json"


def described() -> dict[str, Any]:
    """The whole description."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Dasbor SIAPkerja",
            "version": "1",
            "summary": "Angka ketenagakerjaan SIAPkerja / SIAPkerja manpower figures",
            "description": "Every figure of the dashboard, by the same parameters as the addresses of its pages. "
            "docs/api.md explains the columns, the statuses and every refusal.",
        },
        "servers": [{"url": "/"}],
        "paths": {f"{PREFIX}/{path}": {"get": operation} for path, operation in _operations().items()},
        "components": {"schemas": schemas.SHARED},
    }


def _operations() -> dict[str, dict[str, Any]]:
    return {
        **{f"data.{suffix}": _data(kind) for suffix, kind in FORMATS.items()},
        "indicators": _told("indicators", "Every indicator, and what each status means", schemas.INDICATORS),
        "dimensions": _told("dimensions", "Every split with its categories, and the areas", schemas.DIMENSIONS),
        "releases": _told("releases", "The releases that are kept, the newest first", schemas.RELEASES),
        "health": _health(),
        "cite/{id}": _cite(),
        "cite/{id}/revisions": _revisions(),
        "bulk/": _told("bulk", "The files of the whole release in force, with checksums", schemas.BULK, can_lack=True),
        "bulk/{release}/{file}": _bulk_file(),
        "catalogue.jsonld": _sent("catalogue", "DCAT of all datasets", "application/ld+json", can_lack=True),
        "datasets.jsonld": _sent("datasets", "schema.org/Dataset of all", "application/ld+json", can_lack=True),
        "dictionary.csv": _sent("dictionary", "The data dictionary", "text/csv; charset=utf-8"),
        "codes.csv": _sent("codes", "Every code list", "text/csv; charset=utf-8"),
        "geo/provinces-38.json": _sent("provinces_38", "Boundaries of the present provinces", "application/geo+json"),
        "geo/provinces-34.json": _sent("provinces_34", "Boundaries before the split", "application/geo+json"),
        "openapi.json": _told("openapi", "This description", {"type": "object", "required": ["openapi", "paths"]}),
        "docs": _sent("docs", "This description as a page", "text/html; charset=utf-8"),
    }


def _data(kind: Format) -> dict[str, Any]:
    schema = schemas.DATA if kind.suffix == "json" else {"type": "object"} if "json" in kind.suffix else None
    return {
        "operationId": f"data_{kind.suffix.replace('.', '_').replace('-', '_')}",
        "tags": ["figures"],
        "summary": f"The rows of one indicator, or of several one after another, as {kind.suffix}",
        "parameters": data_parameters(has_dialect=kind.suffix == "csv"),
        "responses": {"200": _content(kind.media_type, schema), **_problems(400, 429, 503)},
    }


def _told(name: str, summary: str, schema: dict[str, Any], *, can_lack: bool = False) -> dict[str, Any]:
    problems = _problems(429, 503) if can_lack else _problems(429)
    return {"operationId": name, "summary": summary, "responses": {"200": _content(_JSON, schema), **problems}}


def _sent(name: str, summary: str, media_type: str, *, can_lack: bool = False) -> dict[str, Any]:
    problems = _problems(429, 503) if can_lack else _problems(429)
    return {"operationId": name, "summary": summary, "responses": {"200": _content(media_type), **problems}}


def _health() -> dict[str, Any]:
    answers = {"200": _content(_JSON, schemas.HEALTH), "503": _content(_JSON, schemas.HEALTH)}
    return {"operationId": "health", "summary": "Whether a release serves, and which", "responses": answers}


def _cite() -> dict[str, Any]:
    answers = {"200": {"description": "The cited file, byte by byte"}, **_problems(400, 404, 429, 503)}
    summary = "A cited file again, from the release it was cited from"
    return {"operationId": "cite", "summary": summary, "parameters": [CITATION], "responses": answers}


def _revisions() -> dict[str, Any]:
    answers = {"200": _content(_JSON, schemas.REVISIONS), **_problems(400, 404, 429, 503)}
    summary = "What the release in force, or another, states otherwise"
    parameters = [CITATION, release_parameter()]
    return {"operationId": "revisions", "summary": summary, "parameters": parameters, "responses": answers}


def _bulk_file() -> dict[str, Any]:
    parquet = FORMATS["parquet"].media_type
    answers = {"200": _content(parquet), "206": _content(parquet), "416": {"description": "No such range"}}
    return {
        "operationId": "bulk_file",
        "summary": "One table of a release as Parquet; parts of it by Range",
        "parameters": [RELEASE_PATH, FILE],
        "responses": {**answers, **_problems(400, 404, 429, 503)},
    }


def _content(media_type: str, schema: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"description": "The answer", "content": {media_type: {"schema": schema} if schema else {}}}


def _problems(*statuses: int) -> dict[str, Any]:
    problem = {"$ref": "#/components/schemas/Problem"}
    return {
        str(status): {"description": schemas.STATUSES[status], "content": {_JSON: {"schema": problem}}}
        for status in statuses
    }
