"""Numbers as the reports of a release write them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dasbor.catalogue.text import Text, verbatim

if TYPE_CHECKING:
    from collections.abc import Callable

    from dasbor.catalogue.text import Lang

_SWAPPED = str.maketrans(",.", ".,")


def number(value: float | None) -> Text:
    """A figure with thousands separated, `1.234` and `1,234`; words where it is suppressed."""
    if value is None:
        return Text("dirahasiakan", "suppressed")
    return _both(lambda: f"{value:,.0f}" if value == int(value) else f"{value:,.1f}")


def percent(share: float) -> Text:
    """A share as percent, `12,3 %` and `12.3 %`."""
    if share == float("inf"):
        return Text("dari nol", "from zero")
    return _both(lambda: f"{share * 100:,.1f} %")


def signed_percent(before: float | None, now: float | None) -> Text:
    """A move with its sign, `+1,0 %` and `+1.0 %`; a dash where there is nothing to compare with."""
    if not before or now is None:
        return verbatim("-")
    return _both(lambda: f"{(now - before) / abs(before) * 100:+,.1f} %")


FILES: Final = (Text("{n} berkas", "{n} file"), Text("{n} berkas", "{n} files"))
TIMES: Final = (Text("{n} kali", "once"), Text("{n} kali", "{n} times"))
MORE_KINDS: Final = (
    Text("{n} jenis masalah", "{n} more kind of problem"),
    Text("{n} jenis masalah", "{n} more kinds of problems"),
)


def several(count: int, words: tuple[Text, Text]) -> Text:
    """A number with its noun, in the singular or the plural."""
    one, many = words
    return (one if count == 1 else many).fill(n=number(count))


def _both(english: Callable[[], str]) -> Text:
    written = english()
    return Text(written.translate(_SWAPPED), written)


def lines(texts: list[Text], lang: Lang) -> str:
    """Texts as the lines of a file."""
    return "".join(f"{text.say(lang)}\n" for text in texts)
