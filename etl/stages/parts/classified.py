"""Industry, occupation and trade of a record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS, UNKNOWN
from dasbor.catalogue.problems.codes import (
    CLASSIFICATION_VERSION_MISSING,
    OCCUPATION_UNKNOWN,
    SECTOR_UNKNOWN,
    TRADE_UNKNOWN,
)
from etl.stages.codes import last_letter, occupation_of, sector_of
from etl.stages.nearest import nearest
from etl.stages.parts.lookup import Found, Misfit, look_up
from etl.stages.parts.trades import TRADES, trade_key

if TYPE_CHECKING:
    from etl.stages.view import Filled, View

OTHER_TRADE: Final = "other"


@dataclass(frozen=True, slots=True)
class Sector:
    """The section of KBLI 2020 of a code of either version; unknown when there is no code."""

    code: str = "kbli_code"
    version: str = "kbli_version"

    @property
    def outputs(self) -> dict[str, pl.DataType]:
        """The section."""
        return {"sector": pl.String()}

    def fill(self, view: View) -> Filled:
        """The section of every row."""
        return look_up(view, [self.code, self.version, _is_empty(view, self.version)], self.outputs, self._find)

    def _find(self, code: str | None, version: int | None, is_without: bool) -> Found:  # noqa: FBT001
        if code is None:
            return Found((UNKNOWN,))
        if version is None:
            return Found((None,), _without_version(self.code, code, self.version, "2020, 2025") if is_without else ())
        sector = sector_of(code, version)
        details = {"version": version, "last": last_letter(version)}
        return Found((sector,), [] if sector else [Misfit(SECTOR_UNKNOWN, self.code, details)])


@dataclass(frozen=True, slots=True)
class Occupation:
    """The major group of a KBJI code; unknown when there is no code."""

    code: str = "kbji_code"
    version: str = "kbji_version"

    @property
    def outputs(self) -> dict[str, pl.DataType]:
        """The major group."""
        return {"occupation": pl.String()}

    def fill(self, view: View) -> Filled:
        """The major group of every row."""
        return look_up(view, [self.code, _is_empty(view, self.version)], self.outputs, self._find)

    def _find(self, code: str | None, is_without: bool) -> Found:  # noqa: FBT001
        if code is None:
            return Found((UNKNOWN,))
        occupation = occupation_of(code)
        misfits = [] if occupation else [Misfit(OCCUPATION_UNKNOWN, self.code)]
        without = _without_version(self.code, code, self.version, "2014, 2026") if is_without else []
        return Found((occupation,), [*misfits, *without])


@dataclass(frozen=True, slots=True)
class Trade:
    """The trade field of a training; one that is not known yet counts as another trade, with a warning."""

    name: str

    @property
    def outputs(self) -> dict[str, pl.DataType]:
        """The trade field."""
        return {"trade": pl.String()}

    def fill(self, view: View) -> Filled:
        """The trade field of every row."""
        return look_up(view, [self.name], self.outputs, self._find)

    def _find(self, name: str | None) -> Found:
        if name is None:
            return Found((None,))
        trade = TRADES.get(trade_key(name))
        if trade:
            return Found((trade,))
        names = [words.id for key, words in DIMENSIONS["trade"].categories.items() if key != OTHER_TRADE]
        return Found((OTHER_TRADE,), [Misfit(TRADE_UNKNOWN, self.name, {"nearest": nearest(name, names)})])


def _is_empty(view: View, version: str) -> pl.Series:
    """Whether the version was left out; one that cannot be read is told already."""
    return view.raw.get_column(version).is_null().alias(f"_no_{version}")


def _without_version(code: str, value: str, version: str, allowed: str) -> list[Misfit]:
    return [Misfit(CLASSIFICATION_VERSION_MISSING, version, {"allowed": allowed, "other": value}, code)]
