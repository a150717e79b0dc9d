"""Regencies and cities by Kemendagri code of today or of before the split, and by name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.geography import SPLIT_ON
from dasbor.catalogue.problems.regions import (
    REGENCY_AMBIGUOUS,
    REGENCY_UNKNOWN,
    REGION_OF_OTHER_SYSTEM,
    REGIONS_DISAGREE,
)
from etl.stages.nearest import nearest
from etl.stages.regions.names import REGENCY_ALIASES, code_key, regency_key, split_kind
from etl.stages.regions.places import Misplaced, Regency, System, regencies

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dasbor.catalogue.geography import Province

SYSTEM: Final[System] = "Kemendagri"


def regency_of_code(code: str, name: str | None = None) -> Regency | Misplaced:
    """The regency of a code; one that contradicts the name beside it, or that only BPS has, is told so."""
    key = code_key(code)
    found = _by_code().get(key)
    named = regency_of_name(name) if name else None
    meant = named if isinstance(named, Regency) else None
    if found and meant in {None, found}:
        return found
    before = _by_code_bps().get(key)
    if before and (not found or before == meant):
        details = {"found": "BPS", "system": SYSTEM, "meaning": before.name, "nearest": _labelled(before)}
        return Misplaced(REGION_OF_OTHER_SYSTEM, "regency", details)
    if found:
        return Misplaced(REGIONS_DISAGREE, "regency", {"meaning": found.name, "other": name or ""})
    return Misplaced(REGENCY_UNKNOWN, "regency", {"nearest": nearest(code, _labels(), least=0), "system": SYSTEM})


def regency_of_name(name: str, province: Province | None = None) -> Regency | Misplaced:
    """The regency of a name in any usual spelling, in a province when that is known.

    The name of a province that was split also stands for those carved from it: files kept it for years.
    """
    candidates = _named(name)
    inside = [each for each in candidates if province is None or lies_in(each, province)]
    if len(inside) == 1:
        return inside[0]
    if inside:
        return Misplaced(REGENCY_AMBIGUOUS, "regency", {"nearest": ", ".join(each.name for each in inside)})
    if candidates and province:
        meaning = f"{candidates[0].name}, {candidates[0].province.name}"
        return Misplaced(REGIONS_DISAGREE, "regency", {"meaning": meaning, "other": province.name})
    return Misplaced(REGENCY_UNKNOWN, "regency", {"nearest": nearest(name, _names_in(province)), "system": SYSTEM})


def lies_in(regency: Regency, province: Province) -> bool:
    """Whether a regency lies in a province, or lay in it before the split."""
    former = province.code_bps in SPLIT_ON and regency.province.code_34 == province.code_bps
    return former or regency.province == province


@cache
def _names_in(province: Province | None) -> tuple[str, ...]:
    return tuple(each.name for each in regencies() if province is None or lies_in(each, province))


@cache
def _labels() -> tuple[str, ...]:
    return tuple(map(_labelled, regencies()))


def _labelled(regency: Regency) -> str:
    return f"{regency.code} ({regency.name})"


def _named(name: str) -> list[Regency]:
    """Those of the name: of the kind that it says, else of either kind."""
    is_city, bare = split_kind(name)
    of_kind = [each for each in _by_name().get(regency_key(bare), []) if is_city in {None, each.is_city}]
    return of_kind or list(_by_name().get(regency_key(name), []))


@cache
def _by_code() -> dict[str, Regency]:
    return {code: each for each in regencies() for code in (each.code_before, each.code)}


@cache
def _by_code_bps() -> dict[str, Regency]:
    return {each.code_bps_before: each for each in regencies()}


@cache
def _by_name() -> dict[str, list[Regency]]:
    found: dict[str, list[Regency]] = {}
    for each in regencies():
        for key in sorted({regency_key(name) for name in _names(each)}):
            found.setdefault(key, []).append(each)
    return found


def _names(regency: Regency) -> Iterable[str]:
    return (split_kind(regency.name)[1], *REGENCY_ALIASES.get(regency.code, ()))
