"""What an indicator may be split and filtered by: only groupings that the cubes hold can be asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dasbor.catalogue.cubes import Merge
from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.period import GRAIN_NAMES, Grain
from dasbor.catalogue.refusals import (
    DISTINCT_NOT_ADDED,
    GRAIN_NOT_AVAILABLE,
    NEVER_SPLIT,
    NOT_SPLIT_BY,
    NOT_SPLIT_TOGETHER,
    TOO_MANY_SPLITS,
    UNKNOWN_WORD,
)
from dasbor.warehouse.refusal import nearest_word, refuse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dasbor.catalogue.indicator import Indicator

_MOST_SPLITS = 2


def usable_grain(indicator: Indicator, word: str | None) -> Grain:
    """The grain of that word, or the smallest of the indicator when none is given. Raises Refusal."""
    if word is None:
        return indicator.grains[0]
    for grain in indicator.grains:
        if grain == word:
            return grain
    names: dict[str, tuple[str, str]] = {
        grain: (name.id, name.en) for grain, name in GRAIN_NAMES.items() if grain in indicator.grains
    }
    for grain, name in GRAIN_NAMES.items():
        if grain == word:
            raise refuse(GRAIN_NOT_AVAILABLE, "grain", word, names, indicator=indicator.name, name=name)
    raise refuse(UNKNOWN_WORD, "grain", word, names, nearest=nearest_word(word, names))


def check_splits(indicator: Indicator, by: tuple[str, ...], filters: Mapping[str, tuple[str, ...]]) -> None:
    """Refuse a combination that no grouping of the cubes holds, or that would add up what cannot be added up."""
    asked = tuple(dict.fromkeys((*by, *filters)))
    for key in asked:
        _check_dimension(indicator, key, "by" if key in by else key)
    if len(asked) > _MOST_SPLITS:
        raise refuse(TOO_MANY_SPLITS, "by", ",".join(asked), count=len(asked))
    if asked and not any(set(asked) == set(split) for split in indicator.splits):
        _refuse_pair(indicator, *asked)
    _check_sums(indicator, by, filters)


def _check_dimension(indicator: Indicator, key: str, parameter: str) -> None:
    allowed = tuple(dict.fromkeys(dimension for split in indicator.splits for dimension in split))
    if key in allowed:
        return
    names = {known: (DIMENSIONS[known].name.id, DIMENSIONS[known].name.en) for known in allowed}
    nearest = nearest_word(key, names)
    if key not in DIMENSIONS:
        raise refuse(UNKNOWN_WORD, parameter, key, allowed, nearest=nearest)
    code = NOT_SPLIT_BY if allowed else NEVER_SPLIT
    raise refuse(code, parameter, key, allowed, indicator=indicator.name, dimension=DIMENSIONS[key].name)


def _refuse_pair(indicator: Indicator, first: str, second: str) -> None:
    pairs = [",".join(split) for split in indicator.splits if len(split) == _MOST_SPLITS]
    raise refuse(
        NOT_SPLIT_TOGETHER,
        "by",
        f"{first},{second}",
        pairs or indicator.dimensions,
        indicator=indicator.name,
        first=DIMENSIONS[first].name,
        second=DIMENSIONS[second].name,
    )


def _check_sums(indicator: Indicator, by: tuple[str, ...], filters: Mapping[str, tuple[str, ...]]) -> None:
    if all(ref.measure.merge is not Merge.DISTINCT for ref in indicator.refs):
        return
    for key, categories in filters.items():
        if key not in by and len(categories) > 1:
            raise refuse(DISTINCT_NOT_ADDED, key, ",".join(categories), indicator=indicator.name)
