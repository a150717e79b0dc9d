"""Who gets a job: through a posting of Karirhub, after a training, or otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

import numpy as np

from etl.sample.hubs.batches import graduates
from etl.sample.hubs.postings import own_postings
from etl.sample.plan import DAY, month_of_day
from etl.sample.world import sectors
from etl.sample.world.arrays import pick
from etl.sample.world.places import province_of
from etl.sample.world.registers import Register, regency_of, register_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etl.sample.world.arrays import Flags, Ints, Words
    from etl.sample.world.whole import World

FEED: Final = "karirhub/placements"
GRADUATES_SHARE: Final = 0.3
"""How many registered graduates are placed within six months; assumed."""
_OPEN_MONTHS: Final = 4
_TRAINED_MONTHS: Final = 9


@dataclass(frozen=True, slots=True)
class Placed:
    """Placements: person, day, industry, and the number of the posting (0 for none)."""

    people: Words
    day: Ints
    sector: Ints
    posting: Words

    @classmethod
    def together(cls, parts: Sequence[Self]) -> Self:
        """Several as one."""
        return cls(
            np.concatenate([part.people for part in parts]),
            np.concatenate([part.day for part in parts]),
            np.concatenate([part.sector for part in parts]),
            np.concatenate([part.posting for part in parts]),
        )

    def take(self, chosen: Flags | Ints) -> Self:
        """Some of them."""
        return type(self)(self.people[chosen], self.day[chosen], self.sector[chosen], self.posting[chosen])

    def by_province(self) -> Ints:
        """How many there are in each province."""
        return np.bincount(province_of()[regency_of(self.people)], minlength=38)

    def at_most(self, most: Ints) -> Self:
        """The first of each province, as many as `most` allows."""
        province = province_of()[regency_of(self.people)]
        order = np.argsort(province, kind="stable")
        count = np.bincount(province, minlength=len(most))
        rank = np.empty(len(province), dtype=np.int64)
        rank[order] = np.arange(len(province)) - np.repeat(np.cumsum(count) - count, count)
        return self.take(rank < most[province])


def linked(world: World, month: int) -> Placed:
    """The openings of Karirhub's own postings that are filled in a month, by jobseekers of the posting's province."""
    begun = range(max(world.plan.first, month - _OPEN_MONTHS), month + 1)
    placed = Placed.together([_filled(world, each, month) for each in begun])
    registers = np.full(len(placed.day), int(Register.JOBSEEKER))
    day = world.not_before_account(placed.people, registers, placed.day, month)
    order = world.plan.rng(f"{FEED}/order", month).permutation(len(day))
    return Placed(placed.people, day, placed.sector, placed.posting).take(order)


def _filled(world: World, begun: int, month: int) -> Placed:
    found, stock = own_postings(world, begun), world.registers.jobseekers
    place = np.repeat(np.arange(len(found.filled)), found.filled)
    uniform = world.plan.rng(f"{FEED}/filled", begun).random((2, len(place)))
    moment = (found.published[place] + (found.ended - found.published)[place] * uniform[0]).astype(np.int64)
    province = province_of()[found.regency[place]]
    members = np.bincount(province_of(), stock.total[:, month])[province]
    chosen = (month_of_day(moment // DAY) == month) & (moment < world.plan.now) & (members > 0)
    people = stock.draw_in_province(province[chosen], month, uniform[1][chosen], recency=0.3)
    place = place[chosen]
    return Placed(people, moment[chosen] // DAY, found.sector[place], found.number[place])


def trained(world: World, month: int) -> Placed:
    """Registered jobseekers who passed a training in the half year before and are placed in a month."""
    people, days = [np.array([], dtype=np.uint64)], [np.array([], dtype=np.int64)]
    for begun in range(max(world.plan.first, month - _TRAINED_MONTHS), month + 1):
        passed, ended = graduates(world, begun)
        uniform = world.plan.rng(f"{FEED}/graduates", begun).random((2, len(passed)))
        day = ended + 7 + (uniform[1] ** 1.5 * 170).astype(np.int64)
        chosen = (uniform[0] < GRADUATES_SHARE) & (register_of(passed) == Register.JOBSEEKER)
        chosen &= (month_of_day(day) == month) & (day < world.plan.now // DAY)
        people.append(passed[chosen])
        days.append(day[chosen])
    rng = world.plan.rng(f"{FEED}/sectors", month)
    return without_posting(np.concatenate(people), np.concatenate(days), rng)


def without_posting(people: Words, day: Ints, rng: np.random.Generator) -> Placed:
    """Placements in any industry, through no posting."""
    return Placed(people, day, pick(rng, sectors.HIRING, len(people)), np.zeros(len(people), dtype=np.uint64))
