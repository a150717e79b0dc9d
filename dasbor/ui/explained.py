"""What the figures of a part mean, one press away: a button beside its heading and beside the caption of its table."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from dasbor.present.definition import help_button, help_panel
from dasbor.ui.kept import KEPT

if TYPE_CHECKING:
    from dasbor.present.table import Table
    from dasbor.warehouse.answer import Answer


@lru_cache(maxsize=KEPT)
def about(answer: Answer, place: str) -> str:
    """The button for a heading, and the definition that it opens; `place` is the part of the page."""
    indicator, lang = answer.indicator, answer.selection.lang
    panel = help_panel(indicator, lang, answer.release.last_months, answer.caveats, place)
    return help_button(indicator, lang, place) + panel


def explained(table: Table, answer: Answer, place: str) -> Table:
    """The table with a button that opens the definition which the heading of its place has brought."""
    return replace(table, about=help_button(answer.indicator, answer.selection.lang, place))
