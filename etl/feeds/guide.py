"""The part of the data officers' guide that follows from the contracts: `python -m etl.feeds.guide` renews it."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.text import Text, verbatim
from etl.feeds import kinds
from etl.feeds.kinds.times import MONTH
from etl.feeds.notation import spelled
from etl.feeds.registry import FEEDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etl.feeds.contract import Feed, Field, Layout
    from etl.feeds.notation import Notation

GUIDE: Final = Path(__file__).resolve().parents[2] / "docs" / "data-officers.md"
BEGIN: Final = "<!-- contracts: written by python -m etl.feeds.guide -->"
END: Final = "<!-- end of contracts -->"
HEAD: Final = "| Kolom · Column | Isi · Content | Wajib · Required |\n|---|---|---|"
SIMPLE: Final[dict[type[kinds.Kind], Text]] = {
    kinds.Whole: Text("bilangan bulat", "whole number"),
    kinds.Real: Text("bilangan", "number"),
    kinds.Pseudonym: Text("kunci orang, 32 digit heksadesimal", "key of a person, 32 hexadecimal digits"),
    kinds.Key: Text("nomor pengenal", "identifier"),
    kinds.Code: Text("kode", "code"),
    kinds.RegionCode: Text("kode wilayah", "code of a region"),
    kinds.Text: Text("teks", "text"),
}
_YES, _NO, _SOMETIMES = Text("ya", "yes"), Text("tidak", "no"), Text("bila perlu", "where it applies")


def contracts() -> str:
    """Every feed with its files and columns, as Markdown in both languages."""
    return "\n".join(line for feed in FEEDS.values() for line in _feed(feed))


def renewed(guide: str) -> str:
    """The guide with this part as it should be."""
    before, _, rest = guide.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{contracts()}\n{END}{after}"


def _feed(feed: Feed) -> Iterator[str]:
    yield f"### {feed.key}\n"
    for layouts in _alike(feed):
        files = (f"`{feed.hub}/{pattern}`" for layout in layouts for pattern in layout.patterns)
        yield f"{', '.join(files)}\n"
        yield HEAD
        yield from (_column(each, layouts[0]) for each in feed.fields if each.name in layouts[0].headings)
        yield ""


def _alike(feed: Feed) -> list[list[Layout]]:
    """The layouts of a feed, those with the same columns together."""
    groups = groupby(feed.layouts, key=lambda layout: (layout.headings, layout.notation))
    return [list(layouts) for _columns, layouts in groups]


def _column(each: Field, layout: Layout) -> str:
    needed = _SOMETIMES if isinstance(each.is_required, pl.Expr) else (_YES if each.is_required else _NO)
    return f"| `{layout.headings[each.name]}` | {_both(_content(each.kind, layout.notation))} | {_both(needed)} |"


def _content(kind: kinds.Kind, notation: Notation) -> Text:
    """What a column holds, in words."""
    day, moment = spelled(notation.days[0]), spelled(notation.moments[0])
    zone = "UTC" if notation.zone == "UTC" else "Jakarta"
    match kind:
        case kinds.Words():
            return verbatim(", ".join(f"`{word}`" for word in kind.words))
        case kinds.Month():
            return Text(f"bulan {spelled(MONTH)}", f"month {spelled(MONTH)}")
        case kinds.DayOfMoment() | kinds.Moment():
            return Text(f"waktu {moment} ({zone})", f"time {moment} ({zone})")
        case kinds.Day():
            return Text(f"tanggal {day}", f"date {day}")
        case kinds.Money():
            return Text("rupiah, misalnya {example}", "rupiah, such as {example}").fill(**kind.explain(None, notation))
    return SIMPLE[type(kind)]


def _both(text: Text) -> str:
    return text.id if text.id == text.en else f"{text.id} · {text.en}"


if __name__ == "__main__":
    GUIDE.write_text(renewed(GUIDE.read_text(encoding="utf-8")), encoding="utf-8")
