"""A question that cannot be answered, with the sentence that says why and the nearest one that can."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from rapidfuzz import fuzz, process, utils

from dasbor.catalogue.problem import Problem, ProblemCode, problem
from dasbor.catalogue.refusals import HINT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONGEST_VALUE: Final = 80
"""Characters of what was given that are repeated in a sentence."""
_WORDS_SHOWN: Final = 12
_LIKE: Final = 60.0
_HOLDS: Final = 80.0


class Refusal(Exception):  # noqa: N818 - not an error of the program: an answer of its own kind
    """Why a question has no answer: a Problem, every word that is allowed, and the one nearest to what was given."""

    def __init__(self, problem: Problem, allowed: tuple[str, ...] = (), nearest: str | None = None) -> None:
        super().__init__(problem.sentence.en)
        self.problem = problem
        self.allowed = allowed
        self.nearest = nearest


def refuse(
    code: ProblemCode,
    parameter: str,
    given: str,
    allowed: Iterable[str] = (),
    *,
    nearest: str | None = None,
    **details: object,
) -> Refusal:
    """Make the refusal of a kind; `details` fill the further fields of its sentence and cure."""
    words = tuple(allowed)
    shown = ", ".join(words[:_WORDS_SHOWN]) + (", …" if len(words) > _WORDS_SHOWN else "")
    hint = HINT.fill(nearest=nearest) if nearest else ""
    value = given if len(given) <= LONGEST_VALUE else f"{given[:LONGEST_VALUE]}…"
    fields: dict[str, Any] = {
        "parameter": parameter,
        "allowed": shown,
        "hint": hint,
        "nearest": nearest or "",
        **details,
    }
    return Refusal(problem(code, column=parameter, value=value, **fields), words, nearest)


def nearest_word(given: str, words: Mapping[str, Iterable[str]]) -> str | None:
    """The word that `given` most likely means, looking also at what each word is called; None when nothing is near."""
    names = [(word, name) for word, others in words.items() for name in (word, *others)]
    spoken = [name.replace("_", " ") for _, name in names]
    for scorer, cutoff in ((fuzz.ratio, _LIKE), (fuzz.token_set_ratio, _HOLDS)):
        found = process.extractOne(
            given[:LONGEST_VALUE].replace("_", " "),
            spoken,
            scorer=scorer,
            processor=utils.default_process,
            score_cutoff=cutoff,
        )
        if found:
            return names[found[2]][0]
    return None
