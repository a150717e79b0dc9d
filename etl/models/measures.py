"""What a measure is in a cube that is being counted: its columns, how events make them and how cells merge them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dasbor.catalogue.cubes import Protection
from dasbor.warehouse.tables import KEY_MODULUS, protection_columns

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dasbor.catalogue.cubes import Measure


def counted(measure: Measure) -> dict[str, str]:
    """Work column -> its expression over events."""
    key = measure.key
    columns = {key: f"coalesce(sum({key}), 0)::BIGINT"}
    match measure.protection:
        case Protection.PEOPLE:
            columns[f"{key}__key"] = f"coalesce(sum({key} * cell_key), 0)::BIGINT"
        case Protection.MAGNITUDE:
            columns[f"{key}__n"] = f"count(*) FILTER ({key} > 0)"
            columns[f"{key}__key"] = f"coalesce(sum(cell_key) FILTER ({key} > 0), 0)::BIGINT"
            columns[f"{key}__max1"] = f"coalesce(max({key}), 0)::BIGINT"
            columns[f"{key}__max2"] = f"coalesce(max({key}, 2)[2], 0)::BIGINT"
        case Protection.OPEN:
            pass
    return columns


def merged(measure: Measure) -> dict[str, str]:
    """Work column -> its expression over cells that are put together; the two largest of the union are kept."""
    key = measure.key
    columns = {column: f"sum({column})::BIGINT" for column in counted(measure)}
    if measure.protection is Protection.MAGNITUDE:
        columns[f"{key}__max1"] = f"max({key}__max1)"
        columns[f"{key}__max2"] = f"greatest(max({key}__max2), coalesce(max({key}__max1, 2)[2], 0))"
    return columns


def finished(measure: Measure) -> dict[str, str]:
    """Column of the release -> its expression over a finished cell: key sums modulo 256."""
    columns = {column: column for column in (measure.key, *protection_columns(measure))}
    key = f"{measure.key}__key"
    if key in columns:
        columns[key] = f"((({key} % {KEY_MODULUS}) + {KEY_MODULUS}) % {KEY_MODULUS})::UTINYINT"
    return columns


def selected(columns: dict[str, str]) -> str:
    """Expressions with their names, as a SELECT lists them."""
    return ", ".join(name if name == expression else f"{expression} AS {name}" for name, expression in columns.items())


def all_of(columns: Iterable[dict[str, str]]) -> dict[str, str]:
    """The columns of several measures together."""
    return {name: expression for part in columns for name, expression in part.items()}
