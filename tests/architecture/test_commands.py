"""The commands of the Makefile, with stand-ins for what they start."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.shared import ROOT

SYSTEM_TOOLS = ["sh", "expand", "find", "ln", "mkdir", "rm", "sed", "touch"]


def script(path: Path, *lines: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(["#!/bin/sh", *lines, ""]))
    path.chmod(0o755)


class Checkout:
    """A checkout whose environment and whose system hold only what a test put there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.system = folder / "system"
        self.journal = folder / "journal"
        self.system.mkdir()
        self.journal.touch()
        for tool in SYSTEM_TOOLS:
            (self.system / tool).symlink_to(shutil.which(tool))
        shutil.copy(ROOT / "Makefile", folder)
        (folder / "requirements-dev.lock").touch()

    def has_environment(self, **exits: int) -> None:
        """Make an environment whose programs write down how they were called."""
        for program in ("python", "streamlit", "pytest"):
            script(
                self.folder / ".venv" / "bin" / program,
                f'echo "{program} $*" >> "{self.journal}"',
                *(f'case "$*" in *"{word}"*) exit {code};; esac' for word, code in exits.items()),
            )
        (self.folder / ".venv" / ".ready").touch()

    def make(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = [shutil.which("make"), *words]
        clean = {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}
        clean.pop("DASBOR_HOME", None)
        environment = clean | {"PATH": str(self.system)}
        return subprocess.run(command, cwd=self.folder, env=environment, check=False, capture_output=True, text=True)

    def started(self) -> list[str]:
        return self.journal.read_text().splitlines()


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


SAMPLE = "python -m etl sample --out data/sample --scale 0.01 --seed 2021"
LOAD = "python -m etl run data/sample"
SERVE = "streamlit run app.py --server.port {} --server.headless true"


def test_run_makes_a_sample_when_there_is_no_release(checkout: Checkout) -> None:
    checkout.has_environment()
    result = checkout.make("run")
    assert result.returncode == 0, result.stderr
    assert checkout.started() == [SAMPLE, LOAD, SERVE.format(8501)]


def test_run_serves_the_release_that_is_there(checkout: Checkout) -> None:
    checkout.has_environment()
    (checkout.folder / "elsewhere" / "releases" / "current").mkdir(parents=True)
    assert checkout.make("run", "PORT=8600", "DASBOR_HOME=elsewhere").returncode == 0
    assert checkout.started() == [SERVE.format(8600)]


def test_run_accepts_that_rows_of_the_sample_were_rejected(checkout: Checkout) -> None:
    checkout.has_environment(**{"etl run": 1})
    assert checkout.make("run").returncode == 0
    assert checkout.started()[-1] == SERVE.format(8501)


@pytest.mark.parametrize(("word", "code"), [("etl run", 2), ("etl sample", 1)])
def test_run_stops_when_the_sample_could_not_be_published(checkout: Checkout, word: str, code: int) -> None:
    checkout.has_environment(**{word: code})
    assert checkout.make("run").returncode != 0
    assert SERVE.format(8501) not in checkout.started()


def test_test_runs_the_whole_suite(checkout: Checkout) -> None:
    checkout.has_environment()
    script(checkout.system / "chromium")
    assert checkout.make("test", "ARGS=-k map").returncode == 0
    assert checkout.started() == ["pytest --numprocesses=logical --dist=loadfile -k map"]


def test_test_names_the_package_when_chromium_is_missing(checkout: Checkout) -> None:
    checkout.has_environment()
    result = checkout.make("test")
    assert result.returncode != 0
    assert "apt-get install chromium" in result.stderr
    assert checkout.started() == []


def test_setup_does_nothing_the_second_time(checkout: Checkout) -> None:
    checkout.has_environment()
    assert checkout.make("setup", "--question").returncode == 0


def test_setup_starts_again_when_the_lock_changed(checkout: Checkout) -> None:
    checkout.has_environment()
    later = (checkout.folder / ".venv" / ".ready").stat().st_mtime + 60
    os.utime(checkout.folder / "requirements-dev.lock", (later, later))
    assert checkout.make("setup", "--question").returncode == 1


def test_setup_says_which_python_it_needs(checkout: Checkout) -> None:
    script(checkout.system / "python3", "exit 1")
    result = checkout.make("setup")
    assert result.returncode != 0
    assert "needs Python 3.11 or newer" in result.stderr
    assert not (checkout.folder / ".venv").exists()


def test_setup_takes_the_first_python_that_is_new_enough(checkout: Checkout) -> None:
    script(checkout.system / "python3", "exit 1")
    script(
        checkout.system / "python3.12",
        f'echo "python3.12 $*" >> "{checkout.journal}"',
        '[ "$2" = venv ] || exit 0',
        'mkdir -p "$3/bin"',
        'ln -s "$0" "$3/bin/python"',
    )
    result = checkout.make("setup")
    assert result.returncode == 0, result.stderr
    assert "python3.12 -m venv .venv" in checkout.started()
    assert (checkout.folder / ".venv" / ".ready").exists()


def test_help_lists_every_command(checkout: Checkout) -> None:
    listed = {line.split()[1] for line in checkout.make("help").stdout.splitlines()}
    phony = next(line for line in (ROOT / "Makefile").read_text().splitlines() if line.startswith(".PHONY:"))
    assert listed == set(phony.split()[1:])
