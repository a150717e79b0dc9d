"""The classes of a map."""

from hypothesis import given
from hypothesis import strategies as st

from dasbor.catalogue.indicator import Unit
from dasbor.present.classes import ZERO, classify
from dasbor.present.format import half_up


def test_bounds_are_round_and_classes_about_equally_full() -> None:
    values = [10, 20, 31, 44, 58, 73, 89, 104, 120, 137]
    classes = classify(values, Unit.POSTINGS)
    assert classes.lows == (10, 31, 58, 89, 120)
    assert [classes.index(v) for v in values] == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]


def test_labels_say_the_range_in_the_language() -> None:
    classes = classify([1000, 2000, 3000, 4000, 5600], Unit.POSTINGS)
    assert [classes.label(i, "id") for i in classes.used] == [
        "1.000–1.999",
        "2.000–2.999",
        "3.000–3.999",
        "4.000–5.599",
        "5.600 ke atas",
    ]
    assert classes.label(4, "en") == "5,600 and above"


def test_percentages_carry_their_sign_once_a_label() -> None:
    classes = classify([10.0, 20.0, 30.0], Unit.PERCENT)
    assert classes.label(0, "id") == "10,0–19,9%"
    assert classes.label(2, "en") == "30.0% and above"


def test_small_rates_have_a_decimal_more_so_that_classes_can_be_told_apart() -> None:
    classes = classify([0.031, 0.044, 0.052, 0.97, 1.0, 1.25], Unit.PER_1000)
    assert [classes.label(i, "id") for i in classes.used] == [
        "0,031–0,051",
        "0,052–0,969",
        "0,970–0,999",
        "1,00 ke atas",
    ]


def test_zero_is_a_class_of_its_own() -> None:
    classes = classify([0, 0, 5, 9], Unit.PEOPLE)
    assert classes.used == (ZERO, 0, 1)
    assert classes.index(0) == ZERO
    assert classes.index(5) == 0


def test_without_a_zero_there_is_no_zero_class() -> None:
    assert ZERO not in classify([1, 2, 3], Unit.PEOPLE).used


def test_one_value_makes_one_class_and_none_makes_none() -> None:
    assert classify([7], Unit.PEOPLE).lows == (7,)
    assert classify([7, 7, 7], Unit.PEOPLE).used == (0,)
    assert classify([], Unit.PEOPLE).used == ()
    assert classify([0.0], Unit.PERCENT).used == (ZERO,)


@given(
    st.lists(st.floats(0, 1e9), min_size=1, max_size=40), st.sampled_from([Unit.PEOPLE, Unit.PERCENT, Unit.PER_1000])
)
def test_every_value_lies_in_the_class_that_its_label_names(values: list[float], unit: Unit) -> None:
    classes = classify(values, unit)
    assert len(classes.lows) <= 5
    found = {classes.index(v) for v in values}
    assert found == set(classes.used), "a class of the legend is empty"
    for value in values:
        index = classes.index(value)
        decimals = {Unit.PEOPLE: 0, Unit.PERCENT: 1, Unit.PER_1000: 3 if 0 < value < 1 else 2}[unit]
        shown = half_up(value, decimals)
        if index == ZERO:
            assert shown == 0
            continue
        assert classes.lows[index] <= shown
        assert index == len(classes.lows) - 1 or shown < classes.lows[index + 1]
