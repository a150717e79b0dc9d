"""Every page in a real browser, beside an empty page and a naive Ringkasan of the same figures, in the same run."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from bench.homes import dashboard, home_of
from bench.pages.browser import browser, can_be_changed, load, redraw
from bench.pages.server_time import has_controls, names, rerun_ms
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
"""The label of the control with which a page is changed, where it has one."""
FIRST: Final = "ringkasan"
"""How the page at the root of the address is called here."""
WARM_UP: Final = 3
"""A browser compiles scripts for its cache when it has seen them a second time."""


def measure(options: Options) -> Report:
    """Load all pages in turn, then change a filter of those that have one, then ask the server alone."""
    report = Report("pages")
    rounds = 2 if options.is_quick else 5
    with ExitStack() as stack:
        env = {"DASBOR_HOME": str(home_of(options))}
        main = stack.enter_context(dashboard(options)).url
        pages = {name or FIRST: f"{main}/{name}" for name in asyncio.run(names(main))}
        beside = {
            "empty": stack.enter_context(serve(HERE / "empty" / "page.py")).url,
            "naive": stack.enter_context(serve(HERE / "naive" / "app.py", env=env)).url,
        }
        loads, redraws = _in_browser(pages | beside, rounds)
        server_ms = {
            name: asyncio.run(rerun_ms(main, rounds * 8, "" if name == FIRST else name))
            for name in pages
            if asyncio.run(has_controls(main, "" if name == FIRST else name))
        }
    report.numbers = {f"load_ms_{name}": summary(found) for name, found in loads.items()}
    report.numbers |= {f"redraw_ms_{name}": summary(found) for name, found in redraws.items()}
    report.numbers |= {f"server_ms_{name}": summary(found) for name, found in server_ms.items()}
    empty = median(loads["empty"])
    report.numbers["naive_load_to_empty"] = median(loads["naive"]) / empty
    report.checks = [
        _worst(
            "median warm load to an empty page", {n: median(loads[n]) / empty for n in pages}, MOST_TIMES_EMPTY, "times"
        ),
        _worst(
            "median from a changed filter to the redrawn page",
            {name: median(found) for name, found in redraws.items() if name != "naive"},
            MOST_REDRAW_MS,
            "ms",
        ),
        _worst(
            "p95 of the server's time for a rerun",
            {n: percentile(t, 95) for n, t in server_ms.items()},
            MOST_SERVER_MS,
            "ms",
        ),
    ]
    return report


def _worst(what: str, by_page: dict[str, float], limit: float, unit: str) -> Check:
    """The check of the page that does worst."""
    name = max(by_page, key=lambda page: by_page[page])
    return Check(f"{what}, worst of {len(by_page)} pages ({name})", by_page[name], limit, unit)


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
        for name, url in urls.items():
            page, _ = load(context, url)
            if can_be_changed(page, CONTROL):
                redraws[name] = [redraw(page, CONTROL) for _ in range(rounds)]
            page.close()
    return loads, redraws
