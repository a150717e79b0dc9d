"""Where one province stands: its figure beside those of the nation, of its island group and of its peers."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.geography import NATION, island_of
from dasbor.catalogue.registry import INDICATORS
from dasbor.present.change import Change
from dasbor.present.format import shown
from dasbor.present.peers import LEAST_PEERS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.period import Grain
    from dasbor.catalogue.text import Text
    from dasbor.present.cells import Cell
    from dasbor.present.spread import Spread

HEADLINES: Final = (
    "fill_rate",
    "jobseekers_registered_per_1000",
    "placements_per_1000",
    "placement_ratio",
    "training_completions_per_1000",
    "completion_rate",
    "training_seat_use",
    "certificates_issued_per_1000",
    "certified_people_per_1000",
    "pass_rate",
    "businesses_started_per_1000",
    "uptake_rate",
    "business_survival_12m",
    "accounts_total_per_1000",
    "active_users_per_1000",
    "journey_completion_rate",
    "digital_takeup",
    "employer_reporting_rate",
)
"""The indicators that a province is told by: rates, so that provinces of any size can be set beside each other."""
_PER_1000: Final = "_per_1000"


@dataclass(frozen=True, slots=True)
class Standing:
    """One province in one indicator, in the latest period that the answer has a figure for.

    - `change`: since a year before; None where one of the two has no figure or the period is not over;
    - `peers`: the median of the peers that have a figure, None when they are fewer than `LEAST_PEERS`;
    - `amount`: the count behind a rate per 1,000, None for other rates.
    """

    indicator: Indicator
    period: date
    grain: Grain
    cell: Cell
    provinces: tuple[Cell, ...]
    change: Change | None
    nation: Cell | None
    island: Cell | None
    peers: float | None
    amount: Cell | None = None

    @property
    def value(self) -> float | None:
        """The figure of the province."""
        return self.cell.value

    @property
    def ranked(self) -> int:
        """How many provinces have a figure."""
        return sum(c.value is not None for c in self.provinces)

    @property
    def ahead(self) -> int:
        """How many provinces have a higher figure, as figures are shown."""
        return self._beyond(1)

    @property
    def behind(self) -> int:
        """How many provinces have a lower figure, as figures are shown."""
        return self._beyond(-1)

    def _beyond(self, direction: int) -> int:
        if self.value is None:
            return 0
        unit = self.indicator.unit
        own = shown(self.value, unit)
        return sum(c.value is not None and (shown(c.value, unit) - own) * direction > 0 for c in self.provinces)

    @property
    def name(self) -> Text:
        """The indicator without its denominator, which stands in the unit."""
        return plain_name(self.indicator)


def amount_key(indicator: str) -> str | None:
    """The key of the count that a rate per 1,000 is made from; None for other indicators."""
    return indicator.removesuffix(_PER_1000) if indicator.endswith(_PER_1000) else None


def plain_name(indicator: Indicator) -> Text:
    """The name of an indicator, of a rate per 1,000 that of its count."""
    return INDICATORS[amount_key(indicator.key) or indicator.key].name


def standing(spread: Spread, area: str, peers: Sequence[str], amounts: Spread | None = None) -> Standing | None:
    """The standing of a province among all areas; None when the spread does not hold it.

    `amounts` are the counts behind a rate per 1,000.
    """
    own = spread.cells.get(area)
    if spread.period is None or own is None:
        return None
    values = (spread.cells[peer].value for peer in peers if peer in spread.cells)
    known = [value for value in values if value is not None]
    return Standing(
        spread.answer.indicator,
        spread.period,
        spread.answer.selection.grain,
        own,
        spread.provinces,
        _change(spread, own),
        spread.cells.get(NATION),
        spread.cells.get(island_of(area)),
        median(known) if len(known) >= LEAST_PEERS else None,
        amounts.cells.get(area) if amounts is not None and amounts.period == spread.period else None,
    )


def _change(spread: Spread, own: Cell) -> Change | None:
    """Since the same period a year before."""
    before = spread.before.get(own.area)
    if spread.since is None or before is None or before.reading is None or own.reading is None:
        return None
    return Change.between(spread.answer.indicator, before.reading, own.reading, spread.since)
