"""From atoms to the complete, ordered rows of an Answer, each with its value and its status."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import mul
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.cubes import Protection
from dasbor.catalogue.indicator import Ratio
from dasbor.catalogue.period import MONTHS_IN, Month, periods
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.status import Status
from dasbor.warehouse.grid import Grid
from dasbor.warehouse.status import RANK, part_rank, rank, status_words
from dasbor.warehouse.uncertainty import Part, ratio_error, sum_error

if TYPE_CHECKING:
    from dasbor.catalogue.indicator import Indicator, Ref
    from dasbor.warehouse.compile import Scan
    from dasbor.warehouse.release import Release
    from dasbor.warehouse.selection import Selection
    from dasbor.warehouse.uncertainty import Protected

REFERENCE_MONTH: Final = 8
"""The month of the labour force round that a reference period (a year) stands for."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The rows of an answer, and whether a period among them was reported in part."""

    rows: pl.DataFrame
    is_partly_reported: bool


def answer_cells(selection: Selection, scans: tuple[Scan, ...], atoms: pl.DataFrame, release: Release) -> Cells:
    """Put the atoms of a query into the grid that was asked for, and decide what each cell is."""
    indicator = INDICATORS[selection.indicator]
    grid = Grid.of(selection, indicator)
    states = _states(selection, indicator, release)
    found: list[pl.Series] = []
    for scan in scans:
        of_scan = atoms.filter(pl.col("scan") == scan.number)
        if scan.is_reference:
            rounds = _rounds(scan, selection, release)
            states = states.with_columns(rounds["denominator_period"])
            of_scan = of_scan.rename({"period": "reference_period"}).join(rounds, on="reference_period")
        found += _in_place(grid, scan, of_scan)
    protection = None if release.is_exact else release.info.protection
    table = _valued(grid.cells(states).with_columns(found), indicator, protection)
    columns = ["period", "area", *selection.by, "value", "base", "status", "error", "denominator_period"]
    return Cells(table.select(columns), bool(states["is_partly_reported"].any()))


def _states(selection: Selection, indicator: Indicator, release: Release) -> pl.DataFrame:
    """One row a period: `state_<i>` for each measure, and whether one of them was reported in part."""
    starts = list(periods(selection.start, selection.end, selection.grain))
    columns: dict[str, pl.Series] = {"period": pl.Series([month.first_day for month in starts], dtype=pl.Date)}
    is_partly = [False] * len(starts)
    for i, ref in enumerate(indicator.refs):
        states = [release.state(ref, start, selection.grain) for start in starts]
        columns[f"state_{i}"] = pl.Series([RANK[state.status] for state in states], dtype=pl.UInt8)
        is_partly = [was or state.is_partly_reported for was, state in zip(is_partly, states, strict=True)]
    nothing = pl.Series([None] * len(starts), dtype=pl.Date)
    return pl.DataFrame({**columns, "is_partly_reported": is_partly, "denominator_period": nothing})


def _rounds(scan: Scan, selection: Selection, release: Release) -> pl.DataFrame:
    """For each period asked for, the latest reference period whose round does not come after its end."""
    known = release.reference_periods.get((scan.cube.key, ",".join(scan.split)), [])
    rows = []
    for start in periods(selection.start, selection.end, selection.grain):
        end = start + (MONTHS_IN[selection.grain] - 1)
        latest = max((day for day in known if Month(day.year, REFERENCE_MONTH) <= end), default=None)
        rows.append((start.first_day, latest, latest and date(latest.year, REFERENCE_MONTH, 1)))
    schema = {"period": pl.Date, "reference_period": pl.Date, "denominator_period": pl.Date}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _in_place(grid: Grid, scan: Scan, found: pl.DataFrame) -> list[pl.Series]:
    """The measures of a scan at the cells: value, whether hidden, and whether there are records without a place."""
    own = [f"{kind}_{i}" for i, _ in scan.measures for kind in ("value", "is_hidden")]
    own += [f"atoms_{i}" for i, measure in scan.measures if scan.counts_people(measure)]
    atoms = found.select(
        grid.place().alias("place"),
        *own,
        *((pl.col(f"is_hidden_{i}") | (pl.col(f"value_{i}") > 0)).alias(f"unplaced_{i}") for i, _ in scan.measures),
    )
    columns = [grid.of_cells(grid.spread(atoms["place"], atoms[name])) for name in own]
    for i, _ in scan.measures:
        columns.append(grid.of_unplaced(grid.spread(atoms["place"], atoms[f"unplaced_{i}"])))
    return columns


def _valued(table: pl.DataFrame, indicator: Indicator, protection: Protected | None) -> pl.DataFrame:
    """The table with `value`, `base`, `status` and `error`.

    An atom that is not there counts zero where its absence means that. A rate whose base counts too few
    people is suppressed like one whose base is withheld.
    """
    values = {ref: pl.col(f"value_{i}").fill_null(0.0) for i, ref in enumerate(indicator.refs)}
    ranks = [part_rank(ref, i) for i, ref in enumerate(indicator.refs)]
    value, error = values[indicator.refs[0]], _error(table, indicator, values, protection)
    base: pl.Expr = pl.lit(None, pl.Float64)
    if isinstance(indicator.expression, Ratio):
        above = reduce(mul, (values[ref] for ref in indicator.expression.numerator))
        below = reduce(mul, (values[ref] for ref in indicator.expression.denominator))
        ranks.append(pl.when(below == 0).then(rank(Status.UNDEFINED)))
        if protection:
            people = [ref for ref in indicator.expression.denominator if ref.measure.protection is Protection.PEOPLE]
            ranks += [pl.when(values[ref] < protection.least_base).then(rank(Status.SUPPRESSED)) for ref in people]
        value, base = above * indicator.expression.scale / below, below
    has_value = pl.col("rank") >= RANK[Status.PROVISIONAL]
    return table.with_columns(rank=pl.min_horizontal(*ranks), value=value, base=base, error=error).with_columns(
        value=pl.when(has_value).then(pl.col("value")),
        base=pl.when(has_value).then(pl.col("base")),
        error=pl.when(has_value).then(pl.col("error")),
        status=status_words("rank"),
    )


def _error(
    table: pl.DataFrame, indicator: Indicator, values: dict[Ref, pl.Expr], protection: Protected | None
) -> pl.Expr:
    """The standard error that protection gives the value; null for what is exact or has no stated noise."""
    atoms = {ref: f"atoms_{i}" for i, ref in enumerate(indicator.refs)}
    if protection is None or not any(name in table.columns for name in atoms.values()):
        return pl.lit(None, pl.Float64)
    parts = {
        ref: Part(values[ref], pl.col(name).fill_null(0) if name in table.columns else pl.lit(0))
        for ref, name in atoms.items()
    }
    expression = indicator.expression
    if isinstance(expression, Ratio):
        numerator, denominator = (
            tuple(parts[r] for r in side) for side in (expression.numerator, expression.denominator)
        )
        return ratio_error(numerator, denominator, protection.variance, expression.scale)
    return sum_error(parts[indicator.refs[0]], protection.variance)
