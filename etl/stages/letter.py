"""The letter that tells a data officer what to mend in a file; plain text, one for each language."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.hubs import HUBS
from dasbor.catalogue.problem import Severity
from dasbor.catalogue.text import verbatim
from etl.stages import letter_words as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from dasbor.catalogue.problem import Problem
    from dasbor.catalogue.text import Lang
    from etl.stages.report import FileReport, Group

WIDTH: Final = 100


def letter(report: FileReport, at: datetime, lang: Lang) -> str:
    """The letter about a loaded file with rejected rows; `at` is when it was loaded, in UTC."""
    counts = report.counts
    told = {
        name: words.number(getattr(counts, name), lang) for name in ("accepted", "duplicate", "superseded", "rejected")
    }
    blocks = [
        _greeting(report.feed, lang),
        _wrap(words.LOADED.say(lang, file=report.name, feed=report.feed, at=_moment(at))),
        _wrap(words.COUNTS.say(lang, read=words.rows(counts.read, lang), **told)),
        words.TO_MEND.say(lang, rows=words.rows(counts.rejected, lang)),
        *_numbered(report.groups, Severity.ROW, lang),
        *_looked_at(report.groups, lang),
        _wrap(words.DETAILS.say(lang)),
        _wrap(words.SEND_AGAIN.say(lang)),
    ]
    return _joined(blocks)


def refusal_letter(name: str, feed: str | None, why: Problem, at: datetime, lang: Lang) -> str:
    """The letter about a file that could not be accepted at all."""
    blocks = [
        _greeting(feed, lang),
        _wrap(words.REFUSED.say(lang, file=name, at=_moment(at))),
        _wrap(why.sentence.say(lang)),
        _wrap(f"{words.CURE.say(lang)}: {why.cure.say(lang)}"),
        f"{words.EXPLAINED.say(lang)}: {why.anchor}",
    ]
    return _joined(blocks)


def where(group: Group, lang: Lang) -> str:
    """In which column and in which first rows a kind of problem is found."""
    column = group.example.column
    place = words.IN_COLUMN.say(lang, column=column) if column else ""
    if not group.rows:
        return place or words.WHOLE_FILE.say(lang)
    named = ", ".join(words.number(row, lang) for row in group.rows)
    more = group.count - len(group.rows)
    if more:
        named = words.AND_MORE.say(lang, rows=named, more=words.number(more, lang))
    rows = (words.AT_ROW if group.count == 1 else words.AT_ROWS).say(lang, rows=named)
    return f"{place}, {rows}" if place else rows


def _numbered(groups: Iterable[Group], severity: Severity, lang: Lang) -> Iterator[str]:
    chosen = (group for group in groups if group.severity is severity)
    for number, group in enumerate(chosen, start=1):
        lines = [
            f"{where(group, lang)} ({words.times(group.count, lang)})",
            f"{words.FIRST.say(lang)}: {group.example.sentence.say(lang)}",
            f"{words.CURE.say(lang)}: {group.example.cure.say(lang)}",
            f"{words.EXPLAINED.say(lang)}: {group.example.anchor}",
        ]
        lines[0] = lines[0][:1].upper() + lines[0][1:]
        mark = f"{number}. "
        body = "\n".join(_wrap(line, indent=" " * len(mark)) for line in lines)
        yield mark + body[len(mark) :]


def _looked_at(groups: tuple[Group, ...], lang: Lang) -> Iterator[str]:
    warnings = list(_numbered(groups, Severity.WARNING, lang))
    if warnings:
        yield words.TO_LOOK_AT.say(lang)
        yield from warnings


def _greeting(feed: str | None, lang: Lang) -> str:
    hub = HUBS.get((feed or "").partition("/")[0])
    return words.GREETING.fill(hub=hub.name if hub else verbatim("SIAPkerja")).say(lang)


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"


def _wrap(line: str, indent: str = "") -> str:
    plain = "".join(character if character.isprintable() else " " for character in line)
    return textwrap.fill(
        plain, WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _joined(blocks: Iterable[str]) -> str:
    return "\n\n".join(blocks) + "\n"
