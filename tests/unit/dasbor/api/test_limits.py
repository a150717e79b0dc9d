"""Limits that stop abuse: requests in a while, files at once, and whom they are counted for."""

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dasbor.api.limits import Limits, Turnstile, client_of, proxies_of
from dasbor.api.middleware import middleware
from dasbor.warehouse.refusal import Refusal


class Clock:
    """A clock that a test sets."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def turnstile(clock: Clock) -> Turnstile:
    return Turnstile(Limits(burst=3, a_second=0.5, files_of_one=2, files_of_all=3), clock)


def test_a_burst_passes_and_the_next_is_told_when_to_come(turnstile: Turnstile, clock: Clock) -> None:
    for _ in range(3):
        turnstile.enter("a")
    with pytest.raises(Refusal) as refused:
        turnstile.enter("a")
    assert refused.value.allowed == ("2",)
    turnstile.enter("b")
    clock.now = 1.9
    with pytest.raises(Refusal):
        turnstile.enter("a")
    clock.now = 2.0
    turnstile.enter("a")


def test_who_waits_does_not_gain_more_than_a_burst(turnstile: Turnstile, clock: Clock) -> None:
    turnstile.enter("a")
    clock.now = 1e6
    for _ in range(3):
        turnstile.enter("a")
    with pytest.raises(Refusal):
        turnstile.enter("a")


def test_files_at_once_are_limited_for_one_and_for_all(turnstile: Turnstile) -> None:
    with turnstile.receiving("a"), turnstile.receiving("a"):
        with pytest.raises(Refusal), turnstile.receiving("a"):
            pass
        with turnstile.receiving("b"), pytest.raises(Refusal), turnstile.receiving("c"):
            pass
        with turnstile.receiving("c"):
            pass
    with turnstile.receiving("a"):
        pass


@pytest.mark.parametrize(
    ("peer", "forwarded", "client"),
    [
        ("127.0.0.1", "10.0.0.1, 203.0.113.9", "203.0.113.9"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("::1", "203.0.113.9", "203.0.113.9"),
        ("198.51.100.7", "203.0.113.9", "198.51.100.7"),
        ("testclient", "203.0.113.9", "testclient"),
        ("10.1.2.3", "203.0.113.9", "203.0.113.9"),
        ("10.1.2.3", "", "10.1.2.3"),
        ("11.1.2.3", "203.0.113.9", "11.1.2.3"),
    ],
)
def test_a_client_is_who_the_network_or_our_own_proxy_says(peer: str, forwarded: str, client: str) -> None:
    headers = [(b"x-forwarded-for", forwarded.encode())] if forwarded else []
    scope = {"type": "http", "client": (peer, 1234), "headers": headers}
    assert client_of(scope, proxies_of(" 10.0.0.0/8, 192.168.1.7")) == client


def test_a_proxy_that_is_no_network_stops_the_server() -> None:
    with pytest.raises(ValueError, match="proxy"):
        proxies_of("proxy.internal")


def test_too_many_requests_are_answered_in_the_one_shape() -> None:
    addresses = ("/api/v1/indicators", "/api/v1/health", "/lowongan")
    app = Starlette(
        routes=[Route(address, lambda _: PlainTextResponse("ok")) for address in addresses],
        middleware=middleware(Limits(burst=2, a_second=0.001)),
    )
    api = TestClient(app)
    replies = [api.get("/api/v1/indicators") for _ in range(3)]
    assert [reply.status_code for reply in replies] == [200, 200, 429]
    refused = replies[-1]
    assert refused.json()["problem"]["code"] == "too_many_requests"
    assert int(refused.headers["retry-after"]) == 1000
    assert "1000" in refused.json()["problem"]["cure"]["en"]
    assert api.get("/api/v1/health").status_code == api.get("/lowongan").status_code == 200
