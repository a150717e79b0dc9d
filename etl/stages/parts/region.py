"""Where a record lies: its present province and regency, and its province of before the split."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.geography import SPLIT_ON, Province
from dasbor.catalogue.problems.regions import PROVINCE_BEFORE_SPLIT
from etl.stages.parts.lookup import Found, Misfit, look_up
from etl.stages.regions import (
    Misplaced,
    Regency,
    System,
    agreed,
    code_key,
    province_of_code,
    province_of_name,
    regency_of_code,
    regency_of_name,
)
from etl.stages.view import Filled, View

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

REGION: Final[dict[str, pl.DataType]] = {
    "province_code_bps": pl.String(),
    "province_code_34": pl.String(),
    "regency_code": pl.String(),
}
PROVINCE_DIGITS: Final = 2
_NOWHERE: Final = Found((None, None, None))


@dataclass(frozen=True, slots=True)
class RegencyByCode:
    """By the Kemendagri code of the regency, checked against its name where the layout brings one."""

    code: str = "city_code"
    name: str | None = None
    day: str | None = None
    """When given, the code of a province may stand where that of a regency is expected; the day of the record."""

    @property
    def outputs(self) -> dict[str, pl.DataType]:
        """The columns of a region."""
        return REGION

    def fill(self, view: View) -> Filled:
        """The region of every row."""
        inputs = [self.code] if self.name is None else [self.code, self.name]
        filled = look_up(view, inputs, REGION, self._find)
        return filled if self.day is None else _kept_apart(view, filled, self.code, self.day)

    def _find(self, code: str | None, name: str | None = None) -> Found:
        if code is None:
            return _NOWHERE
        if self.day and len(code_key(code)) == PROVINCE_DIGITS:
            return _found(province_of_code(code, "Kemendagri"), {"province": self.code})
        return _found(regency_of_code(code, name), {"regency": self.code}, self.name)


@dataclass(frozen=True, slots=True)
class ProvinceByCode:
    """By the code of the province in the feed's system, checked against its name where the feed brings one."""

    code: str
    system: System
    day: str
    name: str | None = None

    @property
    def outputs(self) -> dict[str, pl.DataType]:
        """The columns of a region."""
        return REGION

    def fill(self, view: View) -> Filled:
        """The region of every row; a province that was split is kept apart before it was."""
        inputs = [self.code] if self.name is None else [self.code, self.name]
        return _kept_apart(view, look_up(view, inputs, REGION, self._find), self.code, self.day)

    def _find(self, code: str | None, name: str | None = None) -> Found:
        if code is None:
            return _NOWHERE
        if name is None:
            return _found(province_of_code(code, self.system), {"province": self.code})
        fields = {"province": self.code, "province_name": self.name or ""}
        return _found(agreed(code, self.system, name), fields, self.name)


@dataclass(frozen=True, slots=True)
class RegionByName:
    """By the names of province and regency; the regency may be missing."""

    province: str
    regency: str
    day: str

    @property
    def outputs(self) -> dict[str, pl.DataType]:
        """The columns of a region."""
        return REGION

    def fill(self, view: View) -> Filled:
        """The region of every row; a province that was split, told without a regency, is kept apart before it was."""
        filled = look_up(view, [self.province, self.regency], REGION, self._find)
        return _kept_apart(view, filled, self.province, self.day)

    def _find(self, province: str | None, regency: str | None) -> Found:
        if province is None:
            return _NOWHERE
        placed = province_of_name(province)
        if regency is None:
            return _found(placed, {"province": self.province})
        within = placed if isinstance(placed, Province) else None
        named = regency_of_name(regency, within)
        wrong = [each for each in (placed, named) if isinstance(each, Misplaced)]
        fields = {"province": self.province, "regency": self.regency}
        return _found(wrong or named, fields, self.province)


def _found(
    answer: Province | Regency | Misplaced | Sequence[Misplaced], fields: Mapping[str, str], other: str | None = None
) -> Found:
    match answer:
        case Regency(code=code, province=province):
            return Found((province.code_bps, province.code_34, code))
        case Province():
            return Found((answer.code_bps, answer.code_34, None))
        case Misplaced():
            return _found([answer], fields, other)
        case _:
            return Found(_NOWHERE.values, [Misfit(each.code, fields[each.at], each.details, other) for each in answer])


def _kept_apart(view: View, filled: Filled, at: str, day: str) -> Filled:
    """Records of a province that was split, dated before and without a regency, lose their present province."""
    since = pl.col("province_code_bps").replace_strict(
        list(SPLIT_ON), list(SPLIT_ON.values()), default=None, return_dtype=pl.Date
    )
    is_vague = pl.col("regency_code").is_null() & (view.typed.get_column(day) < since)
    vague = filled.columns.select(is_vague.fill_null(value=False)).to_series()
    columns = filled.columns.with_columns(pl.when(~vague).then(pl.col("province_code_bps")))
    return Filled(columns, [*filled.marks, view.mark(vague.arg_true(), at, PROVINCE_BEFORE_SPLIT)])
