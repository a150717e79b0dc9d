"""What an operator may choose about the noise, and what cannot be had."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dasbor.catalogue.text import Text


class InfeasibleParametersError(ValueError):
    """The noise asked for does not exist; `text` says why in both languages."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


_NEEDS_VARIANCE: Final = Text(
    "Gangguan tak bias yang menyembunyikan angka di bawah {shown} memerlukan varians sedikitnya n({shown} - n) untuk "
    "setiap n di bawah {shown}: untuk n = {n} diperlukan {needed}, diberikan {variance}.",
    "Unbiased noise that hides counts below {shown} needs a variance of at least n({shown} - n) for each n below "
    "{shown}: for n = {n} that is {needed}, and {variance} was given.",
)
_OUT_OF_RANGE: Final = Text(
    "Parameter {name} = {value} di luar rentang yang sah: {allowed}.",
    "Parameter {name} = {value} is out of range: {allowed}.",
)


@dataclass(frozen=True, slots=True)
class NoiseParameters:
    """The declared properties of the noise, in the terms of the handbook and of the R package ptable.

    - `largest`: D, no count moves by more than this;
    - `variance`: V of the noise of every count above zero;
    - `hidden`: js, counts from 1 to this are never shown;
    - `stay`: the least probability that a count that may be shown stays as it is;
    - `free_rows`: counts whose probabilities need not fall with the size of the noise (others are monotone).
    """

    largest: int = 5
    variance: float = 3.0
    hidden: int = 2
    stay: float = 0.5
    free_rows: frozenset[int] = frozenset()

    @property
    def symmetric_from(self) -> int:
        """The first count whose noise is the same as that of every larger count."""
        return self.largest + self.hidden + 1

    def check(self) -> None:
        """Refuse what cannot exist.

        Raises InfeasibleParametersError when a parameter is out of range, or when unbiased noise with these counts
        hidden would need a larger variance: a count n that may go to 0 or to at least c has variance n(c - n) or more.
        """
        self._check_ranges()
        shown = self.hidden + 1
        for n in range(1, shown):
            needed = n * (shown - n)
            if self.variance < needed:
                raise InfeasibleParametersError(
                    _NEEDS_VARIANCE.fill(shown=shown, n=n, needed=needed, variance=self.variance)
                )

    def _check_ranges(self) -> None:
        checks = (
            ("largest", self.largest, 1 <= self.largest <= 50, "1..50"),
            ("hidden", self.hidden, 0 <= self.hidden < self.largest, "0..largest-1"),
            ("variance", self.variance, 0 < self.variance <= self.largest**2, "0 < V <= largest²"),
            ("stay", self.stay, 0 <= self.stay < 1, "0 <= p < 1"),
        )
        for name, value, is_right, allowed in checks:
            if not is_right:
                raise InfeasibleParametersError(_OUT_OF_RANGE.fill(name=name, value=value, allowed=allowed))


PUBLISHED: Final = NoiseParameters()
"""The parameters of the table that the tau-argus program ships, and our default."""
