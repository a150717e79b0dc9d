"""Feed `karirhub/vacancies`, layout "catalogue": open postings as the public API answers them, employers left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import orjson

from dasbor.catalogue.geography import PROVINCES
from etl.sample.hubs import texts
from etl.sample.world.arrays import mix, unit
from etl.sample.world.places import CODES, regencies

if TYPE_CHECKING:
    import polars as pl

    from etl.sample.hubs.postings import Postings
    from etl.sample.plan import Plan
    from etl.sample.world.arrays import Flags

_MONTHS: Final = 2
_SHARE: Final = 0.04
_EDUCATIONS: Final = {
    "SMA": ("SMA atau Sederajat", 30),
    "SMK": ("SMK", 30),
    "D3": ("Diploma", 40),
    "S1": ("Sarjana", 50),
}
_JOB_TYPES: Final = {
    "full_time": "Full time",
    "part_time": "Part time",
    "contract": "Contract",
    "internship": "Internship",
    "daily": "Contract",
}


def in_catalogue(plan: Plan, postings: Postings, month: int) -> Flags:
    """Which postings arrive through the catalogue alone: some of those of the last months that are still open."""
    if month < plan.size - _MONTHS:
        return np.zeros(len(postings.number), dtype=bool)
    is_drawn = unit(mix(postings.number, plan.seed * 7919 + 31)) < _SHARE
    if not is_drawn.any():
        is_drawn[:1] = True
    return is_drawn & (postings.ended >= plan.now)


def answer(postings: Postings, described: pl.DataFrame) -> bytes:
    """The answer of the API for these postings, given their columns in the layout of the export."""
    places = regencies()[postings.regency.astype(np.uint32)]
    updated = texts.times(postings.published + 60)
    rows = zip(described.iter_rows(named=True), places.iter_rows(named=True), updated, strict=True)
    return orjson.dumps({"data": [_posting(*row) for row in rows]}, option=orjson.OPT_INDENT_2)


def _posting(row: dict[str, str], place: dict[str, Any], updated: str) -> dict[str, Any]:
    is_own = row["platform_type"] == "internal"
    quota = int(row["quota"])
    low, high = (int(row[name] or 0) for name in ("min_salary", "max_salary"))
    education = _EDUCATIONS.get(row["min_education"])
    return {
        "id": row["id"],
        "employer_id": row["employer_id"],
        "title": "Lowongan contoh",
        "vacancyable_type": "industrial_vacancy",
        "status": "open",
        "quota": quota,
        "usage_quota": 0 if is_own else None,
        "available_quota": quota,
        "published_at": row["published_at"],
        "expires_at": row["expires_on"],
        "show_salary": low > 0,
        **_money("min_salary", low),
        **_money("max_salary", high),
        "gender": row["gender"] or None,
        "physical_condition": row["physical_condition"] or None,
        "min_age": int(row["min_age"]) if row["min_age"] else None,
        "max_age": int(row["max_age"]) if row["max_age"] else None,
        "job_type": {"name": _JOB_TYPES[row["job_type"]]},
        "min_education": None if education is None else dict(zip(("name", "level"), education, strict=True)),
        "platform_type": row["platform_type"],
        "platform": None if is_own else {"name": row["platform"]},
        "region": _region(place, is_village=is_own),
        "created_at": row["published_at"],
        "updated_at": updated,
    }


def _money(name: str, amount: int) -> dict[str, Any]:
    """An amount as the API repeats it: flat and nested; 0 where the pay is not told."""
    return {f"{name}_currency": "IDR", f"{name}_amount": amount, name: {"currency": "IDR", "amount": amount}}


def _region(place: dict[str, Any], *, is_village: bool) -> dict[str, Any]:
    """Postings of Karirhub name a village, those of other portals a city."""
    kind, _, rest = str(place["regency"]).upper().partition(" ")
    name = f"KAB. {rest}" if kind == "KABUPATEN" else f"{kind} {rest}"
    province = PROVINCES[CODES[place["province"]]]
    city = {
        "name": name,
        "district": kind == "KABUPATEN",
        "code": int(place["regency_code_kemendagri"]),
        "province": {"name": province.name.upper(), "code": int(province.code_kemendagri)},
    }
    if not is_village:
        return {"regionable_type": "city", "regionable": city}
    code = place["regency_code_kemendagri"]
    district = {"name": "Kecamatan Contoh", "code": f"{code}01", "city": city}
    return {
        "regionable_type": "village",
        "regionable": {"name": "Desa Contoh", "code": f"{code}012001", "sub_district": district},
    }
