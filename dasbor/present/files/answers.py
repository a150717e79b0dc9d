"""The answers that a file is made from: all pieces of each, or its beginning where the file says nothing of cells."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from dasbor.warehouse.ask import answer_parts

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from dasbor.present.files import Format
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.release import Release
    from dasbor.warehouse.selection import Selection


def answers_for(kind: Format, selections: Iterable[Selection], release: Release) -> Generator[Answer]:
    """The answers to the selections one after another, asked as they are taken."""
    pieces = 1 if kind.is_description else None
    for selection in selections:
        yield from islice(answer_parts(selection, release), pieces)
