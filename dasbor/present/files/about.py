"""What a file says about itself in words: pairs of a heading and a content, for a sheet or a readme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dasbor.catalogue.status import STATUS_NAMES, Status
from dasbor.catalogue.words import files as words
from dasbor.present.files.satu_data import TERMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dasbor.catalogue.text import Lang


def about(facts: dict[str, Any], lang: Lang) -> Iterator[tuple[str, str]]:
    """The pairs for the facts of an answer together with those that its file told."""
    yield words.QUESTION.say(lang), facts["says"][lang]
    yield words.RELEASE.say(lang), facts["release"]
    yield words.PUBLISHED_AT.say(lang), facts["published_at"]
    yield words.IS_SYNTHETIC.say(lang), (words.YES if facts["is_synthetic"] else words.NO).say(lang)
    for indicator in facts["indicators"]:
        yield from _of_indicator(indicator, lang)
    for caveat in facts["caveats"]:
        yield words.CAVEAT.say(lang), caveat[lang]
    for status in reversed(Status):
        yield words.STATUS_WORD.say(lang, status=status), STATUS_NAMES[status].say(lang)


def _of_indicator(indicator: dict[str, Any], lang: Lang) -> Iterator[tuple[str, str]]:
    yield words.COLUMNS["indicator"].say(lang), indicator["key"]
    for key, content in indicator["satu_data"].items():
        yield TERMS[key].say(lang), content[lang]
    yield words.SOURCE.say(lang), "; ".join(source["name"][lang] for source in indicator["sources"])
    yield words.CITATION.say(lang), indicator["citation"]["sentence"][lang]
    yield words.CITATION_KEY.say(lang), indicator["citation"]["id"]
