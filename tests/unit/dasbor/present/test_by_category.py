"""The same categories by several indicators."""

from dasbor.present.by_category import by_category
from tests.unit.dasbor.present.made import day, divided

SECTOR = ("sector",)


def test_a_row_a_category_that_is_known_the_largest_on_top() -> None:
    table = by_category(
        (
            divided({("A",): 10, ("C",): (60, "provisional"), ("G",): 0}, SECTOR, "assessments"),
            divided({("A",): 80.0, ("C",): "suppressed", ("G",): "undefined"}, SECTOR, "pass_rate"),
        ),
        "ID",
        day("2025-09"),
        "Menurut sektor",
    )
    assert [column.name for column in table.columns] == ["Lapangan usaha", "Asesmen", "Tingkat kompeten"]
    assert [row[0] for row in table.rows][:2] == ["Industri pengolahan", "Pertanian, kehutanan, dan perikanan"]
    assert table.rows[0][1] == "60*"
    assert table.rows[1][1:] == ("10", "80,0%")
    assert "dirahasiakan" in " ".join(table.notes)


def test_what_nobody_knows_anything_about_has_no_row() -> None:
    table = by_category((divided({("A",): 0, ("C",): 3}, SECTOR),), "ID", day("2025-09"), "Menurut sektor")
    assert [row[0] for row in table.rows] == ["Industri pengolahan"]
