"""What every endpoint answers with: JSON, an entity tag, and one shape for a problem."""

from __future__ import annotations

from functools import wraps
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

import orjson
from starlette.responses import Response

from dasbor.catalogue.refusals import (
    DAMAGED_RELEASE,
    METHOD_NOT_ALLOWED,
    NO_RELEASE,
    TOO_MANY_FILES,
    TOO_MANY_REQUESTS,
    UNKNOWN_ADDRESS,
    UNKNOWN_CITATION,
)
from dasbor.warehouse.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from dasbor.catalogue.problem import Problem

    Endpoint = Callable[[Request], Response]

SHAPE: Final = "1"
"""Part of every entity tag; raise it when what the endpoints send changes shape."""
ASK_AGAIN: Final = "no-cache"
"""Keep it, but ask with the entity tag whether it still holds."""
FOR_EVER: Final = "public, max-age=31536000, immutable"
_STATUS: Final = {
    NO_RELEASE.code: 503,
    DAMAGED_RELEASE.code: 503,
    UNKNOWN_ADDRESS.code: 404,
    UNKNOWN_CITATION.code: 404,
    METHOD_NOT_ALLOWED.code: 405,
    TOO_MANY_REQUESTS.code: 429,
    TOO_MANY_FILES.code: 429,
}


def answering(endpoint: Endpoint) -> Endpoint:
    """The endpoint with every Refusal told as a problem."""

    @wraps(endpoint)
    def told(request: Request) -> Response:
        try:
            return endpoint(request)
        except Refusal as refusal:
            return problem_reply(refusal)

    return told


def problem_reply(refusal: Refusal) -> Response:
    """A refusal as JSON: 400 for a wrong parameter, 404 for an address, 429 for too much, 503 without a release."""
    status = _STATUS.get(refusal.problem.code.code, 400)
    body = {"problem": problem_facts(refusal.problem, refusal.allowed, refusal.nearest)}
    headers = {"cache-control": "no-store"}
    if status == 429:
        headers["retry-after"] = refusal.allowed[0]
    if status == 405:
        headers["allow"] = ", ".join(refusal.allowed)
    return Response(orjson.dumps(body), status, headers, "application/json")


def problem_facts(problem: Problem, allowed: tuple[str, ...] = (), nearest: str | None = None) -> dict[str, Any]:
    """A problem of a question as plain values, its sentences in both languages."""
    return {
        "code": problem.code.code,
        "sentence": {"id": problem.sentence.id, "en": problem.sentence.en},
        "cure": {"id": problem.cure.id, "en": problem.cure.en},
        "parameter": problem.column,
        "given": problem.value,
        "allowed": list(allowed),
        "nearest": nearest,
        "documentation": problem.anchor,
    }


def json_reply(request: Request, payload: object) -> Response:
    """The payload as JSON, or 304 when the asker has it already."""
    body = orjson.dumps(payload)
    return reply(request, body, "application/json", entity_tag(body))


def reply(request: Request, body: bytes, media_type: str, tag: str, cache: str = ASK_AGAIN) -> Response:
    """The body with its entity tag, or 304 when the asker has it already."""
    if is_known(request, tag):
        return not_modified(tag, cache)
    return Response(body, 200, {"etag": tag, "cache-control": cache}, media_type)


def not_modified(tag: str, cache: str = ASK_AGAIN) -> Response:
    """Nothing new since the asker last asked."""
    return Response(status_code=304, headers={"etag": tag, "cache-control": cache})


def entity_tag(*parts: bytes) -> str:
    """A weak tag (the same content may travel compressed) of everything that decides the content."""
    digest = blake2b(SHAPE.encode(), digest_size=12)
    for part in parts:
        digest.update(len(part).to_bytes(8) + part)
    return f'W/"{digest.hexdigest()}"'


def is_known(request: Request, tag: str) -> bool:
    """Whether the asker says that it has the content of this tag."""
    asked = request.headers.get("if-none-match", "")
    return asked.strip() == "*" or tag in {word.strip() for word in asked.split(",")}
