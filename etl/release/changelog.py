"""The data changelog of a release: what a reader who knows the release before must be told, in both languages."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.geography import NATION
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.text import Text, verbatim
from etl.release.numbers import FILES, number, several, signed_percent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etl.release.changes import Change
    from etl.release.manifest import Manifest, Source

NAME: Final = "changelog"

_TITLE = Text("Catatan perubahan data, rilis {name}", "Data changelog, release {name}")
_PUBLISHED = Text("Diterbitkan {at}.", "Published {at}.")
_SYNTHETIC = Text(
    "DATA CONTOH SINTETIS: rilis ini bukan data kegiatan yang sebenarnya.",
    "SYNTHETIC SAMPLE DATA: this release does not hold records of real activity.",
)
_FIRST = Text("Rilis pertama; tidak ada pembanding.", "The first release; there is nothing to compare it with.")
_COMPARED = Text("Dibandingkan dengan rilis {previous}.", "Compared with release {previous}.")
_BECAUSE = Text("Alasan penerbitan: {because}", "Published because: {because}")
_NEW_FILES = Text("Berkas baru: {count}", "New files: {count}")
_OF_FEED = Text("  {feed}: {files}, data sampai {month}", "  {feed}: {files}, data up to {month}")
_NO_CHANGES = Text("Tidak ada angka tahunan yang berubah.", "No yearly figure changed.")
_CHANGED = Text(
    "Angka tahunan yang berubah: {count} (indikator, tahun, wilayah). Tingkat nasional:",
    "Yearly figures that changed: {count} (indicator, year, area). The nation:",
)
_CHANGE = Text("  {indicator} {year}: {old} menjadi {new} ({move})", "  {indicator} {year}: {old} to {new} ({move})")
_NO_DATA = verbatim("-")


def changelog(manifest: Manifest, new_files: tuple[Source, ...], changes: list[Change]) -> list[Text]:
    """The lines of the changelog. `changes` are those of the public file: what it says is for everyone."""
    return [
        _TITLE.fill(name=manifest.release),
        _PUBLISHED.fill(at=manifest.published_at),
        *([_SYNTHETIC] if manifest.is_synthetic else []),
        _COMPARED.fill(previous=manifest.previous) if manifest.previous else _FIRST,
        *([_BECAUSE.fill(because=manifest.because)] if manifest.because else []),
        *_files(manifest, new_files),
        *(_figures(changes) if manifest.previous else ()),
    ]


def _files(manifest: Manifest, new_files: tuple[Source, ...]) -> Iterator[Text]:
    yield _NEW_FILES.fill(count=number(len(new_files)))
    for feed, count in sorted(Counter(source.feed for source in new_files).items()):
        yield _OF_FEED.fill(feed=feed, files=several(count, FILES), month=manifest.last_months.get(feed, _NO_DATA))


def _figures(changes: list[Change]) -> Iterator[Text]:
    if not changes:
        yield _NO_CHANGES
        return
    yield _CHANGED.fill(count=number(len(changes)))
    for change in changes:
        if change.area == NATION:
            yield _CHANGE.fill(
                indicator=INDICATORS[change.indicator].name,
                year=change.period.year,
                old=number(change.old_value),
                new=number(change.new_value),
                move=signed_percent(change.old_value, change.new_value),
            )
