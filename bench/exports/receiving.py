"""Receives a file without keeping it, and watches the server meanwhile."""

from __future__ import annotations

import threading
import time
import urllib.request
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bench.server import Server

_PIECE: Final = 2**20


@dataclass(frozen=True, slots=True)
class Received:
    """A file that came: its rows (those that end with a line break or hold a value), its size and its times."""

    rows: int
    bytes: int
    first_s: float
    seconds: float
    peak_bytes: int

    def numbers(self) -> dict[str, float]:
        """What a report tells."""
        return {
            "rows": self.rows,
            "mib": self.bytes / 2**20,
            "seconds": self.seconds,
            "rows_a_second": self.rows / self.seconds,
        }


def received(server: Server, question: str, *, watch: bool = False) -> Received:
    """Ask the API and read to the end; with `watch` the memory of the server is looked at meanwhile."""
    peak = _Peak(server) if watch else None
    started = time.perf_counter()
    with urllib.request.urlopen(f"{server.url}/api/v1/{question}") as reply:  # noqa: S310 - loopback
        size = len(reply.read(1))
        first = time.perf_counter() - started
        while piece := reply.read(_PIECE):
            size += len(piece)
        rows = int(reply.headers["x-rows"])
    seconds = time.perf_counter() - started
    return Received(rows, size, first, seconds, peak.stop() if peak else 0)


class _Peak(threading.Thread):
    """The most memory that a server holds until it is stopped."""

    def __init__(self, server: Server) -> None:
        super().__init__(daemon=True)
        self._server = server
        self._stopped = threading.Event()
        self._peak = 0
        self.start()

    def run(self) -> None:
        while not self._stopped.wait(0.1):
            self._peak = max(self._peak, self._server.resident_bytes())

    def stop(self) -> int:
        """The peak in bytes."""
        self._stopped.set()
        self.join()
        return self._peak
