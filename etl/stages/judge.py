"""One chunk of a file, from what was read to what stands and what does not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import polars as pl

from etl.feeds.rules import rules_of_fields
from etl.stages.batch import FAULT_SCHEMA, SOURCE_ROW, UNREAD, Batch
from etl.stages.conform import conform, unread, with_defaults, with_nul
from etl.stages.faults import NATIONAL_ID, REJECTING
from etl.stages.store import stored
from etl.stages.validate import broken_rules, within_limits
from etl.stages.view import MARK_SCHEMA, PLACE, TODAY, View

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from etl.feeds.contract import Feed, Layout
    from etl.stages.read.frames import Chunk

HIDDEN: Final = "…"
"""Stands for a private value in a rejected row."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges the chunks of one file."""

    path: Path
    feed: Feed
    layout: Layout
    file_id: str
    today: date

    def judge(self, chunk: Chunk) -> Batch:
        """Each row either typed or rejected, with all its faults. Raises FileRefusedError for faults of the whole."""
        view, marks = self._examine(chunk)
        rejects = marks.filter(pl.col("code").is_in(REJECTING)).get_column(PLACE).unique()
        typed = view.typed
        if rejects.len():
            typed = typed.with_row_index(PLACE).filter(~pl.col(PLACE).is_in(rejects.implode()))
        vault = stored(self.feed, typed, self.file_id)
        rejected = self._rejected(chunk, view, rejects.sort())
        faults = pl.concat([chunk.notes, _placed(marks, chunk), _of_broken(chunk)])
        return Batch(vault, rejected, faults, chunk.rows.height + chunk.broken.height, self.layout.headings)

    def _examine(self, chunk: Chunk) -> tuple[View, pl.DataFrame]:
        feed, layout = self.feed, self.layout
        raw = chunk.rows.select(
            pl.col(layout.headings[each.name]).alias(each.name)
            if layout.headings.get(each.name) in chunk.rows.columns
            else pl.lit(None, dtype=pl.String).alias(each.name)
            for each in feed.fields
        )
        raw, typed = conform(raw, feed.fields, layout.notation)
        headings = {each.name: layout.headings.get(each.name, each.name) for each in feed.fields}
        view = View(raw, typed.with_columns(pl.lit(self.today).alias(TODAY)), headings, self.today, self.path)
        marks = [
            *unread(view, feed.fields, layout.notation),
            *(with_nul(view, feed.fields) if chunk.may_hold_nul else ()),
        ]
        view, outside = within_limits(view, rules_of_fields(feed.fields))
        view = replace(view, typed=with_defaults(view.typed, feed.fields))
        marks += outside
        for part in feed.parts:
            filled = part.fill(view)
            view = replace(view, typed=view.typed.hstack(filled.columns))
            marks += filled.marks
        marks += broken_rules(view, feed.rules)
        numbered = view.typed.with_columns(chunk.rows.get_column(SOURCE_ROW))
        return replace(view, typed=numbered), pl.concat([pl.DataFrame(schema=MARK_SCHEMA), *marks])

    def _rejected(self, chunk: Chunk, view: View, rejects: pl.Series) -> pl.DataFrame:
        """Rejected rows as they were read, but for private values that could not be read and what looks like one."""
        rows = chunk.rows[rejects]
        hidden = {
            self.layout.headings[each.name]: view.typed[each.name].gather(rejects).is_null()
            for each in self.feed.fields
            if each.kind.is_private and each.name in self.layout.headings
        }
        texts = [
            pl.when(~pl.lit(hidden[name]) | pl.col(name).is_null())
            .then(pl.col(name).cast(pl.String))
            .otherwise(pl.lit(HIDDEN))
            .alias(name)
            if name in hidden
            else pl.col(name).cast(pl.String)
            for name in rows.columns
            if name != SOURCE_ROW
        ]
        told = rows.select(*texts, pl.lit(None, dtype=pl.String).alias(UNREAD), SOURCE_ROW)
        unread = chunk.broken.select(SOURCE_ROW, pl.col(UNREAD).str.replace_all(NATIONAL_ID, HIDDEN))
        return pl.concat([told, unread], how="diagonal").sort(SOURCE_ROW, maintain_order=True)


def _placed(marks: pl.DataFrame, chunk: Chunk) -> pl.DataFrame:
    """Faults under the numbers of their rows in the file, in the order of the file."""
    rows = chunk.rows.get_column(SOURCE_ROW).gather(marks.get_column(PLACE))
    return marks.with_columns(rows).select(FAULT_SCHEMA.names()).sort(SOURCE_ROW, maintain_order=True)


def _of_broken(chunk: Chunk) -> pl.DataFrame:
    nothing = pl.lit(None, dtype=pl.String)
    return chunk.broken.with_columns(nothing.alias("column"), nothing.alias("value")).select(FAULT_SCHEMA.names())
