"""How the service is: whether it answers, from which release, how fresh."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import orjson
from starlette.responses import Response

from dasbor.api.replies import json_reply, problem_facts
from dasbor.warehouse.refusal import Refusal
from dasbor.warehouse.releases import serving
from dasbor.warehouse.side import release_list

if TYPE_CHECKING:
    from starlette.requests import Request

    from dasbor.catalogue.problem import Problem


def health(_request: Request) -> Response:
    """`/api/v1/health`: `ok`; `degraded` when an older release serves; 503 `unavailable` when none can be read."""
    try:
        release, problem = serving()
    except Refusal as refusal:
        return _health("unavailable", {}, refusal.problem, 503)
    info = release.info
    facts = {
        "release": info.name,
        "published_at": info.published_at,
        "is_synthetic": info.is_synthetic,
        "last_months": info.last_months,
    }
    return _health("degraded" if problem else "ok", facts, problem, 200)


def _health(status: str, facts: dict[str, object], problem: Problem | None, code: int) -> Response:
    told = {"problem": problem_facts(problem)} if problem else {}
    body = orjson.dumps({"status": status, **facts, **told})
    return Response(body, code, {"cache-control": "no-store"}, "application/json")


def releases(request: Request) -> Response:
    """`/api/v1/releases`: every release that is kept, the newest first."""
    return json_reply(request, {"releases": [asdict(summary) for summary in release_list()]})
