"""How old a person was, and the keys that protect her in counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.problems.rules import AGE_OUT_OF_RANGE
from etl.stages.faults import details_json
from etl.stages.hashes import mixed, top_byte
from etl.stages.view import Filled, View

if TYPE_CHECKING:
    from collections.abc import Sequence

YOUNGEST: Final = 15
OLDEST: Final = 100
BANDS: Final = tuple(DIMENSIONS["age"].categories)


@dataclass(frozen=True, slots=True)
class AgeBand:
    """The age band at an event, from the year of birth: the age that is reached in the year of the event."""

    days: Sequence[str]
    """The day of the event: the first of these fields that has a value."""
    birth_year: str = "birth_year"

    @property
    def outputs(self) -> dict[str, pl.DataType]:
        """The band."""
        return {"age": pl.String()}

    def fill(self, view: View) -> Filled:
        """The band of every row; null where the year of birth is not known."""
        year = pl.coalesce(self.days).dt.year()
        ages = view.typed.select((year - pl.col(self.birth_year)).alias("age"))
        bands = ages.select(_band(pl.col("age")))
        places = ages.select(~pl.col("age").is_between(YOUNGEST, OLDEST)).to_series().arg_true()
        told = [details_json({"age": age, "low": YOUNGEST, "high": OLDEST}) for age in ages["age"].gather(places)]
        mark = view.mark(places, self.birth_year, AGE_OUT_OF_RANGE, pl.Series(told, dtype=pl.String))
        return Filled(bands, [mark])


def person_columns(person: pl.Expr, record: pl.Expr) -> list[pl.Expr]:
    """The person's id, and the random keys (0 to 255) of the record and of the person, which counts of each carry."""
    return [
        person.alias("person_id"),
        top_byte(mixed(person.fill_null(0) ^ mixed(record))).alias("cell_key"),
        top_byte(mixed(person)).alias("person_key8"),
    ]


def _band(age: pl.Expr) -> pl.Expr:
    """The last band that begins at or below an age; null where it is below all of them."""
    band = pl.lit(None, dtype=pl.String)
    for name in BANDS:
        begin = int(name.rstrip("+").partition("-")[0])
        band = pl.when(age >= begin).then(pl.lit(name)).otherwise(band)
    return band.alias("age")
