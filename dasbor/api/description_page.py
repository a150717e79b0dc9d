"""The description of the API as one page of plain HTML: no script, no style from elsewhere, nothing to fetch."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, Final

from dasbor.catalogue.words import api as words

if TYPE_CHECKING:
    from dasbor.catalogue.text import Lang

_STYLE: Final = """
body { font: 16px/1.5 "Source Sans", "Segoe UI", sans-serif; max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
body { color: #1d2a33; background: #fff; }
h1 { font-weight: 600; }
h2 { font: 600 1.1rem monospace; margin: 2rem 0 .25rem; border-top: 1px solid #d8dcd6; padding-top: 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #e6e8e3; }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
summary { cursor: pointer; }
nav a { display: inline-block; margin: 0 .8rem .2rem 0; }
a { color: #1f6f6b; }
@media (prefers-color-scheme: dark) {
  body { color: #e8eae6; background: #14181c; }
  h2, th, td { border-color: #333b42; }
  a { color: #7cc7c0; }
}
"""


def page(description: dict[str, Any], lang: Lang) -> str:
    """The page; every path with its parameters and its answers."""
    info, paths = description["info"], description["paths"]
    other: Lang = "en" if lang == "id" else "id"
    links = "".join(f'<a href="#{_anchor(path)}"><code>{escape(path)}</code></a>' for path in paths)
    parts = "".join(_part(path, operations["get"], lang) for path, operations in paths.items())
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{escape(info["title"])}</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><style>{_STYLE}</style></head><body><main>'
        f"<h1>{escape(info['title'])}</h1><p>{escape(info['description'])}</p>"
        f'<p><a href="openapi.json?lang={lang}">OpenAPI {escape(description["openapi"])}</a> · '
        f'<a href="?lang={other}" lang="{other}">{escape(words.OTHER_LANGUAGE.say(lang))}</a></p>'
        f"<nav>{links}</nav>{parts}</main></body></html>\n"
    )


def _part(path: str, operation: dict[str, Any], lang: Lang) -> str:
    parameters = operation.get("parameters", [])
    rows = "".join(_parameter(parameter, lang) for parameter in parameters)
    head = "".join(f"<th>{text.say(lang)}</th>" for text in (words.PARAMETER, words.MEANING, words.VALUES))
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>" if parameters else ""
    answers = "".join(
        f"<li><code>{escape(status)}</code> {escape(answer['description'])}{_types(answer)}</li>"
        for status, answer in operation["responses"].items()
    )
    return (
        f'<section><h2 id="{_anchor(path)}">GET {escape(path)}</h2><p>{escape(operation["summary"])}</p>{table}'
        f"<ul>{answers}</ul></section>"
    )


def _parameter(parameter: dict[str, Any], lang: Lang) -> str:
    required = f" <em>{words.REQUIRED.say(lang)}</em>" if parameter.get("required") else ""
    name = f"<code>{escape(parameter['name'])}</code>{required}"
    return f"<tr><td>{name}</td><td>{escape(parameter['description'])}</td><td>{_words(parameter['schema'])}</td></tr>"


def _words(schema: dict[str, Any]) -> str:
    held = schema.get("items", schema)
    if "pattern" in held:
        return f"<code>{escape(held['pattern'])}</code>"
    allowed = [word for word in held.get("enum", []) if word]
    listed = ", ".join(f"<code>{escape(word)}</code>" for word in allowed)
    return f"<details><summary>{len(allowed)}</summary>{listed}</details>" if len(allowed) > 6 else listed


def _types(answer: dict[str, Any]) -> str:
    types = ", ".join(escape(media_type) for media_type in answer.get("content", {}))
    return f" ({types})" if types else ""


def _anchor(path: str) -> str:
    return escape(path.strip("/").replace("/", "-").replace("{", "").replace("}", ""))
