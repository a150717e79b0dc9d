"""The sentence that says what a selection asks for: subtitle of a chart, header of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dasbor.catalogue.text import Text

if TYPE_CHECKING:
    from dasbor.catalogue.period import Grain

SENTENCE: Final = Text(
    "{indicator} ({unit}) di {areas}, {period}, disajikan {grain}{by}{filters}, basis {basis}.",
    "{indicator} ({unit}) in {areas}, {period}, shown {grain}{by}{filters}, on the basis of {basis}.",
)
NATIONAL_SENTENCE: Final = Text(
    "{indicator} ({unit}) di {areas}, {period}, disajikan {grain}{by}{filters}.",
    "{indicator} ({unit}) in {areas}, {period}, shown {grain}{by}{filters}.",
)
GRAINS: Final[dict[Grain, Text]] = {
    "month": Text("per bulan", "by month"),
    "quarter": Text("per triwulan", "by quarter"),
    "year": Text("per tahun", "by year"),
}
PERIOD: Final = Text("{first} sampai {last}", "{first} to {last}")
BY: Final = Text(", dirinci menurut {dimensions}", ", split by {dimensions}")
FILTERS: Final = Text(", hanya {filters}", ", only {filters}")
FILTER: Final = Text("{dimension} {categories}", "{dimension} {categories}")
AND: Final = Text("{first} dan {last}", "{first} and {last}")
OR: Final = Text("{first} atau {last}", "{first} or {last}")
EVERY_PROVINCE: Final = Text("Indonesia dan setiap provinsi", "Indonesia and every province")
OTHER_AREAS: Final = Text("{count} wilayah lain", "{count} other areas")
