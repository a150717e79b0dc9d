"""Files that are sent while they are made, over a real connection."""

import threading
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from dasbor.api.middleware import middleware
from dasbor.api.stream import FileStream
from tests.fixtures.serving import serving

PIECE = b"x" * 100_000
MANY = 5_000
PATIENCE = 20.0


@dataclass
class Maker:
    """Makes a file of half a gigabyte and remembers how far it came."""

    made: int = 0
    ended: threading.Event = field(default_factory=threading.Event)

    def pieces(self) -> Generator[bytes]:
        try:
            for _ in range(MANY):
                self.made += 1
                yield PIECE
        finally:
            self.ended.set()


@pytest.fixture
def maker() -> Maker:
    return Maker()


@pytest.fixture
def address(maker: Maker) -> Iterator[str]:
    """A server of our own with the file at `/file` and something small at `/small`."""

    def file(_request: Request) -> Response:
        pieces = maker.pieces()
        return FileStream(next(pieces), pieces, {}, "application/octet-stream")

    def small(_request: Request) -> Response:
        return PlainTextResponse("here")

    app = Starlette(routes=[Route("/file", file), Route("/small", small)], middleware=middleware())
    with serving(app) as url:
        yield url


def test_a_client_that_goes_away_ends_the_work(address: str, maker: Maker) -> None:
    with httpx.stream("GET", f"{address}/file") as reply:
        next(reply.iter_raw())
    assert maker.ended.wait(PATIENCE), "the maker was never ended"
    assert 0 < maker.made < MANY / 2, "the file was made though nobody listened"


def test_a_client_that_reads_slowly_holds_the_work_back(address: str, maker: Maker) -> None:
    with httpx.stream("GET", f"{address}/file") as reply:
        next(reply.iter_raw())
        deadline = time.monotonic() + 1.0
        while time.monotonic() < deadline:
            time.sleep(0.1)
        assert maker.made < MANY / 2, "pieces are piled up in memory"
        assert httpx.get(f"{address}/small").text == "here"


def test_a_file_that_is_read_comes_whole(address: str, maker: Maker) -> None:
    with httpx.stream("GET", f"{address}/file", headers={"accept-encoding": "identity"}) as reply:
        received = sum(len(piece) for piece in reply.iter_raw())
    assert received == MANY * len(PIECE)
    assert maker.ended.wait(PATIENCE)
