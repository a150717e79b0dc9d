"""A citation: the release, a digest, and the question itself, so that nothing must be remembered to answer it again.

`2026-11-01.1~3f9c2a7d51e0b846~eJxLy...`: the release, sixteen digits that change with anything in the question or the
release, and the question, compressed. The digest is what people print; the whole is what `/api/v1/cite/` and
`python -m etl cite` take.
"""

from __future__ import annotations

import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
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
        return blake2b(f"{self.selection.release}?{self._question()}".encode(), digest_size=8).hexdigest()

    @property
    def key(self) -> str:
        """What stands in an address: release, digest and question."""
        packed = urlsafe_b64encode(zlib.compress(self._question().encode(), 9)).decode().rstrip("=")
        return _MARK.join((self.selection.release, self.digest, packed))

    def _question(self) -> str:
        params = to_params(replace(self.selection, release=""))
        return urlencode({**params, "suffix": self.suffix})


def cited(key: str) -> Citation:
    """The citation of that key. Raises Refusal when it is none, or when a part of it was changed."""
    release, _, rest = key.strip()[:LONGEST].partition(_MARK)
    digest, _, packed = rest.partition(_MARK)
    if not RELEASE_NAME.fullmatch(release):
        raise _unknown(key)
    params = _unpacked(packed, key)
    suffix = params.pop("suffix", "")
    citation = Citation(from_params({**params, "release": release}), suffix)
    if citation.digest != digest:
        raise _unknown(key)
    return citation


def _unpacked(packed: str, key: str) -> dict[str, str]:
    try:
        data = urlsafe_b64decode(packed.encode("ascii") + b"=" * (-len(packed) % 4))
        text = zlib.decompressobj().decompress(data, LONGEST).decode("ascii")
        return dict(parse_qsl(text, strict_parsing=True))
    except (NotBase64, UnicodeError, ValueError, zlib.error):
        raise _unknown(key) from None


def _unknown(key: str) -> Refusal:
    return refuse(UNKNOWN_CITATION, "id", key)
