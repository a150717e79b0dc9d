"""Many tabs at once on one server, each changing a filter every few seconds."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from websockets.exceptions import WebSocketException

from bench.sessions.tab import Outcome, PageError, Tab

if TYPE_CHECKING:
    from bench.server import Server

SEED: Final = 20240601
PAUSE_S: Final = (3.0, 9.0)
WARM_CHANGES: Final = 10


@dataclass(slots=True)
class Crowd:
    """`sessions` tabs for `seconds`, spread over the pages with filters; `resident` holds the memory at moments."""

    server: Server
    sessions: int
    seconds: float
    opens: list[Outcome] = field(default_factory=list)
    changes: list[Outcome] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    resident: dict[str, int] = field(default_factory=dict)
    pages: list[str] = field(default_factory=list)

    @property
    def outcomes(self) -> list[Outcome]:
        """Every run of a page, by opening it or by changing it."""
        return self.opens + self.changes

    def mib_per_session(self, since: str, until: str) -> float:
        """By how much the server grew between two moments, shared among the sessions."""
        return (self.resident[until] - self.resident[since]) / 2**20 / self.sessions

    async def use(self) -> None:
        """Find the pages, fill the shared caches with one tab, then let everybody in at once."""
        await self._warm()
        self._look("warm")
        watch = asyncio.create_task(self._look_at_half())
        await asyncio.gather(*(self._reader(number) for number in range(self.sessions)))
        await watch

    async def _warm(self) -> None:
        rng = random.Random(SEED)  # noqa: S311 - repeatable on purpose
        first = Tab(self.server.url)
        await first.open()
        names = first.pages or [""]
        await first.close()
        for name in names:
            tab = Tab(self.server.url, name)
            await tab.open()
            if tab.widgets:
                self.pages.append(name)
                for _ in range(WARM_CHANGES):
                    await tab.change(rng)
            await tab.close()

    async def _reader(self, number: int) -> None:
        rng = random.Random(SEED + number)  # noqa: S311 - repeatable on purpose
        tab = Tab(self.server.url, self.pages[number % len(self.pages)])
        clock = asyncio.get_running_loop()
        until = clock.time() + self.seconds
        try:
            await asyncio.sleep(rng.uniform(0, PAUSE_S[1]))
            self.opens.append(await tab.open())
            while clock.time() < until:
                await asyncio.sleep(rng.uniform(*PAUSE_S))
                self.changes.append(await tab.change(rng))
            self._look("end")
        except (TimeoutError, OSError, PageError, WebSocketException) as error:
            self.failures.append(f"session {number}, page {tab.page or '/'}: {type(error).__name__} {error}")
        finally:
            await tab.close()

    async def _look_at_half(self) -> None:
        await asyncio.sleep(self.seconds / 2)
        self._look("half")

    def _look(self, moment: str) -> None:
        self.resident[moment] = max(self.resident.get(moment, 0), self.server.resident_bytes())
