"""A drawing: one figure in two widths, with the title, the source and the mark that it never leaves without."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.words import frame
from dasbor.present.drawing.canvas import Markup, number
from dasbor.present.drawing.paints import paints
from dasbor.present.drawing.sheet import Sheet, sheet
from dasbor.present.says import caption
from dasbor.warehouse.says import says

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from dasbor.catalogue.text import Lang
    from dasbor.present.theme import Mode
    from dasbor.warehouse.answer import Answer

WIDE: Final = 560
"""Pixels of the drawing that is shown where there are at least 450."""
NARROW: Final = 344
"""Pixels of the drawing for a phone, whose words are then as large as those beside it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is drawn at one width: its height in pixels and its strokes."""

    width: int
    height: float
    body: Markup

    def svg(self) -> str:
        """The scene as an element that fills the width it is given; what it says is said by the figure around it."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {number(self.height)}" '
            f'preserveAspectRatio="xMinYMin" aria-hidden="true">{self.body}</svg>'
        )


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure ready to be shown, printed or saved. It has no mode: the page or the file brings the colours."""

    name: str
    """The stem of a file of it: indicator and period."""
    heading: str
    """What kind of figure it is: `Peringkat provinsi`."""
    subtitle: str
    """The selection in a sentence."""
    caption: tuple[str, str]
    """What is shown; and its source, denominator and release."""
    tag: str
    """The mark of a synthetic release, or nothing."""
    hub: str
    lang: Lang
    wide: Scene
    narrow: Scene

    def paints(self, mode: Mode) -> dict[str, str]:
        """The colours of its paints in a mode."""
        return dict(paints(self.hub, mode))

    def sheet(self, description: str) -> Sheet:
        """What surrounds the wide drawing in a file of its own; `description` is its text for who does not see it."""
        return sheet(self, description)

    def standalone(self, description: str) -> str:
        """A complete SVG file in light colours: title, selection, source, release and synthetic mark inside."""
        return self.sheet(description).around(self.wide.body)


def drawing_of(
    answer: Answer,
    scene: Callable[[int], tuple[float, Markup]],
    *,
    heading: str,
    period: date | None = None,
    said: str = "",
) -> Drawing:
    """The drawing that `scene` makes of an answer.

    `scene` is called with a width in pixels and gives the height and the strokes. `period` is the one shown, when it is
    not all that were asked for; `said` tells what is shown where it is not what the selection says. Caption, source and
    synthetic mark come from the answer.
    """
    selection = answer.selection
    what, source = caption(answer, period)
    return Drawing(
        f"{selection.indicator}_{selection.start}_{selection.end}",
        heading,
        says(selection, selection.lang),
        (said or what, source),
        frame.SYNTHETIC_TAG.say(selection.lang) if answer.is_synthetic else "",
        answer.indicator.hub,
        selection.lang,
        *(Scene(width, *scene(width)) for width in (WIDE, NARROW)),
    )
