"""The data officers' guide against what the program says."""

import re

import pytest

from dasbor.catalogue.problem import ProblemCode
from dasbor.catalogue.problems import PROBLEM_CODES
from etl.feeds.guide import GUIDE, renewed
from etl.feeds.registry import FEEDS

TEXT = GUIDE.read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^### (\S+)\n(.*?)(?=^##|\Z)", TEXT, re.MULTILINE | re.DOTALL))
SEVERITIES = {
    "file": "Berkas ditolak · file refused",
    "row": "Baris ditolak · row rejected",
    "warning": "Peringatan, tetap dimuat · warning, kept",
}


@pytest.mark.parametrize("code", PROBLEM_CODES.values(), ids=lambda code: code.code)
def test_every_problem_is_explained_in_both_languages_under_its_anchor(code: ProblemCode) -> None:
    assert code.code in SECTIONS, f"write a section `### {code.code}` in docs/data-officers.md"
    severity, indonesian, english = (part.strip() for part in re.split(r"\*\*(?:ID|EN)\*\*", SECTIONS[code.code]))
    assert severity.strip("*") == SEVERITIES[code.severity]
    assert min(len(indonesian), len(english)) > 40
    assert indonesian != english


def test_the_guide_explains_nothing_that_does_not_exist() -> None:
    assert set(SECTIONS) == {*PROBLEM_CODES, *FEEDS}
    assert [code for code in SECTIONS if code in PROBLEM_CODES] == list(PROBLEM_CODES)
    assert len(re.findall(r"^### ", TEXT, re.MULTILINE)) == len(SECTIONS)


def test_the_columns_are_those_of_the_contracts() -> None:
    assert renewed(TEXT) == TEXT, "run `python -m etl.feeds.guide`"


def test_links_within_the_guide_lead_somewhere() -> None:
    assert set(re.findall(r"\]\(#([\w-]+)\)", TEXT)) <= set(SECTIONS)
