"""Events and targets on a chart of lines: numbers above the plot with their list below, and lines over a year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dasbor.present.drawing.canvas import SMALL, Markup, circle, group, joined, line, text
from dasbor.present.drawing.metrics import text_width, wrapped
from dasbor.present.format import date_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from dasbor.catalogue.text import Lang
    from dasbor.present.beside import EventMark, TargetMark
    from dasbor.present.drawing.scale import Scale

ROW: Final = 18
"""Height of a row of numbers above the plot."""
LINE: Final = 15.5
_RADIUS: Final = 7.5
_COLUMNS_FROM: Final = 500
"""From this width on the list has two columns."""

Place = tuple[float, int]


def number_places(events: Sequence[EventMark], place: Callable[[date], float]) -> list[Place]:
    """Where the number of each event stands: its x, and its row from the top; numbers that would touch take turns."""
    places: list[Place] = []
    for event in events:
        x = place(event.on)
        is_near = bool(places) and x - places[-1][0] < 2 * _RADIUS + 1
        places.append((x, 1 - places[-1][1] if is_near else 0))
    return places


def rows_of(places: Sequence[Place]) -> int:
    """How many rows of numbers there are."""
    return 1 + max((row for _, row in places), default=-1)


def event_marks(
    events: Sequence[EventMark], places: Sequence[Place], lang: Lang, *, top: float, floor: float, right: float
) -> Markup:
    """A dashed line for each event from its number (or, for a break, its words) down to the floor of the plot."""
    pieces: list[Markup] = []
    numbers = iter(range(1, len(events) + 1))
    for event, (x, row) in zip(events, places, strict=True):
        y = top + row * ROW + _RADIUS
        start = top + rows_of(places) * ROW if event.is_break else y + _RADIUS
        pieces.append(line((x, start), (x, floor), ink="muted", dash="3 3"))
        pieces.append(
            _break_words(event, x, start, right) if event.is_break else _numbered(event, next(numbers), x, y, lang)
        )
    return joined(pieces)


def _numbered(event: EventMark, number: int, x: float, y: float, lang: Lang) -> Markup:
    disc = circle((x, y), _RADIUS, fill="paper", stroke="muted", width=1)
    digit = text(x, y + 3.6, str(number), ink="ink", size=10, anchor="middle", weight=600)
    return group(disc, digit, said=[event.words, date_words(event.on.isoformat(), lang), *filter(None, [event.source])])


def _break_words(event: EventMark, x: float, y: float, right: float) -> Markup:
    is_left = x + 5 + text_width(event.words, SMALL) > right
    side = -5 if is_left else 5
    return text(
        x + side, y + 10, event.words, ink="muted", size=SMALL, anchor="end" if is_left else "start", halo="paper"
    )


def event_list(events: Sequence[EventMark], lang: Lang, width: float, top: float) -> tuple[float, Markup]:
    """What the numbers stand for, in one or two columns from `top` on; and how high the list is."""
    listed = [event for event in events if not event.is_break]
    columns = 2 if width >= _COLUMNS_FROM and len(listed) > 1 else 1
    room = width / columns - 12
    per_column = -(-len(listed) // columns)
    pieces: list[Markup] = []
    deepest = top
    for column in range(columns):
        y = top
        for i, event in enumerate(listed[column * per_column : (column + 1) * per_column], column * per_column + 1):
            height, item = _item(event, i, lang, room, (column * width / columns, y))
            pieces.append(item)
            y += height
        deepest = max(deepest, y)
    return deepest - top, joined(pieces)


def _item(event: EventMark, number: int, lang: Lang, room: float, at: tuple[float, float]) -> tuple[float, Markup]:
    x, y = at
    lines = wrapped(f"{date_words(event.on.isoformat(), lang)}: {event.words}", SMALL, room - 20)
    words = (text(x + 20, y + i * LINE + 11, said, ink="muted", size=SMALL) for i, said in enumerate(lines))
    disc = circle((x + _RADIUS + 1, y + 7.5), _RADIUS, fill="none", stroke="muted", width=1)
    digit = text(x + _RADIUS + 1, y + 11.1, str(number), ink="ink", size=10, anchor="middle", weight=600)
    return len(lines) * LINE + 2, joined((disc, digit, *words))


def target_marks(
    targets: Sequence[TargetMark], inks: dict[str, str], scale: Scale, span: Callable[[int], tuple[float, float]]
) -> Markup:
    """A short line over the year of each target, in the ink of its area's line."""
    return joined(_target(target, inks[target.area], scale, span(target.year)) for target in targets)


def _target(target: TargetMark, ink: str, scale: Scale, over: tuple[float, float]) -> Markup:
    y = scale(target.value)
    strokes = _target_strokes(over, y, ink)
    return group(*strokes, said=[target.words])


def _target_strokes(over: tuple[float, float], y: float, ink: str) -> Iterator[Markup]:
    left, right = over
    yield line((left, y), (right, y), ink="paper", width=5)
    yield line((left, y), (right, y), ink=ink, width=1.6, dash="7 3")
    for x in over:
        yield line((x, y - 4), (x, y + 4), ink=ink, width=1.6)
