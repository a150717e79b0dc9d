"""Writes the whole sample: the feeds, the documents that are written at once, and the manifest beside them."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from etl.sample.files import faults_hubs
from etl.sample.files.drop import Drop, File
from etl.sample.files.sinks import Csv
from etl.sample.files.sources import SOURCES
from etl.sample.hubs import catalogue, official, steering
from etl.sample.hubs.postings import FEED as VACANCIES
from etl.sample.hubs.postings import postings
from etl.sample.hubs.vacancies import described
from etl.sample.plan import BEGIN
from etl.sample.world.whole import World

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import polars as pl

    from etl.sample.files.defects import Defect
    from etl.sample.plan import Plan

MANIFEST: Final = "manifest.json"
MARK: Final = "SINTETIS.txt"
GENERATOR: Final = "1"
"""Raised whenever equal arguments begin to give other rows."""
_MARK_TEXT: Final = (
    "Berkas-berkas dalam folder ini SINTETIS: dibuat oleh program, bukan data orang, perusahaan, atau lembaga nyata.\n"
    "The files in this folder are SYNTHETIC: made by a program, not data of real people, companies or institutions.\n"
)


def write(plan: Plan, out: Path, progress: Callable[[str, int, int], None] | None) -> Path:
    """Write the sample of a plan and return the path of the manifest."""
    _clear(out)
    # `is_synthetic` is what the loader asks for.
    manifest = {"synthetic": True, "is_synthetic": True, "generator": GENERATOR, "complete": False} | _plan(plan)
    # First of all the mark: no file of the sample ever lies in a folder that does not say what it is.
    _dump(out, manifest)
    (out / MARK).write_text(_MARK_TEXT, encoding="utf-8", newline="\n")
    world = World(plan)
    files = [*_feeds(world, out, progress), *_catalogues(world, out), *_documents(plan, out)]
    return _dump(out, manifest | {"complete": True} | _contents(world, files))


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "seed": plan.seed,
        "scale": plan.scale,
        "months": plan.months,
        "today": str(plan.today),
        "from": str(BEGIN + plan.first),
        "to": str(BEGIN + (plan.size - 1)),
        "registers_from": str(BEGIN),
    }


def _contents(world: World, files: list[File]) -> dict[str, Any]:
    entries = [{key: value for key, value in asdict(file).items() if key != "defects"} for file in files]
    defects = [defect for file in files for defect in file.defects]
    return {"truths": [truth.told() for truth in world.truths.all], "files": entries, "defects": defects}


def _dump(out: Path, manifest: dict[str, Any]) -> Path:
    path = out / MANIFEST
    path.write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
    return path


def _clear(out: Path) -> None:
    """Remove the files of an earlier sample; refuse a folder with anything else."""
    out.mkdir(parents=True, exist_ok=True)
    found = [path for path in sorted(out.rglob("*")) if path.is_file()]
    if not found:
        return
    manifest = out / MANIFEST
    if not manifest.is_file() or json.loads(manifest.read_text(encoding="utf-8")).get("synthetic") is not True:
        raise FileExistsError(f"{out} holds files that are not a sample: choose an empty folder.")
    for path in found:
        path.unlink()


def _feeds(world: World, out: Path, progress: Callable[[str, int, int], None] | None) -> Iterator[File]:
    plan = world.plan
    total = sum(plan.size - (0 if source.is_register else plan.first) for source in SOURCES)
    done = 0
    for source in SOURCES:

        def advance(feed: str = source.feed) -> None:
            nonlocal done
            done += 1
            if progress is not None:
                progress(feed, done, total)

        yield from Drop(source, world, out).write(advance)


def _catalogues(world: World, out: Path) -> Iterator[File]:
    """Answers of the public API with the postings that arrive in no other way."""
    for month in range(world.plan.first, world.plan.size):
        found = postings(world, month)
        chosen = catalogue.in_catalogue(world.plan, found, month)
        if chosen.any():
            found = found.take(chosen)
            rows = described(world, found, world.plan.rng(f"{VACANCIES}/catalogue", month))
            path = f"karirhub/karirhub_catalogue_{BEGIN + month}.json"
            (out / path).write_bytes(catalogue.answer(found, rows))
            yield File(VACANCIES, path, len(rows))


def _documents(plan: Plan, out: Path) -> Iterator[File]:
    for feed, path, text, rows in official.documents(plan.today):
        official.write(out, path, text)
        yield File(feed, path, rows)
    for feed, path, frame, defects in (
        (steering.TARGETS, "steering/target.csv", steering.targets(plan), faults_hubs.TARGETS),
        (steering.MILESTONES, "steering/peristiwa.csv", steering.milestones(plan), faults_hubs.MILESTONES),
    ):
        yield _document(out, File(feed, path), frame, defects if plan.with_defects else ())


def _document(out: Path, file: File, frame: pl.DataFrame, defects: tuple[Defect, ...]) -> File:
    """A small file with its defects at the end."""
    (out / file.path).parent.mkdir(parents=True, exist_ok=True)
    sink = Csv(out / file.path)
    sink.write(frame)
    file.rows = len(frame)
    for defect in defects:
        sink.write_row(defect.spoil(frame.row(0, named=True)))
        file.rows += 1
        file.defects.append(defect.told(file.path, file.feed, sink.head + file.rows))
    sink.close()
    return file
