"""The question of the analysts' desk: one selection, asked of several indicators at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from dasbor.catalogue.registry import INDICATORS
from dasbor.ui import address
from dasbor.ui.asking import whole_span
from dasbor.ui.reading import fitted, given_params
from dasbor.warehouse.refusal import Refusal
from dasbor.warehouse.url import from_params, to_params

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.period import Month
    from dasbor.ui.view import View
    from dasbor.warehouse.selection import Selection

DEFAULT: Final = "vacancy_postings"
MONTHS: Final = 25
"""Months that are asked for when no period is chosen."""


@dataclass(frozen=True, slots=True)
class DeskReading:
    """The selections of the address, the first leading; with a refusal, those that could be asked."""

    selections: tuple[Selection, ...]
    refusal: Refusal | None = None

    @property
    def leading(self) -> Selection:
        """The selection that the widgets show."""
        return self.selections[0]


def read_desk(view: View) -> DeskReading:
    """What the address asks: the parameters of the API, with several indicators separated by commas."""
    given = given_params()
    first, *others = _words(given.pop("indicator", "")) or [DEFAULT]

    def span(indicator: Indicator) -> tuple[Month, Month]:
        first_month, last = whole_span(indicator, view)
        return max(first_month, last + (1 - MONTHS)), last

    def asked(key: str, params: dict[str, str]) -> Selection:
        return from_params({**params, "indicator": key, "lang": view.lang}, span=span)

    try:
        leading = asked(first, given)
    except Refusal as refusal:
        return DeskReading((asked(DEFAULT, {}),), refusal)
    found, refused = [leading], None
    for key in others:
        try:
            found.append(asked(key, to_params(leading)))
        except Refusal as refusal:
            refused = refused or refusal
    return DeskReading(tuple(found), refused)


def _words(text: str) -> list[str]:
    return list(dict.fromkeys(word.strip() for word in text.split(",") if word.strip()))


def fitting(leading: Selection) -> tuple[str, ...]:
    """The other indicators of which the same can be asked, in the order of the dictionary."""
    return tuple(key for key in INDICATORS if key != leading.indicator and _fits(key, leading))


def _fits(key: str, leading: Selection) -> bool:
    try:
        from_params(to_params(replace(leading, release="")) | {"indicator": key})
    except Refusal:
        return False
    return True


def choose_desk(selection: Selection, others: Iterable[str], **changes: Any) -> None:  # noqa: ANN401 - the fields of Selection
    """Put the changed question in the address; indicators that it cannot be asked of are dropped."""
    leading = fitted(replace(selection, **changes))
    keys = [leading.indicator, *(key for key in others if key != leading.indicator and _fits(key, leading))]
    kept = {key: value for key, value in address.params().items() if key in address.OF_THE_RUN}
    address.write(kept | to_params(replace(leading, release="")) | {"indicator": ",".join(keys)} | kept)
