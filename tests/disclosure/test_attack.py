"""The attack at a small scale: our design gives nothing away above the bound, and naive ones fall far above it."""

import numpy as np
import polars as pl
import pytest

from bench.attack import BOUND, CELLS
from bench.attack.chain import Chain
from bench.attack.designs import Attack, Effort, Target, attack, without_opening
from bench.attack.naive import asked_again, free_sets, one_person_more
from bench.attack.world import World, make_world
from etl.disclosure.protect import protect_cube
from etl.disclosure.rules import Rules
from etl.disclosure.secret import Secret, make_secret

MEASURE = "jobseekers_registered"
LITTLE = Effort(rounds=2, samples=12)
HARDLY = Effort(rounds=1, samples=0)


@pytest.fixture(scope="module")
def world() -> World:
    return make_world("jobseekers", months=3, people=30_000, batch=12, seed=7)


@pytest.fixture(scope="module")
def target(world: World) -> Target:
    return Target(world.grid, MEASURE, world.exact())


@pytest.fixture(scope="module")
def secret() -> Secret:
    return make_secret(Rules(), 11)


@pytest.fixture(scope="module")
def answers(world: World, secret: Secret) -> list[pl.DataFrame]:
    """The same questions, asked three times."""
    return [protect_cube(world.cube, world.exact(), secret) for _ in range(3)]


@pytest.fixture(scope="module")
def ours(target: Target, secret: Secret, answers: list[pl.DataFrame]) -> Attack:
    return attack(target, answers, secret, effort=LITTLE)


def test_every_answer_together_establishes_no_small_count_and_no_person(ours: Attack) -> None:
    assert ours.answers > 10_000
    assert ours.published > 3_000
    assert ours.established(BOUND) == 0
    assert ours.highest < BOUND


def test_the_same_question_gets_the_same_answer_however_often_it_is_asked(answers: list[pl.DataFrame]) -> None:
    assert all(answer.equals(answers[0]) for answer in answers)


def test_claims_are_right_no_more_often_than_they_say(ours: Attack) -> None:
    claims = ours.claims["counts after 1"]
    likely = claims.confidence > 0.25
    assert likely.sum() > 100
    assert claims.is_right[likely].mean() < claims.confidence[likely].mean() + 0.05


def test_it_bites_when_protection_is_switched_off(target: Target, secret: Secret) -> None:
    found = attack(target, [target.exact], secret, withholds=False, effort=HARDLY)
    assert found.highest == 1.0
    assert found.established(BOUND) > 1_000


def test_it_bites_when_noise_is_drawn_for_each_question(target: Target) -> None:
    secrets = [make_secret(Rules(), seed) for seed in range(8)]
    asked = [without_opening(target, secret) for secret in secrets]
    found = attack(target, asked, secrets[0], withholds=False, effort=Effort(samples=3))
    assert found.established(BOUND) > 20


def test_it_bites_on_noise_alone_in_the_fixed_groupings(target: Target, secret: Secret) -> None:
    noisy = without_opening(target, secret)
    found = attack(target, [noisy], secret, withholds=False, effort=HARDLY)
    assert found.highest > 0.99
    assert found.established(BOUND) > 100


def test_what_comes_between_two_publications_is_hidden_by_holding() -> None:
    def highest(*, holds: bool) -> float:
        return Chain(Rules(), 1.0, 10, CELLS, holds).attack(np.random.default_rng(5), 30).highest

    assert highest(holds=True) < BOUND
    assert highest(holds=False) > 0.99


def test_free_filters_fall() -> None:
    random, rules = np.random.default_rng(2), Rules()
    for fallen in (asked_again(rules, random, 300), free_sets(rules, random, 300)):
        made, right = fallen.above(BOUND)
        assert right > 0.9 * made > 20
    once, four = (one_person_more(rules, random, 300, pairs) for pairs in (1, 4))
    assert once.is_right.mean() > 0.75
    assert four.highest > 0.99
