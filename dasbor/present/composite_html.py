"""The index as sentences and a table: the index always beside its parts, raw and scaled."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.composite import COMPONENTS
from dasbor.catalogue.geography import NATION
from dasbor.catalogue.indicator import UNIT_NAMES
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.status import STATUS_NAMES
from dasbor.catalogue.words import adoption as words
from dasbor.catalogue.words import charts
from dasbor.present.composite import DECIMALS, weakest
from dasbor.present.format import inside, number, period_words
from dasbor.present.page_links import address, link
from dasbor.present.table import legend

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dasbor.catalogue.text import Lang
    from dasbor.present.composite import Part, Score
    from dasbor.warehouse.selection import Selection

LAST: Final = 5
"""How many of the lowest provinces are named."""


def index_words(value: float, lang: Lang) -> str:
    """The index as it is shown: `56,3`."""
    return number(value, lang, DECIMALS)


def rank_words(score: Score, lang: Lang) -> str:
    """`3`, or `3–9` where the ranks cannot be told apart; nothing without a rank."""
    if score.place is None:
        return ""
    best, worst = score.place.best, score.place.worst
    return str(best) if best == worst else charts.RANGE.say(lang, low=best, high=worst)


def in_order(scores: Iterable[Score]) -> list[Score]:
    """The nation, then the provinces from the highest index to the lowest, then those without one."""
    return sorted(scores, key=lambda s: (s.area != NATION, s.value is None, -(s.value or 0)))


def surely_below(scores: Sequence[Score]) -> list[Score]:
    """The provinces whose whole range lies below the index of the nation, the lowest first."""
    nation = next((s.value for s in scores if s.area == NATION), None)
    if nation is None:
        return []
    below = [s for s in scores if s.place is not None and s.place.interval.high < nation]
    return sorted(below, key=lambda s: s.value or 0)


def lowest_html(scores: Sequence[Score], asked: Selection) -> str:
    """The index of the nation, the provinces that are surely below it, and where the lowest of them lose most.

    Each leads to this page about that province, where its journeys show in which step people are lost.
    """
    lang = asked.lang
    nation = next(s for s in scores if s.area == NATION)
    if nation.value is None:
        return ""
    said = words.NATION_INDEX.say(lang, nation=index_words(nation.value, lang))
    below = surely_below(scores)
    if not below:
        return f'<p class="ds-lead">{said} {words.NONE_BELOW.say(lang)}</p>'
    items = "; ".join(_lowest(score, nation, asked) for score in below[:LAST])
    if len(below) == 1:
        return f'<p class="ds-lead">{said} {words.ONE_BELOW.say(lang, items=items)}</p>'
    return f'<p class="ds-lead">{said} {words.BELOW.say(lang, count=len(below), items=items)}</p>'


def _lowest(score: Score, nation: Score, asked: Selection) -> str:
    part, lang = weakest(score, nation), asked.lang
    said = {
        "area": link(score.name, address("adopsi", (score.area,), asked)),
        "value": index_words(score.value or 0, lang),
        "rank": rank_words(score, lang),
    }
    if part is None:
        return words.LOWEST_PLAIN.say(lang, **said)
    return words.LOWEST_ITEM.say(lang, **said, part=inside(part.component.name.say(lang)))


def composite_table(scores: Sequence[Score], period: date, lang: Lang) -> str:
    """A row an area: rank, index with its range, and every part as figure and score; reasons where there is none."""
    caption = escape(words.INDEX_CAPTION.say(lang, period=period_words(period, "quarter", lang)))
    names = [component.name.say(lang) for component in COMPONENTS]
    texts = [words.AREA.say(lang)]
    heads = [words.RANK.say(lang), words.INDEX.say(lang), words.RANGE.say(lang), *names]
    head = "".join(f'<th scope="col">{escape(t)}</th>' for t in texts)
    head += "".join(f'<th scope="col" class="ds-num">{escape(t)}</th>' for t in heads)
    body = "".join(_row(score, lang) for score in in_order(scores))
    return (
        f'<div class="ds-table ds-index" role="group" tabindex="0" aria-label="{caption}"><table>'
        f"<caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        f"{_notes(scores, lang)}"
    )


def _row(score: Score, lang: Lang) -> str:
    kind = ' class="ds-nation"' if score.area == NATION else ""
    span = ""
    if score.place is not None:
        low, high = (index_words(end, lang) for end in (score.place.interval.low, score.place.interval.high))
        span = words.RANGE_WORDS.say(lang, low=low, high=high)
    cells = [
        rank_words(score, lang),
        _index(score, lang),
        span,
        *(escape(_part(part, lang)) for part in score.parts),
    ]
    numbers = "".join(f'<td class="ds-num">{cell}</td>' for cell in cells)
    return f'<tr{kind}><th scope="row">{escape(score.name)}</th>{numbers}</tr>'


def _index(score: Score, lang: Lang) -> str:
    """The index with a bar that says the same; the marks of the reasons where there is none."""
    if score.value is None:
        return escape(" ".join(dict.fromkeys(part.cell.words for part in score.missing)))
    bar = f'<span class="ds-meter" aria-hidden="true"><i style="width:{score.value:.1f}%"></i></span>'
    return f"{bar}<b>{index_words(score.value, lang)}</b>"


def _part(part: Part, lang: Lang) -> str:
    if part.scaled is None:
        return part.cell.words
    return words.PART_WORDS.say(lang, value=part.cell.words, scaled=number(part.scaled, lang, DECIMALS))


def _notes(scores: Sequence[Score], lang: Lang) -> str:
    """How to read the table, the units and goal-posts of the parts, the marks, and who has no index and why."""
    said = [words.INDEX_NOTE.say(lang), " ".join(_unit(i, lang) for i in range(len(COMPONENTS)))]
    without = [s for s in scores if s.value is None and s.area != NATION]
    if without:
        said.append(words.NO_INDEX.say(lang, items="; ".join(_without(s, lang) for s in without)))
    said += legend({part.cell.status for s in scores for part in s.parts}, lang)
    return "".join(f'<p class="ds-note">{escape(note)}</p>' for note in said)


def _unit(i: int, lang: Lang) -> str:
    component = COMPONENTS[i]
    indicator = INDICATORS[component.indicator]
    low, high = goal_posts(i, lang)
    return words.UNITS.say(
        lang,
        part=component.name.say(lang),
        indicator=inside(indicator.name.say(lang)),
        unit=inside(UNIT_NAMES[indicator.unit].say(lang)),
        low=low,
        high=high,
    )


def goal_posts(i: int, lang: Lang) -> tuple[str, str]:
    """The goal-posts of a component as numbers: `0,1` and `1.000`."""
    component = COMPONENTS[i]
    low, high = (number(post, lang, 0 if post == round(post) else 1) for post in (component.low, component.high))
    return low, high


def _without(score: Score, lang: Lang) -> str:
    reasons = ", ".join(
        words.NO_INDEX_REASON.say(
            lang,
            part=inside(part.component.name.say(lang)),
            status=inside(STATUS_NAMES[part.cell.status].say(lang)),
        )
        for part in score.missing
    )
    return words.NO_INDEX_ITEM.say(lang, area=score.name, reasons=reasons)
