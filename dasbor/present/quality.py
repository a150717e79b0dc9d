"""The quality of a release as tables: what arrived and when, what was refused and why, releases, what changed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from string import Formatter
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from dasbor.catalogue.geography import area_name
from dasbor.catalogue.hubs import HUBS
from dasbor.catalogue.period import Month
from dasbor.catalogue.problem import Severity
from dasbor.catalogue.problems import PROBLEM_CODES
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.sources import SOURCES
from dasbor.catalogue.words import quality as words
from dasbor.present.format import date_words, month_short, number, value_words
from dasbor.present.table import Column, Table
from dasbor.warehouse.tables import UNRECOGNISED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dasbor.catalogue.text import Lang, Text
    from dasbor.warehouse.side import ReleaseSummary

MOST_CHANGES: Final = 30
"""Changes that are listed, the largest first."""
_COUNTS: Final = ("files", "rows_read", "accepted", "duplicate", "superseded", "rejected")
_RANK: Final = {Severity.FILE: 0, Severity.ROW: 1, None: 2, Severity.WARNING: 3, Severity.QUESTION: 4}
_OUTCOMES: Final = ("accepted", "duplicate", "superseded", "rejected")


@dataclass(frozen=True, slots=True)
class Freshness:
    """How far a feed reaches: its last month, months behind the newest feed, months in between without records."""

    feed: str
    last: Month
    behind: int
    gaps: tuple[Month, ...]


def feed_name(feed: str, lang: Lang) -> str:
    """What a feed is called: its source, or its hub and its own word where no figure is counted from it."""
    if feed == UNRECOGNISED:
        return words.UNRECOGNISED.say(lang)
    if feed in SOURCES:
        return SOURCES[feed].name.say(lang)
    hub, _, word = feed.partition("/")
    return f"{HUBS[hub].name.say(lang)} ({word})" if hub in HUBS else feed


def freshness(coverage: pl.DataFrame) -> tuple[Freshness, ...]:
    """The freshness of every feed of a hub, those furthest behind first. Official figures have their own calendar."""
    months: dict[str, set[Month]] = defaultdict(set)
    for feed, month, records in coverage.select("feed", "month", "records").iter_rows():
        if records > 0 and feed in SOURCES and not SOURCES[feed].is_official:
            months[feed].add(Month.of(month))
    newest = max((max(covered) for covered in months.values()), default=None)
    found = [
        Freshness(feed, max(covered), newest - max(covered), _gaps(covered))
        for feed, covered in months.items()
        if newest is not None
    ]
    return tuple(sorted(found, key=lambda f: (-f.behind, -len(f.gaps), list(SOURCES).index(f.feed))))


def _gaps(covered: set[Month]) -> tuple[Month, ...]:
    first, last = min(covered), max(covered)
    return tuple(month for i in range(last - first + 1) if (month := first + i) not in covered)


def freshness_table(coverage: pl.DataFrame, feeds: pl.DataFrame, lang: Lang) -> Table:
    """A row a feed: where it reaches, how far behind, what is missing, when it was loaded."""
    loaded = dict(feeds.select("feed", "loaded_at").iter_rows())
    rows = tuple(
        (
            feed_name(f.feed, lang),
            month_short(f.last, lang),
            _behind(f.behind, lang),
            ", ".join(month_short(month, lang) for month in f.gaps) or words.NO_GAPS.say(lang),
            date_words(loaded[f.feed].isoformat(), lang) if loaded.get(f.feed) else "",
        )
        for f in freshness(coverage)
    )
    return Table(
        words.FRESHNESS.say(lang),
        _columns(lang, words.FEED, words.LAST_MONTH, words.LAG, words.GAPS, words.LOADED),
        rows,
        has_heading=True,
    )


def _behind(months: int, lang: Lang) -> str:
    if months == 0:
        return words.UP_TO_DATE.say(lang)
    return words.LAG_ONE.say(lang) if months == 1 else words.LAG_MONTHS.say(lang, months=months)


def arrivals_table(feeds: pl.DataFrame, lang: Lang) -> Table:
    """A row a feed and their sum: files, rows read, and what became of the rows."""
    names = (words.FILES, words.READ, words.ACCEPTED, words.DUPLICATE, words.SUPERSEDED, words.REJECTED)
    columns = (Column(words.FEED.say(lang)), *(Column(name.say(lang), is_number=True) for name in names))
    counted = [(feed_name(row["feed"], lang), *(row[key] for key in _COUNTS)) for row in feeds.iter_rows(named=True)]
    total = (words.TOTAL.say(lang), *(int(feeds[key].sum()) for key in _COUNTS))
    rows = tuple((str(name), *(number(n, lang) for n in counts)) for name, *counts in (*counted, total))
    return Table(words.ARRIVED.say(lang), columns, rows, has_heading=True)


def balance(feeds: pl.DataFrame, lang: Lang) -> str:
    """Whether every row that was read is accounted for, as a sentence with the numbers."""
    rows = feeds.to_dicts()
    wrong = [row["feed"] for row in rows if row["rows_read"] != sum(row[key] for key in _OUTCOMES)]
    if wrong:
        return words.NOT_CONSERVED.say(lang, feeds=", ".join(feed_name(feed, lang) for feed in wrong))
    totals = {key: number(sum(row[key] for row in rows), lang) for key in _OUTCOMES}
    return words.CONSERVED.say(lang, read=number(sum(row["rows_read"] for row in rows), lang), **totals)


def problems_table(problems: pl.DataFrame, lang: Lang) -> Table:
    """A row a source, column and kind of problem, refusals before warnings and the most frequent first."""
    rows = problems.sort("file", "first_row").group_by("feed", "code", "column_name", maintain_order=True)
    found = rows.agg(
        pl.col("count").sum(), pl.col("file").first(), pl.col("first_row").first(), files=pl.len()
    ).to_dicts()
    found.sort(key=lambda row: (_RANK[_severity(row)], -row["count"], row["feed"], row["code"]))
    columns = (
        Column(words.FEED.say(lang)),
        Column(words.EFFECT.say(lang)),
        Column(words.EXPLANATION.say(lang), is_long=True),
        Column(words.COLUMN.say(lang)),
        Column(words.COUNT.say(lang), is_number=True),
        Column(words.FOUND_IN.say(lang)),
        Column(words.CODE.say(lang)),
    )
    return Table(words.REFUSED.say(lang), columns, tuple(_problem(row, lang) for row in found), has_heading=True)


def _severity(row: dict[str, Any]) -> Severity | None:
    """What the problem does; None for a code that is no longer declared."""
    declared = PROBLEM_CODES.get(row["code"])
    return declared.severity if declared else None


def _problem(row: dict[str, Any], lang: Lang) -> tuple[str, ...]:
    declared = PROBLEM_CODES.get(row["code"])
    said = " ".join(_general(text, row, lang) for text in (declared.sentence, declared.cure)) if declared else ""
    effect = words.EFFECTS[declared.severity].say(lang) if declared else ""
    where = [row["file"]]
    if row["first_row"] is not None:
        where.append(words.AT_ROW.say(lang, row=number(row["first_row"], lang)))
    if row["files"] > 1:
        more = row["files"] - 1
        where.append(words.ONE_MORE_FILE.say(lang) if more == 1 else words.MORE_FILES.say(lang, count=more))
    return (
        feed_name(row["feed"], lang),
        effect,
        said,
        row["column_name"] or "",
        number(row["count"], lang),
        ", ".join(where),
        row["code"],
    )


def _general(text: Text, row: dict[str, Any], lang: Lang) -> str:
    """A sentence about one fault as a sentence about many: of its fields only the column is known."""
    pattern = text.say(lang)
    fields = {name for _, name, _, _ in Formatter().parse(pattern) if name}
    known = dict.fromkeys(fields, "…") | {"column": row["column_name"] or "…"}
    return pattern.format(**known).replace("….", "…") if fields else pattern


def releases_table(releases: Sequence[ReleaseSummary], lang: Lang) -> Table:
    """A row a release, the newest first."""
    rows = tuple((r.name, _published(r, lang), _marks(r, lang), r.because or "") for r in releases)
    return Table(
        words.RELEASES.say(lang),
        _columns(lang, words.RELEASE, words.PUBLISHED, words.STATE, words.BECAUSE),
        rows,
        has_heading=True,
    )


def _published(release: ReleaseSummary, lang: Lang) -> str:
    return date_words(release.published_at, lang) if release.published_at else ""


def _marks(release: ReleaseSummary, lang: Lang) -> str:
    marks = (
        (release.is_in_force, words.IN_FORCE),
        (release.is_synthetic, words.SYNTHETIC),
        (release.is_damaged, words.DAMAGED),
    )
    return ", ".join(word.say(lang) for applies, word in marks if applies)


def changes_table(changes: pl.DataFrame, lang: Lang) -> Table:
    """The largest changes of yearly totals against the release before."""
    known = [row for row in changes.iter_rows(named=True) if row["indicator"] in INDICATORS]
    ordered = sorted(known, key=_relative, reverse=True)[:MOST_CHANGES]
    columns = (
        Column(words.INDICATOR.say(lang)),
        Column(words.YEAR.say(lang), is_number=True),
        Column(words.AREA.say(lang)),
        *(Column(name.say(lang), is_number=True) for name in (words.BEFORE, words.AFTER, words.DIFFERENCE)),
    )
    notes = (words.SHOWN_OF.say(lang, shown=len(ordered), total=len(known)),) if len(known) > len(ordered) else ()
    return Table(
        words.CHANGES.say(lang), columns, tuple(_change(row, lang) for row in ordered), notes, has_heading=True
    )


def _relative(row: dict[str, Any]) -> float:
    old, new = float(row["old_value"] or 0), float(row["new_value"] or 0)
    return abs(new - old) / max(abs(old), 1.0)


def _change(row: dict[str, Any], lang: Lang) -> tuple[str, ...]:
    indicator = INDICATORS[row["indicator"]]
    old, new = row["old_value"], row["new_value"]
    shown = ["–" if value is None else value_words(value, indicator.unit, lang) for value in (old, new)]
    difference = "" if old is None or new is None else number(new - old, lang, _decimals(new - old), sign=True)
    return (
        indicator.name.say(lang), str(row["period"].year), _area(row["area"], lang), *shown, difference,
    )  # fmt: skip


def _decimals(value: float) -> int:
    return 0 if value == int(value) else 2


def _area(key: str, lang: Lang) -> str:
    """The name of an area of a release, of either basis."""
    code, _, basis = key.partition("@")
    return area_name(code, "34" if basis else "38").say(lang)


def _columns(lang: Lang, *names: Text) -> tuple[Column, ...]:
    return tuple(Column(name.say(lang)) for name in names)


def brief(coverage: pl.DataFrame, lang: Lang) -> str:
    """Whether all sources are fresh and whole, in one sentence."""
    fresh = freshness(coverage)
    count = sum(f.behind > 0 or bool(f.gaps) for f in fresh)
    if count == 0:
        return words.ALL_FRESH.say(lang)
    return words.SOME_BEHIND.say(lang, count=count, total=len(fresh))
