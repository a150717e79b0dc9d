"""How files are sent: speed beside DuckDB's own COPY, memory of the server, time to the first byte, several at once."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final

from bench.exports.copied import rows_a_second
from bench.exports.receiving import Received, received
from bench.homes import dashboard, home_of
from bench.report import Check, Report

if TYPE_CHECKING:
    from bench.options import Options
    from bench.server import Server

INDICATORS: Final = "openings,openings_filled,vacancy_postings"
LARGE: Final = f"indicator={INDICATORS}&by=sector,occupation&from=2010-01&to=2039-12"
"""Ten million cells: three indicators, 39 areas, 21 industries and unknown, 10 occupations and unknown, 360 months."""
QUICK: Final = f"indicator={INDICATORS}&by=sector,occupation&from=2023-01&to=2024-12"
SMALL: Final = "indicator=openings&province=ID&from=2024-01&to=2024-03"
COPIED: Final = ("csv", "parquet", "json")
"""Formats that DuckDB's COPY writes as well."""
OTHERS: Final = ("jsonstat.json", "sdmx.csv", "zip", "xlsx")
LEAST_SHARE: Final = 0.5
MOST_GROWTH_MIB: Final = 100.0
MOST_FIRST_MS: Final = 300.0
MOST_PAGE_MS: Final = 1000.0
AT_ONCE: Final = 4


def measure(options: Options) -> Report:
    """Receive a large file in each format from a server of our own; then several at once beside small questions."""
    report = Report("exports")
    query = QUICK if options.is_quick else LARGE
    with dashboard(options) as server:
        received(server, f"data.csv?{SMALL}")
        for suffix in COPIED:
            _receive(report, server, suffix, query)
            _compare(report, suffix, options)
        for suffix in OTHERS:
            _receive(report, server, suffix, query)
        _several(report, server, query)
    return report


def _compare(report: Report, suffix: str, options: Options) -> None:
    """DuckDB's turn, right after ours, so that both meet the machine as busy as it is."""
    numbers = report.numbers[suffix]
    numbers["rows_a_second_of_copy"] = rows_a_second(home_of(options), suffix)
    share = numbers["rows_a_second"] / numbers["rows_a_second_of_copy"]
    report.checks.append(Check(f"speed of {suffix} beside COPY", share, LEAST_SHARE, "times", is_floor=True))


def _receive(report: Report, server: Server, suffix: str, query: str) -> None:
    before = server.resident_bytes()
    got = received(server, f"data.{suffix}?{query}", watch=True)
    growth = (got.peak_bytes - before) / 2**20
    report.numbers[suffix] = got.numbers() | {"memory_growth_mib": growth}
    report.checks += [
        Check(f"memory of the server for {suffix}", growth, MOST_GROWTH_MIB, "MiB"),
        Check(f"first byte of {suffix}", got.first_s * 1000, MOST_FIRST_MS, "ms"),
    ]


def _several(report: Report, server: Server, query: str) -> None:
    """Small questions while several large files are sent."""
    with ThreadPoolExecutor(AT_ONCE) as crowd:
        files = [crowd.submit(received, server, f"data.csv?{query}") for _ in range(AT_ONCE)]
        time.sleep(1)
        small: list[Received] = []
        while not all(file.done() for file in files):
            small.append(received(server, f"data.json?{SMALL}"))
            time.sleep(0.2)
    slowest = max((got.seconds for got in small), default=0.0) * 1000
    report.numbers["small_questions_beside_files"] = {"n": len(small), "slowest_ms": slowest}
    report.checks.append(Check(f"small question beside {AT_ONCE} files", slowest, MOST_PAGE_MS, "ms"))
