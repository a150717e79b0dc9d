"""The one resolver of names and codes of regions, on both code systems and on both sides of the split of 2022."""

from __future__ import annotations

from etl.stages.regions.cities import lies_in, regency_of_code, regency_of_name
from etl.stages.regions.names import code_key
from etl.stages.regions.places import Misplaced, Regency, System
from etl.stages.regions.provinces import agreed, code_in, province_of_code, province_of_name

__all__ = [
    "Misplaced",
    "Regency",
    "System",
    "agreed",
    "code_in",
    "code_key",
    "lies_in",
    "province_of_code",
    "province_of_name",
    "regency_of_code",
    "regency_of_name",
]
