"""Fifty readers at once: how long each waits for a changed filter, and how much memory each one costs the server."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from bench.homes import dashboard
from bench.report import Check, Report
from bench.sessions.crowd import Crowd
from bench.stats import percentile, summary

if TYPE_CHECKING:
    from bench.options import Options

SESSIONS: Final = 50
MOST_SECONDS: Final = 1.0
MOST_MIB_A_SESSION: Final = 2.0
MOST_MIB_STILL_GROWING: Final = 0.5
"""Growth in the second half of the run, by session: a cache that is bounded has stopped growing by then."""


def measure(options: Options) -> Report:
    """Serve the dashboard and let the crowd use it; the first tab alone fills the caches that all share."""
    report = Report("sessions")
    sessions = 10 if options.is_quick else SESSIONS
    with dashboard(options) as server:
        crowd = Crowd(server, sessions, options.seconds)
        asyncio.run(crowd.use())
    changes = [outcome.seconds for outcome in crowd.changes]
    errors = [f"{outcome.what}: {error}" for outcome in crowd.outcomes for error in outcome.errors]
    report.checks = [
        Check(
            f"p95 from a changed filter to the finished page, {sessions} sessions",
            percentile(changes, 95),
            MOST_SECONDS,
            "s",
        ),
        Check("errors", len(errors) + len(crowd.failures), 0),
        Check("memory per session", crowd.mib_per_session("warm", "end"), MOST_MIB_A_SESSION, "MiB"),
        Check("memory per session, second half", crowd.mib_per_session("half", "end"), MOST_MIB_STILL_GROWING, "MiB"),
    ]
    report.numbers = {
        "change_s": summary(changes),
        "open_s": summary([outcome.seconds for outcome in crowd.opens]),
        "received_kib_a_change": summary([outcome.received_bytes / 1024 for outcome in crowd.changes]),
        "resident_mib": {moment: value / 2**20 for moment, value in crowd.resident.items()},
        "pages": crowd.pages,
        "first_errors": (errors + crowd.failures)[:5],
    }
    return report
