"""The release of a run: one for the whole page, the next one on the next run, an older one by its address."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dasbor.catalogue.geography import NATION, PROVINCES
from tests.fixtures.tiny import atom, months, write_tiny_release
from tests.screens.conftest import address, words_of
from tests.shared import ROOT


def publish(home: Path, name: str, postings: int) -> Path:
    """A release in which every area has so many postings in December 2025."""
    atoms = [atom(area, "2025-12", vacancy_postings=postings) for area in (NATION, *PROVINCES)]
    return write_tiny_release(
        home, {"vacancies": atoms}, {"karirhub/vacancies": months("2025-12", "2025-12")}, name=name
    )


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DASBOR_HOME", str(tmp_path))
    publish(tmp_path, "2026-01-05.1", 11)
    return tmp_path


def opened(page: str = "lowongan", **params: str) -> AppTest:
    screen = AppTest.from_file(ROOT / "dasbor" / "ui" / "main.py", default_timeout=60)
    screen.switch_page(str(ROOT / "pages" / f"{page}.py"))
    screen.query_params.update(params)
    screen.run()
    assert not screen.exception
    return screen


def test_a_new_release_appears_on_the_next_run_without_a_restart(home: Path) -> None:
    screen = opened()
    assert "11 lowongan" in words_of(screen)
    publish(home, "2026-01-06.1", 22)
    screen.run()
    words = words_of(screen)
    assert "22 lowongan" in words
    assert "11 lowongan" not in words, "a page mixes two releases"
    assert "Rilis 2026-01-06.1" in words
    assert "2026-01-05.1" not in words


def test_the_month_of_publication_is_not_shown_unless_asked_for(home: Path) -> None:
    atoms = [
        atom(area, month, vacancy_postings=n)
        for area in (NATION, *PROVINCES)
        for month, n in (("2026-01", 90), ("2026-02", 30))
    ]
    covered = {"karirhub/vacancies": months("2026-01", "2026-02")}
    write_tiny_release(home, {"vacancies": atoms}, covered, name="2026-02-20.1")
    words = words_of(opened())
    assert "Lowongan di Indonesia pada Januari 2026: 90 lowongan" in words
    assert "30" not in words.split("Unduh data")[0]
    asked = words_of(opened(to="2026-02"))
    assert "Lowongan di Indonesia pada Februari 2026: 30 lowongan (periode belum lengkap)." in asked
    assert "turun" not in asked


def test_a_release_that_the_address_names_stays(home: Path) -> None:
    publish(home, "2026-01-08.1", 44)
    screen = opened(release="2026-01-05.1")
    assert "11 lowongan" in words_of(screen)
    assert "Rilis 2026-01-05.1" in words_of(screen)
    screen.selectbox(key="bar_grain_id").select("quarter").run()
    assert "Rilis 2026-01-05.1" in words_of(screen)
    assert address(screen)["release"] == "2026-01-05.1"


@pytest.mark.usefixtures("home")
def test_an_unknown_release_is_refused_and_the_one_in_force_shown() -> None:
    words = words_of(opened(release="2020-01-01.1"))
    assert "Rilis 2020-01-01.1 tidak ada." in words
    assert "Rilis 2026-01-05.1" in words


def test_a_damaged_release_is_told_and_the_last_good_one_shown(home: Path) -> None:
    damaged = publish(home, "2026-01-09.1", 55)
    (damaged / "public.duckdb").write_bytes(b"not a database")
    words = words_of(opened())
    assert "Rilis 2026-01-09.1 rusak" in words
    assert "11 lowongan" in words
    assert "Rilis 2026-01-05.1, terbit" in words


def test_every_release_is_listed_and_the_one_in_force_marked(home: Path) -> None:
    publish(home, "2026-01-10.1", 66)
    words = words_of(opened("mutu_data"))
    assert "2026-01-10.1 10 Januari 2026 berlaku" in words
    assert "2026-01-05.1 5 Januari 2026" in words
    assert words.count("berlaku") == 2, "the sentence, and one mark"
