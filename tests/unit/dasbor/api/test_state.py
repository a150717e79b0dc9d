"""Whether the service answers, from which release, and how fresh it is."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.fixtures.tiny import months, write_tiny_release

COVERAGE = {"karirhub/vacancies": months("2021-01", "2025-12")}


@pytest.fixture
def empty(server: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setenv("DASBOR_HOME", str(tmp_path))
    return server


def test_a_healthy_service_names_its_release_and_its_freshness(api: TestClient) -> None:
    reply = api.get("/api/v1/health")
    assert reply.status_code == 200
    told = reply.json()
    assert told["status"] == "ok"
    assert told["release"] == "2026-11-01.1"
    assert told["published_at"] == "2026-11-01T03:00:00+00:00"
    assert told["is_synthetic"] is True
    assert told["last_months"]["karirhub/vacancies"] == "2026-10"
    assert told["last_months"]["karirhub/placements"] == "2026-09"
    assert "problem" not in told
    assert reply.headers["cache-control"] == "no-store"


def test_without_a_release_it_is_unavailable(empty: TestClient) -> None:
    reply = empty.get("/api/v1/health")
    assert reply.status_code == 503
    assert reply.json()["status"] == "unavailable"
    assert reply.json()["problem"]["code"] == "no_release"


def test_with_the_latest_damaged_it_is_degraded_and_serves_the_last_good_one(empty: TestClient, tmp_path: Path) -> None:
    write_tiny_release(tmp_path, {}, COVERAGE, name="2026-01-01.1")
    latest = write_tiny_release(tmp_path, {}, COVERAGE, name="2026-02-01.1")
    (latest / "public.duckdb").write_bytes(b"damaged")
    reply = empty.get("/api/v1/health")
    assert reply.status_code == 200
    told = reply.json()
    assert (told["status"], told["release"]) == ("degraded", "2026-01-01.1")
    assert told["problem"]["code"] == "damaged_release"
    assert told["problem"]["given"] == "2026-02-01.1"
    assert str(tmp_path) not in reply.text


def test_releases_are_listed(empty: TestClient, tmp_path: Path) -> None:
    assert empty.get("/api/v1/releases").json() == {"releases": []}
    write_tiny_release(tmp_path, {}, COVERAGE, name="2026-01-01.1", is_synthetic=True)
    assert empty.get("/api/v1/releases").json() == {
        "releases": [
            {
                "name": "2026-01-01.1",
                "published_at": "2026-01-01T03:00:00+00:00",
                "is_synthetic": True,
                "because": None,
                "previous": None,
                "is_in_force": True,
                "is_damaged": False,
            }
        ]
    }
