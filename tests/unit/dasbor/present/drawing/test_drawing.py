"""What no drawing leaves the page without."""

import re
from xml.etree import ElementTree as ET

import pytest

from dasbor.catalogue.text import Lang
from dasbor.present.drawing.canvas import Markup, group, joined, line, rect, text
from dasbor.present.drawing.drawing import NARROW, WIDE, drawing_of
from tests.unit.dasbor.present.made import FIVE, made

SVG = "{http://www.w3.org/2000/svg}"


def scene(width: int) -> tuple[float, Markup]:
    bar = rect(0, 0, width, 20, fill="series-0")
    guide = group(line((5, 0), (5, 9), ink="muted", kind="guide"), said=["Only > pointed at"], kind="reach")
    return 100.0, joined((guide, group(bar, text(0, 30, "Aceh & Riau"), said=["Aceh", "12 lowongan"])))


def words(svg: str) -> str:
    return re.sub(r"\s+", " ", " ".join(ET.fromstring(svg).itertext()))  # noqa: S314 - our own drawing


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "id",
            (
                "Lowongan, Juli 2025–September 2025",
                "di Indonesia dan setiap provinsi",
                "Sumber: ",
                "Rilis 2025-10-01.1",
            ),
        ),
        (
            "en",
            (
                "Vacancy postings, July 2025–September 2025",
                "in Indonesia and every",
                "Source: ",
                "Release 2025-10-01.1",
            ),
        ),
    ],
)
def test_a_file_says_what_it_shows_where_it_is_from_and_that_it_is_a_sample(
    lang: Lang, expected: tuple[str, ...]
) -> None:
    drawing = drawing_of(made(FIVE, lang=lang, is_synthetic=True), scene, heading="Ranking <x>")
    said = words(drawing.standalone("All in words"))
    assert all(part in said for part in (*expected, "Ranking <x>", "All in words", "Aceh & Riau"))
    assert {"id": "DATA CONTOH", "en": "SAMPLE DATA"}[lang] in said
    assert "DATA" not in words(drawing_of(made(FIVE, lang=lang), scene, heading="x").standalone("y"))


def test_a_file_stands_alone_in_light_colours_and_without_what_a_pointer_is_told() -> None:
    drawing = drawing_of(made(FIVE), scene, heading="Peringkat")
    file = drawing.standalone("Deskripsi")
    assert "var(" not in file
    assert "data-said" not in file
    assert "guide" not in file
    assert "pointed at" in drawing.wide.svg()
    assert drawing.paints("light")["series-0"] in file
    assert not re.search(r"(href|src|url\()", file)


def test_everything_lies_inside_the_sheet() -> None:
    drawing = drawing_of(made(FIVE, is_synthetic=True), scene, heading="Peringkat")
    root = ET.fromstring(drawing.standalone("Deskripsi"))  # noqa: S314 - our own drawing
    width, height = float(root.get("width") or 0), float(root.get("height") or 0)
    assert width == WIDE + 48
    sheet_texts = root.findall(f"{SVG}text")
    assert len(sheet_texts) >= 5
    assert all(0 < float(t.get("y") or 0) < height - 4 for t in sheet_texts)


def test_a_drawing_has_two_widths_and_no_mode() -> None:
    drawing = drawing_of(made(FIVE), scene, heading="Peringkat")
    assert f'viewBox="0 0 {WIDE} 100"' in drawing.wide.svg()
    assert f'viewBox="0 0 {NARROW} 100"' in drawing.narrow.svg()
    assert "#" not in drawing.wide.svg(), "colours are paints"
    assert drawing.paints("dark") != drawing.paints("light")
    assert drawing.name == "vacancy_postings_2025-07_2025-09"
