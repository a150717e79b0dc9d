"""Files refused as a whole: which, when and why. Of their content nothing is kept."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

import orjson

from dasbor.catalogue.text import LANGS
from etl.stages.letter import refusal_letter
from etl.stages.quarantine import letter_file
from etl.stages.vault_files import discard, put_in_place, unfinished
from etl.stages.vault_trouble import storing

if TYPE_CHECKING:
    from pathlib import Path

    from dasbor.catalogue.problem import Problem
    from etl.home import Home
    from etl.stages.load_digest import Digest
    from etl.stages.report import FileReport

RECORD_FILE: Final = "refused.json"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was refused; `feed` is None when it was not recognised, `refused_at` is in UTC."""

    sha256: str
    file: str
    feed: str | None
    refused_at: datetime
    code: str
    column: str | None


def folder(home: Home, file_id: str) -> Path:
    """Where the record of a refused file is."""
    return home.quarantine / "refused" / file_id


def keep(home: Home, report: FileReport, why: Problem, digest: Digest, at: datetime) -> None:
    """Write down that a file was refused, with a letter in each language.

    Raises StorageError when the disk does not take it.
    """
    place = folder(home, digest.file_id)
    written = unfinished(place)
    record = Refusal(digest.sha256, report.name, report.feed, at, why.code.code, why.column)
    with storing():
        discard(written)
        written.mkdir(parents=True)
        (written / RECORD_FILE).write_bytes(orjson.dumps(asdict(record), option=orjson.OPT_INDENT_2))
        for lang in LANGS:
            words = refusal_letter(report.name, report.feed, why, at, lang)
            (written / letter_file(lang)).write_text(words, encoding="utf-8")
        put_in_place(written, place)


def forget(home: Home, file_id: str) -> None:
    """Remove the record of a file that could be loaded after all."""
    discard(folder(home, file_id))


def refusals(home: Home) -> list[Refusal]:
    """Every file that was refused and not loaded since, in an order that does not depend on when."""
    found = (_read(path) for path in home.quarantine.glob(f"refused/[!.]*/{RECORD_FILE}"))
    return sorted(found, key=lambda each: (each.file, each.sha256))


def _read(path: Path) -> Refusal:
    fields = orjson.loads(path.read_bytes())
    return Refusal(**(fields | {"refused_at": datetime.fromisoformat(fields["refused_at"])}))
