"""What tests of every kind share: where things are."""

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def shared(relative: str) -> Path:
    """A file handed to the project beside its repository, such as `real/karirhub_catalogue_api.json`.

    Skips the test when the whole folder is absent, as on a machine that has only the repository; a folder that is
    there without the file is an error.
    """
    if not SHARED.is_dir():
        pytest.skip(f"the folder {SHARED.name}/ is not beside the repository")
    path = SHARED / relative
    assert path.exists(), f"{SHARED.name}/{relative} is missing"
    return path


def real(name: str) -> Path:
    """A file as it was published, from the folder beside the repository; skips as `shared` does."""
    return shared(f"real/{name}")


def chromium() -> str:
    """The path of the installed Chromium; fails with the cure when there is none."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    assert found, "the browser tests need Chromium: install it (Debian: apt-get install chromium)"
    return found
