"""Every sentence of the interface: in both languages with the same fields, and used."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from string import Formatter

import pytest

from dasbor.catalogue import words
from dasbor.catalogue.text import Text
from tests.shared import ROOT

MODULES = [module.name for module in pkgutil.iter_modules(words.__path__)]


def texts(module: str) -> Iterator[tuple[str, Text]]:
    """The texts of a module by their names, those inside dictionaries included."""
    for name, value in vars(importlib.import_module(f"{words.__name__}.{module}")).items():
        if isinstance(value, Text):
            yield name, value
        elif isinstance(value, dict):
            yield from ((f"{name}[{key}]", text) for key, text in value.items() if isinstance(text, Text))


def fields(pattern: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(pattern) if name}


@pytest.mark.parametrize("module", MODULES)
def test_both_languages_fill_the_same_fields(module: str) -> None:
    different = [name for name, text in texts(module) if fields(text.id) != fields(text.en)]
    assert not different


@pytest.mark.parametrize("module", MODULES)
def test_a_sentence_ends_alike_in_both_languages(module: str) -> None:
    different = [name for name, text in texts(module) if text.id.endswith(".") != text.en.endswith(".")]
    assert not different


def used(code: str) -> set[tuple[str, str]]:
    """The (module, name) pairs of words that a Python text names."""
    tree = ast.parse(code)
    aliases: dict[str, str] = {}
    found: set[tuple[str, str]] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == words.__name__:
            aliases |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"{words.__name__}."):
            found |= {((node.module or "").rpartition(".")[2], alias.name) for alias in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in aliases:
            found.add((aliases[node.value.id], node.attr))
    return found


def test_every_word_is_used() -> None:
    sources = [path.read_text() for folder in ("dasbor", "pages", "etl") for path in (ROOT / folder).rglob("*.py")]
    named = {pair for source in sources for pair in used(source)}
    declared = {(module, name.split("[")[0]) for module in MODULES for name, _ in texts(module)}
    assert not declared - named, "delete the words that nothing shows"
