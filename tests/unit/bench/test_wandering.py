"""A reader who changes whatever a page offers, at random, never meets an error: through Streamlit's own protocol."""

import asyncio
import random
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import pytest

from bench.options import ROOT
from bench.server import Server, serve
from bench.sessions.tab import Outcome, Tab
from tests.fixtures.release import shared_home

CHANGES = 30
T = TypeVar("T")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serve(ROOT / "app.py", env={"DASBOR_HOME": str(shared_home(tmp_path_factory))}) as server:
        yield server


def alone(coroutine: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine run in a thread of its own: Playwright keeps an event loop in the tests' thread."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(asyncio.run, coroutine).result()


async def wander(url: str, page: str, seed: int) -> list[Outcome]:
    tab = Tab(url, page)
    rng = random.Random(seed)  # noqa: S311 - repeatable on purpose
    try:
        return [await tab.open(), *[await tab.change(rng) for _ in range(CHANGES)]]
    finally:
        await tab.close()


@pytest.mark.slow
@pytest.mark.parametrize("page", ["", "lowongan", "pelatihan", "sertifikasi", "kewirausahaan"])
def test_no_change_of_a_filter_breaks_a_page(server: Server, page: str) -> None:
    outcomes = alone(wander(server.url, page, seed=3))
    assert [(outcome.what, outcome.errors) for outcome in outcomes if outcome.errors] == []
    assert len({outcome.what for outcome in outcomes}) > CHANGES / 2


@pytest.mark.slow
def test_the_protocol_shows_an_error_when_there_is_one(server: Server) -> None:
    outcome = alone(open_page(server.url, "tidak-ada"))
    assert outcome.errors == ("page_not_found",)


async def open_page(url: str, page: str) -> Outcome:
    tab = Tab(url, page)
    try:
        return await tab.open()
    finally:
        await tab.close()
