"""What a data officer reads, word for word, in both languages: one example of each kind of fault.

After a change of words, run `python -m tests.feeds.test_messages` and read the difference in `messages.txt`.
"""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dasbor.catalogue.problem import Problem, ProblemCode
from dasbor.catalogue.problems import PROBLEM_CODES
from dasbor.catalogue.text import LANGS
from tests.feeds.cases import FEEDS, cases
from tests.feeds.run import run

MESSAGES = FEEDS / "messages.txt"


def _examples(home: Path) -> dict[str, Problem]:
    """The first example of each kind, over all cases in their order."""
    found: dict[str, Problem] = {}
    for case in cases():
        for problem in run(case, home / case.name).problems:
            found.setdefault(problem.code.code, problem)
    return found


def _told(home: Path) -> Iterator[str]:
    examples = _examples(home)
    for code in PROBLEM_CODES:
        if code in examples:
            problem = examples[code]
            yield f"{code} ({problem.code.severity})"
            for lang in LANGS:
                yield f"  {lang}  {problem.sentence.say(lang)}"
                yield f"      {problem.cure.say(lang)}"


def test_the_words_are_those_that_were_read_and_approved(tmp_path: Path) -> None:
    assert "\n".join(_told(tmp_path)) + "\n" == MESSAGES.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", PROBLEM_CODES.values(), ids=lambda code: code.code)
def test_both_languages_tell_the_same_facts_in_their_own_words(code: ProblemCode) -> None:
    for text in (code.sentence, code.cure):
        assert text.id != text.en
        assert sorted(set(re.findall(r"{\w+}", text.id))) == sorted(set(re.findall(r"{\w+}", text.en)))
        assert text.id.endswith(".") or text.id.endswith("}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        MESSAGES.write_text("\n".join(_told(Path(folder))) + "\n", encoding="utf-8")
