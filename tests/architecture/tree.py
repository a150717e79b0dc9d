"""The files of the repository, as the architecture tests look at them."""

import subprocess
from pathlib import Path

from tests.shared import ROOT


def committed() -> list[Path]:
    """Every file that git tracks or would add, by its path from the root."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return [path for name in listing.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def python_files() -> list[Path]:
    """Every Python file of the repository."""
    return [path for path in committed() if path.suffix == ".py"]


def name(path: Path) -> str:
    """The path as a reader of a failure looks for it."""
    return path.relative_to(ROOT).as_posix()
