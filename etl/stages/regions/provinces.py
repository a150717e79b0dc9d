"""Provinces by code of either system, and by name."""

from __future__ import annotations

from functools import cache
from typing import Final

from dasbor.catalogue.geography import PROVINCES, Province
from dasbor.catalogue.problems.regions import (
    PROVINCE_UNKNOWN,
    REGION_OF_OTHER_SYSTEM,
    REGIONS_DISAGREE,
)
from etl.stages.nearest import nearest
from etl.stages.regions.names import PROVINCE_ALIASES, code_key, province_key
from etl.stages.regions.places import Misplaced, System

_BY_CODE: Final[dict[System, dict[str, Province]]] = {
    "BPS": PROVINCES,
    "Kemendagri": {province.code_kemendagri: province for province in PROVINCES.values()},
}
_OTHER: Final[dict[System, System]] = {"BPS": "Kemendagri", "Kemendagri": "BPS"}


def code_in(system: System, province: Province) -> str:
    """The code of a province in a system."""
    return province.code_bps if system == "BPS" else province.code_kemendagri


def province_of_code(code: str, system: System) -> Province | Misplaced:
    """The province of a code of a system; a code that only the other system has is told so."""
    key = code_key(code)
    found = _BY_CODE[system].get(key)
    if found:
        return found
    foreign = _BY_CODE[_OTHER[system]].get(key)
    if foreign:
        return _foreign(foreign, system)
    labelled = {f"{known} ({province.name})": known for known, province in _BY_CODE[system].items()}
    return Misplaced(PROVINCE_UNKNOWN, "province", {"nearest": nearest(code, labelled, least=0), "system": system})


def province_of_name(name: str) -> Province | Misplaced:
    """The province of a name in any usual spelling."""
    found = _by_name().get(province_key(name))
    if found:
        return found
    names = [province.name for province in PROVINCES.values()]
    return Misplaced(PROVINCE_UNKNOWN, "province", {"nearest": nearest(name, names), "system": "BPS, Kemendagri"})


def agreed(code: str, system: System, name: str) -> Province | list[Misplaced]:
    """The province that code and name both mean; else every fault of the two, the other code system named."""
    by_code, by_name = province_of_code(code, system), province_of_name(name)
    if isinstance(by_name, Misplaced):
        by_name = Misplaced(by_name.code, "province_name", by_name.details)
    wrong = [each for each in (by_code, by_name) if isinstance(each, Misplaced)]
    if isinstance(by_code, Misplaced) or isinstance(by_name, Misplaced):
        return wrong
    if by_code == by_name:
        return by_code
    if _BY_CODE[_OTHER[system]].get(code_key(code)) == by_name:
        return [_foreign(by_name, system)]
    return [Misplaced(REGIONS_DISAGREE, "province", {"meaning": by_code.name, "other": name})]


def _foreign(province: Province, system: System) -> Misplaced:
    right = f"{code_in(system, province)} ({province.name})"
    details = {"found": _OTHER[system], "system": system, "meaning": province.name, "nearest": right}
    return Misplaced(REGION_OF_OTHER_SYSTEM, "province", details)


@cache
def _by_name() -> dict[str, Province]:
    official = {province_key(province.name): province for province in PROVINCES.values()}
    aliases = {province_key(alias): PROVINCES[code] for code, names in PROVINCE_ALIASES.items() for alias in names}
    return official | aliases
