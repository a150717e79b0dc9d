"""The columns of a file against those of its contract."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.problems.files import EXTRA_COLUMNS, MISSING_COLUMNS, REPEATED_COLUMNS
from etl.corrections.records import corrections_of
from etl.stages.batch import FAULT_SCHEMA, no_faults
from etl.stages.faults import details_json, refuse
from etl.stages.personal import refuse_personal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from etl.corrections.correction import Correction
    from etl.feeds.contract import Feed, Layout

ALL_OTHERS: Final = "*"


@dataclass(frozen=True, slots=True)
class Columns:
    """What is to be read from a file."""

    found: Sequence[str]
    """The contract's headings, as the file has them."""
    right: Sequence[str]
    """The same, put right by corrections."""
    corrections: Sequence[Correction]
    notes: pl.DataFrame
    """Faults that do not refuse the file, as `batch.FAULT_SCHEMA`."""


def columns_of(path: Path, feed: Feed, layout: Layout) -> Columns:
    """What to read from a file.

    Raises FileRefusedError when headings are missing, repeated, or look like personal data.
    """
    found = layout.reader.headings(path)
    refuse_personal(path, found)
    corrections = corrections_of(feed.key, path)
    right = corrected(path, found, corrections)
    wanted = set(layout.headings.values())
    repeated = [name for name, times in Counter(right).items() if times > 1 and name in wanted]
    if repeated:
        raise refuse(REPEATED_COLUMNS, path, repeated=", ".join(repeated))
    missing = missing_from(right, feed, layout)
    if missing:
        raise refuse(MISSING_COLUMNS, path, feed=feed.key, missing=", ".join(missing))
    pairs = [(before, after) for before, after in zip(found, right, strict=True) if after in wanted]
    notes = [each.note() for each in corrections] + [_extra(right, layout)]
    return Columns([pair[0] for pair in pairs], [pair[1] for pair in pairs], corrections, pl.concat(notes))


def corrected(path: Path, headings: list[str], corrections: Iterable[Correction]) -> list[str]:
    """The headings put right. Raises FileRefusedError when a correction no longer matches."""
    for each in corrections:
        headings = each.renamed(path, headings)
    return headings


def missing_from(headings: Iterable[str], feed: Feed, layout: Layout) -> list[str]:
    """The headings that a file of the feed lacks; JSON may leave out what may be empty."""
    there = set(headings)
    needed = [each for each in feed.fields if each.is_required is True or not layout.reader.may_omit]
    names = [layout.headings[each.name] for each in needed if each.name in layout.headings]
    return [name for name in names if name not in there]


def _extra(headings: Iterable[str], layout: Layout) -> pl.DataFrame:
    known = {*layout.headings.values(), *layout.ignored, ""}
    extra = [heading for heading in headings if heading not in known]
    if not extra or ALL_OTHERS in layout.ignored:
        return no_faults()
    details = details_json({"columns": ", ".join(extra)})
    return pl.DataFrame([(None, None, None, EXTRA_COLUMNS.code, details)], FAULT_SCHEMA, orient="row")
