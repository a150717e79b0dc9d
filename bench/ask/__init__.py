"""How fast a question is answered: against a limit, its own SQL by hand, exact figures, and a tenth of the events."""

from __future__ import annotations

import json
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from bench.child import run_python
from bench.homes import published
from bench.report import Check, Report
from bench.stats import percentile, summary

if TYPE_CHECKING:
    from pathlib import Path

    from bench.options import Options

MOST_MS: Final = 50.0
MOST_TIMES_SQL: Final = 2.0
MOST_TIMES_EXACT: Final = 1.2
"""What protection may add to the p95 of an answer."""
MOST_GROWTH: Final = 1.25
"""By how much the median answer may slow down when there are ten times the events: the noise of two runs."""


def measure(options: Options) -> Report:
    """Ask the same seeded questions of the large release and of the small one, each in a process of its own."""
    report = Report("ask")
    count = 300 if options.is_quick else 2000
    large = _answers(options.home or published(options.events), count)
    p95, p95_sql = percentile(large["ask"], 95), percentile(large["sql"], 95)
    p95_exact = percentile(large["exact"], 95)
    report.numbers = {
        "ask_ms": summary(large["ask"]),
        "sql_ms": summary(large["sql"]),
        "ask_exact_ms": summary(large["exact"]),
        "rows": summary(large["rows"]),
    }
    report.checks = [
        Check("p95 of ask", p95, MOST_MS, "ms"),
        Check("p95 of ask to p95 of its SQL by hand", p95 / p95_sql, MOST_TIMES_SQL, "times"),
        Check("p95 of ask to p95 of ask with exact figures", p95 / p95_exact, MOST_TIMES_EXACT, "times"),
    ]
    if options.home is None:
        small = _answers(published(options.few_events), count)
        growth = median(large["ask"]) / median(small["ask"])
        report.numbers["ask_ms_of_a_tenth"] = summary(small["ask"])
        report.checks.append(Check("median of ask, ten times the events to one", growth, MOST_GROWTH, "times"))
    return report


def _answers(home: Path, count: int) -> dict[str, Any]:
    run = run_python(["-m", "bench.ask.answers", str(home), str(count)])
    found: dict[str, Any] = json.loads(run.output.splitlines()[-1])
    return found
