"""Where a record counts: its place, and every area that the place lies in.

The place of a record is its present province; or what is left of a former province when it names no more than that
(`94?`); or nowhere, when it names no province at all (a vacancy abroad, an application by someone unknown). A record of
nowhere counts in the nation alone.
"""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.geography import NATION, PROVINCES, SPLIT_ON, island_of
from dasbor.warehouse.tables import area_key, unplaced_key

NOWHERE: Final = "-"

PLACES: Final[dict[str, tuple[str, ...]]] = {
    **{
        code: (NATION, p.island, code, *((area_key(p.code_34, "34"),) if p.is_of_split else ()))
        for code, p in PROVINCES.items()
    },
    **{
        unplaced_key(former): (NATION, island_of(former), area_key(former, "34"), unplaced_key(former))
        for former in SPLIT_ON
    },
    NOWHERE: (NATION,),
}
"""The areas in which a record of each place counts."""

PLACE_SQL: Final = f"""CASE
        WHEN province_code_bps IS NOT NULL THEN province_code_bps
        WHEN province_code_34 IN ({", ".join(f"'{former}'" for former in SPLIT_ON)}) THEN province_code_34 || '?'
        ELSE coalesce(province_code_34, '{NOWHERE}')
    END"""
"""The place of a record of the vault."""
