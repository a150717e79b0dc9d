"""Areas of official tables and of targets: a code of BPS, or the nation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.geography import NATION, NATION_NAME
from dasbor.catalogue.problems.codes import INDICATOR_UNKNOWN
from dasbor.catalogue.registry import INDICATORS
from etl.stages.nearest import nearest
from etl.stages.parts.lookup import Found, Misfit, look_up
from etl.stages.regions import Misplaced, province_of_code, province_of_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dasbor.catalogue.geography import Province
    from etl.stages.view import Filled, View

EVERY: Final = "*"
_BETWEEN: Final = re.compile(r"[\s,;|/]+")


@dataclass(frozen=True, slots=True)
class AreaByName:
    """The BPS code of a province named, or the nation."""

    name: str

    @property
    def outputs(self) -> dict[str, pl.DataType]:
        """The area."""
        return {"area": pl.String()}

    def fill(self, view: View) -> Filled:
        """The area of every row."""
        return look_up(view, [self.name], self.outputs, self._find)

    def _find(self, name: str | None) -> Found:
        if name is None:
            return Found((None,))
        if name.casefold() in {NATION_NAME.id.casefold(), "nasional", NATION.casefold()}:
            return Found((NATION,))
        return _found([province_of_name(name)], self.name)


@dataclass(frozen=True, slots=True)
class AreasByCode:
    """One BPS code or `ID`, or a list of them."""

    codes: str
    output: str
    is_list: bool = False

    @property
    def outputs(self) -> dict[str, pl.DataType]:
        """The area, or the areas joined by commas."""
        return {self.output: pl.String()}

    def fill(self, view: View) -> Filled:
        """The area or areas of every row."""
        return look_up(view, [self.codes], self.outputs, self._find)

    def _find(self, codes: str | None) -> Found:
        if codes is None:
            return Found((None,))
        given = _split(codes) if self.is_list else [codes]
        if [code.upper() for code in given] == [NATION]:
            return Found((NATION,))
        return _found((province_of_code(code, "BPS") for code in given), self.codes)


@dataclass(frozen=True, slots=True)
class IndicatorsByKey:
    """One key of an indicator, or a list of them in which `*` means every indicator."""

    keys: str
    output: str
    is_list: bool = False

    @property
    def outputs(self) -> dict[str, pl.DataType]:
        """The key, or the keys joined by commas."""
        return {self.output: pl.String()}

    def fill(self, view: View) -> Filled:
        """The keys of every row."""
        return look_up(view, [self.keys], self.outputs, self._find)

    def _find(self, keys: str | None) -> Found:
        if keys is None:
            return Found((None,))
        given = _split(keys) if self.is_list else [keys]
        if self.is_list and given == [EVERY]:
            return Found((EVERY,))
        unknown = [key for key in given if key not in INDICATORS]
        near = {key: nearest(key, INDICATORS) for key in unknown}
        told = {key: f"{key} → {words}" if self.is_list else words for key, words in near.items()}
        misfits = [Misfit(INDICATOR_UNKNOWN, self.keys, {"nearest": told[key]}) for key in unknown]
        return Found((None,), misfits) if misfits else Found((",".join(given),))


def _found(placed: Iterable[Province | Misplaced], at: str) -> Found:
    answers = list(placed)
    wrong = [Misfit(each.code, at, each.details) for each in answers if isinstance(each, Misplaced)]
    codes = [each.code_bps for each in answers if not isinstance(each, Misplaced)]
    return Found((None,), wrong) if wrong else Found((",".join(codes),))


def _split(words: str) -> list[str]:
    return [word for word in _BETWEEN.split(words) if word]
