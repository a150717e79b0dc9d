"""The structure message of the SDMX-CSV files, as SDMX-JSON 2.0: concepts, code lists, structure and dataflow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import orjson

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import ISLANDS, NATION, area_codes, area_name
from dasbor.catalogue.indicator import UNIT_NAMES
from dasbor.catalogue.period import GRAIN_NAMES
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.status import STATUS_NAMES, Status
from dasbor.catalogue.text import Text
from dasbor.catalogue.words import files as words
from dasbor.present.files import sdmx_words as sdmx
from dasbor.present.files.facts import Told, answer_facts

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from dasbor.catalogue.geography import Basis
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.selection import Selection

_MODEL: Final = "urn:sdmx:org.sdmx.infomodel"
_SCHEMA: Final = "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json"
_CONCEPTS: Final = "SIAPKERJA_CONCEPTS"
_OBSERVED: Final[dict[str, Text]] = {
    "A": Text("Normal", "Normal value"),
    "P": Text("Sementara", "Provisional value"),
    "D": Text("Definisi berbeda", "Definition differs"),
    "Q": Text("Tidak ada nilai; dirahasiakan", "Missing value; suppressed"),
    "O": Text("Tidak ada nilai", "Missing value"),
    "L": Text("Tidak ada nilai; tidak dikumpulkan", "Missing value; data exist but were not collected"),
    "M": Text("Tidak ada nilai; tidak mungkin ada", "Missing value; data cannot exist"),
}


def sdmx_structure_chunks(answers: Iterable[Answer]) -> Generator[bytes]:
    """The bytes of the structure message for the answers, which must be split alike."""
    told = Told("sdmx.csv")
    facts: dict[str, Any] = {}
    selections: dict[str, Selection] = {}
    for answer in answers:
        facts = facts or answer_facts(answer)
        selections[answer.indicator.key] = answer.selection
        told.add(answer)
    if selections:
        yield orjson.dumps(_message(next(iter(selections.values())), facts | told.facts())) + b"\n"


def _message(selection: Selection, facts: dict[str, Any]) -> dict[str, Any]:
    name = sdmx.structure_name(selection)
    lists = dict(_code_lists(selection))
    return {
        "meta": {
            "schema": _SCHEMA,
            "id": f"{name}_{facts['release'].replace('-', '').replace('.', '_')}",
            "prepared": facts["published_at"],
            "test": facts["is_synthetic"],
            "contentLanguages": ["id", "en"],
            "sender": {"id": sdmx.AGENCY},
        },
        "data": {
            "conceptSchemes": [_concepts(selection)],
            "codelists": [_code_list(key, codes) for key, codes in lists.items()],
            "dataStructures": [_structure(name, selection)],
            "dataflows": [_dataflow(name, facts)],
        },
    }


def _maintained(key: str, name: Text) -> dict[str, Any]:
    names = {"id": name.id, "en": name.en}
    return {"id": key, "agencyID": sdmx.AGENCY, "version": sdmx.VERSION, "name": name.en, "names": names}


def _concepts(selection: Selection) -> dict[str, Any]:
    concepts = [{"id": k, "name": n.en, "names": {"id": n.id, "en": n.en}} for k, n in _names(selection).items()]
    return {**_maintained(_CONCEPTS, words.CONCEPT), "concepts": concepts}


def _names(selection: Selection) -> dict[str, Text]:
    return {
        "FREQ": words.FREQUENCY,
        "INDICATOR": words.COLUMNS["indicator"],
        "REF_AREA": words.COLUMNS["province"],
        **{key.upper(): DIMENSIONS[key].name for key in selection.by},
        "TIME_PERIOD": words.COLUMNS["period"],
        "OBS_VALUE": words.COLUMNS["value"],
        "UNIT_MEASURE": words.COLUMNS["unit"],
        "OBS_STATUS": words.OBS_STATUS,
        "STATUS": words.COLUMNS["status"],
        "STANDARD_ERROR": words.COLUMNS["error"],
        "FILTERS": words.FILTERS,
        "SOURCE": words.SOURCE,
        "RELEASE": words.RELEASE,
        "IS_SYNTHETIC": words.IS_SYNTHETIC,
    }


def _code_lists(selection: Selection) -> Iterator[tuple[str, dict[str, Text]]]:
    yield "FREQ", {code: GRAIN_NAMES[grain] for grain, code in sdmx.FREQUENCIES.items()}
    yield "INDICATOR", {key: indicator.name for key, indicator in INDICATORS.items()}
    yield "REF_AREA", _areas(selection.basis)
    for key in selection.by:
        yield key.upper(), {sdmx.sdmx_id(c): name for c, name in DIMENSIONS[key].categories.items()}
    yield "UNIT_MEASURE", {str(unit): name for unit, name in UNIT_NAMES.items()}
    yield "OBS_STATUS", _OBSERVED
    yield "STATUS", {str(status): STATUS_NAMES[status] for status in Status}


def _areas(basis: Basis) -> dict[str, Text]:
    return {code: area_name(code, basis) for code in (NATION, *ISLANDS, *area_codes(basis))}


def _code_list(key: str, codes: dict[str, Text]) -> dict[str, Any]:
    items = [{"id": code, "name": n.en, "names": {"id": n.id, "en": n.en}} for code, n in codes.items()]
    return {**_maintained(f"CL_{key}", words.CODE_LISTS), "codes": items}


def _structure(name: str, selection: Selection) -> dict[str, Any]:
    *coded, _ = sdmx.dimensions_of(selection)
    time = {"id": "TIME_PERIOD", **_concept("TIME_PERIOD")}
    time["localRepresentation"] = {"format": {"dataType": "ObservationalTimePeriod"}}
    return {
        **_maintained(name, words.FIGURES),
        "dataStructureComponents": {
            "dimensionList": {
                "id": "DimensionDescriptor",
                "dimensions": [{"id": key, **_concept(key), **_enumerated(key)} for key in coded],
                "timeDimensions": [time],
            },
            "measureList": {"id": "MeasureDescriptor", "measures": [_measure()]},
            "attributeList": {"id": "AttributeDescriptor", "attributes": [_attribute(k) for k in sdmx.ATTRIBUTES]},
        },
    }


def _measure() -> dict[str, Any]:
    number = {"localRepresentation": {"format": {"dataType": "Double"}}}
    return {"id": "OBS_VALUE", **_concept("OBS_VALUE"), "usage": "optional", **number}


def _attribute(key: str) -> dict[str, Any]:
    kind = "Double" if key == "STANDARD_ERROR" else "String"
    held = _enumerated(key) if key in sdmx.CODED else {"localRepresentation": {"format": {"dataType": kind}}}
    usage = "optional" if key == "STANDARD_ERROR" else "mandatory"
    return {"id": key, **_concept(key), "usage": usage, "attributeRelationship": {"observation": {}}, **held}


def _concept(key: str) -> dict[str, Any]:
    return {"conceptIdentity": f"{_MODEL}.conceptscheme.Concept={sdmx.AGENCY}:{_CONCEPTS}({sdmx.VERSION}).{key}"}


def _enumerated(key: str) -> dict[str, Any]:
    urn = f"{_MODEL}.codelist.Codelist={sdmx.AGENCY}:CL_{key}({sdmx.VERSION})"
    return {"localRepresentation": {"enumeration": urn}}


def _dataflow(name: str, facts: dict[str, Any]) -> dict[str, Any]:
    structure = f"{_MODEL}.datastructure.DataStructure={sdmx.AGENCY}:{name}({sdmx.VERSION})"
    notes = [
        {"id": key, "type": "DASBOR", "value": orjson.dumps(facts[key]).decode()}
        for key in ("release", "is_synthetic", "says", "indicators", "caveats")
    ]
    return {**_maintained(name, words.FIGURES), "structure": structure, "annotations": notes}
