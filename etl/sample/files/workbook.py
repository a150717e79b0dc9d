"""A workbook written column by column: a library that writes cell by cell takes twenty times as long.

Only what the sample needs: one sheet, text, whole numbers, days and moments; the same bytes every time.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

import polars as pl

if TYPE_CHECKING:
    from pathlib import Path

_LEVEL: Final = 3
_EPOCH: Final = 25_569
"""1 January 1970 as workbooks count days."""
_DAY_US: Final = 86_400_000_000
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DAY_STYLE, _MOMENT_STYLE = 1, 2
_PARTS: Final = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPES}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>'
    '<numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
}


class Workbook:
    """A workbook with the sheet `Data`, written from the top to the bottom."""

    def __init__(self, path: Path) -> None:
        self.rows = 0
        """How many rows have been written."""
        self._zip = ZipFile(path, "w", ZIP_DEFLATED, compresslevel=_LEVEL)
        for name, text in _PARTS.items():
            # Unlike `writestr`, this does not note the time of writing.
            with self._zip.open(name, "w") as part:
                part.write((_HEAD + text).encode())
        self._sheet = self._zip.open("xl/worksheets/sheet1.xml", "w", force_zip64=True)
        self._put(f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>')

    def add(self, frame: pl.DataFrame) -> None:
        """Write all rows of a frame."""
        numbered = frame.with_row_index("@", self.rows + 1).with_columns(pl.col("@").cast(pl.String))
        cells = [_cell(name, kind, _letter(place)) for place, (name, kind) in enumerate(frame.schema.items())]
        rows = numbered.select(row=pl.concat_str(pl.lit('<row r="'), "@", pl.lit('">'), *cells, pl.lit("</row>")))
        self._put("".join(rows["row"]))
        self.rows += len(frame)

    def add_row(self, values: list[Any]) -> None:
        """Write one row, whatever the types of its cells."""
        kinds: dict[type, pl.DataType | type[pl.DataType]] = {
            str: pl.String,
            int: pl.Int64,
            date: pl.Date,
            datetime: pl.Datetime("us"),
            type(None): pl.Null,
        }
        schema = {str(place): kinds[type(value)] for place, value in enumerate(values)}
        self.add(pl.DataFrame([values], schema=schema, orient="row"))

    def close(self) -> None:
        """Finish the file."""
        self._put("</sheetData></worksheet>")
        self._sheet.close()
        self._zip.close()

    def _put(self, text: str) -> None:
        self._sheet.write(text.encode())


def _letter(place: int) -> str:
    return chr(ord("A") + place)


def _cell(name: str, kind: pl.DataType, letter: str) -> pl.Expr:
    """The cells of a column; an empty one is left out."""
    value, opening, closing = pl.col(name), "<v>", "</v></c>"
    attribute = ""
    if kind == pl.String:
        for mark, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
            value = value.str.replace_all(mark, written, literal=True)
        attribute, opening, closing = ' t="inlineStr"', "<is><t>", "</t></is></c>"
    elif kind == pl.Date:
        value, attribute = value.cast(pl.Int32) + _EPOCH, f' s="{_DAY_STYLE}"'
    elif kind == pl.Datetime("us"):
        value, attribute = (value.cast(pl.Int64) / _DAY_US + _EPOCH).round(8), f' s="{_MOMENT_STYLE}"'
    start, end = pl.lit(f'<c r="{letter}'), pl.lit(f'"{attribute}>{opening}')
    return pl.concat_str(start, "@", end, value.cast(pl.String), pl.lit(closing)).fill_null("")
