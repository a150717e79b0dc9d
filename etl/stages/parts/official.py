"""Checks of an official table as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from dasbor.catalogue.geography import NATION, PROVINCES, PROVINCES_34
from dasbor.catalogue.problem import problem
from dasbor.catalogue.problems.files import BASIS_NOT_34, NATION_NOT_SUM
from etl.stages.faults import FileRefusedError, refuse
from etl.stages.view import Filled, View

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class NationIsSum:
    """The figures of the nation are the sums of those of the provinces, when the table has them all."""

    figures: Sequence[str]
    area: str

    @property
    def outputs(self) -> dict[str, pl.DataType]:
        """Nothing."""
        return {}

    def fill(self, view: View) -> Filled:
        """Nothing. Raises FileRefusedError at the first figure that does not add up."""
        nation = view.typed.filter(pl.col(self.area) == NATION)
        provinces = view.typed.filter(pl.col(self.area) != NATION)
        if nation.height == 1 and set(provinces[self.area]) in (set(PROVINCES), set(PROVINCES_34)):
            for figure in self.figures:
                self._check(view, figure, nation[figure].item(), provinces[figure])
        return Filled(pl.DataFrame())

    def _check(self, view: View, figure: str, stated: int | None, parts: pl.Series) -> None:
        if stated is None or parts.null_count() or stated == parts.sum():
            return
        place = {"file": view.path.name, "column": view.headings[figure], "value": str(stated)}
        raise FileRefusedError(problem(NATION_NOT_SUM, row=None, sum=parts.sum(), **place))


@dataclass(frozen=True, slots=True)
class OnBasis34:
    """The table has no figures of the provinces that were made in 2022."""

    area: str

    @property
    def outputs(self) -> dict[str, pl.DataType]:
        """Nothing."""
        return {}

    def fill(self, view: View) -> Filled:
        """Nothing. Raises FileRefusedError when one of them has a figure."""
        present = view.typed[self.area].unique(maintain_order=True)
        new = [PROVINCES[code].name for code in present if code in PROVINCES and code not in PROVINCES_34]
        if new:
            raise refuse(BASIS_NOT_34, view.path, provinces=", ".join(new))
        return Filled(pl.DataFrame())
