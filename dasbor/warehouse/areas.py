"""Areas as readers write them, and as the cubes call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dasbor.catalogue.geography import ISLANDS, NATION, PROVINCES, PROVINCES_34, SPLIT_ON, Basis, area_codes, area_name
from dasbor.catalogue.refusals import AREA_NOT_ON_BASIS, NATION_ONLY, UNKNOWN_AREA
from dasbor.warehouse.refusal import nearest_word, refuse
from dasbor.warehouse.tables import unplaced_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dasbor.catalogue.indicator import Indicator
    from dasbor.warehouse.selection import Selection

_BY_ISO = {province.iso: code for code, province in PROVINCES.items()}


def known_areas(words: Iterable[str], basis: Basis, indicator: Indicator) -> tuple[str, ...]:
    """The area codes that the words name, in official order, each once. Raises Refusal."""
    asked = {_known_area(word, basis) for word in words}
    if indicator.is_national_only and asked - {NATION}:
        beyond = next(code for code in _official_order(basis) if code in asked - {NATION})
        raise refuse(NATION_ONLY, "province", beyond, (NATION,), nearest=NATION, indicator=indicator.name)
    return tuple(code for code in _official_order(basis) if code in asked)


def areas_asked(selection: Selection, indicator: Indicator) -> tuple[str, ...]:
    """The areas that get rows of their own: those named, or the nation and every province of the basis."""
    if selection.areas:
        return selection.areas
    return (NATION,) if indicator.is_national_only else (NATION, *area_codes(selection.basis))


def unplaced_of(code: str, basis: Basis) -> str | None:
    """The area of the records that may belong to this province and cannot be placed; None for areas without any."""
    province = PROVINCES.get(code)
    return unplaced_key(province.code_34) if basis == "38" and province and province.is_of_split else None


def _official_order(basis: Basis) -> tuple[str, ...]:
    return (NATION, *ISLANDS, *area_codes(basis))


def _known_area(word: str, basis: Basis) -> str:
    given = word.strip()
    code = _BY_ISO.get(given.upper(), given.upper())
    if code in _official_order(basis):
        return code
    if code in PROVINCES:
        former = PROVINCES[code].code_34
        raise refuse(
            AREA_NOT_ON_BASIS,
            "province",
            given,
            _official_order(basis),
            nearest=former,
            name=PROVINCES[code].name,
            former=PROVINCES_34[former],
        )
    raise refuse(UNKNOWN_AREA, "province", given, _official_order(basis), nearest=nearest_word(given, _names(basis)))


def _names(basis: Basis) -> dict[str, tuple[str, ...]]:
    codes = _official_order(basis)
    return {code: (area_name(code, basis).id, area_name(code, basis).en) for code in codes}


def redrawn_on(code: str, basis: Basis) -> date | None:
    """The day from which a present province has its present boundaries; None where they did not change."""
    province = PROVINCES.get(code)
    return SPLIT_ON.get(province.code_34) if basis == "38" and province else None
