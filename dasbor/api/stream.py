"""Sending a file while it is made: piece by piece, off the event loop, and no further once nobody listens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar
from starlette.responses import StreamingResponse

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Generator, Mapping

    from starlette.types import Receive, Scope, Send

AT_ONCE: Final = 2
"""Pieces that are made at the same time, so that pages find a free core whatever is downloaded."""

_limiter: RunVar[CapacityLimiter] = RunVar("files")


class FileStream(StreamingResponse):
    """The first piece, which is made already, and the others as they are taken.

    When the client goes away no further piece is made, and what the maker holds (a query, a temporary file) is let go.
    """

    def __init__(self, first: bytes, pieces: Generator[bytes], headers: Mapping[str, str], media_type: str) -> None:
        super().__init__(_sent(first, pieces), 200, headers, media_type)
        self._pieces = pieces

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the file; whatever happens, end the maker."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._pieces.close()


async def _sent(first: bytes, pieces: Generator[bytes]) -> AsyncIterator[bytes]:
    yield first
    while (piece := await to_thread.run_sync(next, pieces, None, limiter=_files())) is not None:
        yield piece


def _files() -> CapacityLimiter:
    """The limiter of the running event loop."""
    try:
        return _limiter.get()
    except LookupError:
        limiter = CapacityLimiter(AT_ONCE)
        _limiter.set(limiter)
        return limiter
