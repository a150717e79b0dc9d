"""What is loaded once stays: the collector of garbage need not look at it again.

Streamlit collects garbage after every run. With the libraries of the dashboard in memory that takes 0.1 seconds, twice
as long as a run; without them, next to nothing.
"""

from __future__ import annotations

import gc
from functools import cache


@cache
def settle(page: str) -> None:  # noqa: ARG001 - what a page loads is there once it was shown
    """After a page was shown for the first time: take all that is in memory out of the collector's sight.

    Only garbage is lost by it that the page left in circles at that moment, and that is collected first.
    """
    gc.collect()
    gc.freeze()
