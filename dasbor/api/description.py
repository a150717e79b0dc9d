"""The description of the API, OpenAPI 3.1, made from the catalogue: what can be asked, and what is answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from dasbor.api import description_schemas as schemas
from dasbor.api.description_parameters import (
    citation_in_path,
    data_parameters,
    file_in_path,
    language_parameter,
    release_parameter,
)
from dasbor.catalogue.words import api as words
from dasbor.present.files import FORMATS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dasbor.catalogue.text import Lang, Text
    from dasbor.present.files import Format

    Part = dict[str, Any]

PREFIX: Final = "/api/v1"
_JSON: Final = "application/json"
_CSV: Final = "text/csv; charset=utf-8"
_LINKED: Final = "application/ld+json"
_GEO: Final = "application/geo+json"


def described(lang: Lang = "en") -> Part:
    """The whole description, its sentences in the language."""
    operations = _Operations(lang).by_path()
    return {
        "openapi": "3.1.0",
        "info": {"title": words.TITLE.say(lang), "version": "1", "description": words.ABOUT.say(lang)},
        "servers": [{"url": "/"}],
        "paths": {f"{PREFIX}/{path}": {"get": operation} for path, operation in operations.items()},
        "components": {"schemas": schemas.SHARED},
    }


@dataclass(frozen=True, slots=True)
class _Operations:
    lang: Lang

    def by_path(self) -> dict[str, Part]:
        """Every operation by its path below the prefix."""
        revisions = [citation_in_path(self.lang), release_parameter(self.lang)]
        in_language = [language_parameter(self.lang)]
        openapi = {"type": "object", "required": ["openapi", "paths"]}
        return {
            **{f"data.{suffix}": self.data(kind) for suffix, kind in FORMATS.items()},
            "indicators": self.told("indicators", schemas.INDICATORS),
            "dimensions": self.told("dimensions", schemas.DIMENSIONS),
            "releases": self.told("releases", schemas.RELEASES),
            "health": self.health(),
            "cite/{id}": self.cite(),
            "cite/{id}/revisions": self.told("revisions", schemas.REVISIONS, revisions, (400, 404, 429, 503)),
            "bulk/": self.told("bulk", schemas.BULK, [release_parameter(self.lang)], (400, 429, 503)),
            "bulk/{release}/{file}": self.bulk_file(),
            "catalogue.jsonld": self.sent("catalogue", _LINKED, problems=(429, 503)),
            "datasets.jsonld": self.sent("datasets", _LINKED, problems=(429, 503)),
            "dictionary.csv": self.sent("dictionary", _CSV),
            "codes.csv": self.sent("codes", _CSV),
            "geo/provinces-38.json": self.sent("provinces_38", _GEO, problems=()),
            "geo/provinces-34.json": self.sent("provinces_34", _GEO, problems=()),
            "openapi.json": self.told("openapi", openapi, in_language, (400, 429)),
            "docs": self.sent("docs", "text/html; charset=utf-8", in_language, (400, 429)),
        }

    def data(self, kind: Format) -> Part:
        """A file in one format."""
        schema = schemas.DATA if kind.suffix == "json" else {"type": "object"} if "json" in kind.suffix else None
        return {
            "operationId": f"data_{kind.suffix.replace('.', '_').replace('-', '_')}",
            "summary": words.DATA.say(self.lang, suffix=kind.suffix),
            "parameters": data_parameters(self.lang, has_dialect=kind.suffix == "csv"),
            "responses": {"200": self.content(kind.media_type, schema), **self.problems(400, 429, 503)},
        }

    def told(self, name: str, schema: Part, parameters: Sequence[Part] = (), problems: Sequence[int] = (429,)) -> Part:
        """An answer in JSON."""
        return self.operation(name, {"200": self.content(_JSON, schema), **self.problems(*problems)}, parameters)

    def sent(
        self, name: str, media_type: str, parameters: Sequence[Part] = (), problems: Sequence[int] = (429,)
    ) -> Part:
        """A file that is always the same for a release."""
        return self.operation(name, {"200": self.content(media_type), **self.problems(*problems)}, parameters)

    def health(self) -> Part:
        """The state of the service; the same shape whether a release serves or not."""
        answer = self.content(_JSON, schemas.HEALTH)
        return self.operation("health", {"200": answer, "503": answer})

    def cite(self) -> Part:
        """A cited file, in the format that it was cited in."""
        answers = {"200": {"description": words.ANSWER.say(self.lang)}, **self.problems(400, 404, 429, 503)}
        return self.operation("cite", answers, [citation_in_path(self.lang)])

    def bulk_file(self) -> Part:
        """A table, or a part of its bytes."""
        parquet = FORMATS["parquet"].media_type
        answers = {
            "200": self.content(parquet),
            "206": self.content(parquet, said=words.PART),
            "416": {"description": words.NO_PART.say(self.lang)},
            **self.problems(400, 404, 429, 503),
        }
        return self.operation("bulk_file", answers, file_in_path(self.lang))

    def operation(self, name: str, answers: Part, parameters: Sequence[Part] = ()) -> Part:
        """An operation with its summary."""
        summary = words.SUMMARIES[name].say(self.lang)
        asked = {"parameters": list(parameters)} if parameters else {}
        return {"operationId": name, "summary": summary, **asked, "responses": answers}

    def content(self, media_type: str, schema: Part | None = None, said: Text = words.ANSWER) -> Part:
        """An answer of a media type."""
        return {"description": said.say(self.lang), "content": {media_type: {"schema": schema} if schema else {}}}

    def problems(self, *statuses: int) -> Part:
        """The refusals that may come."""
        problem = {_JSON: {"schema": {"$ref": "#/components/schemas/Problem"}}}
        return {str(s): {"description": words.PROBLEMS[s].say(self.lang), "content": problem} for s in statuses}
