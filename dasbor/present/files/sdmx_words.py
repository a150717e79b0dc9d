"""What SDMX calls our areas, categories, statuses and columns; shared by the data and their structure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dasbor.catalogue.status import Status

if TYPE_CHECKING:
    from dasbor.catalogue.period import Grain
    from dasbor.warehouse.selection import Selection

AGENCY: Final = "KEMNAKER"
VERSION: Final = "1.0"
FREQUENCIES: Final[dict[Grain, str]] = {"month": "M", "quarter": "Q", "year": "A"}
OBS_STATUS: Final[dict[Status, str]] = {
    Status.FINAL: "A",
    Status.PROVISIONAL: "P",
    Status.REBASED: "D",
    Status.SUPPRESSED: "Q",
    Status.MISSING: "O",
    Status.NOT_COLLECTED: "L",
    Status.NOT_ON_BASIS: "O",
    Status.TOO_EARLY: "O",
    Status.UNDEFINED: "M",
}
"""Our statuses in the cross-domain code list of SDMX (CL_OBS_STATUS 2.2); `STATUS` carries our own word beside it."""
ATTRIBUTES: Final = (
    "UNIT_MEASURE", "OBS_STATUS", "STATUS", "STANDARD_ERROR", "FILTERS", "SOURCE", "RELEASE", "IS_SYNTHETIC",
)  # fmt: skip
CODED: Final = {"UNIT_MEASURE", "OBS_STATUS", "STATUS"}
"""The attributes that take their values from a code list."""


def sdmx_id(word: str) -> str:
    """A key as an identifier: SDMX knows no plus sign (`55+` is `55_OR_MORE`)."""
    return word.replace("+", "_OR_MORE")


def structure_name(selection: Selection) -> str:
    """The structure shared by all figures of the same splits and basis: `SIAPKERJA_38_SEX_AGE`."""
    return "_".join(("SIAPKERJA", selection.basis, *(key.upper() for key in selection.by)))


def dimensions_of(selection: Selection) -> tuple[str, ...]:
    """The dimensions of the structure in their order, time last."""
    return ("FREQ", "INDICATOR", "REF_AREA", *(key.upper() for key in selection.by), "TIME_PERIOD")
