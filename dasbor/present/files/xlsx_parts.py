"""The XML of a workbook (ECMA-376): rows made by Polars for whole slices at a time, and the parts around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DECLARED: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATED: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPES: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SHEET_FOOT: Final = b"</sheetData></worksheet>"
_FORBIDDEN: Final = r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
"""Characters that XML cannot hold."""


class Texts:
    """The texts of a workbook, each once, by their number."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def numbered(self, column: pl.Series) -> pl.Expr:
        """The column as the numbers of its texts; null stays null."""
        found = column.unique(maintain_order=True).drop_nulls()
        held = {text: self.numbers.setdefault(text, len(self.numbers)) for text in found}
        if len(held) == 1 and not column.null_count():
            return pl.lit(next(iter(held.values())))
        return pl.col(column.name).replace_strict(held, return_dtype=pl.Int64)


def header_xml(headings: Sequence[str], texts: Texts) -> bytes:
    """The first row of a sheet, in bold."""
    numbers = [texts.numbers.setdefault(heading, len(texts.numbers)) for heading in headings]
    cells = "".join(f'<c t="s" s="1"><v>{number}</v></c>' for number in numbers)
    return f"<row>{cells}</row>".encode()


def rows_xml(rows: pl.DataFrame, texts: Texts) -> bytes:
    """The rows as XML; an empty cell where a value is null."""
    cells = [_cell(column, texts) for column in rows]
    lines = rows.select(pl.concat_str(pl.lit("<row>"), *cells, pl.lit("</row>")).alias("xml"))
    return "".join(lines["xml"]).encode()


def _cell(column: pl.Series, texts: Texts) -> pl.Expr:
    if column.null_count() == column.len():
        return pl.lit("<c/>")
    if column.dtype.is_numeric():
        content, opening = pl.col(column.name).cast(pl.String), "<c><v>"
    else:
        content, opening = texts.numbered(column).cast(pl.String), '<c t="s"><v>'
    filled = pl.concat_str(pl.lit(opening), content, pl.lit("</v></c>"))
    return pl.when(content.is_null()).then(pl.lit("<c/>")).otherwise(filled)


def sheet_head(widths: Sequence[int]) -> bytes:
    """The beginning of a sheet whose first row stays in place."""
    columns = "".join(f'<col min="{i}" max="{i}" width="{w}" customWidth="1"/>' for i, w in enumerate(widths, 1))
    return (
        f'{_DECLARED}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{columns}</cols><sheetData>"
    ).encode()


def frame(names: Sequence[str], texts: Texts) -> Iterator[tuple[str, bytes]]:
    """The parts that make sheets a workbook, by their path."""
    yield "xl/sharedStrings.xml", _strings(texts)
    yield "xl/styles.xml", _styles()
    yield "xl/workbook.xml", _workbook(names)
    yield "xl/_rels/workbook.xml.rels", _relations(len(names))
    yield "_rels/.rels", _relation_file([("rId1", "officeDocument", "xl/workbook.xml")])
    yield "[Content_Types].xml", _content_types(len(names))


def _strings(texts: Texts) -> bytes:
    items = pl.Series(list(texts.numbers), dtype=pl.String).str.replace_all(_FORBIDDEN, "")
    body = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in items)
    return f'{_DECLARED}<sst xmlns="{_MAIN}" uniqueCount="{len(items)}">{body}</sst>'.encode()


def _styles() -> bytes:
    return (
        f'{_DECLARED}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font/><font><b/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ).encode()


def _workbook(names: Sequence[str]) -> bytes:
    sheets = "".join(f'<sheet name={quoteattr(n)} sheetId="{i}" r:id="rId{i}"/>' for i, n in enumerate(names, 1))
    return (f'{_DECLARED}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATED}"><sheets>{sheets}</sheets></workbook>').encode()


def _relations(sheets: int) -> bytes:
    pairs = [(f"rId{i}", "worksheet", f"worksheets/sheet{i}.xml") for i in range(1, sheets + 1)]
    pairs += [(f"rId{sheets + 1}", "styles", "styles.xml"), (f"rId{sheets + 2}", "sharedStrings", "sharedStrings.xml")]
    return _relation_file(pairs)


def _relation_file(relations: Sequence[tuple[str, str, str]]) -> bytes:
    body = "".join(f'<Relationship Id="{i}" Type="{_RELATED}/{kind}" Target="{to}"/>' for i, kind, to in relations)
    return f'{_DECLARED}<Relationships xmlns="{_PACKAGE}/relationships">{body}</Relationships>'.encode()


def _content_types(sheets: int) -> bytes:
    named = [("xl/workbook.xml", "sheet.main"), ("xl/styles.xml", "styles"), ("xl/sharedStrings.xml", "sharedStrings")]
    named += [(f"xl/worksheets/sheet{i}.xml", "worksheet") for i in range(1, sheets + 1)]
    body = "".join(f'<Override PartName="/{part}" ContentType="{_TYPES}.{kind}+xml"/>' for part, kind in named)
    return (
        f'{_DECLARED}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{body}</Types>'
    ).encode()
