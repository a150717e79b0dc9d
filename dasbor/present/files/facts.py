"""What a file says about itself, as plain values: the question, the release, the sources, the indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dasbor.catalogue.caveats import CAVEATS
from dasbor.catalogue.indicator import UNIT_NAMES
from dasbor.catalogue.sources import SOURCES
from dasbor.warehouse.says import says
from dasbor.warehouse.url import to_params

if TYPE_CHECKING:
    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.sources import Source
    from dasbor.catalogue.text import Text
    from dasbor.warehouse.answer import Answer


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


def answer_facts(answer: Answer) -> dict[str, Any]:
    """The release and the question of an answer, with the sentence that says it."""
    return {
        "release": answer.release.name,
        "published_at": answer.release.published_at,
        "is_synthetic": answer.is_synthetic,
        "selection": to_params(answer.selection),
        "says": {"id": says(answer.selection, "id"), "en": says(answer.selection, "en")},
    }
