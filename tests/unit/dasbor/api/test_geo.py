"""The boundaries of the provinces."""

import json

import pytest
from starlette.testclient import TestClient

from dasbor.catalogue.geography import Basis, area_codes
from tests.shared import ROOT

GEO = ROOT / "data" / "reference" / "geo"
VERSION = json.loads((GEO / "SOURCE.json").read_text())["version"]


@pytest.mark.parametrize("basis", ["38", "34"])
def test_the_boundaries_of_both_bases(api: TestClient, basis: Basis) -> None:
    reply = api.get(f"/api/v1/geo/provinces-{basis}.json")
    assert reply.status_code == 200
    assert reply.headers["content-type"] == "application/geo+json"
    assert reply.headers["cache-control"] == "no-cache"
    assert reply.content == (GEO / f"provinces-{basis}.json").read_bytes()
    assert {feature["id"] for feature in reply.json()["features"]} == set(area_codes(basis))


def test_boundaries_are_kept_for_ever_by_their_version(api: TestClient) -> None:
    pinned = api.get("/api/v1/geo/provinces-38.json", params={"v": VERSION})
    assert pinned.headers["cache-control"] == "public, max-age=31536000, immutable"
    other = api.get("/api/v1/geo/provinces-38.json", params={"v": "0"})
    assert other.headers["cache-control"] == "no-cache"
    known = api.get("/api/v1/geo/provinces-38.json", headers={"if-none-match": other.headers["etag"]})
    assert known.status_code == 304


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_boundaries_travel_compressed(api: TestClient, encoding: str) -> None:
    address = "/api/v1/geo/provinces-38.json"
    with api.stream("GET", address, headers={"accept-encoding": encoding}) as reply:
        sent = b"".join(reply.iter_raw())
        assert reply.headers["content-encoding"] == encoding
    assert len(sent) < (GEO / "provinces-38.json").stat().st_size / 2
