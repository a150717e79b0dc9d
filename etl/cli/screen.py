"""What a command tells a person: a line per file, and under it what was wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

import typer

from dasbor.catalogue.problem import Severity
from etl.cli import words
from etl.cli.guide import guide
from etl.stages import quarantine, quarantine_refused
from etl.stages.letter import where
from etl.stages.letter_words import number, rows
from etl.stages.report import counts_line, total

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from dasbor.catalogue.problem import Problem
    from dasbor.catalogue.text import Lang
    from etl.home import Home
    from etl.stages.report import FileReport, Group

MOST_KINDS: Final = 3
"""How many kinds of problems are told under a file."""


class Screen(Protocol):
    """One who is told about files as they are done."""

    def file(self, report: FileReport) -> None:
        """A file is done."""

    def totals(self, reports: Iterable[FileReport]) -> None:
        """All files are done, or as many as could be."""

    def stopped(self, why: Problem) -> None:
        """The command could not do its work."""


def screen_for(home: Home, lang: Lang, *, as_json: bool) -> Screen:
    """A screen for a person, or none when a program waits for JSON."""
    return Dark() if as_json else Lit(home, lang)


class Dark:
    """Shows nothing."""

    def file(self, report: FileReport) -> None:
        """Show nothing."""

    def totals(self, reports: Iterable[FileReport]) -> None:
        """Show nothing."""

    def stopped(self, why: Problem) -> None:
        """Show nothing."""


class Lit:
    """Shows results on standard output and remarks on standard error, in one language."""

    def __init__(self, home: Home, lang: Lang) -> None:
        self._home = home
        self._lang = lang

    def file(self, report: FileReport) -> None:
        """The line of a file, its most frequent problems, and where what was not accepted lies."""
        if report.skipped:
            remark(words.SKIPPED.say(self._lang, file=report.file, why=report.skipped.say(self._lang)))
            return
        say(report.line)
        if report.refusal:
            say(f"  [{report.refusal.code.code}] {words.REFUSED.say(self._lang)}")
            tell_problem(report.refusal, self._lang)
        else:
            self._groups(report.groups)
        self._kept(report)

    def totals(self, reports: Iterable[FileReport]) -> None:
        """The line that sums up all files."""
        read = [report for report in reports if not report.skipped]
        if read:
            say(f"TOTAL: {counts_line(total(read))}")
        else:
            remark(words.NOTHING_FOUND.say(self._lang))

    def stopped(self, why: Problem) -> None:
        """Why the command could not do its work, and the cure."""
        tell_stop(why, self._lang)

    def _groups(self, groups: tuple[Group, ...]) -> None:
        for group in groups[:MOST_KINDS]:
            mark = f"{words.WARNING.say(self._lang)} " if group.severity is Severity.WARNING else ""
            times = number(group.count, self._lang)
            say(f"  {times} × {mark}[{group.example.code.code}] {where(group, self._lang)}")
            tell_problem(group.example, self._lang)
        more = len(groups) - MOST_KINDS
        if more > 0:
            sentence = words.MORE_KINDS_ONE if more == 1 else words.MORE_KINDS_MANY
            say(f"  {sentence.say(self._lang, n=more)}")

    def _kept(self, report: FileReport) -> None:
        before, file_id = report.loaded_before, report.file_id
        if before:
            say(f"  {words.LOADED_BEFORE.say(self._lang, at=moment(before.loaded_at))}")
        rejected = before.counts.rejected if before else report.counts.rejected
        if rejected and report.feed and file_id:
            folder = quarantine.folder(self._home, report.feed, file_id)
            sentence = words.REJECTED_THEN if before else words.REJECTED
            if folder.is_dir():
                say(f"  {sentence.say(self._lang, rows=rows(rejected, self._lang), folder=folder)}")
        elif report.refusal and file_id and (folder := quarantine_refused.folder(self._home, file_id)).is_dir():
            say(f"  {words.LETTERS.say(self._lang, folder=folder)}")


def tell_problem(found: Problem, lang: Lang) -> None:
    """Tell what is wrong, the cure, and where it is explained."""
    say(f"    {found.sentence.say(lang)}")
    say(f"    {words.CURE.say(lang)}: {found.cure.say(lang)}")
    say(f"    {words.GUIDE.say(lang)}: {guide(found)}")


def tell_stop(why: Problem, lang: Lang) -> None:
    """Tell why a command could not do its work, the cure, and where it is explained."""
    remark(words.STOPPED.say(lang, sentence=why.sentence.say(lang)))
    remark(f"{words.CURE.say(lang)}: {why.cure.say(lang)}")
    remark(f"{words.GUIDE.say(lang)}: {guide(why)}")


def remark(line: str) -> None:
    """Tell something beside the result."""
    say(line, err=True)


def say(line: str, *, err: bool = False) -> None:
    """Write a line; what a file brought cannot steer the terminal, nor break an encoding."""
    plain = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in line)
    typer.echo(plain, err=err)


def moment(at: datetime) -> str:
    """A moment in the time of this machine."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
