"""Something that writers write to while a file is being sent: what was written so far is taken out piece by piece."""

from __future__ import annotations

from io import RawIOBase
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from typing_extensions import Buffer


class Sink(RawIOBase):
    """A file that cannot be read or searched; `taken` empties it."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        """It takes whatever comes."""
        return True

    def write(self, data: Buffer, /) -> int:
        """Keep a copy of the bytes until they are taken."""
        piece = bytes(data)
        self._pieces.append(piece)
        return len(piece)

    def taken(self) -> bytes:
        """What was written since the last time."""
        piece = b"".join(self._pieces)
        self._pieces.clear()
        return piece


class Archive:
    """A zip archive that is sent while it is made; all of its files carry the same date, so that it repeats itself."""

    def __init__(self, on: date) -> None:
        self._sink = Sink()
        self._zip = ZipFile(self._sink, "w", ZIP_DEFLATED, compresslevel=1)
        self._date = (on.year, on.month, on.day, 0, 0, 0)

    def put(self, name: str, pieces: Iterable[bytes], *, is_huge: bool = False) -> Iterator[bytes]:
        """Add a file; the bytes of the archive come as they are made.

        A file that may grow beyond 4 GiB (`is_huge`) needs an extension of the format that old programs do not know.
        """
        info = ZipInfo(name, self._date)
        info.compress_type = ZIP_DEFLATED
        info.external_attr = 0o644 << 16
        with self._zip.open(info, "w", force_zip64=is_huge) as file:
            for piece in pieces:
                file.write(piece)
                if made := self._sink.taken():
                    yield made
        yield self._sink.taken()

    def end(self) -> Iterator[bytes]:
        """Write the directory of the archive."""
        self._zip.close()
        yield self._sink.taken()
