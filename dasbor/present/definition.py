"""The definition of an indicator: meaning, formula, unit, source, splits, caveats, as a list of terms."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dasbor.catalogue.caveats import CAVEATS
from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.indicator import UNIT_NAMES, Ratio
from dasbor.catalogue.period import GRAIN_NAMES, Month, period_name
from dasbor.catalogue.sources import SOURCES
from dasbor.catalogue.words import notes as words
from dasbor.catalogue.words import ranks
from dasbor.catalogue.words.measures import MEASURES
from dasbor.present.chance import chance_of
from dasbor.present.format import inside, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dasbor.catalogue.indicator import Indicator, Ref
    from dasbor.catalogue.sources import Source
    from dasbor.catalogue.text import Lang, Text

_BETTER = {1: words.BETTER_UP, -1: words.BETTER_DOWN, 0: words.BETTER_NEITHER}


def formula(indicator: Indicator, lang: Lang) -> str:
    """The formula in words: `1.000 × penempatan ÷ angkatan kerja`; of a count, what is counted."""
    expression = indicator.expression
    if not isinstance(expression, Ratio):
        return _measure(expression.of, lang)
    above, below = (_product(refs, lang) for refs in (expression.numerator, expression.denominator))
    scale = f"{number(expression.scale, lang)} × " if expression.scale != 1 else ""
    return f"{scale}{above} ÷ {below}"


def _product(refs: Sequence[Ref], lang: Lang) -> str:
    joined = " × ".join(_measure(ref, lang) for ref in refs)
    return f"({joined})" if len(refs) > 1 else joined


def _measure(ref: Ref, lang: Lang) -> str:
    name = MEASURES[ref.measure_key].say(lang)
    where = ", ".join(inside(DIMENSIONS[d].categories[category].say(lang)) for d, category in ref.where)
    return f"{name} [{where}]" if where else name


def terms(indicator: Indicator, lang: Lang, last_months: dict[str, str]) -> list[tuple[str, str]]:
    """Terms and what they are for this indicator, what a reader needs first in front."""
    sources = sources_of(indicator)
    first = max(source.first_month for source in sources)
    splits = ", ".join(inside(DIMENSIONS[d].name.say(lang)) for d in indicator.dimensions)
    own = {ref.cube.feed for ref in indicator.own_refs}
    covers = min((last_months[feed] for feed in own if feed in last_months), default="")
    pairs: list[tuple[Text, str]] = [
        (words.FORMULA, formula(indicator, lang)),
        (words.UNIT, UNIT_NAMES[indicator.unit].say(lang)),
        (words.KIND, words.KINDS[type(indicator.expression).__name__].say(lang)),
        (words.SOURCE, "; ".join(source.name.say(lang) for source in sources)),
        (words.FIRST, period_name(first, "month", lang)),
        *([(words.COVERS, _month(covers, lang))] if covers else []),
        (words.GRAINS, ", ".join(GRAIN_NAMES[g].say(lang).lower() for g in indicator.grains)),
        (words.SPLITS, splits or words.NO_SPLITS.say(lang)),
        (words.BETTER, _BETTER[indicator.better].say(lang)),
        (words.PROTECTION, (words.PROTECTED if indicator.is_protected else words.OPEN).say(lang)),
        (ranks.UNCERTAINTY, f"{ranks.MODELS[chance_of(indicator)].say(lang)} {ranks.METHOD.say(lang)}"),
    ]
    return [(term.say(lang), said) for term, said in pairs]


def _month(word: str, lang: Lang) -> str:
    return period_name(Month.parse(word), "month", lang)


def definition_html(indicator: Indicator, lang: Lang, last_months: dict[str, str], caveats: Iterable[Text]) -> str:
    """The meaning as a paragraph, then a list of terms with the caveats at the end."""
    pairs = "".join(
        f"<dt>{escape(term)}</dt><dd>{escape(said)}</dd>" for term, said in terms(indicator, lang, last_months)
    )
    notes = "".join(f"<li>{escape(caveat.say(lang))}</li>" for caveat in caveats)
    listed = (
        f'<dt class="ds-wide">{words.CAVEATS.say(lang)}</dt><dd class="ds-wide"><ul>{notes}</ul></dd>' if notes else ""
    )
    return f'<p class="ds-meaning">{escape(indicator.meaning.say(lang))}</p><dl class="ds-defs">{pairs}{listed}</dl>'


def help_button(indicator: Indicator, lang: Lang, place: str) -> str:
    """A small button that opens the definition of the indicator in the same place, by pointer or key.

    The definition comes from `help_panel`. `place` tells apart the parts of a page that bring the same one.
    """
    about = escape(words.HELP.say(lang, indicator=indicator.name.say(lang)))
    target = _panel_id(indicator, place)
    return f'<button type="button" class="ds-help" popovertarget="{target}" aria-label="{about}">?</button>'


def help_panel(
    indicator: Indicator, lang: Lang, last_months: dict[str, str], caveats: Iterable[Text], place: str
) -> str:
    """The definition, hidden until its button is pressed. Escape, a press beside it or its own button close it."""
    name, target = escape(indicator.name.say(lang)), _panel_id(indicator, place)
    close = escape(words.CLOSE.say(lang))
    return (
        f'<div id="{target}" class="ds-help-panel" popover role="dialog" aria-label="{name}">'
        f'<button type="button" class="ds-help-close" popovertarget="{target}" popovertargetaction="hide" '
        f'aria-label="{close}">×</button><h2>{name}</h2>{definition_html(indicator, lang, last_months, caveats)}</div>'
    )


def _panel_id(indicator: Indicator, place: str) -> str:
    return f"ds-{place}-{indicator.key}"


def brief_html(indicator: Indicator, lang: Lang) -> str:
    """The definition within a row of a table: meaning, formula, sources and caveats, a line each."""
    sources = "; ".join(source.name.say(lang) for source in sources_of(indicator))
    lines = [
        indicator.meaning.say(lang),
        f"{words.FORMULA.say(lang)}: {formula(indicator, lang)}",
        f"{words.SOURCE.say(lang)}: {sources}",
        *(caveat.say(lang) for caveat in caveats_of(indicator)),
    ]
    return f"<p>{'<br>'.join(map(escape, lines))}</p>"


def sources_of(indicator: Indicator) -> list[Source]:
    """The sources of every part of the number, each once."""
    return [SOURCES[feed] for feed in dict.fromkeys(ref.cube.feed for ref in indicator.refs)]


def caveats_of(indicator: Indicator) -> tuple[Text, ...]:
    """The caveats that the indicator itself declares."""
    return tuple(CAVEATS[key] for key in indicator.caveats)
