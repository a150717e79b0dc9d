"""The parts of the page of a province as HTML, made once for a province, a period, a release and a look."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.geography import PROVINCES, area_name
from dasbor.catalogue.words import claims as claim_words
from dasbor.catalogue.words import outlook as outlook_words
from dasbor.catalogue.words import province as words
from dasbor.present.cells import reasons
from dasbor.present.claims import reason_words
from dasbor.present.format import period_words
from dasbor.present.multiples import multiples
from dasbor.present.outlook_html import outlook_table
from dasbor.present.province_claims import notable, pace, year_course
from dasbor.present.province_parts import peers_table, verdict_html
from dasbor.present.quality import changes_table
from dasbor.present.standing import HEADLINES
from dasbor.present.standing_table import standing_table, usual_period
from dasbor.present.strengths import is_beyond, verdict
from dasbor.ui.outlooks import outlook_of
from dasbor.ui.province_page import peers_of, setting_of, spread_of, standings_of, survey
from dasbor.ui.targets import achievements_of
from dasbor.warehouse import side
from dasbor.warehouse.tables import area_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dasbor.catalogue.text import Lang, Text
    from dasbor.present.achievement import Achievement
    from dasbor.present.peers import Peer
    from dasbor.present.standing import Standing
    from dasbor.ui.province_page import Survey
    from dasbor.ui.view import View
    from dasbor.warehouse.selection import Selection

KEPT: Final = 128
"""Pages kept for all sessions together; one is about 150 kB."""


@dataclass(frozen=True, slots=True)
class ProvinceWords:
    """The page before and after the one chart that is drawn closer."""

    above: str
    below: str
    peers: tuple[str, ...]
    """The codes of the peers."""
    why_nothing: str
    """Why there is not a single figure; empty when there is one."""


def province_words(area: str, asked: Selection, view: View) -> ProvinceWords:
    """The page of a province for the month, the grain and the basis asked for."""
    question = replace(asked, indicator="", start=asked.end, areas=(), by=(), filters=(), lang=view.lang, release="")
    return _made(area, question, _Look(view))


class _Look:
    """A view as a key: two views of the same release, language and mode show the same page."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._key = (view.pinned, view.lang, view.mode)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Look) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


@lru_cache(maxsize=KEPT)
def _made(area: str, asked: Selection, look: _Look) -> ProvinceWords:
    view = look.view
    found = survey(asked, view)
    alike = peers_of(area, found)
    standings = standings_of(area, alike, asked, view)
    achievements = achievements_of(area, asked, view)
    judged = verdict(standings)
    claims = (setting_of(area, found, asked), *notable(judged), *year_course(standings), *pace(achievements))
    lead = " ".join(claim.says(view.lang) for claim in claims)
    above = (
        _title(area, asked),
        f'<p class="ds-lead">{lead}</p>',
        _section(words.STANDING, _standing_lede(standings, view.lang), view.lang),
        standing_table(standings, view.mode),
        _section(words.VERDICT, words.VERDICT_RULE.say(view.lang, judged=judged.judged), view.lang),
        verdict_html(judged, view.lang),
        _section(words.TRENDS, words.TRENDS_LEDE.say(view.lang, area=_name(area, asked)), view.lang),
        multiples((spread_of(key, asked, view) for key in HEADLINES), area, view.mode),
    )
    below = (_targets(area, achievements, asked, view), _changes(area, asked, view), _peers(area, alike, found, asked))
    return ProvinceWords("".join(above), "".join(below), tuple(peer.area for peer in alike), _nothing(standings))


def _name(area: str, asked: Selection) -> str:
    return area_name(area, asked.basis).say(asked.lang)


def _section(heading: Text, lede: str, lang: Lang) -> str:
    return f'<div class="ds-section"><h2>{escape(heading.say(lang))}</h2><p>{escape(lede)}</p></div>'


def _title(area: str, asked: Selection) -> str:
    """Name, island group and codes."""
    lang, province = asked.lang, PROVINCES[area]
    said = (
        words.OF_ISLAND.say(lang, island=area_name(province.island).say(lang)),
        words.CODES.say(lang, bps=area, kemendagri=province.code_kemendagri),
    )
    return f'<div class="ds-province"><h2>{escape(_name(area, asked))}</h2><p>{escape(", ".join(said))}</p></div>'


def _standing_lede(standings: Sequence[Standing], lang: Lang) -> str:
    """The period, and how many figures are better than the peers' median and how many worse."""
    known = [(s, s.peers) for s in standings if s.peers is not None and s.value is not None and s.indicator.better]
    above, below = (sum(is_beyond(s, reference, turn) for s, reference in known) for turn in (1, -1))
    period = period_words(usual_period(standings), standings[0].grain, lang)
    said = words.STANDING_PERIOD.say(lang, period=period)
    if not known:
        return said
    return f"{said} {words.STANDING_LEDE.say(lang, judged=len(known), above=above, below=below)}"


def _nothing(standings: Sequence[Standing]) -> str:
    cells = [s.cell for s in standings]
    if any(cell.value is not None for cell in cells):
        return ""
    lang = cells[0].lang
    return claim_words.NOTHING.say(lang, reasons=reason_words(reasons(cells), lang))


def _targets(area: str, achievements: Sequence[Achievement], asked: Selection, view: View) -> str:
    lang, year, heading = asked.lang, asked.end.year, outlook_words.TARGETS
    if not achievements:
        return _section(heading, words.NO_TARGETS.say(lang, area=_name(area, asked), year=year), lang)
    months = max(a.months for a in achievements)
    until = period_words(asked.end.first_day.replace(month=months), "month", lang)
    lede = outlook_words.LEDE.say(lang, year=year, month=until, months=months)
    outlooks = [outlook_of(a, area, asked.basis, view) for a in achievements]
    return _section(heading, lede, lang) + outlook_table(outlooks, heading.say(lang), lang).to_html()


def _changes(area: str, asked: Selection, view: View) -> str:
    lang, name = view.lang, _name(area, asked)
    found = side.changes(view.pinned).filter(pl.col("area") == area_key(area, asked.basis))
    if found.is_empty():
        return _section(words.CHANGES, words.NO_CHANGES.say(lang, area=name), lang)
    lede = words.CHANGES_LEDE.say(lang, area=name)
    return _section(words.CHANGES, lede, lang) + changes_table(found, lang).to_html()


def _peers(area: str, alike: Sequence[Peer], found: Survey, asked: Selection) -> str:
    lang = asked.lang
    if not alike or found.round_on is None:
        return _section(words.PEER_GROUP, words.NO_PEERS.say(lang, area=_name(area, asked)), lang)
    rule = words.PEER_RULE.say(lang, count=len(alike), round=period_words(found.round_on, "month", lang))
    table = peers_table(area, alike, found.cells, asked.basis, lang)
    return _section(words.PEER_GROUP, rule, lang) + table.to_html()
