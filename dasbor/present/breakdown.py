"""The breakdown: one split as bars, two as a table of colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import NATION
from dasbor.catalogue.words import charts as words
from dasbor.present.breakdown_bars import Bars
from dasbor.present.breakdown_heat import Heat
from dasbor.present.breakdown_parts import parts
from dasbor.present.cells import shown_period
from dasbor.present.drawing.drawing import drawing_of
from dasbor.present.format import inside

if TYPE_CHECKING:
    from dasbor.present.drawing.drawing import Drawing
    from dasbor.warehouse.answer import Answer


def breakdown(answer: Answer, *, area: str = NATION) -> Drawing | None:
    """The parts of one area in the latest period with a value; None when the answer holds none."""
    period = shown_period(answer)
    found = parts(answer, period, area) if period else ()
    if period is None or not found:
        return None
    chart = Heat(answer, found) if len(answer.selection.by) == 2 else Bars(answer, found)
    return drawing_of(answer, chart.scene, heading=heading(answer), period=period)


def heading(answer: Answer) -> str:
    """What kind of figure it is: `Rincian menurut jenis kelamin × kelompok umur`."""
    lang = answer.selection.lang
    names = " × ".join(inside(DIMENSIONS[d].name.say(lang)) for d in answer.selection.by)
    return words.BREAKDOWN.say(lang, dimension=names)
