"""The index, worked out by hand; and its ranges, as often right as they promise."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from dasbor.catalogue.composite import COMPONENTS, EQUAL, SOURCES, Component
from dasbor.catalogue.period import Month
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.text import LANGS, Lang, Text
from dasbor.present.chance import Reading
from dasbor.present.composite import Score, common_period, parts_of, scores, weakest
from dasbor.present.composite_entry import composite_entry
from dasbor.present.composite_html import composite_table, lowest_html, surely_below
from dasbor.present.composite_trial import move, rank_correlation, trial_html
from dasbor.warehouse.answer import Answer
from dasbor.warehouse.selection import Selection
from tests.unit.dasbor.present.made import Given, day, made

BIG = 1_000_000.0
"""A base so large that chance says nothing."""


def answers(cells: Mapping[str, Sequence[Given]], lang: Lang = "id") -> list[Answer]:
    """One quarter of the four components by area."""
    return [
        made({area: [row[i]] for area, row in cells.items()}, c.indicator, end="2026-07", grain="quarter", lang=lang)
        for i, c in enumerate(COMPONENTS)
    ]


def large(*values: float) -> list[Given]:
    return [Reading(value, BIG) for value in values]


def index(cells: Mapping[str, Sequence[Given]], weights: Sequence[float] = EQUAL) -> dict[str, Score]:
    return {s.area: s for s in scores(parts_of(answers(cells), day("2026-07")), weights)}


def asked(lang: Lang) -> Selection:
    return Selection("active_share", Month(2026, 7), Month(2026, 9), "quarter", basis="34", lang=lang)


THREE = {"ID": large(10, 40, 60, 80), "11": large(1, 20, 60, 80), "32": large(100, 40, 80, 100)}


def test_the_index_is_the_mean_of_the_parts_between_their_goal_posts() -> None:
    got = index(THREE)
    assert [part.scaled for part in got["ID"].parts] == pytest.approx([50, 40, 60, 80]), "10 is halfway of 0.1 to 1,000"
    assert got["ID"].value == pytest.approx(57.5)
    assert got["11"].value == pytest.approx((25 + 20 + 60 + 80) / 4)
    assert got["32"].value == pytest.approx((75 + 40 + 80 + 100) / 4)


def test_the_nation_is_no_mean_of_provinces_and_has_no_rank() -> None:
    got = index(THREE)
    assert got["ID"].place is None
    assert [got[area].place and got[area].place.rank for area in ("32", "11")] == [1, 2]


def test_beyond_a_goal_post_a_part_stands_at_it() -> None:
    got = index({"ID": large(0, 0, 0, 0), "11": large(2000, 100, 100, 104)})
    assert got["ID"].value == 0
    assert got["11"].value == 100


@pytest.mark.parametrize("reason", ["missing", "suppressed", "not_on_basis"])
def test_without_a_part_there_is_no_index_but_its_reason(reason: str) -> None:
    got = index({**THREE, "94": [*large(10, 20, 30), reason]})
    assert (got["94"].value, got["94"].place) == (None, None)
    assert [part.component.indicator for part in got["94"].missing] == ["digital_takeup"]
    assert got["11"].place is not None
    assert got["11"].place.rank == 2


@pytest.mark.parametrize(
    ("lang", "said"),
    [("id", "Papua (kanal digital: data dirahasiakan)"), ("en", "Papua (digital channel: suppressed)")],
)
def test_the_table_names_who_has_no_index_and_why(lang: Lang, said: str) -> None:
    cells = {**THREE, "94": [*large(10, 20, 30), "suppressed"]}
    html = composite_table(scores(parts_of(answers(cells, lang), day("2026-07"))), day("2026-07"), lang)
    assert said in html
    assert html.count("<tr") == 5, "the heading, the nation, three provinces"


def test_each_part_stands_raw_and_scaled_beside_the_index() -> None:
    html = composite_table(scores(parts_of(answers(THREE, "en"), day("2026-07"))), day("2026-07"), "en")
    for words in ("10.00 → 50.0", "40.0% → 40.0", "60.0% → 60.0", "80.0% → 80.0", "<b>57.5</b>"):
        assert words in html


def test_weights_count_in_proportion() -> None:
    got = index(THREE, (2, 0, 0, 2))
    assert got["ID"].value == pytest.approx((50 + 80) / 2)
    assert got["ID"].value == index(THREE, (1, 0, 0, 1))["ID"].value


@pytest.mark.parametrize("weights", [(0, 0, 0, 0), (1, -1, 1, 1)])
def test_weights_that_mean_nothing_are_refused(weights: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="Weights"):
        index(THREE, weights)


def test_the_range_joins_the_ranges_of_the_parts_by_their_squares() -> None:
    """One part alone, at a weight of a quarter, gives a quarter of its width; four alike give half of it."""
    sure = {"ID": large(10, 50, 50, 50), "11": [10, *large(50, 50, 50)]}
    one = index({**sure, "32": [10, Reading(50, 400), Reading(50, 1e12), Reading(50, 1e12)]})["32"].place
    three = index({**sure, "32": [10, Reading(50, 400), Reading(50, 400), Reading(50, 400)]})["32"].place
    assert one is not None
    assert three is not None
    narrow, wide = one.interval.high - one.interval.low, three.interval.high - three.interval.low
    assert wide / narrow == pytest.approx(3**0.5, rel=1e-3)


def test_the_latest_quarter_with_all_parts_counts() -> None:
    whole = made({"ID": [1, 2, 3]}, "active_share", end="2026-07", grain="quarter")
    short = made({"ID": [1, 2, "missing"]}, "digital_takeup", end="2026-07", grain="quarter")
    assert common_period([whole, short]) == day("2026-04")
    assert common_period([whole, made({"ID": ["missing"]}, "digital_takeup", grain="quarter")]) is None


def test_ranges_hold_all_true_values_together_as_often_as_promised() -> None:
    """Twelve provinces drawn anew 200 times from known shares, with noise of variance 4 on counts."""
    random = np.random.default_rng(2021)
    truth = {str(area): 40 + 3.0 * i for i, area in enumerate(range(11, 19))}
    expected = {area: (50 + 3 * share) / 4 for area, share in truth.items()}
    right, trials = 0, 200
    for _ in range(trials):
        cells: dict[str, list[Given]] = {"ID": large(10, 50, 50, 50)}
        for area, share in truth.items():
            drawn = [float(random.binomial(200, share / 100) + random.integers(-3, 4)) for _ in range(3)]
            cells[area] = [10, *(Reading(n / 2, 200, 1.0) for n in drawn)]
        got = index(cells)
        places = [(got[area].place, value) for area, value in expected.items()]
        right += all(place is not None and place.interval.holds(value) for place, value in places)
    assert right / trials >= 0.9


def test_only_provinces_wholly_below_the_nation_are_named_with_the_part_they_lose_most_in() -> None:
    cells = {"ID": large(10, 40, 60, 80), "11": large(1, 39, 60, 80), "32": [10, Reading(38, 60), *large(60, 80)]}
    found = tuple(index(cells).values())
    assert [s.area for s in surely_below(found)] == ["11"]
    said = lowest_html(found, asked("en"))
    assert 'certain: <strong><a href="adopsi?province=11&amp;basis=34&amp;lang=en" target="_self">Aceh</a>' in said
    assert "furthest behind in reach" in said
    assert "Jawa Barat" not in said


@pytest.mark.parametrize("lang", LANGS)
def test_where_none_is_surely_below_it_is_said(lang: Lang) -> None:
    words = {"id": "Tidak ada provinsi yang pasti di bawahnya", "en": "No province is below it for certain"}
    assert words[lang] in lowest_html(tuple(index({"ID": large(10, 40, 60, 80)}).values()), asked(lang))


def test_the_weakest_part_is_the_one_furthest_below_the_nation() -> None:
    got = index({"ID": large(10, 40, 60, 80), "11": large(10, 35, 50, 90), "32": large(10, 40, 60, 80)})
    part = weakest(got["11"], got["ID"])
    assert part is not None
    assert part.component.indicator == "journey_completion_rate"
    assert weakest(got["32"], got["ID"]) is None


def test_a_trial_tells_how_ranks_move() -> None:
    cells = {"ID": large(10, 50, 50, 50), "11": large(10, 80, 10, 50), "32": large(10, 10, 60, 60)}
    before, after = index(cells), index(cells, (1, 0, 3, 1))
    assert [move(before[area], after[area]) for area in ("11", "32")] == [-1, 1]
    assert rank_correlation([before["11"], before["32"]], [after["11"], after["32"]]) == pytest.approx(-1)
    html = trial_html(tuple(before.values()), tuple(after.values()), (1, 0, 3, 1), "en")
    assert "With the trial weights 1 : 0 : 3 : 1, 2 of 2 provinces change rank (farthest move: 1)" in html
    assert "▲1" in html
    assert "▼1" in html


@pytest.mark.parametrize("lang", LANGS)
def test_the_dictionary_states_method_goal_posts_and_sources(lang: Lang) -> None:
    html = composite_entry(lang)
    for component in COMPONENTS:
        assert INDICATORS[component.indicator].name.say(lang) in html
    assert {"id": "1.000", "en": "1,000"}[lang] in html
    assert len(SOURCES) == html.count("<ul>") * 4
    assert "OECD and JRC (2008)" in html


def test_the_index_bears_no_name_of_an_institutional_score() -> None:
    said = "".join(composite_entry(lang) + lowest_html(tuple(index(THREE).values()), asked(lang)) for lang in LANGS)
    assert "SPBE" not in said
    assert "Pemdi" not in said


@pytest.mark.parametrize(("low", "high", "is_log"), [(1, 1, False), (2, 1, False), (0, 1, True)])
def test_goal_posts_that_cannot_be_scaled_are_refused(low: float, high: float, is_log: bool) -> None:
    text = Text("x", "x")
    with pytest.raises(ValueError, match="goal-posts"):
        Component("active_share", text, low, high, text, is_log)
