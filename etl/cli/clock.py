"""What day it is where the data come from."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Final

JAKARTA: Final = timezone(timedelta(hours=7), "WIB")


def today() -> date:
    """Today in Jakarta, whatever the clock of this machine shows."""
    return datetime.now(JAKARTA).date()
