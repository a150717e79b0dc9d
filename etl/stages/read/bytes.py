"""The bytes of a file, unpacked, and whether they are text in the encoding that was agreed."""

from __future__ import annotations

import gzip
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Final, cast

from dasbor.catalogue.problems.files import FILE_DAMAGED, FILE_EMPTY, FILE_TRUNCATED, WRONG_ENCODING
from dasbor.catalogue.text import Text
from etl.stages.faults import FileRefusedError, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PIECE: Final = 1 << 20
GZIP_MAGIC: Final = b"\x1f\x8b"
UTF_16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
ENCODINGS: Final = {"utf-8": "UTF-8", "cp1252": "Windows-1252"}
LONGEST_CHARACTER: Final = 4
NOT_BEGUN: Final = Text("awal berkas tidak seperti itu", "it does not begin like that")


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """The file for reading, unpacked when it is gzip. Damage that is found while it is open refuses the file."""
    with path.open("rb") as file:
        is_packed = file.read(len(GZIP_MAGIC)) == GZIP_MAGIC
        file.seek(0)
        try:
            yield cast("IO[bytes]", gzip.GzipFile(fileobj=file)) if is_packed else file
        except EOFError as error:
            raise refuse(FILE_TRUNCATED, path, format="gzip") from error
        except (gzip.BadGzipFile, zlib.error) as error:
            raise refuse(FILE_DAMAGED, path, format="gzip", reason=str(error)) from error


def read_all(path: Path) -> bytes:
    """The whole unpacked content. Raises FileRefusedError when it is empty or damaged."""
    with opened(path) as file:
        content = file.read()
    if not content.strip():
        raise refuse(FILE_EMPTY, path)
    return content


def verify_text(path: Path, encoding: str, *, may_start_with_nul: bool = True) -> bool:
    """Read a file to its end; whether it contains a NUL character, which in the headings means another encoding.

    Raises FileRefusedError, with the place of the first byte that does not fit, when it is in another encoding.
    """
    watch = _Watch(path, encoding)
    with opened(path) as file:
        while piece := file.read(PIECE):
            watch.take(piece)
            if watch.has_nul and not may_start_with_nul:
                raise watch.refusal(piece.index(b"\0"), 0, "UTF-16")
    watch.finish()
    return watch.has_nul


@dataclass(slots=True)
class _Watch:
    """Follows the bytes of a text and raises at the first that does not fit."""

    path: Path
    encoding: str
    has_nul: bool = False
    _tail: bytes = b""
    _before: int = 0
    _lines: int = 0
    _first_high: tuple[int, int] | None = None
    _may_be_utf_8: bool = True
    _utf_8_tail: bytes = b""

    def take(self, piece: bytes) -> None:
        """Examine the next piece."""
        self.has_nul = self.has_nul or b"\0" in piece
        if not (piece.isascii() and not self._tail):
            self._tail = self._undecoded(self._tail + piece)
            if self.encoding != "utf-8":
                self._look_for_utf_8(piece)
        self._before += len(piece)
        self._lines += piece.count(b"\n")

    def finish(self) -> None:
        """Examine what must not be at the end: half a character, or UTF-8 throughout where it was not agreed."""
        if self._tail:
            raise self.refusal(self._before - len(self._tail), self._lines)
        if self._first_high and self._may_be_utf_8 and not self._utf_8_tail:
            raise self.refusal(*self._first_high, looks_like="UTF-8")

    def _undecoded(self, piece: bytes) -> bytes:
        """What is left of a piece after its last whole character."""
        try:
            piece.decode(self.encoding)
        except UnicodeDecodeError as error:
            if (
                error.end == len(piece)
                and len(piece) - error.start < LONGEST_CHARACTER
                and "end of data" in error.reason
            ):
                return piece[error.start :]
            start = self._before - len(self._tail) + error.start
            raise self.refusal(start, self._lines + piece.count(b"\n", 0, error.start), self._guess(piece)) from error
        return b""

    def _look_for_utf_8(self, piece: bytes) -> None:
        if self._first_high is None:
            place = next(place for place, byte in enumerate(piece) if byte >= 0x80)
            self._first_high = (self._before + place, self._lines + piece.count(b"\n", 0, place))
        if not self._may_be_utf_8:
            return
        data = self._utf_8_tail + piece
        try:
            data.decode("utf-8")
            self._utf_8_tail = b""
        except UnicodeDecodeError as error:
            self._may_be_utf_8 = "end of data" in error.reason and len(data) - error.start < LONGEST_CHARACTER
            self._utf_8_tail = data[error.start :]

    def refusal(self, offset: int, lines: int, looks_like: str = "") -> FileRefusedError:
        """That the byte at an offset, behind so many line ends, does not fit."""
        hint = Text(f"; tampaknya {looks_like}", f"; it looks like {looks_like}") if looks_like else ""
        expected = ENCODINGS[self.encoding]
        return refuse(WRONG_ENCODING, self.path, expected=expected, position=offset + 1, line=lines + 1, hint=hint)

    def _guess(self, piece: bytes) -> str:
        if piece.startswith(UTF_16_MARKS):
            return "UTF-16"
        return "Windows-1252" if self.encoding == "utf-8" and b"\0" not in piece else ""
