"""From a Selection to one readable, parameterised query over the cubes.

Identifiers come from the registry alone; whatever a reader gave is a parameter. The query returns atoms, added up over
the categories that were filtered: what is not there, and what its absence means, is decided afterwards (`status.py`).

Each *scan* reads one cube (with one `where`): column `scan` is its number; `value_<i>` and `is_hidden_<i>` belong to
the i-th measure of the indicator, and `atoms_<i>`, where it counts people, is how many atoms were added up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dasbor.catalogue.cubes import Protection
from dasbor.catalogue.registry import INDICATORS
from dasbor.warehouse.areas import areas_asked, unplaced_of
from dasbor.warehouse.tables import area_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dasbor.catalogue.cubes import Cube
    from dasbor.catalogue.indicator import Indicator, Ref
    from dasbor.warehouse.selection import Selection

Params = dict[str, "str | list[str] | date"]


@dataclass(frozen=True, slots=True)
class Scan:
    """One pass over a cube: the measures it brings, by their position in the indicator, and the grouping it reads."""

    number: int
    cube: Cube
    where: tuple[tuple[str, str], ...]
    split: tuple[str, ...]
    measures: tuple[tuple[int, str], ...]
    is_reference: bool

    def counts_people(self, measure: str) -> bool:
        """Whether the measure is a count of people, whose atoms have noise in the public file."""
        return self.cube.measure(measure).protection is Protection.PEOPLE


@dataclass(frozen=True, slots=True)
class Query:
    """The query of a selection."""

    sql: str
    params: Params
    scans: tuple[Scan, ...]


def compile_selection(selection: Selection) -> Query:
    """The query that answers a selection made by `select` or `from_params`."""
    indicator = INDICATORS[selection.indicator]
    scans = tuple(_scans(selection, indicator))
    params: Params = {
        "areas": _area_keys(selection, indicator),
        "grain": selection.grain,
        "first": selection.start.start_of(selection.grain).first_day,
        "last": selection.end.first_day,
        **{f"filter_{key}": list(categories) for key, categories in selection.filters},
    }
    for scan in scans:
        params[f"split_{scan.number}"] = ",".join(scan.split)
        params |= {f"{key}_{scan.number}": categories for key, categories in _where(scan).items()}
    sql = "\nUNION ALL BY NAME\n".join(_select(scan, selection) for scan in scans)
    return Query(sql, params, scans)


def _scans(selection: Selection, indicator: Indicator) -> Iterator[Scan]:
    positions: dict[tuple[str, tuple[tuple[str, str], ...]], list[int]] = {}
    for position, ref in enumerate(indicator.refs):
        positions.setdefault((ref.cube_key, ref.where), []).append(position)
    for number, held in enumerate(positions.values()):
        ref = indicator.refs[held[0]]
        is_reference = ref in indicator.reference_refs
        yield Scan(
            number,
            ref.cube,
            ref.where,
            _grouping(ref, selection, is_reference=is_reference),
            tuple((position, indicator.refs[position].measure_key) for position in held),
            is_reference,
        )


def _grouping(ref: Ref, selection: Selection, *, is_reference: bool) -> tuple[str, ...]:
    asked = () if is_reference else (*selection.by, *(key for key, _ in selection.filters))
    return ref.cube.ordered((*asked, *(key for key, _ in ref.where)))


def _area_keys(selection: Selection, indicator: Indicator) -> list[str]:
    areas = areas_asked(selection, indicator)
    unplaced = [key for code in areas if (key := unplaced_of(code, selection.basis))]
    return [*(area_key(code, selection.basis) for code in areas), *dict.fromkeys(unplaced)]


def _where(scan: Scan) -> dict[str, list[str]]:
    """The categories that a measure is restricted to, by dimension."""
    kept: dict[str, list[str]] = {}
    for dimension, category in scan.where:
        kept.setdefault(dimension, []).append(category)
    return kept


def _select(scan: Scan, selection: Selection) -> str:
    keys = [f"{scan.number} AS scan", "area", "period", *(() if scan.is_reference else selection.by)]
    measures = [
        f"sum({measure})::DOUBLE AS value_{position}, count(*) > count({measure}) AS is_hidden_{position}"
        + (f", count({measure}) AS atoms_{position}" if scan.counts_people(measure) else "")
        for position, measure in scan.measures
    ]
    columns = ",\n       ".join([", ".join(keys), *measures])
    conditions = "\n  AND ".join(_conditions(scan, selection))
    return f"SELECT {columns}\nFROM {scan.cube.key}\nWHERE {conditions}\nGROUP BY ALL"


def _conditions(scan: Scan, selection: Selection) -> Iterator[str]:
    yield f"split = $split_{scan.number}"
    if scan.is_reference:
        yield "period <= $last"
    else:
        yield "grain = $grain"
        yield "period BETWEEN $first AND $last"
        yield from (f"{key} = ANY($filter_{key})" for key, _ in selection.filters)
    yield from (f"{key} = ANY(${key}_{scan.number})" for key in _where(scan))
    yield "area = ANY($areas)"
