"""What a file says about itself, as plain values: the question, the release, the sources, the indicators."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dasbor.catalogue.caveats import CAVEATS
from dasbor.catalogue.indicator import UNIT_NAMES
from dasbor.catalogue.sources import SOURCES
from dasbor.catalogue.text import Text
from dasbor.catalogue.words import files as words
from dasbor.present.files.citation import Citation
from dasbor.present.files.satu_data import satu_data
from dasbor.warehouse.says import says
from dasbor.warehouse.url import to_params

if TYPE_CHECKING:
    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.sources import Source
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.selection import Selection


def text_facts(text: Text) -> dict[str, str]:
    """A text in both languages."""
    return {"id": text.id, "en": text.en}


def source_facts(source: Source) -> dict[str, Any]:
    """A source: its feed, its name, whether it is an official publication."""
    return {"feed": source.feed, "name": text_facts(source.name), "is_official": source.is_official}


def indicator_facts(indicator: Indicator) -> dict[str, Any]:
    """What a reader must know about an indicator."""
    feeds = dict.fromkeys(ref.cube.feed for ref in indicator.refs)
    return {
        "key": indicator.key,
        "hub": indicator.hub,
        "name": text_facts(indicator.name),
        "meaning": text_facts(indicator.meaning),
        "kind": type(indicator.expression).__name__.lower(),
        "unit": str(indicator.unit),
        "unit_name": text_facts(UNIT_NAMES[indicator.unit]),
        "better": indicator.better,
        "is_additive": indicator.is_additive,
        "is_protected": indicator.is_protected,
        "is_national_only": indicator.is_national_only,
        "grains": list(indicator.grains),
        "splits": [list(split) for split in indicator.splits if split],
        "caveats": [text_facts(CAVEATS[key]) for key in indicator.caveats],
        "sources": [source_facts(SOURCES[feed]) for feed in feeds],
    }


class Told:
    """What a file has told so far: gathered while its rows are written, said in full at its end."""

    def __init__(self, suffix: str) -> None:
        self._suffix = suffix
        self._indicators: dict[str, dict[str, Any]] = {}
        self._caveats: dict[Text, None] = {}

    def add(self, answer: Answer) -> None:
        """Take note of an answer, or of a further piece of one."""
        self._caveats |= dict.fromkeys(answer.caveats)
        if answer.indicator.key not in self._indicators:
            self._indicators[answer.indicator.key] = indicator_facts(answer.indicator) | {
                "satu_data": {key: text_facts(text) for key, text in satu_data(answer.selection).items()},
                "citation": citation_facts(answer.selection, answer.release.name, self._suffix),
            }

    def facts(self) -> dict[str, Any]:
        """The indicators with their metadata and citations, and every caveat."""
        return {"indicators": list(self._indicators.values()), "caveats": [text_facts(c) for c in self._caveats]}


def citation_facts(selection: Selection, release: str, suffix: str) -> dict[str, Any]:
    """How a question to a release is cited: the key that asks it again, the digest for print, and the sentence."""
    citation = Citation(replace(selection, release=release), suffix)
    sentence = words.CITE.fill(says=_says(selection), release=release, digest=citation.digest)
    return {"id": citation.key, "digest": citation.digest, "sentence": text_facts(sentence)}


def _says(selection: Selection) -> Text:
    return Text(says(selection, "id"), says(selection, "en"))


def answer_facts(answer: Answer) -> dict[str, Any]:
    """The release and the question of an answer, with the sentence that says it."""
    return {
        "release": answer.release.name,
        "published_at": answer.release.published_at,
        "is_synthetic": answer.is_synthetic,
        "selection": to_params(replace(answer.selection, release=answer.release.name)),
        "says": text_facts(_says(answer.selection)),
    }
