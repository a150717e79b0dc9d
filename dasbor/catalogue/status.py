"""What a cell is when it is looked at: a figure, or the reason why there is none."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from dasbor.catalogue.text import Text


class Status(StrEnum):
    """The status of one cell of an Answer. Zero is a `final` (or provisional, or re-based) value of 0.

    The order is the order of precedence when cells are combined: the first that applies to any part wins.
    """

    NOT_ON_BASIS = "not_on_basis"
    NOT_COLLECTED = "not_collected"
    TOO_EARLY = "too_early"
    MISSING = "missing"
    SUPPRESSED = "suppressed"
    UNDEFINED = "undefined"
    PROVISIONAL = "provisional"
    REBASED = "rebased"
    FINAL = "final"

    @property
    def has_value(self) -> bool:
        """Whether a cell of this status carries a value."""
        return self in {Status.FINAL, Status.PROVISIONAL, Status.REBASED}


STATUS_NAMES: Final[dict[Status, Text]] = {
    Status.FINAL: Text("Angka tetap", "Final"),
    Status.PROVISIONAL: Text("Angka sementara", "Provisional"),
    Status.REBASED: Text("Disusun ulang menurut provinsi sekarang", "Re-based to present provinces"),
    Status.SUPPRESSED: Text("Data dirahasiakan", "Suppressed"),
    Status.MISSING: Text("Data tidak dilaporkan", "Not reported"),
    Status.NOT_COLLECTED: Text("Data tidak dikumpulkan", "Not collected"),
    Status.NOT_ON_BASIS: Text("Tidak tersedia pada basis wilayah ini", "Not available on this boundary basis"),
    Status.TOO_EARLY: Text("Belum dapat dihitung", "Too early to tell"),
    Status.UNDEFINED: Text("Tidak terdefinisi (penyebut nol)", "Undefined (denominator is zero)"),
}
STATUS_MARKS: Final[dict[Status, str]] = {
    Status.FINAL: "",
    Status.PROVISIONAL: "*",
    Status.REBASED: "ʳ",
    Status.SUPPRESSED: "●",
    Status.MISSING: "…",
    Status.NOT_COLLECTED: "–",
    Status.NOT_ON_BASIS: "×",
    Status.TOO_EARLY: "◷",
    Status.UNDEFINED: "÷0",
}
