"""Regencies, and where a record can be said to lie."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from dasbor.catalogue.geography import PROVINCES, Province

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dasbor.catalogue.problem import ProblemCode
    from etl.stages.nearest import Nearest

System = Literal["BPS", "Kemendagri"]
REGENCIES: Final = Path(__file__).resolve().parents[3] / "data" / "reference" / "regencies.csv"


@dataclass(frozen=True, slots=True)
class Regency:
    """A present regency or city with its codes of today and of before the split."""

    code: str
    code_before: str
    code_bps_before: str
    name: str
    is_city: bool
    province: Province


@dataclass(frozen=True, slots=True)
class Misplaced:
    """Why something cannot be placed: the kind of fault, which of the inputs shows it, the fields of its sentence."""

    code: ProblemCode
    at: Literal["province", "province_name", "regency"]
    details: Mapping[str, str | Nearest]


@cache
def regencies() -> tuple[Regency, ...]:
    """All present regencies and cities."""
    with REGENCIES.open(encoding="utf-8", newline="") as table:
        return tuple(
            Regency(
                code=row["regency_code_kemendagri"],
                code_before=row["regency_code_kemendagri_before_2022"],
                code_bps_before=row["regency_code_bps_before_2022"],
                name=row["regency"].strip(),
                is_city=row["kind"] == "city",
                province=PROVINCES[row["province_code_bps"]],
            )
            for row in csv.DictReader(table)
        )
