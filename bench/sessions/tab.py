"""One browser tab as a Streamlit server sees it: a websocket on which protobuf messages go both ways."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs, urlencode, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from bench.report import MeasureError
from bench.sessions.widgets import Widget, find_widget

if TYPE_CHECKING:
    import random

_LARGEST_MESSAGE: Final = 64 * 2**20
_PATIENCE_S: Final = 30
_DONE: Final = frozenset({ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY})


class PageError(MeasureError):
    """The server did not do what a reader may expect; the message says what."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One run of a page: how long until it finished, what came over the line, and what was wrong."""

    what: str
    seconds: float
    received_bytes: int
    errors: tuple[str, ...]


@dataclass(slots=True)
class Tab:
    """Opens a page, keeps what the page shows, and changes one of its widgets at a time as a reader would."""

    url: str
    page: str = ""
    query: dict[str, list[str]] = field(default_factory=dict)
    widgets: dict[tuple[int, ...], Widget] = field(default_factory=dict)
    pages: list[str] = field(default_factory=list)
    _chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _cached: set[str] = field(default_factory=set)
    _script_hash: str = ""
    _connection: ClientConnection | None = None

    async def open(self) -> Outcome:
        """Connect and ask for the page, as a cold link does."""
        address = f"ws://{urlsplit(self.url).netloc}/_stcore/stream"
        self._connection = await connect(
            address, subprotocols=["streamlit"], max_size=_LARGEST_MESSAGE, compression=None, proxy=None
        )
        return await self._run("open", fragment_id="")

    async def change(self, rng: random.Random, *, only: frozenset[str] = frozenset()) -> Outcome:
        """Change a widget at random and wait until the page is redrawn; `only` names the query keys it may have.

        Raises PageError when the page shows no such widget.
        """
        able = [w for w in self.widgets.values() if not only or w.query_key in only]
        if not able:
            raise PageError(f"The page {self.page or '/'} shows no widget that can be changed.")
        widget = rng.choice(sorted(able, key=lambda w: w.id))
        chosen = widget.change(self._chosen[widget.id], rng)
        self._chosen[widget.id] = chosen
        self._remember_in_url(widget, chosen)
        return await self._run(f"{widget.query_key or widget.kind}={','.join(chosen)}", fragment_id=widget.fragment_id)

    async def close(self) -> None:
        """Close the tab."""
        if self._connection is not None:
            await self._connection.close()

    def _remember_in_url(self, widget: Widget, chosen: tuple[str, ...]) -> None:
        if not widget.query_key:
            return
        if chosen == widget.default or not chosen:
            self.query.pop(widget.query_key, None)
        else:
            self.query[widget.query_key] = list(chosen)

    async def _run(self, what: str, *, fragment_id: str) -> Outcome:
        assert self._connection is not None
        started = time.perf_counter()
        await self._connection.send(self._request(fragment_id).SerializeToString())
        received, errors = 0, []
        async with asyncio.timeout(_PATIENCE_S):
            while True:
                data = await self._connection.recv()
                received += len(data)
                message = ForwardMsg()
                message.ParseFromString(data)
                errors += self._take(message, fragment_id)
                if message.WhichOneof("type") == "script_finished":
                    break
        seconds = time.perf_counter() - started
        if message.script_finished not in _DONE:
            errors.append(ForwardMsg.ScriptFinishedStatus.Name(message.script_finished))
        return Outcome(what, seconds, received, tuple(errors))

    def _request(self, fragment_id: str) -> BackMsg:
        request = BackMsg()
        state = request.rerun_script
        state.query_string = urlencode(self.query, doseq=True)
        state.page_script_hash = self._script_hash
        state.page_name = "" if self._script_hash else self.page
        state.fragment_id = fragment_id
        state.cached_message_hashes.extend(sorted(self._cached))
        state.context_info.timezone = "Asia/Jakarta"
        state.context_info.url = f"{self.url}/{self.page}"
        shown = {widget.id: widget for widget in self.widgets.values()}
        for widget_id, chosen in self._chosen.items():
            if widget_id in shown:
                state.widget_states.widgets.append(shown[widget_id].state(chosen))
        return request

    def _take(self, message: ForwardMsg, fragment_id: str) -> list[str]:
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self._begin(message, fragment_id)
        elif kind == "navigation":
            self._script_hash = message.navigation.page_script_hash
            self.pages = [page.url_pathname if not page.is_default else "" for page in message.navigation.app_pages]
        elif kind == "page_info_changed":
            self.query = parse_qs(message.page_info_changed.query_string)
        elif kind in {"page_not_found", "session_event"}:
            return [kind]
        elif kind == "delta":
            return self._show(message)
        return []

    def _begin(self, message: ForwardMsg, fragment_id: str) -> None:
        self._script_hash = message.new_session.page_script_hash
        self.widgets = {
            path: widget for path, widget in self.widgets.items() if fragment_id and widget.fragment_id != fragment_id
        }

    def _show(self, message: ForwardMsg) -> list[str]:
        if message.metadata.cacheable and message.hash:
            self._cached.add(message.hash)
        element = message.delta.new_element
        widget = find_widget(element, message.delta.fragment_id)
        if widget is not None:
            self.widgets[tuple(message.metadata.delta_path)] = widget
            self._chosen.setdefault(widget.id, widget.default)
            if widget.told is not None:
                self._chosen[widget.id] = widget.told
        if element.HasField("exception"):
            return [f"{element.exception.type}: {element.exception.message}"]
        return []
