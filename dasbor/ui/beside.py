"""What stands beside the charts of a release: its milestones and targets, read once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dasbor.present.beside import Beside, beside
from dasbor.warehouse import side

if TYPE_CHECKING:
    from collections.abc import Sequence

    import polars as pl

    from dasbor.ui.view import View
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.release import Release


@lru_cache(maxsize=4)
def _tables(release: Release) -> tuple[pl.DataFrame, pl.DataFrame]:
    return side.milestones(release), side.targets(release)


def beside_of(answer: Answer, areas: Sequence[str], view: View, *, is_moving_year: bool = False) -> Beside:
    """The marks for the lines of some areas."""
    return beside(answer, areas, *_tables(view.pinned), is_moving_year=is_moving_year)
