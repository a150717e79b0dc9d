"""Asks one home many questions and times each answer: `python -m bench.ask.answers HOME COUNT`."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Final

import duckdb

from bench.ask.questions import questions
from dasbor.warehouse.ask import ask
from dasbor.warehouse.asker import Asker, Permission
from dasbor.warehouse.compile import compile_selection
from dasbor.warehouse.releases import current_name, open_release
from dasbor.warehouse.tables import PUBLIC_FILE

SEED: Final = 7
WARM_UP: Final = 40
EXACT: Final = Asker("bench", frozenset({Permission.SEE_EXACT}))


def answer_all(home: Path, count: int) -> dict[str, list[float]]:
    """Milliseconds for each question, three ways: asked, its SQL by hand, and asked for exact figures.

    They take turns in going first, so that none gains from what the others left in memory.
    """
    release = open_release(home=home)
    chosen = questions(release, count + WARM_UP, SEED)
    times: dict[str, list[float]] = {"ask": [], "sql": [], "exact": [], "rows": []}
    with duckdb.connect(str(home / "releases" / current_name(home) / PUBLIC_FILE), read_only=True) as by_hand:
        by_hand.execute(f"SET threads = {_threads(release.cursor)}")
        for number, selection in enumerate(chosen):
            query = compile_selection(selection)

            def asked() -> int:
                return ask(selection, home=home).rows.height  # noqa: B023 - called before the next turn

            def asked_exact() -> int:
                return ask(selection, EXACT, home=home).rows.height  # noqa: B023 - as above

            def typed() -> int:
                return int(by_hand.sql(query.sql, params=query.params).pl().height)  # noqa: B023 - as above

            ways = (("ask", asked), ("sql", typed), ("exact", asked_exact))
            for name, run in (*ways[number % 3 :], *ways[: number % 3]):
                started = time.perf_counter()
                rows = run()
                times[name].append((time.perf_counter() - started) * 1000)
                if name == "ask":
                    times["rows"].append(rows)
    return {name: values[WARM_UP:] for name, values in times.items()}


def _threads(cursor: duckdb.DuckDBPyConnection) -> int:
    """By hand as many threads as the dashboard gives itself: the query is compared, not the settings."""
    ((threads,),) = cursor.execute("SELECT current_setting('threads')").fetchall()
    return int(threads)


if __name__ == "__main__":
    print(json.dumps(answer_all(Path(sys.argv[1]), int(sys.argv[2]))))
