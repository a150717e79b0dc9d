"""The same categories by several indicators, side by side: one area in one period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.status import STATUS_MARKS, Status
from dasbor.present.breakdown_parts import parts
from dasbor.present.format import value_words
from dasbor.present.table import Column, Table, legend

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dasbor.present.breakdown_parts import Part
    from dasbor.warehouse.answer import Answer


def by_category(answers: Sequence[Answer], area: str, period: date, heading: str) -> Table:
    """A row a category, the largest by the first answer on top; all answers are split by the same one dimension.

    Categories about which no answer knows anything are left out.
    """
    lang, [dimension] = answers[0].selection.lang, answers[0].selection.by
    found = [{part.keys[0]: part for part in parts(answer, period, area)} for answer in answers]
    known = [key for key in found[0] if any(_is_told(of.get(key)) for of in found)]
    rows = tuple(
        (found[0][key].names[0], *(_words(of.get(key), a) for of, a in zip(found, answers, strict=True)))
        for key in known
    )
    columns = (
        Column(DIMENSIONS[dimension].name.say(lang)),
        *(Column(answer.indicator.name.say(lang), is_number=True) for answer in answers),
    )
    used = {part.status for of in found for key, part in of.items() if key in known}
    return Table(heading, columns, rows, legend(used, lang), has_heading=True)


def _is_told(part: Part | None) -> bool:
    return part is not None and (part.value is None or part.value > 0)


def _words(part: Part | None, answer: Answer) -> str:
    """The value with its mark, or the mark of the reason."""
    if part is None:
        return STATUS_MARKS[Status.NOT_COLLECTED]
    if part.value is None:
        return STATUS_MARKS[part.status]
    return value_words(part.value, answer.indicator.unit, answer.selection.lang) + STATUS_MARKS[part.status]
