"""All indicators by key, the twins per 1,000 labour force included."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.indicator import Indicator, Ratio, Ref, Unit
from dasbor.catalogue.indicators.bizhub import BIZHUB
from dasbor.catalogue.indicators.karirhub import KARIRHUB
from dasbor.catalogue.indicators.official import OFFICIAL
from dasbor.catalogue.indicators.outreach import OUTREACH
from dasbor.catalogue.indicators.sertihub import SERTIHUB
from dasbor.catalogue.indicators.siapkerja import SIAPKERJA
from dasbor.catalogue.indicators.skillhub import SKILLHUB
from dasbor.catalogue.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

LABOUR_FORCE: Final = Ref("labour_force", "labour_force")


def per_1000(indicator: Indicator) -> Indicator:
    """The twin of a count: per 1,000 of the latest August labour force not after the period."""
    return replace(
        indicator,
        key=f"{indicator.key}_per_1000",
        name=Text(
            f"{indicator.name.id} per 1.000 angkatan kerja",
            f"{indicator.name.en} per 1,000 labour force",
        ),
        meaning=Text(
            f"{indicator.meaning.id} Dibagi angkatan kerja, dikali 1.000.",
            f"{indicator.meaning.en} Divided by the labour force, times 1,000.",
        ),
        unit=Unit.PER_1000,
        expression=Ratio(indicator.refs, (LABOUR_FORCE,), 1000),
        caveats=(*indicator.caveats, "labour_force_latest"),
        has_per_1000=False,
    )


def _with_twins(*groups: tuple[Indicator, ...]) -> Iterator[Indicator]:
    for group in groups:
        for indicator in group:
            yield indicator
            if indicator.has_per_1000:
                yield per_1000(indicator)


INDICATORS: Final[dict[str, Indicator]] = {
    indicator.key: indicator
    for indicator in _with_twins(KARIRHUB, SKILLHUB, SERTIHUB, BIZHUB, SIAPKERJA, OUTREACH, OFFICIAL)
}
"""Every indicator that can be asked for, in the order of the dictionary."""


def of_hub(hub: str) -> tuple[Indicator, ...]:
    """The indicators of one hub, in the order of the dictionary."""
    return tuple(i for i in INDICATORS.values() if i.hub == hub)
