"""What every response passes through: security headers, limits, compression, what is put into the page."""

from __future__ import annotations

from typing import Final

from starlette.middleware import Middleware
from starlette_compress import CompressMiddleware, add_compress_type

from dasbor.api.headers import SecurityHeaders
from dasbor.api.limits import Limited, Limits
from dasbor.api.page import Page

_LIMITS: Final = Limits()
_COMPRESSED: Final = (
    *("text/csv", "application/csvm+json", "application/ld+json"),
    *("application/vnd.sdmx.data+csv", "application/vnd.sdmx.structure+json"),
)
"""Media types of ours that are text, beside those that the library knows."""


def middleware(limits: Limits = _LIMITS) -> list[Middleware]:
    """The middleware, outermost first."""
    for media_type in _COMPRESSED:
        add_compress_type(media_type)
    return [
        Middleware(SecurityHeaders),
        Middleware(Limited, limits=limits),
        Middleware(CompressMiddleware, minimum_size=500, remove_accept_encoding=True),
        Middleware(Page),
    ]
