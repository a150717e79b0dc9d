"""What a command tells other programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import orjson

from etl.cli.guide import guide
from etl.stages.report import total

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dasbor.catalogue.problem import Problem
    from dasbor.catalogue.text import Text
    from etl.stages.report import FileReport


def dump(value: object) -> str:
    """JSON that a person can read too."""
    return orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS).decode()


def files_as_json(reports: Iterable[FileReport]) -> dict[str, object]:
    """Every file with its counts and problems, and the totals; a file that was left out is listed apart."""
    told = list(reports)
    read = [report for report in told if not report.skipped]
    refused = sum(1 for report in read if report.refusal)
    return {
        "files": [_file(report) for report in read],
        "totals": {"files": len(read), "refused": refused, **asdict(total(read))},
        "skipped": [{"file": report.file, "why": both(report.skipped)} for report in told if report.skipped],
    }


def problem_as_json(found: Problem) -> dict[str, object]:
    """A problem with where, what and the cure, in both languages."""
    return {
        "code": found.code.code,
        "severity": found.code.severity.value,
        "file": found.file,
        "row": found.row,
        "column": found.column,
        "value": found.value,
        "sentence": both(found.sentence),
        "cure": both(found.cure),
        "guide": guide(found),
    }


def both(text: Text) -> dict[str, str]:
    """A text in both languages."""
    return {"id": text.id, "en": text.en}


def _file(report: FileReport) -> dict[str, object]:
    """`problems` holds the first of every kind, one by one; `kinds` counts them all."""
    before = report.loaded_before
    return {
        "file": report.file,
        "feed": report.feed,
        **asdict(report.counts),
        "problems": [problem_as_json(found) for found in report.problems],
        "kinds": [asdict(group.summary()) for group in report.groups],
        "is_refused": report.refusal is not None,
        "loaded_before_at": before.loaded_at if before else None,
    }
