"""Several questions at once: the same areas and periods asked of several indicators, in the one grammar.

`indicators` takes the place of `indicator` and may hold several keys; `scatter` holds two keys, which are set against
each other over all provinces. Everything else is said as in `dasbor.warehouse.url`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.refusals import UNKNOWN_WORD
from dasbor.catalogue.registry import INDICATORS
from dasbor.warehouse.areas import known_areas
from dasbor.warehouse.refusal import nearest_word, refuse
from dasbor.warehouse.url import from_params, to_params

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from dasbor.catalogue.period import Grain, Month
    from dasbor.warehouse.selection import Selection

    Span = Callable[[tuple[str, ...]], tuple[Month, Month]]

INDICATORS_PARAMETER: Final = "indicators"
SCATTER_PARAMETER: Final = "scatter"
OTHERS: Final = (INDICATORS_PARAMETER, SCATTER_PARAMETER)
MOST_INDICATORS: Final = 6
MOST_AREAS: Final = 6
LEAST_AREAS: Final = 2


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is compared: the question of the first indicator, the others, and the pair of the scatter, if any."""

    asked: Selection
    indicators: tuple[str, ...]
    scatter: tuple[str, str] | None = None

    def questions(self) -> Iterator[Selection]:
        """One question an indicator; one that does not exist at the grain asked for takes the nearest it has."""
        for key in self.indicators:
            yield replace(self.asked, indicator=key, grain=usable(self.asked.grain, key))


def usable(grain: Grain, indicator: str) -> Grain:
    """The grain itself, or the smallest that the indicator has."""
    grains = INDICATORS[indicator].grains
    return grain if grain in grains else grains[0]


def comparison(params: Mapping[str, str], default: tuple[str, ...], *, span: Span) -> Comparison:
    """Read a comparison from parameters. Raises Refusal.

    `default` are the indicators when none is named; `span` gives the first and the last month for some indicators.
    """
    named = _keys(params, INDICATORS_PARAMETER) or _keys(params, "indicator") or default
    indicators = named[:MOST_INDICATORS]
    shared = {key: value for key, value in params.items() if key not in {*OTHERS, "indicator"}}
    richest = max(indicators, key=lambda key: len(INDICATORS[key].grains))
    asked = from_params({**shared, "indicator": richest}, span=lambda _: span(indicators))
    for key in indicators:
        known_areas(asked.areas, asked.basis, INDICATORS[key])
    undivided = replace(asked, indicator=indicators[0], by=(), filters=())
    return Comparison(undivided, indicators, _pair(_keys(params, SCATTER_PARAMETER)))


def comparison_params(compared: Comparison) -> dict[str, str]:
    """The parameters that `comparison` reads as the same."""
    params = to_params(compared.asked)
    del params["indicator"]
    lists = {INDICATORS_PARAMETER: compared.indicators, SCATTER_PARAMETER: compared.scatter or ()}
    return {key: ",".join(keys) for key, keys in lists.items() if keys} | params


def _keys(params: Mapping[str, str], parameter: str) -> tuple[str, ...]:
    """The indicators that a parameter names, each once. Raises Refusal for one that is unknown."""
    words = dict.fromkeys(word.strip() for word in params.get(parameter, "").split(",") if word.strip())
    for word in words:
        if word not in INDICATORS:
            names = {key: (i.name.id, i.name.en) for key, i in INDICATORS.items()}
            raise refuse(UNKNOWN_WORD, parameter, word, INDICATORS, nearest=nearest_word(word, names))
    return tuple(words)


def _pair(keys: tuple[str, ...]) -> tuple[str, str] | None:
    """Two indicators that provinces have."""
    known = [key for key in keys if not INDICATORS[key].is_national_only]
    return (known[0], known[1]) if len(known) > 1 else None
