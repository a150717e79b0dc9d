"""Which period is shown, who ranks where, who has no figure."""

from dasbor.catalogue.status import Status
from dasbor.present.cells import (
    area_cells,
    latest_period,
    nation_cell,
    province_cells,
    ranked,
    reasons,
    shown_period,
    without_value,
)
from tests.unit.dasbor.present.made import FIVE, day, made


def test_the_period_shown_is_the_last_with_a_value() -> None:
    answer = made({"ID": [1, 2, "missing"], "11": [1, 2, "missing"]})
    assert shown_period(answer) == day("2025-08")


def test_without_any_value_the_last_period_is_shown() -> None:
    answer = made({"ID": ["missing", "suppressed"]})
    assert latest_period(answer) is None
    assert shown_period(answer) == day("2025-09")


def test_the_latest_period_of_an_area_is_its_own() -> None:
    answer = made({"ID": [1, 2, 3], "94": [1, "suppressed", "suppressed"]})
    assert latest_period(answer, ["94"]) == day("2025-07")


def test_an_answer_without_rows_shows_no_period() -> None:
    assert shown_period(made({})) is None


def test_provinces_are_ranked_and_the_nation_and_islands_are_not_among_them() -> None:
    cells = province_cells(made({"ID": [100], "ID-JW": [90], "31": [30], "32": [60], "11": [10]}), day("2025-09"))
    assert [(c.name, c.rank) for c in cells] == [("DKI Jakarta", 2), ("Jawa Barat", 1), ("Aceh", 3)]


def test_what_reads_the_same_ranks_the_same_and_the_next_counts_all_above() -> None:
    answer = made({"11": [50.04], "12": [49.96], "13": [40], "14": [60]}, "fill_rate")
    assert [c.rank for c in province_cells(answer, day("2025-09"))] == [2, 2, 4, 1]


def test_a_cell_says_its_value_with_its_mark_or_the_reason() -> None:
    aceh, _, _, papua, _ = province_cells(made(FIVE), day("2025-09"))
    assert (aceh.words, aceh.sentence, aceh.status_words) == ("0*", "0 lowongan", "Angka sementara")
    assert (papua.words, papua.sentence, papua.rank) == ("●", "Data dirahasiakan", None)


def test_cells_without_a_value_are_never_ranked_as_zero() -> None:
    cells = province_cells(made(FIVE), day("2025-09"))
    assert [c.name for c in ranked(cells)] == ["Jawa Barat", "DKI Jakarta", "Aceh"]
    assert [c.name for c in without_value(cells)] == ["Papua", "Papua Pegunungan"]
    assert dict(reasons(cells)) == {Status.SUPPRESSED: 1, Status.NOT_ON_BASIS: 1}


def test_areas_are_named_on_their_basis() -> None:
    papua = made({"94": [5]}, basis="34", lang="en")
    assert [c.name for c in province_cells(papua, day("2025-09"))] == ["Papua"]
    sumatra = made({"ID-SM": [5]}, lang="en")
    assert [c.name for c in area_cells(sumatra, ["ID-SM", "11"], day("2025-09"))] == ["Sumatra"]


def test_the_nation_is_absent_where_it_was_not_asked_for() -> None:
    assert nation_cell(made({"11": [1]}), day("2025-09")) is None
