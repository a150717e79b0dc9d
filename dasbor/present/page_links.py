"""Links from one page of the dashboard to another that keep what the reader has chosen."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from dasbor.catalogue.geography import BASES
from dasbor.catalogue.text import LANGS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dasbor.warehouse.selection import Selection


def address(page: str, areas: Iterable[str], asked: Selection, **more: str) -> str:
    """The address of a page about some areas, in the language, on the basis and for the release of a question.

    It is relative, so it holds wherever the dashboard is served.
    """
    params = {
        "province": ",".join(areas),
        "basis": asked.basis if asked.basis != BASES[0] else "",
        "lang": asked.lang if asked.lang != LANGS[0] else "",
        "release": asked.release,
        **more,
    }
    query = urlencode({key: value for key, value in params.items() if value}, safe=",")
    return f"{page}?{query}" if query else page


def link(words: str, to: str) -> str:
    """A link in the same tab."""
    return f'<a href="{escape(to)}" target="_self">{escape(words)}</a>'
