"""Where the file of a question lies, for buttons and programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlencode

from dasbor.warehouse.url import to_params

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dasbor.warehouse.selection import Selection

DATA: Final = "/api/v1/data"


def file_address(selections: Sequence[Selection], release: str, suffix: str, dialect: str = "") -> str:
    """The address, without the server, of the file with the answers to selections that differ in the indicator only.

    It names the release, so that it gives the same figures whenever it is asked.
    """
    params = to_params(selections[0]) | {
        "indicator": ",".join(selection.indicator for selection in selections),
        "release": release,
    }
    if dialect:
        params["dialect"] = dialect
    return f"{DATA}.{suffix}?{urlencode(params, safe=',', quote_via=quote)}"
