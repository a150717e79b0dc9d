"""What an indicator is: an expression over measures of the cubes, with everything a reader must know about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Literal

from dasbor.catalogue.cubes import CUBES, Cube, Measure, Merge, Protection
from dasbor.catalogue.text import Text

if TYPE_CHECKING:
    from dasbor.catalogue.period import Grain


class Unit(StrEnum):
    """The unit of an indicator's values."""

    POSTINGS = "postings"
    OPENINGS = "openings"
    PEOPLE = "people"
    EMPLOYERS = "employers"
    CERTIFICATES = "certificates"
    EVENTS = "events"
    BUSINESSES = "businesses"
    WORKERS = "workers"
    SEATS = "seats"
    ACCOUNTS = "accounts"
    RUPIAH = "rupiah"
    PERCENT = "percent"
    PER_1000 = "per_1000"
    RATIO = "ratio"


UNIT_NAMES: Final[dict[Unit, Text]] = {
    Unit.POSTINGS: Text("lowongan", "postings"),
    Unit.OPENINGS: Text("orang dibutuhkan", "openings"),
    Unit.PEOPLE: Text("orang", "people"),
    Unit.EMPLOYERS: Text("pemberi kerja", "employers"),
    Unit.CERTIFICATES: Text("sertifikat", "certificates"),
    Unit.EVENTS: Text("kejadian", "events"),
    Unit.BUSINESSES: Text("usaha", "businesses"),
    Unit.WORKERS: Text("tenaga kerja", "workers"),
    Unit.SEATS: Text("kursi", "seats"),
    Unit.ACCOUNTS: Text("akun", "accounts"),
    Unit.RUPIAH: Text("rupiah", "rupiah"),
    Unit.PERCENT: Text("persen", "percent"),
    Unit.PER_1000: Text("per 1.000 angkatan kerja", "per 1,000 labour force"),
    Unit.RATIO: Text("rasio", "ratio"),
}
UNIT_DECIMALS: Final[dict[Unit, int]] = {Unit.PERCENT: 1, Unit.PER_1000: 2, Unit.RATIO: 2}
"""Decimals shown on screen; units that are not listed are whole numbers. Files carry the full value."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A measure of a cube, restricted when `where` names categories; those of one dimension are alternatives."""

    cube_key: str
    measure_key: str
    where: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        self.cube.ordered(tuple(d for d, _ in self.where))
        _ = self.measure

    @property
    def cube(self) -> Cube:
        """The cube that holds the measure."""
        return CUBES[self.cube_key]

    @property
    def measure(self) -> Measure:
        """The measure itself."""
        return self.cube.measure(self.measure_key)


@dataclass(frozen=True, slots=True)
class Count:
    """Records counted in the period (a flow)."""

    of: Ref


@dataclass(frozen=True, slots=True)
class Sum:
    """A quantity of records added up in the period (a flow)."""

    of: Ref


@dataclass(frozen=True, slots=True)
class Distinct:
    """Different persons or employers in the period; parts do not add up to the whole."""

    of: Ref


@dataclass(frozen=True, slots=True)
class Stock:
    """What stands at the end of the period."""

    of: Ref


@dataclass(frozen=True, slots=True)
class Ratio:
    """`scale` times the product of sums above over the product of sums below: a ratio of sums, never a mean of ratios.

    A part from a reference cube (the August labour force) beside parts of other cubes is taken at its latest period
    that does not end after the period asked for. `is_share` says that what is counted above is a part of what is
    counted below, so that the ratio of the two is never above one.
    """

    numerator: tuple[Ref, ...]
    denominator: tuple[Ref, ...]
    scale: int = 1
    is_share: bool = False


Expression = Count | Sum | Distinct | Stock | Ratio


@dataclass(frozen=True, slots=True)
class Indicator:
    """One number that a reader may ask for.

    Dimensions, disclosure rule, smallest grain and source are derived from the measures the expression names, so they
    cannot contradict the cubes. `better` says which direction is good (0 when neither is). `caveats` are keys of
    `dasbor.catalogue.caveats.CAVEATS`.
    """

    key: str
    hub: str
    name: Text
    meaning: Text
    unit: Unit
    expression: Expression
    better: Literal[-1, 0, 1] = 1
    caveats: tuple[str, ...] = ()
    has_per_1000: bool = False

    @property
    def refs(self) -> tuple[Ref, ...]:
        """The measures that the expression names, numerators first."""
        e = self.expression
        return (*e.numerator, *e.denominator) if isinstance(e, Ratio) else (e.of,)

    @property
    def own_refs(self) -> tuple[Ref, ...]:
        """The measures that are counted in the period itself: all but those of a reference cube beside others."""
        own = tuple(ref for ref in self.refs if not ref.cube.is_reference)
        return own or self.refs

    @property
    def reference_refs(self) -> tuple[Ref, ...]:
        """The measures taken at their latest period not after the one asked for."""
        return tuple(ref for ref in self.refs if ref not in self.own_refs)

    @property
    def feed(self) -> str:
        """The feed that the (first) measure is counted from."""
        return self.refs[0].cube.feed

    @property
    def is_ratio(self) -> bool:
        """Whether the values are ratios of sums, which never add up."""
        return isinstance(self.expression, Ratio)

    @property
    def is_additive(self) -> bool:
        """Whether the values of provinces add up to the nation's."""
        return not self.is_ratio and self.refs[0].measure.merge is not Merge.DISTINCT

    @property
    def is_protected(self) -> bool:
        """Whether disclosure control applies to any part of the number."""
        return any(ref.measure.protection is not Protection.OPEN for ref in self.refs)

    @property
    def grains(self) -> tuple[Grain, ...]:
        """The grains at which the number exists."""
        known: tuple[Grain, ...] = ("month", "quarter", "year")
        return tuple(g for g in known if all(g in ref.cube.grains for ref in self.own_refs))

    @property
    def is_national_only(self) -> bool:
        """Whether the number exists for the nation alone."""
        return any(ref.cube.is_national_only or (ref.where and ref.cube_key == "labour_force") for ref in self.refs)

    @property
    def splits(self) -> tuple[tuple[str, ...], ...]:
        """The groupings at which every part of the number exists: () first, then single dimensions, then pairs.

        A measure restricted by `where` uses up those dimensions: it is split only by what the cube still declares.
        """
        if self.reference_refs:
            return ((),)
        first, *others = (_free_splits(ref) for ref in self.own_refs)
        return tuple(split for split in first if all(set(split) in map(set, other) for other in others))

    @property
    def dimensions(self) -> tuple[str, ...]:
        """The dimensions by which the number may be split, one at a time."""
        return tuple(split[0] for split in self.splits if len(split) == 1)


def _free_splits(ref: Ref) -> tuple[tuple[str, ...], ...]:
    fixed, unknown = {d for d, _ in ref.where}, set(ref.measure.unknown_by)
    known = (split for split in ref.cube.splits if fixed <= set(split) and not unknown & set(split))
    return tuple(tuple(d for d in split if d not in fixed) for split in known)
