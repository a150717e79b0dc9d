"""The season."""

import pytest

from dasbor.catalogue.period import Month
from dasbor.catalogue.text import Lang
from dasbor.present.season import Season, alt_season, first_month, season, season_drawing, season_table
from tests.unit.dasbor.present.made import Given, made
from tests.unit.dasbor.present.svg import read

MONTHS: list[Given] = [*range(1, 13), *range(101, 113), 201, 202, (203, "provisional")]


def found(lang: Lang = "id", cells: list[Given] = MONTHS) -> Season:
    season_ = season(made({"ID": cells}, end="2025-03", lang=lang), "ID")
    assert season_ is not None
    return season_


def test_the_months_of_three_years_lie_over_each_other() -> None:
    years = found().years
    assert [year.name for year in years] == ["2025", "2024", "2023"]
    assert years[0].values == (201, 202, 203), "months that are still to come are not there"
    assert years[2].values == tuple(range(1, 13))
    assert first_month(Month(2025, 3)) == Month(2023, 1)


def test_the_drawing_has_a_place_for_every_month_and_tells_the_years_of_each() -> None:
    drawing = season_drawing(found())
    wide = read(drawing.wide)
    assert [w for w in wide.words if w in {"Jan", "Des"}] == ["Jan", "Des"]
    assert [len(told) for told in wide.told] == [4, 4, 4, *[3] * 9]
    assert wide.told[2] == [
        "Maret",
        "2025: 203 lowongan (Angka sementara)",
        "2024: 103 lowongan",
        "2023: 3 lowongan",
    ]
    assert drawing.caption[0] == "Lowongan menurut bulan, 2023–2025, Indonesia"
    january = {x for line in wide.lines("series-0", dash="") for x, _ in line} & {
        x for line in wide.lines("muted", dash="") for x, _ in line
    }
    assert january, "the same month of different years stands at the same place"


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "id",
            "Bulan Maret: 203 lowongan (2025); 103 lowongan (2024); 3 lowongan (2023).",
        ),
        (
            "en",
            "In March: 203 postings (2025); 103 postings (2024); 3 postings (2023).",
        ),
    ],
)
def test_who_does_not_see_it_is_told_the_latest_month_in_each_year(lang: Lang, expected: str) -> None:
    assert alt_season(found(lang)).endswith(f". {expected}")
    assert found(lang).title in alt_season(found(lang))


def test_the_table_has_a_row_for_each_month_and_nothing_where_nothing_was_asked() -> None:
    table = season_table(found())
    assert [column.name for column in table.columns] == ["Periode", "2025", "2024", "2023"]
    assert table.rows[2] == ("Maret", "203*", "103", "3")
    assert table.rows[3] == ("April", "", "104", "4")


def test_a_year_without_a_figure_is_not_drawn_and_without_this_year_there_is_no_season() -> None:
    only_this: list[Given] = [*["missing"] * 24, 1, 2, 3]
    assert [year.name for year in found(cells=only_this).years] == ["2025"]
    assert found(cells=only_this).title == "Lowongan menurut bulan, 2025, Indonesia"
    assert season(made({"ID": [*[5] * 24, "missing", "missing", "missing"]}, end="2025-03"), "ID") is None
    assert season(made({"ID": MONTHS}, end="2025-03"), "11") is None


def test_gaps_of_this_year_are_marked_at_their_month() -> None:
    cells: list[Given] = [*[5] * 24, 1, "suppressed", 3]
    wide = read(season_drawing(found(cells=cells)).wide)
    february = wide.place("Feb")[0]
    marks = [e for e in wide.root.iter("{http://www.w3.org/2000/svg}text") if e.text == "●"]
    assert [float(mark.get("x") or 0) for mark in marks if mark.get("text-anchor") == "middle"] == [february]
    assert ["Februari", "2025: Data dirahasiakan", "2024: 5 lowongan", "2023: 5 lowongan"] in wide.told
