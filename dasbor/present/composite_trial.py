"""What other weights would do to the index: how far the ranks move, and whether out of their ranges."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from scipy.stats import spearmanr

from dasbor.catalogue.words import adoption as words
from dasbor.present.composite_html import in_order, index_words, rank_words
from dasbor.present.format import number
from dasbor.present.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dasbor.catalogue.text import Lang
    from dasbor.present.composite import Score

_ARROWS = {1: "▲", -1: "▼"}


def trial_html(index: Sequence[Score], trial: Sequence[Score], weights: Sequence[float], lang: Lang) -> str:
    """A sentence and a table of the provinces in the order of the trial; both sequences hold the same areas."""
    before = {score.area: score for score in index if score.place is not None}
    after = [score for score in in_order(trial) if score.place is not None]
    shares = " : ".join(number(weight, lang, 0) for weight in weights)
    moves = [move(before[score.area], score) for score in after]
    said = words.TRIAL_SAID.say(
        lang,
        weights=shares,
        moved=sum(m != 0 for m in moves),
        count=len(after),
        farthest=max(map(abs, moves), default=0),
        outside=sum(is_outside(before[score.area], score) for score in after),
        rho=number(rank_correlation([before[s.area] for s in after], after), lang, 2),
    )
    columns = (
        Column(words.AREA.say(lang)),
        Column(words.INDEX.say(lang), is_number=True),
        Column(words.RANK.say(lang), is_number=True),
        Column(words.TRIAL_INDEX.say(lang), is_number=True),
        Column(words.TRIAL_RANK.say(lang), is_number=True),
        Column(words.MOVED.say(lang), is_number=True),
    )
    rows = tuple(
        (
            score.name,
            index_words(before[score.area].value or 0, lang),
            rank_words(before[score.area], lang),
            index_words(score.value or 0, lang),
            rank_words(score, lang),
            _moved(moved),
        )
        for score, moved in zip(after, moves, strict=True)
    )
    table = Table(words.TRIAL_CAPTION.say(lang, weights=shares), columns, rows)
    return f'<p role="status">{escape(said)}</p>{table.to_html()}'


def move(before: Score, after: Score) -> int:
    """By how many places a province rises (above zero) or falls."""
    return before.place.rank - after.place.rank if before.place and after.place else 0


def is_outside(before: Score, after: Score) -> bool:
    """Whether the new rank lies outside the former range of ranks."""
    if before.place is None or after.place is None:
        return False
    return not before.place.best <= after.place.rank <= before.place.worst


def rank_correlation(before: Sequence[Score], after: Sequence[Score]) -> float:
    """Spearman's correlation of the two indices; 1 where there are too few provinces or no difference to tell."""
    pairs = [(one.value or 0.0, other.value or 0.0) for one, other in zip(before, after, strict=True)]
    if any(len({pair[i] for pair in pairs}) < 2 for i in (0, 1)):
        return 1.0
    return float(spearmanr([one for one, _ in pairs], [other for _, other in pairs]).statistic)


def _moved(places: int) -> str:
    return f"{_ARROWS[1 if places > 0 else -1]}{abs(places)}" if places else "="
