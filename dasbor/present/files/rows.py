"""The rows of a file: one a cell, tidy, the same columns in every format."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.geography import ISLANDS, NATION, Basis, area_codes, area_name, code_kemendagri
from dasbor.catalogue.period import Month, period_code
from dasbor.catalogue.words import files as words

if TYPE_CHECKING:
    from dasbor.catalogue.text import Lang
    from dasbor.warehouse.answer import Answer

LEADING: Final = ("indicator", "period", "province_code_bps", "province_code_kemendagri", "province")
TRAILING: Final = ("value", "unit", "status", "source", "release", "error")


def file_rows(answer: Answer) -> pl.DataFrame:
    """The rows of an answer with the columns of a file.

    `value` is a whole number where the indicator counts or adds up, else a float; null where the status says that there
    is none. `error` is the standard error that protection gives the value; null where it is exact. Codes and categories
    are machine words; names are in the language of the selection.
    """
    selection, indicator = answer.selection, answer.indicator
    value = pl.col("value") if indicator.is_ratio else pl.col("value").cast(pl.Int64)
    rows = answer.rows.join(_periods(answer), on="period", how="left", maintain_order="left")
    rows = rows.join(_areas(selection.basis, selection.lang), on="area", how="left", maintain_order="left")
    return rows.select(
        pl.lit(indicator.key).alias("indicator"),
        pl.col("period_code").alias("period"),
        pl.col("area").alias("province_code_bps"),
        "province_code_kemendagri",
        "province",
        *selection.by,
        value.alias("value"),
        pl.lit(str(indicator.unit)).alias("unit"),
        "status",
        pl.lit(source_words(answer)).alias("source"),
        pl.lit(answer.release.name).alias("release"),
        "error",
    )


def source_words(answer: Answer) -> str:
    """Where the figures come from, in the language of the selection; synthetic ones say so."""
    lang = answer.selection.lang
    source = "; ".join(source.name.say(lang) for source in answer.sources)
    return words.SYNTHETIC_SOURCE.say(lang, source=source) if answer.is_synthetic else source


def _periods(answer: Answer) -> pl.DataFrame:
    days = answer.rows["period"].unique()
    grain = answer.selection.grain
    codes = [period_code(Month.of(day), grain) for day in days]
    return pl.DataFrame({"period": days, "period_code": pl.Series(codes, dtype=pl.String)})


@lru_cache(maxsize=8)
def _areas(basis: Basis, lang: Lang) -> pl.DataFrame:
    codes = (NATION, *ISLANDS, *area_codes(basis))
    return pl.DataFrame(
        {
            "area": codes,
            "province_code_kemendagri": [code_kemendagri(code) for code in codes],
            "province": [area_name(code, basis).say(lang) for code in codes],
        }
    )
