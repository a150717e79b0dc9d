import numpy as np
import pytest

from etl.disclosure.hold import held
from etl.disclosure.parameters import InfeasibleParametersError, NoiseParameters
from etl.disclosure.rules import Rules, read_rules


def test_the_default_is_the_published_table_and_groups_of_ten() -> None:
    rules = read_rules("")
    assert rules == Rules()
    assert (rules.noise.largest, rules.noise.variance, rules.noise.hidden, rules.noise.stay) == (5, 3.0, 2, 0.5)
    assert (rules.least, rules.magnitude.least_contributors, rules.magnitude.p) == (10, 5, 10.0)


def test_an_operator_may_choose_stricter_ones() -> None:
    rules = read_rules(
        "largest = 8\nvariance = 6\nhidden = 3\nstay = 0.3\nleast = 12\np = 15\nleast_contributors = 8\n"
    )
    assert rules.noise == NoiseParameters(8, 6, 3, 0.3)
    assert (rules.least, rules.magnitude.p, rules.magnitude.least_contributors) == (12, 15, 8)


@pytest.mark.parametrize(
    ("text", "id_", "en"),
    [
        ("variance = 2.5", "melindungi lebih lemah", "variance = 2.5 protects less than the default 3.0"),
        ("stay = 0.6", "lebih lemah", "stay = 0.6 protects less"),
        ("least = 5", "lebih lemah", "least = 5 protects less than the default 10"),
        ("p = 5", "lebih lemah", "p = 5 protects less"),
        ("sekret = 1", "tidak dikenal", "sekret is unknown; known are: largest, variance"),
        ("largest = 5.5", "bilangan bulat", "largest = 5.5 is not a number of the right kind: a whole number"),
        ("least = true", "bilangan bulat", "least = True"),
        ('variance = "3"', "bilangan", "variance = 3 is not a number"),
        ("largest = 9\nhidden = 3\nvariance = 3.5", "n = 2 diperlukan 4", "for n = 2 that is 4, and 3.5 was given"),
    ],
)
def test_what_cannot_be_had_is_refused_in_both_languages(text: str, id_: str, en: str) -> None:
    with pytest.raises(InfeasibleParametersError) as refusal:
        read_rules(text)
    assert id_ in refusal.value.text.id
    assert en in refusal.value.text.en


@pytest.mark.parametrize("largest", [5, 6, 9])
def test_no_noise_takes_a_count_of_one_to_four_to_a_published_figure(largest: int) -> None:
    rules = Rules(NoiseParameters(largest=largest))
    assert all(count + largest < rules.least_shown for count in range(1, 5))


@pytest.mark.parametrize("largest", [5, 6, 9])
def test_no_move_of_a_published_figure_rests_on_fewer_than_five_people(largest: int) -> None:
    rules = Rules(NoiseParameters(largest=largest))
    first, last = rules.hold
    farthest_when_drawn = largest
    assert first - farthest_when_drawn >= 5
    assert last > first


def test_no_published_count_is_farther_off_than_is_stated() -> None:
    rules = Rules()
    random = np.random.default_rng(8)
    exact = random.integers(200, 400, 5000)
    published = exact + random.integers(-rules.noise.largest, rules.noise.largest, 5000, endpoint=True)
    farthest = 0
    for _ in range(60):
        exact = exact + random.integers(-3, 3, 5000, endpoint=True)
        fresh = exact + random.integers(-rules.noise.largest, rules.noise.largest, 5000, endpoint=True)
        published = held(published, exact, fresh, random.integers(*rules.hold, 5000, endpoint=True))
        farthest = max(farthest, int(np.abs(published - exact).max()))
    assert farthest == rules.farthest == rules.as_stated()["farthest"]
