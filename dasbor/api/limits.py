"""Limits against abuse, wide enough that no analyst meets them: requests in a while, and files at once.

A client is an address of the network. Behind a proxy of ours it is the address that the proxy has added last to
`X-Forwarded-For`; from elsewhere that header is not believed. Proxies of ours are on this machine, or in the networks
that `DASBOR_PROXIES` names (`10.0.0.0/8,192.168.1.7`).
"""

from __future__ import annotations

import math
import os
import time
from collections import Counter, OrderedDict
from contextlib import contextmanager
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from typing import TYPE_CHECKING, Final

from starlette.datastructures import Headers

from dasbor.api.replies import problem_reply
from dasbor.catalogue.refusals import TOO_MANY_FILES, TOO_MANY_REQUESTS
from dasbor.warehouse.refusal import Refusal, refuse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from starlette.types import ASGIApp, Receive, Scope, Send

Network = IPv4Network | IPv6Network
PROXIES: Final = "DASBOR_PROXIES"
_HERE: Final = ("127.0.0.0/8", "::1/128")
_LIMITED: Final = "/api/v1/"
_FREE: Final = ("/api/v1/health", "/api/v1/geo/")
_FILES: Final = ("/api/v1/data.", "/api/v1/cite/", "/api/v1/bulk/")
_MOST_CLIENTS: Final = 10_000
"""Clients that are remembered; the one that was silent longest is forgotten first, and starts afresh."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one client, and all of them together, may ask."""

    burst: int = 600
    """Requests that may come at once after a pause."""
    a_second: float = 10.0
    """Requests a second that may go on for ever."""
    files_of_one: int = 8
    """Files that one client may be receiving at the same time."""
    files_of_all: int = 32
    """Files that all clients together may be receiving at the same time."""


@dataclass(slots=True)
class Turnstile:
    """Who asked how much lately, and who is receiving files now. Used by one event loop, so it needs no lock."""

    limits: Limits
    clock: Callable[[], float] = time.monotonic
    _left: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)
    _receiving: Counter[str] = field(default_factory=Counter)

    def enter(self, client: str) -> None:
        """Count a request. Raises Refusal with the seconds to wait as its only allowed word."""
        now = self.clock()
        left, since = self._left.pop(client, (float(self.limits.burst), now))
        left = min(left + (now - since) * self.limits.a_second, self.limits.burst)
        is_allowed = left >= 1
        self._left[client] = (left - 1 if is_allowed else left, now)
        while len(self._left) > _MOST_CLIENTS:
            self._left.popitem(last=False)
        if not is_allowed:
            seconds = math.ceil((1 - left) / self.limits.a_second)
            raise refuse(TOO_MANY_REQUESTS, "client", client, (str(seconds),))

    @contextmanager
    def receiving(self, client: str) -> Iterator[None]:
        """Hold a place for a file while it is sent. Raises Refusal when no place is free."""
        if self._receiving[client] >= self.limits.files_of_one or self._receiving.total() >= self.limits.files_of_all:
            raise refuse(TOO_MANY_FILES, "client", client, ("5",))
        self._receiving[client] += 1
        try:
            yield
        finally:
            self._receiving[client] -= 1
            if not self._receiving[client]:
                del self._receiving[client]


class Limited:
    """Lets the requests of the API through the turnstile; everything else passes beside it."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self.app = app
        self.turnstile = Turnstile(limits)
        self.proxies = proxies_of(os.environ.get(PROXIES, ""))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or say with status 429 when to come again."""
        path = scope.get("path", "")
        if scope["type"] != "http" or not path.startswith(_LIMITED) or path.startswith(_FREE):
            await self.app(scope, receive, send)
            return
        client = client_of(scope, self.proxies)
        try:
            self.turnstile.enter(client)
            if path.startswith(_FILES) and scope["method"] != "HEAD":
                with self.turnstile.receiving(client):
                    await self.app(scope, receive, send)
                return
        except Refusal as refusal:
            await problem_reply(refusal)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def proxies_of(words: str) -> tuple[Network, ...]:
    """The networks of our proxies, this machine included. Raises ValueError for what is no network."""
    return tuple(ip_network(word.strip()) for word in (*_HERE, *words.split(",")) if word.strip())


def client_of(scope: Scope, proxies: Iterable[Network]) -> str:
    """The address of the network that a request comes from."""
    host = str((scope.get("client") or ("",))[0])
    if _is_of(host, proxies):
        forwarded = Headers(scope=scope).get("x-forwarded-for", "")
        return forwarded.rpartition(",")[2].strip()[:64] or host
    return host


def _is_of(host: str, networks: Iterable[Network]) -> bool:
    try:
        address = ip_address(host)
    except ValueError:
        return False
    return any(address in network for network in networks)
