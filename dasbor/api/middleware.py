"""What every response passes through: security headers, limits, compression, the language of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette_compress import CompressMiddleware, add_compress_type

from dasbor.api.headers import SecurityHeaders
from dasbor.api.limits import Limited, Limits
from dasbor.catalogue.text import LANGS

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LIMITS: Final = Limits()
_COMPRESSED: Final = (
    *("text/csv", "application/csvm+json", "application/ld+json"),
    *("application/vnd.sdmx.data+csv", "application/vnd.sdmx.structure+json"),
)
"""Media types of ours that are text, beside those that the library knows."""
_ENGLISH: Final = b'<html lang="en"'


def middleware(limits: Limits = _LIMITS) -> list[Middleware]:
    """The middleware, outermost first."""
    for media_type in _COMPRESSED:
        add_compress_type(media_type)
    return [
        Middleware(SecurityHeaders),
        Middleware(Limited, limits=limits),
        Middleware(CompressMiddleware, minimum_size=500, remove_accept_encoding=True),
        Middleware(PageLanguage),
    ]


class PageLanguage:
    """Puts the language of the address in the page's `<html lang>`, so that a screen reader uses the right voice.

    The page of the dashboard comes from Streamlit and always says English. Both languages have codes of two letters, so
    its length does not change.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, rewriting the page on its way out."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        tag = f'<html lang="{_language(scope["query_string"])}"'.encode()
        is_page = False

        async def send_in_language(message: Message) -> None:
            nonlocal is_page
            if message["type"] == "http.response.start":
                is_page = Headers(raw=message["headers"]).get("content-type", "").startswith("text/html")
            elif is_page and message["type"] == "http.response.body":
                message = {**message, "body": message.get("body", b"").replace(_ENGLISH, tag)}
            await send(message)

        await self.app(scope, receive, send_in_language)


def _language(query: bytes) -> str:
    asked = parse_qs(query.decode("latin-1")).get("lang", [""])[-1]
    return asked if asked in LANGS else LANGS[0]
