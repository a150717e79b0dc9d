"""Refusing a release whose totals moved, in sentences that say what moved and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dasbor.catalogue.indicator import Ratio
from dasbor.catalogue.problem import problem
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.text import Text, verbatim
from etl.release.numbers import number, percent
from etl.release.problems import TOTALS_MOVED, ReleaseError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etl.release.moves import Move

MOST_TOLD: Final = 5

_MOVE = Text(
    "{name} {year} dari {before} menjadi {now} ({share}, batas {tolerance})",
    "{name} {year} from {before} to {now} ({share}, tolerance {tolerance})",
)
_MORE = Text("{told}; dan {count} angka lainnya", "{told}; and {count} more")


class ReleaseRefusedError(ReleaseError):
    """Totals moved beyond their tolerance since the release `previous`, and nobody said why.

    `moves` are all of them, the largest first.
    """

    def __init__(self, moves: Sequence[Move], previous: str) -> None:
        self.moves = tuple(sorted(moves, key=lambda move: (-move.share, move.measure, move.year)))
        super().__init__(problem(TOTALS_MOVED, moves=_told(self.moves), previous=previous))


def _told(moves: tuple[Move, ...]) -> Text:
    texts = [_move(move) for move in moves[:MOST_TOLD]]
    told = Text("; ".join(text.id for text in texts), "; ".join(text.en for text in texts))
    return _MORE.fill(told=told, count=len(moves) - MOST_TOLD) if len(moves) > MOST_TOLD else told


def _move(move: Move) -> Text:
    return _MOVE.fill(
        name=name_of(move.measure),
        year=move.year,
        before=number(move.before),
        now=number(move.now),
        share=percent(move.share),
        tolerance=percent(move.tolerance),
    )


def name_of(measure: str) -> Text:
    """The name of the indicator that is this measure itself; else the measure's key."""
    plain = (i for i in INDICATORS.values() if not isinstance(i.expression, Ratio) and i.refs[0].measure_key == measure)
    found = next(plain, None)
    return found.name if found else verbatim(measure)
