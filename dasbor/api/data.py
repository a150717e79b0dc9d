"""The figures: any selection in any format, streamed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from starlette.responses import Response

from dasbor.api.replies import ASK_AGAIN, answering, entity_tag, is_known, not_modified
from dasbor.api.stream import FileStream
from dasbor.catalogue.refusals import UNKNOWN_ADDRESS, UNKNOWN_WORD
from dasbor.present.files import FORMATS, Format
from dasbor.present.files.answers import answers_for
from dasbor.present.files.as_csv import DIALECTS, csv_chunks
from dasbor.present.files.citation import Citation
from dasbor.warehouse.grid import rows_of
from dasbor.warehouse.refusal import nearest_word, refuse
from dasbor.warehouse.releases import open_release
from dasbor.warehouse.url import from_params, to_params

if TYPE_CHECKING:
    from starlette.requests import Request

    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.period import Month
    from dasbor.warehouse.release import Release
    from dasbor.warehouse.selection import Selection

_NAMED: Final = 3


@answering
def data(request: Request) -> Response:
    """`/api/v1/data.<suffix>`: the rows of one indicator, or of several one after another."""
    params = _params(request)
    kind, dialect = _with_dialect(_format(request.path_params["suffix"]), params)
    release = open_release(params.get("release", "").strip())
    selections = _selections(params, release)
    tag = _tag(kind, dialect, selections, release)
    if is_known(request, tag):
        return not_modified(tag)
    headers = {
        "etag": tag,
        "cache-control": ASK_AGAIN,
        "content-disposition": _disposition(kind, selections),
        "x-rows": str(sum(map(rows_of, selections))),
        **_described(kind, request),
        **_cited(kind, dialect, selections, release),
    }
    if request.method == "HEAD":
        return _without_length(Response(None, 200, headers, kind.media_type))
    pieces = kind.of(len(selections))(answers_for(kind, selections, release))
    first = next(pieces)  # what can go wrong goes wrong before the answer has begun
    return FileStream(first, pieces, headers, kind.media_type)


def _described(kind: Format, request: Request) -> dict[str, str]:
    """Where the metadata of the file are, in the way of CSV on the Web."""
    if kind.description is None:
        return {}
    params = [(key, value) for key, value in request.query_params.multi_items() if key != "dialect"]
    return {"link": f'<data.{kind.description}?{urlencode(params)}>; rel="describedby"'}


def _cited(kind: Format, dialect: str, selections: tuple[Selection, ...], release: Release) -> dict[str, str]:
    """The citation of a file that has no room for it; of one indicator, as it is cited in the standard dialect."""
    if len(selections) > 1 or dialect == "excel-id":
        return {}
    return {"x-citation": Citation(replace(selections[0], release=release.info.name), kind.suffix).key}


def _without_length(response: Response) -> Response:
    """What a HEAD is answered: how long the file would be is only known once it is made."""
    del response.headers["content-length"]
    return response


def _format(suffix: str) -> Format:
    if suffix not in FORMATS:
        addresses = {f"/api/v1/data.{known}": (known,) for known in FORMATS}
        given = f"/api/v1/data.{suffix}"
        raise refuse(UNKNOWN_ADDRESS, "path", given, addresses, nearest=nearest_word(given, addresses))
    return FORMATS[suffix]


def _params(request: Request) -> dict[str, str]:
    """The parameters; one that is given twice is read as a list."""
    params: dict[str, str] = {}
    for key, value in request.query_params.multi_items():
        params[key] = f"{params[key]},{value}" if key in params else value
    return params


def _with_dialect(kind: Format, params: dict[str, str]) -> tuple[Format, str]:
    """The format in the dialect that is asked for, and its word, taken out of the parameters; only CSV has dialects."""
    if kind.suffix != "csv":
        return kind, ""
    word = params.pop("dialect", "").strip() or "standard"
    if word not in DIALECTS:
        nearest = nearest_word(word, dict.fromkeys(DIALECTS, ()))
        raise refuse(UNKNOWN_WORD, "dialect", word, DIALECTS, nearest=nearest)
    return replace(kind, chunks=partial(csv_chunks, dialect=word)), word


def _selections(params: dict[str, str], release: Release) -> tuple[Selection, ...]:
    """One selection an indicator; a period that is left out is all that the release holds."""

    def span(indicator: Indicator) -> tuple[Month, Month]:
        return release.span(indicator)

    keys = dict.fromkeys(word.strip() for word in params.get("indicator", "").split(",") if word.strip())
    return tuple(from_params({**params, "indicator": key}, span=span) for key in keys or ("",))


def _tag(kind: Format, dialect: str, selections: tuple[Selection, ...], release: Release) -> str:
    asked = [repr(to_params(selection)).encode() for selection in selections]
    return entity_tag(release.info.name.encode(), kind.suffix.encode(), dialect.encode(), *asked)


def _disposition(kind: Format, selections: tuple[Selection, ...]) -> str:
    keys = [selection.indicator for selection in selections]
    names = "-".join(keys[:_NAMED]) + ("-etc" if len(keys) > _NAMED else "")
    return f'attachment; filename="{names}_{selections[0].start}_{selections[0].end}.{kind.suffix}"'
