"""The overview page: cards of the hubs, and the strongest movers."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

HEADLINES: Final = Text("Angka pokok", "Headline numbers")
CARDS: Final = Text("Angka pokok per hub", "Headline numbers by hub")
VERSUS_PREVIOUS: Final = Text("vs {period}", "vs {period}")
NO_COMPARISON: Final = Text("tidak ada pembanding", "nothing to compare with")
IN_THE_COUNTRY: Final = Text("Menurut provinsi", "By province")
MOVERS: Final = Text("Perubahan terkuat", "Strongest movers")
MOVERS_LEDE: Final = Text(
    "{indicator}, {since} ke {period}. Perubahan yang dapat terjadi secara kebetulan tidak disebut.",
    "{indicator}, {since} to {period}. Changes that chance could explain are left out.",
)
MOVERS_LEDE_RATE: Final = Text("{indicator}, {since} ke {period}.", "{indicator}, {since} to {period}.")
NONE: Final = Text("Tidak ada.", "None.")
RISING: Final = Text("Naik", "Rising")
FALLING: Final = Text("Turun", "Falling")
NO_MOVERS: Final = Text(
    "Tidak ada provinsi dengan perubahan yang melampaui rentang kebetulan.",
    "No province changed by more than chance explains.",
)
FROM_TO: Final = Text("{old} menjadi {new}", "{old} to {new}")
