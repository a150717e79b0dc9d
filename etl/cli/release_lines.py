"""Releases and what changed in them, as lines for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dasbor.catalogue.geography import area_name
from dasbor.catalogue.registry import INDICATORS
from etl.cli import words
from etl.release import changelog, store
from etl.release.numbers import number, signed_percent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dasbor.catalogue.text import Lang, Text
    from etl.home import Home
    from etl.release.changes import Change
    from etl.release.history import Listed
    from etl.release.publish import Published


def published_lines(home: Home, published: Published, lang: Lang) -> Iterator[str]:
    """That a release was published, with its changelog; or that nothing changed."""
    if not published.is_new:
        yield words.UNCHANGED.say(lang, name=published.name)
        return
    yield words.PUBLISHED.say(lang, name=published.name)
    path = store.folder(home, published.name) / f"{changelog.NAME}.{lang}.txt"
    yield from (f"  {line}" for line in path.read_text(encoding="utf-8").splitlines()[1:])


def release_line(listed: Listed, lang: Lang) -> str:
    """A release with when it was published, its marks, and why its totals were allowed to move."""
    manifest = listed.manifest
    marks = [words.IN_FORCE] if listed.is_current else []
    if manifest is None:
        return _marked(listed.name, [*marks, words.DAMAGED], lang)
    marks += [words.SAMPLE] if manifest.is_synthetic else []
    because = f": {manifest.because}" if manifest.because else ""
    return _marked(f"{listed.name}  {manifest.published_at}", marks, lang) + because


def change_line(change: Change, lang: Lang) -> str:
    """A yearly figure before and now."""
    figures = f"{number(change.old_value).say(lang)} → {number(change.new_value).say(lang)}"
    what = f"{INDICATORS[change.indicator].name.say(lang)} {change.period.year}, {area(change.area).say(lang)}"
    return f"{what}: {figures} ({signed_percent(change.old_value, change.new_value).say(lang)})"


def area(key: str) -> Text:
    """The name of an area of a cube, also of a former province."""
    code, mark = key[:2], key[2:]
    match mark:
        case "@34":
            return words.BEFORE_SPLIT.fill(name=area_name(code, "34"))
        case "?":
            return words.NOT_PLACED.fill(name=area_name(code, "34"))
        case _:
            return area_name(key)


def _marked(line: str, marks: list[Text], lang: Lang) -> str:
    return f"{line}  ({', '.join(mark.say(lang) for mark in marks)})" if marks else line
