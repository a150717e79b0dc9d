"""Links to files, as a page shows them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dasbor.catalogue.words import desk as words
from dasbor.present.files.links import file_address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dasbor.warehouse.selection import Selection


def links_html(selections: Sequence[Selection], release: str, kinds: Sequence[str], style: str = "ds-files") -> str:
    """A link for each kind of file (a key of `words.FORMATS`), in the language of the selections."""
    lang = selections[0].lang
    links = "".join(_link(_address(selections, release, kind), words.FORMATS[kind].say(lang)) for kind in kinds)
    if style == "ds-data":  # one below each chart: no landmark, or a page would have many of one name
        return f'<p class="{style}"><span>{escape(words.CHART_DATA.say(lang))}</span> {links}</p>'
    return f'<nav class="{style}" aria-label="{escape(words.DOWNLOAD.say(lang))}">{links}</nav>'


def _link(address: str, label: str) -> str:
    return f'<a href="{escape(address)}" download>{escape(label)}</a>'


def _address(selections: Sequence[Selection], release: str, kind: str) -> str:
    if kind == "csv-excel":
        return file_address(selections, release, "csv", "excel-id")
    return file_address(selections, release, kind)
