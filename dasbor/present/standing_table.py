"""The table of standings as HTML: a row an indicator, which a phone reads as a card."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from dasbor.catalogue.geography import area_name, island_of
from dasbor.catalogue.hubs import HUBS
from dasbor.catalogue.indicator import UNIT_NAMES, Unit
from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES, Status
from dasbor.catalogue.words import province as words
from dasbor.catalogue.words import table as table_words
from dasbor.present.cells import ranked
from dasbor.present.definition import brief_html
from dasbor.present.format import inside, period_words, value_with_unit, value_words
from dasbor.present.strip import image, nation_mark, own_mark, peers_mark, strip, tick_mark
from dasbor.present.theme import palette

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dasbor.catalogue.text import Lang
    from dasbor.present.cells import Cell
    from dasbor.present.standing import Standing
    from dasbor.present.theme import Mode

_ARROWS = {1: "▲", -1: "▼", 0: "≈"}


def standing_table(standings: Sequence[Standing], mode: Mode) -> str:
    """The table with its key above and its marks below; the standings are of one province and in order of their hubs.

    Roles are written out because the narrow layout takes the rows apart, and browsers then forget them.
    """
    lang = standings[0].cell.lang
    usual = usual_period(standings)
    island = area_name(island_of(standings[0].cell.area)).say(lang)
    heads = (
        words.INDICATOR.say(lang), words.VALUE.say(lang), words.CHANGE.say(lang), words.RANK.say(lang),
        words.SPREAD.say(lang), words.NATION.say(lang), island, words.PEERS.say(lang),
    )  # fmt: skip
    head = "".join(f'<th role="columnheader" scope="col">{escape(name)}</th>' for name in heads)
    by_hub = groupby(standings, key=lambda s: s.indicator.hub)
    groups = "".join(_group(hub, tuple(rows), mode, heads, usual) for hub, rows in by_hub)
    caption = escape(words.STANDING.say(lang))
    return (
        f'{_key(standings[0], mode, lang)}<div class="ds-standing"><table role="table" aria-label="{caption}">'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>{groups}</table></div>'
        f'<p class="ds-note">{escape(" ".join(_notes(standings, lang)))}</p>'
    )


def usual_period(standings: Iterable[Standing]) -> date:
    """The period of most rows, the latest of equally frequent ones."""
    periods = [s.period for s in standings]
    return max(set(periods), key=lambda period: (periods.count(period), period))


def _group(hub: str, rows: Sequence[Standing], mode: Mode, heads: tuple[str, ...], usual: date) -> str:
    """The rows of a hub under its name."""
    name = f'<span style="color:{palette(hub, mode).accent}">{escape(HUBS[hub].name.say(rows[0].cell.lang))}</span>'
    head = f'<th role="columnheader" scope="colgroup" colspan="{len(heads)}">{name}</th>'
    body = "".join(_row(s, mode, heads, usual) for s in rows)
    return f'<tbody role="rowgroup"><tr role="row" class="ds-of-hub">{head}</tr>{body}</tbody>'


def _row(s: Standing, mode: Mode, heads: tuple[str, ...], usual: date) -> str:
    lang, unit = s.cell.lang, s.indicator.unit
    own = f"<b>{s.cell.words}</b>" if s.value is not None else _reason(s.cell)
    cells = (
        own + _under(s),
        _change(s),
        "" if s.cell.rank is None else words.RANK_OF.say(lang, rank=s.cell.rank_words, count=s.ranked),
        _spread(s, mode),
        _words(s.nation),
        _words(s.island),
        _none(lang) if s.peers is None else value_words(s.peers, unit, lang),
    )
    body = "".join(
        f'<td role="cell" class="{kind}" data-label="{escape(label)}">{said}</td>'
        for kind, label, said in zip(
            ("own", "turn", "rank", "spread", "other", "other", "other"), heads[1:], cells, strict=True
        )
    )
    return f'<tr role="row"><th role="rowheader" scope="row">{_heading(s, usual)}</th>{body}</tr>'


def _heading(s: Standing, usual: date) -> str:
    """The name with its unit, the period where it is another one, and the meaning one key away."""
    lang, indicator = s.cell.lang, s.indicator
    under = [UNIT_NAMES[indicator.unit].say(lang)] if indicator.unit is Unit.PER_1000 else []
    if s.period != usual:
        under.append(period_words(s.period, s.grain, lang))
    small = f"<small>{escape(' · '.join(under))}</small>" if under else ""
    return (
        f'<details><summary title="{escape(words.MEANING.say(lang))}">{escape(s.name.say(lang))}</summary>'
        f"{brief_html(indicator, lang)}</details>{small}"
    )


def _under(s: Standing) -> str:
    """In small: the range of the figure, and the count behind a rate."""
    lang = s.cell.lang
    low, high = s.cell.limits or ("", "")
    said = [words.BETWEEN.say(lang, low=low, high=high)] if low != high else []
    if s.amount is not None and s.amount.value is not None:
        said.append(value_with_unit(s.amount.value, s.amount.unit, lang))
    return "".join(f"<small>{escape(one)}</small>" for one in said)


def _change(s: Standing) -> str:
    """The size with an arrow, which is hidden from screen readers: they read the sign."""
    if s.change is None:
        return ""
    arrow = _ARROWS[0 if s.change.is_noise else s.change.direction]
    return f'<span aria-hidden="true">{arrow}</span> {escape(s.change.size(s.cell.lang, sign=True))}'


def _spread(s: Standing, mode: Mode) -> str:
    lang, unit = s.cell.lang, s.indicator.unit
    order = ranked(s.provinces)
    values = [c.value for c in order if c.value is not None]
    nation = s.nation.value if s.nation else None
    drawing = strip(values, s.value, nation, s.peers, palette(s.indicator.hub, mode)) if len(values) > 1 else ""
    if not drawing:
        return f"<small>{escape(words.SPREAD_NONE.say(lang))}</small>"
    high, low = (value_words(c.value or 0, unit, lang) for c in (order[0], order[-1]))
    alt = words.SPREAD_ALT.say(lang, area=s.cell.name, low=low, lowest=order[-1].name, high=high, highest=order[0].name)
    return f'<img src="{drawing}" alt="{escape(alt)}"><span class="ends"><i>{low}</i><i>{high}</i></span>'


def _reason(cell: Cell) -> str:
    """The mark of the reason with its words, so that nobody takes it for zero."""
    return f'{STATUS_MARKS[cell.status]} <small class="why">{escape(inside(cell.status_words))}</small>'


def _words(cell: Cell | None) -> str:
    return "" if cell is None else escape(cell.words)


def _none(lang: Lang) -> str:
    return f"<small>{escape(words.NO_FIGURE.say(lang))}</small>"


def _key(any_row: Standing, mode: Mode, lang: Lang) -> str:
    """What the marks of the spread are."""
    colours = palette("siapkerja", mode)
    ink, paper = colours.surface.ink, colours.surface.paper
    entries = (
        (own_mark(8, colours.accent, paper), any_row.cell.name),
        (nation_mark(8, ink), words.NATION.say(lang)),
        (peers_mark(8, ink, paper), words.LEGEND_PEERS.say(lang)),
        (tick_mark(8, colours.surface.muted), words.LEGEND_OTHERS.say(lang)),
    )
    items = "".join(f'<li><img src="{image(16, mark)}" alt="">{escape(name)}</li>' for mark, name in entries)
    return f'<ul class="ds-key" aria-label="{escape(words.LEGEND.say(lang))}">{items}</ul>'


def _notes(standings: Sequence[Standing], lang: Lang) -> list[str]:
    """How to read ranks and changes, and what the marks in the table mean."""
    used = {c.status for s in standings for c in (s.cell, s.nation, s.island) if c is not None}
    marks = [f"{STATUS_MARKS[s]} {inside(STATUS_NAMES[s].say(lang))}" for s in Status if s in used and STATUS_MARKS[s]]
    legend = [f"{table_words.MARKS.say(lang, marks='; '.join(marks))}."] if marks else []
    return [words.RANK_NOTE.say(lang), *legend]
