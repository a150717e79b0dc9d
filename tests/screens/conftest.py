"""Pages without a browser, on releases that are full, empty, silent and suppressed."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dasbor.catalogue.cubes import CUBES, Protection
from dasbor.catalogue.geography import NATION, PROVINCES
from tests.fixtures.release import shared_home
from tests.fixtures.tiny import atom, months, write_tiny_release
from tests.shared import ROOT

PAGES = (
    *("ringkasan", "lowongan", "pelatihan", "sertifikasi", "kewirausahaan"),
    *("adopsi", "provinsi", "bandingkan", "unduh", "mutu_data", "kamus_data"),
)
WITHOUT_ONE_QUESTION = ("provinsi", "mutu_data", "kamus_data")
"""Pages that are about no single selection of figures, as they open."""

Open = Callable[..., AppTest]


def words_of(screen: AppTest) -> str:
    """Everything that the page itself says, without markup."""
    said = " ".join(part.value for part in screen.html if not part.value.startswith(("<style", "<script")))
    return re.sub(r"\s+", " ", unescape(re.sub("<[^>]+>", " ", said))).strip()


def links(screen: AppTest) -> dict[str, str]:
    """The files that the page offers: what a link says, and where it leads."""
    offered = "".join(
        re.findall('<nav class="ds-files".*?</nav>', "".join(part.value for part in screen.html), re.DOTALL)
    )
    return {unescape(said): unescape(to) for to, said in re.findall(r'<a href="([^"]+)" download>([^<]+)</a>', offered)}


def address(screen: AppTest) -> dict[str, str]:
    """The parameters of the address; Streamlit's test driver keeps lists."""
    return {key: value[-1] if isinstance(value, list) else value for key, value in screen.query_params.items()}


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The homes by what lies in them; never changed."""
    base = tmp_path_factory.mktemp("homes")
    found = {name: base / name for name in ("empty", "silent", "suppressed", "damaged")}
    found["empty"].mkdir()
    write_tiny_release(found["silent"], {}, {}, name="2026-01-02.1")
    _write_suppressed(found["suppressed"])
    damaged = write_tiny_release(found["damaged"], {}, {}, name="2026-01-04.1")
    (damaged / "public.duckdb").write_bytes(b"not a database")
    return {"full": shared_home(tmp_path_factory), **found}


def _write_suppressed(home: Path) -> None:
    """Two months in which every count of people is hidden, in the nation and in every province."""
    covered = ["2025-11", "2025-12"]
    atoms = {
        cube.key: [
            atom(area, month, **{m.key: 7 if m.protection is Protection.OPEN else None for m in cube.measures})
            for area in (NATION, *PROVINCES)
            for month in covered
        ]
        for cube in CUBES.values()
        if not cube.is_reference and "month" in cube.grains and not cube.is_national_only
    }
    coverage = {cube.feed: months(*covered) for cube in CUBES.values() if not cube.is_reference}
    write_tiny_release(home, atoms, coverage, name="2026-01-03.1")


@pytest.fixture
def open_page(homes: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Open:
    """Open a page of the dashboard on one of the homes, with parameters in its address."""

    def opened(page: str, home: str = "full", **params: str) -> AppTest:
        monkeypatch.setenv("DASBOR_HOME", str(homes[home]))
        screen = AppTest.from_file(ROOT / "dasbor" / "ui" / "main.py", default_timeout=60)
        if page != PAGES[0]:
            screen.switch_page(str(ROOT / "pages" / f"{page}.py"))
        for key, value in params.items():
            screen.query_params[key] = value
        screen.run()
        assert not screen.exception
        return screen

    return opened
