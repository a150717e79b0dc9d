"""What protection costs a reader: how many figures are published, how far they are off, what it does to rates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from dasbor.catalogue.geography import PROVINCES

if TYPE_CHECKING:
    from dasbor.catalogue.cubes import Cube


def beside(cube: Cube, measure: str, exact: pl.DataFrame, public: pl.DataFrame) -> pl.DataFrame:
    """The cells that count somebody: `exact` and `public` (null when withheld) beside their keys."""
    keys = ["split", "grain", "period", "area", *cube.dimensions]
    there = exact.filter(pl.col(measure) > 0).select(*keys, exact=measure)
    return there.join(public.select(*keys, public=measure), on=keys, how="left", nulls_equal=True)


def accuracy(cells: pl.DataFrame) -> dict[str, float]:
    """Shares and deviations over cells as `beside` makes them."""
    shown = cells.filter(pl.col("public").is_not_null())
    off = (shown["public"] - shown["exact"]).abs()
    return {
        "published_share_of_cells": shown.height / cells.height,
        "published_share_of_people": float(shown["exact"].sum() / cells["exact"].sum()),
        "unchanged_share": float((off == 0).mean() or 0.0),
        "mean_deviation": float(off.mean() or 0.0),  # type: ignore[arg-type]
        "largest_deviation": int(off.max() or 0),  # type: ignore[call-overload]
    }


def by_detail(cells: pl.DataFrame) -> dict[str, float]:
    """The share of people who are in published cells, by grain, kind of area and number of dimensions."""
    kind = pl.when(pl.col("area").is_in(list(PROVINCES))).then(pl.lit("province")).otherwise(pl.lit("wider"))
    depth = pl.when(pl.col("split") == "").then(0).otherwise(pl.col("split").str.count_matches(",") + 1)
    people = pl.col("exact").filter(pl.col("public").is_not_null()).sum() / pl.col("exact").sum()
    found = cells.group_by("grain", kind.alias("kind"), depth.alias("depth")).agg(people.alias("share"))
    rows = found.sort("kind", "grain", "depth").iter_rows()
    return {f"{kind} {grain} {depth}d": round(share, 3) for grain, kind, depth, share in rows}


def rate_effect(above: pl.DataFrame, below: pl.DataFrame, scale: float = 100) -> dict[str, float]:
    """How far provincial yearly rates of two counts (cells as `beside` makes them) are off, in points of `scale`."""
    keys = ["period", "area"]
    total = (pl.col("split") == "") & (pl.col("grain") == "year") & pl.col("area").is_in(list(PROVINCES))
    pairs = above.filter(total).join(below.filter(total), on=keys, suffix="_below")
    rates = pairs.select(
        exact=scale * pl.col("exact") / pl.col("exact_below"), public=scale * pl.col("public") / pl.col("public_below")
    )
    off = (rates["public"] - rates["exact"]).drop_nulls().abs()
    return {
        "rates": rates.height,
        "rates_published": len(off),
        "mean_points": float(off.mean() or 0.0),  # type: ignore[arg-type]
        "largest_points": float(off.max() or 0.0),  # type: ignore[arg-type]
    }
