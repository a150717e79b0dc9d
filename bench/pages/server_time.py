"""How long the server alone takes for a rerun: one tab, no browser, nothing else to do."""

from __future__ import annotations

import random
from typing import Final

from bench.sessions.tab import PageError, Tab

SEED: Final = 11


async def names(url: str) -> list[str]:
    """The pages by their word in the address; the one at the root has none."""
    tab = Tab(url)
    try:
        await tab.open()
    finally:
        await tab.close()
    return tab.pages


async def has_controls(url: str, page: str) -> bool:
    """Whether a reader can change anything on a page."""
    tab = Tab(url, page)
    try:
        await tab.open()
    finally:
        await tab.close()
    return bool(tab.widgets)


async def rerun_ms(url: str, count: int, page: str = "") -> list[float]:
    """Milliseconds from a changed widget to the end of the run, for so many changes at random.

    Raises PageError when a run shows an exception.
    """
    rng = random.Random(SEED)  # noqa: S311 - repeatable on purpose
    tab = Tab(url, page)
    try:
        outcomes = [await tab.open(), await tab.change(rng)]
        outcomes += [await tab.change(rng) for _ in range(count)]
    finally:
        await tab.close()
    for outcome in outcomes:
        if outcome.errors:
            raise PageError(f"{outcome.what}: {outcome.errors[0]}")
    return [outcome.seconds * 1000 for outcome in outcomes[2:]]
