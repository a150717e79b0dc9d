"""How long work tells how far it is, without knowing who listens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from dasbor.catalogue.text import Text


class Progress(Protocol):
    """One who listens to long work: a bar on a terminal, or nobody."""

    def begin(self, what: Text, total: int | None = None) -> None:
        """A piece of work starts; `total` is how much there is to do, in the unit of `advance`, when that is known."""

    def advance(self, amount: int = 1) -> None:
        """So much more of it is done."""

    def end(self) -> None:
        """The piece is done."""


class Silent:
    """Nobody listens."""

    def begin(self, what: Text, total: int | None = None) -> None:
        """Tell nobody."""

    def advance(self, amount: int = 1) -> None:
        """Tell nobody."""

    def end(self) -> None:
        """Tell nobody."""
