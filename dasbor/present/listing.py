"""Several things in one sentence: lists, and counts of reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dasbor.catalogue.status import STATUS_NAMES
from dasbor.catalogue.words import claims as words
from dasbor.present.format import inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dasbor.catalogue.status import Status
    from dasbor.catalogue.text import Lang


def reason_words(counts: Sequence[tuple[Status, int]], lang: Lang) -> str:
    """`4 data dirahasiakan, 1 data tidak dilaporkan`."""
    return ", ".join(
        words.REASON.say(lang, count=count, status=inside(STATUS_NAMES[status].say(lang))) for status, count in counts
    )


def listed(items: Sequence[str], lang: Lang) -> str:
    """`A`, `A dan B`, `A, B, dan C`."""
    if len(items) < 2:
        return "".join(items)
    if len(items) == 2:
        return words.AND.say(lang, first=items[0], last=items[1])
    return words.LIST_AND.say(lang, first=", ".join(items[:-1]), last=items[-1])
