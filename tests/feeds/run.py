"""Running a case through the pipeline, as loading does."""

from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from dasbor.catalogue.problem import Problem
from etl.feeds.recognise import recognise
from etl.stages.batch import Batch
from etl.stages.faults import FileRefusedError, problem_of
from etl.stages.hashes import xxh3
from etl.stages.pipeline import batches
from etl.stages.references import with_dangling
from tests.feeds.cases import TODAY, Case

FILE_ID = "0123456789abcdef"


@dataclass
class Outcome:
    """What became of a file."""

    path: Path
    feed: str = ""
    done: list[Batch] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def told(self) -> list[list[object]]:
        return [[problem.row, problem.column, problem.code.code] for problem in self.problems]


def run(case: Case, home: Path, *, is_packed: bool = False) -> Outcome:
    """Put the file of a case below a folder and read it to its end. A refused file has no batches."""
    expected = case.expected
    outcome = Outcome(case.put(home, is_packed=is_packed))
    known = {feed: _ids(keys) for feed, keys in expected.get("known", {}).items()}
    try:
        feed = recognise(outcome.path)
        outcome.feed = feed.key
        rows = expected.get("batch", 1000)
        outcome.done = list(batches(outcome.path, feed, FILE_ID, TODAY, rows_per_batch=rows))
        outcome.done = [with_dangling(batch, feed, known) for batch in outcome.done]
    except FileRefusedError as refusal:
        outcome.problems = [refusal.problem]
        return outcome
    faults = (fault for batch in outcome.done for fault in batch.faults.iter_rows(named=True))
    outcome.problems = [problem_of(fault, outcome.path.name) for fault in faults]
    return outcome


def _ids(keys: list[str]) -> pl.Series:
    return pl.DataFrame({"key": keys}, schema={"key": pl.String}).select(xxh3(pl.col("key"))).to_series()
