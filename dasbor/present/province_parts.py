"""The smaller parts of the page of a province: strengths and gaps, and peers."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dasbor.catalogue.geography import area_name
from dasbor.catalogue.words import province as words
from dasbor.present.format import number, value_with_unit, value_words
from dasbor.present.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dasbor.catalogue.geography import Basis
    from dasbor.catalogue.text import Lang, Text
    from dasbor.present.cells import Cell
    from dasbor.present.peers import Peer
    from dasbor.present.standing import Standing
    from dasbor.present.strengths import Verdict


def verdict_html(verdict: Verdict, lang: Lang) -> str:
    """Two lists side by side: each figure beside the peers' and the nation's."""
    columns = (
        (words.STRENGTHS, verdict.strengths, "ds-strong"),
        (words.GAPS, verdict.gaps, "ds-weak"),
    )
    return f'<div class="ds-verdict">{"".join(_list(*column, lang) for column in columns)}</div>'


def _list(heading: Text, standings: Sequence[Standing], kind: str, lang: Lang) -> str:
    items = "".join(f"<li>{_item(s, lang)}</li>" for s in standings)
    body = f"<ul>{items}</ul>" if items else f'<p class="ds-note">{escape(words.NO_STRENGTH.say(lang))}</p>'
    return f'<section class="{kind}"><h3>{escape(heading.say(lang))}</h3>{body}</section>'


def _item(s: Standing, lang: Lang) -> str:
    unit = s.indicator.unit
    nation = s.nation.value if s.nation else None
    against = words.AGAINST.say(
        lang,
        value=value_with_unit(s.value or 0, unit, lang),
        peers=value_words(s.peers or 0, unit, lang),
        nation=words.NO_FIGURE.say(lang) if nation is None else value_words(nation, unit, lang),
    )
    rank = words.RANK_OF.say(lang, rank=s.cell.rank_words, count=s.ranked)
    return f"<span>{escape(s.name.say(lang))}</span><b>{escape(rank)}</b><small>{escape(against)}</small>"


def peers_table(
    area: str, found: Sequence[Peer], cells: Sequence[Mapping[str, Cell]], basis: Basis, lang: Lang
) -> Table:
    """The province and its peers by the figures that make them alike; `cells` are those of each variable by area."""
    distances = {area: 0.0} | {peer.area: peer.distance for peer in found}
    columns = (
        Column(words.PROVINCE.say(lang)),
        *(Column(name.say(lang), is_number=True) for name in words.PEER_FIGURES),
        Column(words.DISTANCE.say(lang), is_number=True),
    )
    rows = tuple(
        (
            area_name(code, basis).say(lang),
            *(of_variable[code].words for of_variable in cells),
            number(distance, lang, 2) if code != area else "",
        )
        for code, distance in distances.items()
    )
    return Table(words.PEER_GROUP.say(lang), columns, rows)
