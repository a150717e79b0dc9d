"""Ringkasan in a real browser, beside an empty page and beside a naive one of the same figures, in the same run."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from bench.homes import dashboard, home_of
from bench.pages.browser import browser, load, redraw
from bench.pages.server_time import rerun_ms
from bench.report import Check, Report
from bench.server import serve
from bench.stats import percentile, summary

if TYPE_CHECKING:
    from bench.options import Options

HERE: Final = Path(__file__).parent
MOST_TIMES_EMPTY: Final = 2.0
MOST_REDRAW_MS: Final = 400.0
MOST_SERVER_MS: Final = 100.0
CONTROL: Final = "Indikator"
"""The label of the control that both Ringkasan and the naive page have."""
WARM_UP: Final = 3
"""A browser compiles scripts for its cache when it has seen them a second time."""


def measure(options: Options) -> Report:
    """Load the three pages in turn, then change a filter of two of them, then ask the server alone."""
    report = Report("pages")
    rounds = 4 if options.is_quick else 15
    with ExitStack() as stack:
        env = {"DASBOR_HOME": str(home_of(options))}
        servers = {
            "empty": stack.enter_context(serve(HERE / "empty" / "page.py")),
            "ringkasan": stack.enter_context(dashboard(options)),
            "naive": stack.enter_context(serve(HERE / "naive" / "app.py", env=env)),
        }
        urls = {name: server.url for name, server in servers.items()}
        loads, redraws = _in_browser(urls, rounds)
        server_ms = asyncio.run(rerun_ms(urls["ringkasan"], rounds * 8))
    report.numbers = {f"load_ms_{name}": summary(found) for name, found in loads.items()}
    report.numbers |= {f"redraw_ms_{name}": summary(found) for name, found in redraws.items()}
    report.numbers["server_ms"] = summary(server_ms)
    report.numbers["naive_load_to_empty"] = median(loads["naive"]) / median(loads["empty"])
    report.checks = [
        Check(
            "median warm load of Ringkasan to an empty page",
            median(loads["ringkasan"]) / median(loads["empty"]),
            MOST_TIMES_EMPTY,
            "times",
        ),
        Check("median from a changed filter to the redrawn page", median(redraws["ringkasan"]), MOST_REDRAW_MS, "ms"),
        Check("p95 of the server's time for a rerun", percentile(server_ms, 95), MOST_SERVER_MS, "ms"),
    ]
    return report


def _in_browser(urls: dict[str, str], rounds: int) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Milliseconds to load each page, by turns, and to redraw those that have the control."""
    loads: dict[str, list[float]] = {name: [] for name in urls}
    redraws: dict[str, list[float]] = {}
    with browser() as context:
        for number in range(rounds + WARM_UP):
            for name, url in urls.items():
                page, milliseconds = load(context, url)
                page.close()
                loads[name] += [milliseconds] if number >= WARM_UP else []
        for name in ("ringkasan", "naive"):
            page, _ = load(context, urls[name])
            redraws[name] = [redraw(page, CONTROL) for _ in range(rounds)]
            page.close()
    return loads, redraws
