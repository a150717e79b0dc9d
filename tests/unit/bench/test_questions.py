from pathlib import Path

import pytest

from bench.ask.questions import questions
from dasbor.catalogue.registry import INDICATORS
from dasbor.warehouse.releases import open_release
from tests.fixtures.release import shared_home


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shared_home(tmp_path_factory)


def test_the_questions_are_wide(home: Path) -> None:
    asked = questions(open_release(home=home), 3 * len(INDICATORS), seed=1)
    assert {selection.indicator for selection in asked} == set(INDICATORS)
    assert {selection.grain for selection in asked} == {"month", "quarter", "year"}
    assert {selection.basis for selection in asked} == {"38", "34"}
    assert {len(selection.by) for selection in asked} >= {0, 1, 2}
    assert any(selection.filters for selection in asked)
    assert {min(len(selection.areas), 2) for selection in asked} == {0, 1, 2}


def test_the_same_seed_asks_the_same(home: Path) -> None:
    release = open_release(home=home)
    assert questions(release, 50, seed=1) == questions(release, 50, seed=1)
    assert questions(release, 50, seed=1) != questions(release, 50, seed=2)
