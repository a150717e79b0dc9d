"""An attacker who knows the method and has every answer, against the protection and against naive designs.

She has every atom that pages and API answer from (other answers are sums and ratios of atoms and tell nothing more),
the rules and the probabilities of the noise; not the seed, the shuffled table and the keys. `docs/disclosure.md` has
the numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from bench.attack.accuracy import accuracy, beside, by_detail, rate_effect
from bench.attack.chain import Chain
from bench.attack.designs import Attack, Target, attack, without_opening
from bench.attack.naive import asked_again, free_sets, one_person_more
from bench.attack.world import make_world
from bench.report import Check, Report
from etl.disclosure.protect import protect_cube
from etl.disclosure.rules import Rules
from etl.disclosure.secret import Secret, make_secret

if TYPE_CHECKING:
    from bench.attack.claims import Claims
    from bench.options import Options

BOUND: Final = 0.9
"""The declared bound: no true count from 1 to 4 and no person may be established with a higher confidence."""
RATES: Final = (0.2, 0.5, 1.0, 2.0)
CELLS: Final = 3
"""Cells that nearly every new record of a province enters together: the total and a category of nearly everybody."""


def measure(options: Options) -> Report:
    """Attack our design and the naive ones; a check fails when ours gives something away or a naive one does not."""
    report = Report("attack")
    secret = make_secret(Rules(), 1)
    months, people = (12, 100_000) if options.is_quick else (48, 400_000)
    ours = _cubes(report, secret, months, people)
    chains = _chains(report, secret, 100 if options.is_quick else 300)
    naive = _naive(report, secret, 400 if options.is_quick else 2000)
    answers = sum(a.answers for a in ours)
    report.checks += [
        Check("answers that the attacker has", answers, 30_000 if options.is_quick else 100_000, is_floor=True),
        Check("highest confidence in a small count or a person", max(a.highest for a in ours), BOUND),
        Check("claims above the bound that are right", sum(a.established(BOUND) for a in ours), 0),
        Check("highest confidence in one person between two publications", max(c.highest for c in chains), BOUND),
        *(Check(f"naive, {name}: claims above the bound", c.above(BOUND)[1], 1, is_floor=True) for name, c in naive),
    ]
    return report


def _cubes(report: Report, secret: Secret, months: int, people: int) -> list[Attack]:
    found, cells = [], {}
    for key in ("jobseekers", "placements"):
        world = make_world(key, months=months, people=people, batch=12, seed=1)
        exact, name = world.exact(), world.cube.measures[0].key
        public = protect_cube(world.cube, exact, secret)
        target = Target(world.grid, name, exact)
        found.append(attack(target, [public], secret))
        _tell(report, f"ours, {key}", found[-1])
        cells[key] = beside(world.cube, name, exact, public)
        report.numbers[f"accuracy, {key}"] = accuracy(cells[key])
        report.numbers[f"people in published cells, {key}"] = by_detail(cells[key])
        if key == "jobseekers":
            plain = attack(target, [without_opening(target, secret)], secret, withholds=False)
            _tell(report, "naive, noise alone in the fixed groupings", plain)
            worst = Check("naive, noise alone: claims above the bound", plain.established(BOUND), 1, is_floor=True)
            report.checks.append(worst)
    report.numbers["placement ratio by province and year"] = rate_effect(cells["placements"], cells["jobseekers"])
    return found


def _chains(report: Report, secret: Secret, times: int) -> list[Claims]:
    found = []
    for rate in RATES:
        random = np.random.default_rng(int(rate * 10))
        held = Chain(secret.rules, rate, 24, CELLS, holds=True).attack(random, times)
        fresh = Chain(secret.rules, rate, 24, CELLS, holds=False).attack(random, times)
        found.append(held)
        report.numbers[f"{rate} new records a step"] = {"ours": _words(held), "naive, noise alone": _words(fresh)}
    return found


def _naive(report: Report, secret: Secret, times: int) -> list[tuple[str, Claims]]:
    random = np.random.default_rng(3)
    found = [
        ("the same question forty times", asked_again(secret.rules, random, times)),
        ("forty free sets of categories", free_sets(secret.rules, random, times)),
        ("one pair of free filters", one_person_more(secret.rules, random, times, 1)),
        ("four pairs of free filters", one_person_more(secret.rules, random, times, 4)),
    ]
    for name, claims in found:
        report.numbers[f"naive, {name}"] = _words(claims)
    return found


def _tell(report: Report, name: str, found: Attack) -> None:
    report.numbers[name] = {"answers": found.answers, "published": found.published}
    for kind, claims in found.claims.items():
        report.numbers[f"{name}, {kind}"] = _words(claims)


def _words(claims: Claims) -> str:
    made, right = claims.above(BOUND)
    binned = "; ".join(f"{low} {words}" for low, words in claims.calibration().items())
    return (
        f"highest right {claims.highest:.3f}, above the bound {made} of which right {right} ({binned or 'none bold'})"
    )
