"""The dictionary for programs: a CSV of indicators, and a CSV of every code list."""

from __future__ import annotations

import polars as pl

from dasbor.catalogue.caveats import CAVEATS
from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import BASES, ISLANDS, NATION, area_codes, area_name, code_kemendagri
from dasbor.catalogue.indicator import UNIT_NAMES, Indicator
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.sources import SOURCES
from dasbor.catalogue.status import STATUS_NAMES, Status
from dasbor.catalogue.text import Text
from dasbor.present.definition import formula


def dictionary_csv() -> bytes:
    """One row an indicator: key, names, meanings, formulas, unit, kind, grains, splits, sources, caveats."""
    return pl.DataFrame([_indicator(i) for i in INDICATORS.values()]).write_csv().encode()


def _indicator(indicator: Indicator) -> dict[str, str]:
    feeds = dict.fromkeys(ref.cube.feed for ref in indicator.refs)
    return {
        "indicator": indicator.key,
        "hub": indicator.hub,
        **_both("name", indicator.name),
        **_both("meaning", indicator.meaning),
        **_both("formula", Text(formula(indicator, "id"), formula(indicator, "en"))),
        "unit": str(indicator.unit),
        **_both("unit_name", UNIT_NAMES[indicator.unit]),
        "kind": type(indicator.expression).__name__.lower(),
        "is_protected": str(indicator.is_protected).lower(),
        "grains": " ".join(indicator.grains),
        "splits": " ".join("+".join(split) for split in indicator.splits if split),
        **_both("sources", _joined([SOURCES[feed].name for feed in feeds])),
        **_both("caveats", _joined([CAVEATS[key] for key in indicator.caveats])),
    }


def codes_csv() -> bytes:
    """One row a code: the column that holds it, its code list with the version, the code, its names."""
    rows = [
        _code(key, dimension.code_list, code, name)
        for key, dimension in DIMENSIONS.items()
        for code, name in dimension.categories.items()
    ]
    rows += [_code("status", "Dasbor 2026", str(status), STATUS_NAMES[status]) for status in Status]
    for basis in BASES:
        for code in (NATION, *ISLANDS, *area_codes(basis)):
            name = area_name(code, basis)
            rows.append(_code("province_code_bps", f"BPS, basis {basis}", code, name))
            if own := code_kemendagri(code):
                rows.append(_code("province_code_kemendagri", f"Kemendagri, basis {basis}", own, name))
    return pl.DataFrame(rows).write_csv().encode()


def _code(column: str, code_list: str, code: str, name: Text) -> dict[str, str]:
    return {"column": column, "code_list": code_list, "code": code, **_both("name", name)}


def _both(key: str, text: Text) -> dict[str, str]:
    return {f"{key}_id": text.id, f"{key}_en": text.en}


def _joined(texts: list[Text]) -> Text:
    return Text("; ".join(t.id for t in texts) or "-", "; ".join(t.en for t in texts) or "-")
