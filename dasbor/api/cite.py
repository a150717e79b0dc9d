"""Cited figures: the same bytes again from the same release, and what later releases say otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from starlette.responses import Response

from dasbor.api.replies import FOR_EVER, answering, entity_tag, is_known, json_reply, not_modified
from dasbor.api.stream import FileStream
from dasbor.present.files.citation import cited
from dasbor.present.files.cited import cited_file
from dasbor.present.revisions import revision_facts
from dasbor.warehouse.ask import answer
from dasbor.warehouse.releases import open_release

if TYPE_CHECKING:
    from starlette.requests import Request


@answering
def cite(request: Request) -> Response:
    """`/api/v1/cite/<id>`: the file that was cited."""
    key = request.path_params["id"]
    file = cited_file(key)
    tag = entity_tag(file.citation.key.encode())
    if is_known(request, tag):
        return not_modified(tag, FOR_EVER)
    question = file.citation.selection
    name = f"{question.indicator}_{question.release}_{file.citation.digest}.{file.format.suffix}"
    headers = {
        "etag": tag,
        "cache-control": FOR_EVER,
        "content-disposition": f'attachment; filename="{name}"',
        "link": f'</api/v1/cite/{file.citation.key}/revisions>; rel="latest-version"',
    }
    if request.method == "HEAD":
        reply = Response(None, 200, headers, file.format.media_type)
        del reply.headers["content-length"]
        return reply
    first = next(file.chunks)
    return FileStream(first, file.chunks, headers, file.format.media_type)


@answering
def cite_revisions(request: Request) -> Response:
    """`/api/v1/cite/<id>/revisions`: the cited cells that the release in force, or `release`, states otherwise."""
    asked = cited(request.path_params["id"]).selection
    now = open_release(request.query_params.get("release", "").strip())
    old, new = (answer(replace(asked, release=r.info.name), r) for r in (open_release(asked.release), now))
    return json_reply(request, revision_facts(old, new))
