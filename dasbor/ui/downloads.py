"""Downloads of the selection on the screen, made only when they are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import streamlit as st

from dasbor.catalogue.words import table as words
from dasbor.present.files import FORMATS, whole
from dasbor.present.files.as_csv import csv_chunks
from dasbor.ui.figures import section
from dasbor.warehouse.ask import answer_parts
from dasbor.warehouse.says import says

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dasbor.catalogue.text import Text
    from dasbor.ui.view import View
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.selection import Selection


@dataclass(frozen=True, slots=True)
class _Offer:
    """A button: its label, the suffix of the file, and how its bytes are made."""

    label: Text
    suffix: str
    chunks: Callable[[Iterable[Answer]], Iterator[bytes]]


_OFFERS: Final = {
    "csv": _Offer(words.CSV, "csv", FORMATS["csv"].chunks),
    "csv-excel": _Offer(words.CSV_EXCEL, "csv", lambda answers: csv_chunks(answers, "excel-id")),
    "parquet": _Offer(words.PARQUET, "parquet", FORMATS["parquet"].chunks),
    "json": _Offer(words.JSON, "json", FORMATS["json"].chunks),
}


def downloads(asked: Selection, view: View) -> None:
    """A button a format, for exactly the question in the address."""
    section(words.DOWNLOADS.say(view.lang), f"{says(asked, view.lang)} {words.DOWNLOAD_NOTE.say(view.lang)}")
    with st.container(horizontal=True, gap="xsmall"):
        for key, offer in _OFFERS.items():
            st.download_button(
                offer.label.say(view.lang),
                data=_maker(offer, asked, view),
                file_name=f"{asked.indicator}_{asked.start}_{asked.end}.{offer.suffix}",
                mime=FORMATS[offer.suffix].media_type,
                key=f"download_{key}",
                on_click="ignore",
            )


def _maker(offer: _Offer, asked: Selection, view: View) -> Callable[[], bytes]:
    """The bytes of the file, made in pieces from the release of this run and not kept."""
    return lambda: whole(offer.chunks(answer_parts(asked, view.pinned)))
