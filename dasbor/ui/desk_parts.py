"""The parts of the analysts' desk below its bar: contents, downloads, code, citation, revisions."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Final

import streamlit as st

from dasbor.catalogue.words import desk as words
from dasbor.present import desk
from dasbor.present.files.links import file_address
from dasbor.present.snippets import snippets
from dasbor.ui.asking import answer_of
from dasbor.ui.downloads import citation_html
from dasbor.ui.figures import section
from dasbor.ui.origin import origin
from dasbor.warehouse.ask import answer, answer_parts
from dasbor.warehouse.grid import rows_of
from dasbor.warehouse.releases import open_release, release_names
from dasbor.warehouse.says import says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dasbor.ui.desk import DeskReading
    from dasbor.ui.view import View
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.selection import Selection

MOST_COUNTED: Final = 300_000
"""Rows of which the statuses are counted while the page is made."""


def contents(reading: DeskReading, view: View) -> None:
    """The sentences of the selection, how large it is, what is hidden, and how it begins."""
    lang = view.lang
    section(words.CONTENTS.say(lang))
    rows = sum(map(rows_of, reading.selections))
    sample = _beginning(reading.leading, view)
    counted = rows <= MOST_COUNTED
    told = desk.state_words(_answers(reading, view), lang) if counted else (words.NOT_COUNTED.say(lang),)
    asked = "".join(f"<p>{escape(says(selection, lang))}</p>" for selection in reading.selections)
    notes = "".join(f'<p class="ds-note">{escape(note)}</p>' for note in (desk.size_words(rows, sample, lang), *told))
    st.html(f'<div class="ds-asked">{asked}{notes}</div>')
    section(words.FIRST_ROWS.say(lang), is_plain=True, level=3)
    with st.container(key="first_rows"):
        st.html(desk.first_rows(sample, lang).to_html())


def _answers(reading: DeskReading, view: View) -> Iterator[Answer]:
    for selection in reading.selections:
        yield from answer_parts(selection, view.pinned)


def _beginning(selection: Selection, view: View) -> Answer:
    """The first piece of the answer, which is all that is needed to show how the file begins."""
    if rows_of(selection) <= MOST_COUNTED:
        return answer_of(selection, view)
    return next(answer_parts(selection, view.pinned))


def again(reading: DeskReading, view: View) -> None:
    """The address of the file, and lines that fetch it."""
    section(words.AGAIN.say(view.lang), words.AGAIN_LEDE.say(view.lang))

    def address(suffix: str) -> str:
        return origin() + file_address(reading.selections, view.pinned.info.name, suffix)

    names = [words.URL.say(view.lang), *(snippet.name for snippet in snippets(address))]
    for tab, (code, language) in zip(
        st.tabs(names), [(address("csv"), None), *((s.code, s.language) for s in snippets(address))], strict=True
    ):
        with tab:
            st.code(code, language=language, wrap_lines=True)


def citation(reading: DeskReading, view: View) -> None:
    """How each indicator of the selection is cited, and where the cited file is fetched again."""
    section(words.CITE.say(view.lang), words.CITE_LEDE.say(view.lang))
    st.html("".join(citation_html(selection, view) for selection in reading.selections))


def compared(reading: DeskReading, view: View) -> None:
    """What another release states differently about the same selection."""
    lang, pinned = view.lang, view.pinned.info.name
    section(words.COMPARE.say(lang), words.COMPARE_LEDE.say(lang))
    others = [name for name in release_names() if name != pinned]
    if not others:
        st.html(f'<p class="ds-note">{escape(words.ONE_RELEASE.say(lang))}</p>')
        return
    other = st.selectbox(words.COMPARED_WITH.say(lang), others, key=f"desk_compare_{lang}", width=260)
    if sum(map(rows_of, reading.selections)) > MOST_COUNTED:
        st.html(f'<p class="ds-note">{escape(words.TOO_LARGE.say(lang))}</p>')
        return
    for selection in reading.selections:
        _revised(selection, other, view)


def _revised(selection: Selection, other: str, view: View) -> None:
    release = open_release(other)
    there, here = answer(replace(selection, release=other), release), answer_of(selection, view)
    old, new = sorted((there, here), key=lambda found: found.release.published_at)
    said, table = desk.revisions_table(old, new, view.lang)
    st.html(f'<p class="ds-note">{escape(said)}</p>' + (table.to_html() if table else ""))
