"""What the repository may hold, and how large its pieces may be."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.architecture.tree import committed, name, python_files
from tests.shared import ROOT

REGISTRIES = (
    r"pypi\.(?:org|python)|pythonhosted\.org|registry\.npmjs|registry\.yarnpkg|deb\.debian|crates\.io|conda\.anaconda"
)
MACHINE_PATHS = r"(?<![\w./-])/(?:work|root|home/\w+)(?=/|\s|$|[\"'`])"
LOCAL_INDEX = r"file:/{3}|(?:^|\s)--(?:extra-)?index-url\b|(?:^|\s)--find-links\b"

MOST_LINES = 400
MOST_LINES_OF_A_PAGE = 60


@pytest.mark.parametrize(
    ("pattern", "cure"),
    [
        (REGISTRIES, "name the package, not the registry"),
        (MACHINE_PATHS, "use a path relative to the repository, or one the reader chooses"),
        (LOCAL_INDEX, "lock with `make lock`, which writes no index"),
    ],
    ids=["registries", "machine paths", "local index"],
)
def test_no_file_depends_on_the_machine_that_wrote_it(pattern: str, cure: str) -> None:
    search = re.compile(pattern, re.MULTILINE)
    found = [
        f"{name(path)}:{text.count(chr(10), 0, hit.start()) + 1}: {hit.group()!r}"
        for path in committed()
        for text in [path.read_bytes().decode("utf-8", errors="replace")]
        for hit in search.finditer(text)
    ]
    assert not found, f"{cure}:\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (REGISTRIES, "# from https://files.python" + "hosted.org/packages/x.whl"),
        (REGISTRIES, "index = https://py" + "pi.org/simple"),
        (MACHINE_PATHS, "open('/wo" + "rk/main/data')"),
        (MACHINE_PATHS, "HOME=/ro" + "ot"),
        (LOCAL_INDEX, "--extra-" + "index-url something"),
        (LOCAL_INDEX, "file:" + "///opt/simple"),
    ],
)
def test_the_patterns_find_what_they_are_for(pattern: str, line: str) -> None:
    assert re.search(pattern, line)


@pytest.mark.parametrize("folder", ["drop", "vault", "quarantine", "releases", "sample"])
def test_what_hubs_send_and_what_is_made_of_it_never_enters_git(folder: str) -> None:
    ignored = ["git", "check-ignore", "--quiet", f"data/{folder}/karirhub/lowongan.csv"]
    assert subprocess.run(ignored, cwd=ROOT, check=False).returncode == 0


def test_reference_tables_do_enter_git() -> None:
    ignored = ["git", "check-ignore", "--quiet", "data/reference/provinces.csv"]
    assert subprocess.run(ignored, cwd=ROOT, check=False).returncode == 1


def test_every_python_file_can_be_held_in_the_head() -> None:
    lengths = {name(path): len(path.read_text().splitlines()) for path in python_files()}
    too_long = {path: lines for path, lines in lengths.items() if lines > MOST_LINES}
    assert not too_long, f"split these by what they are about (at most {MOST_LINES} lines): {too_long}"


def test_a_page_composes_and_never_computes() -> None:
    pages = {path.name: len(path.read_text().splitlines()) for path in (ROOT / "pages").glob("*.py")}
    too_long = {page: lines for page, lines in pages.items() if lines > MOST_LINES_OF_A_PAGE}
    assert not too_long, (
        f"move the work to dasbor/ui or dasbor/present (at most {MOST_LINES_OF_A_PAGE} lines): {too_long}"
    )


DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_record_is_complete(path: Path) -> None:
    text = path.read_text()
    number = int(path.name[:4])
    assert re.match(rf"# {number}\. \S.*\n\nDate: \d{{4}}-\d\d-\d\d\n", text), "begin with `# N. Sentence` and a date"
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == ["Status", "Context", "Decision", "Consequences"]
    bodies = re.split(r"^## .*$", text, flags=re.MULTILINE)[1:]
    assert all(body.strip() for body in bodies), "a heading has nothing under it"


def test_decision_records_are_numbered_without_a_gap() -> None:
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))
