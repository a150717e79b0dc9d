"""Cards side by side: one headline number each, with its changes and its recent course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dasbor.present.card import PLACE, card_html
from dasbor.present.definition import help_panel
from dasbor.present.theme import palette
from dasbor.ui.asking import answer_of, headline_selection
from dasbor.ui.figures import section
from dasbor.ui.kept import kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dasbor.ui.view import View


def card_row(heading: str, indicators: Sequence[str], view: View, *, with_hub: bool = False) -> None:
    """The cards of some indicators for the nation under a heading, as many in a row as fit."""
    answers = [answer_of(headline_selection(indicator, view), view) for indicator in indicators]
    cards = "".join(
        kept(card_html, answer, palette(answer.indicator.hub, view.mode), with_hub=with_hub) for answer in answers
    )
    panels = "".join(
        help_panel(answer.indicator, view.lang, answer.release.last_months, answer.caveats, PLACE) for answer in answers
    )
    section(heading, body=f'<div class="ds-cards">{cards}</div>{panels}', is_plain=True)
