"""Splitting text, row by row as a spreadsheet would."""

import csv
import gzip
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.stages.batch import SOURCE_ROW
from etl.stages.faults import FileRefusedError
from etl.stages.read import splitter
from etl.stages.read.bytes import verify_text
from etl.stages.read.delimited import Delimited


def rows_of(
    path: Path, content: bytes, reader: Delimited | None = None, columns: str = "ac"
) -> tuple[list[tuple], list[int]]:
    """The values with their rows, and the rows that are ragged."""
    path.write_bytes(content)
    chunks = list((reader or Delimited()).chunks(path, list(columns), 10**6))
    return [row for each in chunks for row in each.rows.rows()], [
        row for each in chunks for row in each.broken[SOURCE_ROW]
    ]


@pytest.mark.parametrize(
    ("content", "rows", "ragged"),
    [
        (b"a,b,c\n1,2,3\n", [("1", "3", 2)], []),
        (b"a,b,c\n1,2,3", [("1", "3", 2)], []),
        (b"a,b,c\r\n1,2,3\r\n", [("1", "3", 2)], []),
        (b"\xef\xbb\xbfa,b,c\n1,2,3\n", [("1", "3", 2)], []),
        (b'a,b,c\n1,"x\ny",3\n4,5,6\n', [("1", "3", 2), ("4", "6", 3)], []),
        (b"a,b,c\n\n1,2,3\n,,\n\n4,5,6\n\n", [("1", "3", 3), ("4", "6", 6)], []),
        (b"a,b,c\n1,2\n3,4,5\n6\n7,8,9,0\n1,2,3\n4,5\n", [("3", "5", 3), ("1", "3", 6)], [2, 4, 5, 7]),
        (b'a,b,c\n"say ""hi""",,"x,y"\n6" pipe,,7\n', [('say "hi"', "x,y", 2), ('6" pipe', "7", 3)], []),
        (b'"a\nx",b,c\n1,2,3\n', None, None),
        (b"a,b,c\n", [], []),
        (b"a,b,c", [], []),
    ],
)
def test_rows_are_numbered_as_a_spreadsheet_shows_them(
    content: bytes, rows: list[tuple] | None, ragged: list[int] | None, tmp_path: Path
) -> None:
    if rows is None:
        assert rows_of(tmp_path / "x.csv", content, columns="bc") == ([("2", "3", 2)], [])
    else:
        assert rows_of(tmp_path / "x.csv", content) == (rows, ragged)


def test_rows_keep_their_numbers_across_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(splitter, "BLOCK", 64)
    lines = [b"1,2" if n % 7 == 0 else b"%d,x,y" % n for n in range(2, 500)]
    rows, ragged = rows_of(tmp_path / "x.csv", b"a,b,c\n" + b"\n".join(lines) + b"\n")
    assert ragged == [n for n in range(2, 500) if n % 7 == 0]
    assert [(int(a), row) for a, _c, row in rows] == [(n, n) for n in range(2, 500) if n % 7]


@pytest.mark.parametrize(
    ("content", "row"),
    [(b'a,b,c\n1,2,3\n4,"5,6\n7,8,9\n', 3), (b'a,b,c\n1,2,"3\n4,5,6\n', 2), (b'a,b,c\n1,2,3\n4,5,"', 3)],
)
def test_an_open_quotation_mark_swallows_no_row_in_silence(content: bytes, row: int, tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError) as refusal:
        rows_of(tmp_path / "x.csv", content)
    assert refusal.value.problem.code.code == "quote-unclosed"
    assert f"row {row}." in refusal.value.problem.sentence.en


def test_an_open_quotation_mark_before_more_than_a_block_is_told_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(splitter, "BLOCK", 256)
    with pytest.raises(FileRefusedError) as refusal:
        rows_of(tmp_path / "x.csv", b'a,b,c\n1,"2,3\n' + b"4,5,6\n" * 200)
    assert refusal.value.problem.code.code == "quote-unclosed"


@given(st.lists(st.lists(st.text('a,;"\n\r 1é', max_size=4), min_size=3, max_size=3), min_size=1, max_size=6))
def test_what_a_spreadsheet_writes_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, table: list[list[str]]
) -> None:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows([["a", "b", "c"], *table])
    rows, ragged = rows_of(tmp_path_factory.mktemp("csv") / "x.csv", text.getvalue().encode(), columns="abc")
    expected = [(*(cell or None for cell in row), number) for number, row in enumerate(table, start=2) if any(row)]
    assert (rows, ragged) == (expected, [])


def test_gzip_and_encoding_change_nothing(tmp_path: Path) -> None:
    plain = "a;b;c\n1;2;é–\n".encode("cp1252")
    for content in (plain, gzip.compress(plain)):
        assert rows_of(tmp_path / "x.csv", content, Delimited(";", "cp1252"))[0] == [("1", "é–", 2)]


@pytest.mark.parametrize(
    ("encoding", "content", "place"),
    [
        ("utf-8", b"a\nb\xe9c", "byte 4 (line 2)"),
        ("utf-8", b"a" * (1 << 20) + b"\n\xff", f"byte {(1 << 20) + 2} (line 2)"),
        ("utf-8", "é".encode() + b"\xc3", "byte 3 (line 1)"),
        ("utf-8", b"x" * ((1 << 20) - 1) + b"\xc3(", f"byte {1 << 20} (line 1)"),
        ("cp1252", b"ok\n\x81", "byte 4 (line 2)"),
        ("cp1252", "a\n\u00e9".encode(), "byte 3 (line 2)"),
    ],
)
def test_the_first_byte_that_does_not_fit_is_named(encoding: str, content: bytes, place: str, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    with pytest.raises(FileRefusedError) as refusal:
        verify_text(path, encoding)
    assert place in refusal.value.problem.sentence.en


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        ("utf-8", ("x" * ((1 << 20) - 1) + "é€😀").encode()),
        ("cp1252", "café".encode("cp1252")),
        ("cp1252", b"plain"),
        ("cp1252", b"x" * ((1 << 20) - 1) + "é ö".encode("cp1252")),
    ],
)
def test_text_in_its_encoding_passes_also_where_pieces_meet(encoding: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    assert verify_text(path, encoding) is False
    path.write_bytes(content + b"\0")
    assert verify_text(path, encoding) is True
