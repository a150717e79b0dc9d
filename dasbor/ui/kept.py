"""What was drawn or put into words lately is kept: the next reader of the same view does not wait for it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

KEPT: Final = 512
"""Things kept for all sessions together; a drawing is about 50 kB, a table 20 kB."""
P = ParamSpec("P")
T = TypeVar("T")


def kept(make: Callable[P, T], *args: P.args, **more: P.kwargs) -> T:
    """What `make` makes of these arguments, which must be hashable: made now, or kept from the last time."""
    made: T = _made(make, *args, **more)  # type: ignore[arg-type] # no type says that they are hashable
    return made


@lru_cache(maxsize=KEPT)
def _made(make: Callable[..., Any], *args: Any, **more: Any) -> Any:  # noqa: ANN401 - as `kept` says
    return make(*args, **more)
