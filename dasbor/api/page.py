"""What is put into Streamlit's page on its way out: the language of the address, and where the server is.

Streamlit's page says that it is English, so that a screen reader would read Indonesian with the wrong voice. And below
`/lowongan` its script asks for the server under that address first, and only then at the root: a sixth of the time that
a page takes to open. Streamlit reads the address of the server from `window.__streamlit`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders

from dasbor.catalogue.text import LANGS

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ENGLISH: Final = b'<html lang="en"'
_HEAD: Final = b"<head>"
_BELOW: Final = os.environ.get("STREAMLIT_SERVER_BASE_URL_PATH", "").strip("/")
_SERVER: Final = f'<script>window.__streamlit={{BACKEND_BASE_URL:location.origin+"/{_BELOW}"}}</script>'.encode()


class Page:
    """Rewrites the page of the dashboard, and nothing else."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, rewriting the page on its way out."""
        if scope["type"] == "http" and not scope["path"].startswith("/api/"):
            await self.app(scope, receive, _Rewriter(send, _language(scope["query_string"])).send)
        else:
            await self.app(scope, receive, send)


class _Rewriter:
    """Holds the head of a page back until its body is there, because the body decides its length."""

    def __init__(self, send: Send, lang: str) -> None:
        self._send = send
        self._tag = f'<html lang="{lang}"'.encode()
        self._held: Message | None = None

    async def send(self, message: Message) -> None:
        """Send what the application sends."""
        if message["type"] == "http.response.start" and _is_page(message):
            self._held = message
            return
        if self._held is not None and message["type"] == "http.response.body":
            message = self._rewritten(self._held, message)
            await self._send(self._held)
            self._held = None
        await self._send(message)

    def _rewritten(self, head: Message, message: Message) -> Message:
        body: bytes = message.get("body", b"")
        new = body.replace(_ENGLISH, self._tag, 1).replace(_HEAD, _HEAD + _SERVER, 1)
        headers = MutableHeaders(scope=head)
        if "content-length" in headers and body:
            headers["content-length"] = str(int(headers["content-length"]) + len(new) - len(body))
        return {**message, "body": new}


def _is_page(message: Message) -> bool:
    return Headers(raw=message["headers"]).get("content-type", "").startswith("text/html")


def _language(query: bytes) -> str:
    asked = parse_qs(query.decode("latin-1")).get("lang", [""])[-1]
    return asked if asked in LANGS else LANGS[0]
