"""The catalogue for machines: DCAT 2 of all indicators as datasets, and schema.org/Dataset, both as JSON-LD."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.words import frame as words
from dasbor.present.files import FORMATS

if TYPE_CHECKING:
    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.text import Text
    from dasbor.warehouse.release import Release

_DCAT: Final = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_INDONESIA: Final = "http://publications.europa.eu/resource/authority/country/IDN"
_DESCRIBING: Final = {"csv-metadata.json", "sdmx-structure.json"}


def dcat(release: Release, base: str) -> dict[str, Any]:
    """The catalogue of a release; `base` is the address of the server, without a slash at its end."""
    info = release.info
    return {
        "@context": _DCAT,
        "@id": f"{base}/api/v1/catalogue.jsonld",
        "@type": "dcat:Catalog",
        "dct:title": _texts(words.PRODUCT),
        "dct:publisher": _publisher(),
        "dct:issued": {"@value": info.published_at, "@type": "xsd:dateTime"},
        "dct:language": ["id", "en"],
        "dcat:dataset": [_dataset(indicator, release, base) for indicator in INDICATORS.values()],
    }


def _dataset(indicator: Indicator, release: Release, base: str) -> dict[str, Any]:
    first, last = release.span(indicator)
    address = f"{base}/api/v1/data"
    return {
        "@id": f"{base}/kamus_data#{indicator.key}",
        "@type": "dcat:Dataset",
        "dct:identifier": indicator.key,
        "dct:title": _texts(indicator.name),
        "dct:description": _texts(indicator.meaning),
        "dct:publisher": _publisher(),
        "dct:spatial": {"@id": _INDONESIA},
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": {"@value": first.first_day.isoformat(), "@type": "xsd:date"},
            "dcat:endDate": {"@value": last.last_day.isoformat(), "@type": "xsd:date"},
        },
        "dct:issued": {"@value": release.info.published_at, "@type": "xsd:dateTime"},
        "dcat:version": release.info.name,
        "dct:provenance": _texts(words.SYNTHETIC_TAG) if release.info.is_synthetic else [],
        "dcat:distribution": [
            {
                "@type": "dcat:Distribution",
                "dcat:downloadURL": {"@id": f"{address}.{suffix}?{_question(indicator, release)}"},
                "dcat:mediaType": kind.media_type.split(";")[0],
            }
            for suffix, kind in FORMATS.items()
            if suffix not in _DESCRIBING
        ],
    }


def schema_org(release: Release, base: str) -> dict[str, Any]:
    """Every indicator as schema.org/Dataset, for search engines that read the dictionary."""
    return {"@context": "https://schema.org", "@graph": [_found(i, release, base) for i in INDICATORS.values()]}


def _found(indicator: Indicator, release: Release, base: str) -> dict[str, Any]:
    first, last = release.span(indicator)
    return {
        "@type": "Dataset",
        "@id": f"{base}/kamus_data#{indicator.key}",
        "name": indicator.name.id,
        "alternateName": indicator.name.en,
        "description": f"{indicator.meaning.id} / {indicator.meaning.en}",
        "identifier": indicator.key,
        "version": release.info.name,
        "dateModified": release.info.published_at,
        "isAccessibleForFree": True,
        "temporalCoverage": f"{first}/{last}",
        "spatialCoverage": "Indonesia",
        "variableMeasured": {"@type": "PropertyValue", "name": indicator.key, "unitText": str(indicator.unit)},
        "creator": {"@type": "GovernmentOrganization", "name": words.MINISTRY.id, "alternateName": words.MINISTRY.en},
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": kind.media_type.split(";")[0],
                "contentUrl": f"{base}/api/v1/data.{suffix}?{_question(indicator, release)}",
            }
            for suffix, kind in FORMATS.items()
            if suffix not in _DESCRIBING
        ],
    }


def _question(indicator: Indicator, release: Release) -> str:
    return urlencode({"indicator": indicator.key, "release": release.info.name})


def _publisher() -> dict[str, Any]:
    return {"@type": "foaf:Organization", "foaf:name": _texts(words.MINISTRY)}


def _texts(text: Text) -> list[dict[str, str]]:
    return [{"@value": text.id, "@language": "id"}, {"@value": text.en, "@language": "en"}]
