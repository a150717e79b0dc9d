"""The whole release as Parquet files, with a manifest and checksums; parts of a file by Range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import FileResponse

from dasbor.api.replies import FOR_EVER, answering, json_reply
from dasbor.present.files import FORMATS
from dasbor.warehouse.bulk import bulk_file, bulk_manifest

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


@answering
def bulk(request: Request) -> Response:
    """`/api/v1/bulk/`: the files of the release in force, or of `release`, with their checksums."""
    told = bulk_manifest(request.query_params.get("release", "").strip())
    files = [{**file, "address": f"/api/v1/bulk/{told['release']}/{file['file']}"} for file in told["files"]]
    return json_reply(request, {**told, "files": files})


@answering
def bulk_table(request: Request) -> Response:
    """`/api/v1/bulk/<release>/<table>.parquet`: one file, or the part of it that is asked for."""
    release, file = request.path_params["release"], request.path_params["file"]
    path = bulk_file(release, file)
    sha256 = next(each["sha256"] for each in bulk_manifest(release)["files"] if each["file"] == file)
    headers = {"cache-control": FOR_EVER, "etag": f'"{sha256}"', "accept-ranges": "bytes"}
    return FileResponse(path, media_type=FORMATS["parquet"].media_type, filename=f"{release}_{file}", headers=headers)
