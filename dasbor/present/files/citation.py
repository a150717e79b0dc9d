"""A citation: the release, a digest, and the question itself, so that nothing must be remembered to answer it again.

`2026-11-01.1~3f9c2a7d51e0b846~eJxLy...`: the release, sixteen digits that change with anything in the question or the
release, and the question, compressed. The digest is what people print; the whole is what `/api/v1/cite/` and
`python -m etl cite` take.
"""

from __future__ import annotations

import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, urlencode

from dasbor.catalogue.refusals import UNKNOWN_CITATION
from dasbor.warehouse.refusal import refuse
from dasbor.warehouse.tables import RELEASE_NAME
from dasbor.warehouse.url import from_params, to_params

if TYPE_CHECKING:
    from dasbor.warehouse.refusal import Refusal
    from dasbor.warehouse.selection import Selection

LONGEST: Final = 4_000
"""Characters of a citation that are looked at, and of the question inside."""
_MARK: Final = "~"


@dataclass(frozen=True, slots=True)
class Citation:
    """A question to one release, and the suffix of the file that answered it."""

    selection: Selection
    """Its `release` is always named."""
    suffix: str = "csv"

    @property
    def digest(self) -> str:
        """Sixteen digits that change with the release, the question or the kind of file."""
        return _digest(self.selection.release, self._question())

    @property
    def key(self) -> str:
        """What stands in an address: release, digest and question."""
        packed = urlsafe_b64encode(zlib.compress(self._question().encode(), 9)).decode().rstrip("=")
        return _MARK.join((self.selection.release, self.digest, packed))

    def _question(self) -> str:
        params = to_params(replace(self.selection, release=""))
        return urlencode({**params, "suffix": self.suffix})


def cited(key: str) -> Citation:
    """The citation of that key.

    Raises Refusal when it is none, when a part of it was changed, or when its question can no longer be asked.
    """
    release, _, rest = key.strip()[:LONGEST].partition(_MARK)
    digest, _, packed = rest.partition(_MARK)
    if not RELEASE_NAME.fullmatch(release):
        raise _unknown(key)
    try:
        question = _unpacked(packed)
        params = dict(parse_qsl(question, strict_parsing=True))
    except (ValueError, zlib.error):
        raise _unknown(key) from None
    if _digest(release, question) != digest:
        raise _unknown(key)
    suffix = params.pop("suffix", "")
    return Citation(from_params({**params, "release": release}), suffix)


def _digest(release: str, question: str) -> str:
    return blake2b(f"{release}?{question}".encode(), digest_size=8).hexdigest()


def _unpacked(packed: str) -> str:
    """The question inside. Raises ValueError or zlib.error for what we did not pack; never makes much of a little."""
    data = urlsafe_b64decode(packed.encode("ascii") + b"=" * (-len(packed) % 4))
    unpacking = zlib.decompressobj()
    text = unpacking.decompress(data, LONGEST).decode("ascii")
    if not unpacking.eof:
        msg = "the question is not whole"
        raise ValueError(msg)
    return text


def _unknown(key: str) -> Refusal:
    return refuse(UNKNOWN_CITATION, "id", key)
