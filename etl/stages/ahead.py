"""Work on the next items while the first is being taken care of."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from concurrent.futures import Future

AHEAD: Final = 2
"""How many items are worked on beside the one that was handed out."""
A = TypeVar("A")
B = TypeVar("B")


def ahead(work: Callable[[A], B], items: Iterable[A]) -> Generator[B]:
    """What `work` makes of each item, in their order; threads work on the next items meanwhile.

    What `work` raises is raised in the turn of its item. Nothing is begun after the iterator is closed.
    """
    pool = ThreadPoolExecutor(AHEAD, thread_name_prefix="ahead")
    begun: deque[Future[B]] = deque()
    try:
        for item in items:
            begun.append(pool.submit(work, item))
            if len(begun) > AHEAD:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
