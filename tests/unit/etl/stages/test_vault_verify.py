"""Telling a whole vault from a damaged one."""

from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from etl.stages import ledger, vault
from etl.stages.vault_verify import verify
from tests.unit.etl.stages.paper import FEED, Paper


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-10])


def shorten(path: Path) -> None:
    pl.read_parquet(path).head(1).write_parquet(path)


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Paper:
    loaded = Paper(monkeypatch, tmp_path)
    loaded.load(loaded.write("a.paper", [(1, 1, "a", "ok"), (2, 1, "b", "ok")]))
    return loaded


def test_a_vault_that_is_not_there_and_one_that_was_loaded_are_whole(paper: Paper) -> None:
    assert verify(paper.home) == []


@pytest.mark.parametrize("damage", [Path.unlink, cut, shorten])
def test_a_damaged_part_is_named(paper: Paper, damage: Callable[[Path], None]) -> None:
    (part,) = vault.parts(paper.home, FEED)
    damage(part)
    (found,) = verify(paper.home)
    assert (found.code.code, found.file) == ("vault-damaged", part.name)


def test_a_damaged_entry_is_named(paper: Paper) -> None:
    path = ledger.entry_path(paper.home, ledger.entries(paper.home)[0].sha256)
    cut(path)
    (found,) = verify(paper.home)
    assert (found.code.code, found.file) == ("vault-damaged", path.name)
