"""Notices: a refusal or a fault as sentences, with the cure, never a stack trace."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from dasbor.catalogue.problem import Problem
    from dasbor.catalogue.text import Lang


def notice(title: str, *sentences: str) -> None:
    """A framed notice: a heading and sentences as plain text."""
    body = "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences if sentence)
    st.html(f'<section class="ds-notice" role="status"><h2>{escape(title)}</h2>{body}</section>')


def problem_notice(problem: Problem, lang: Lang, *more: str) -> None:
    """A problem: what, and how to cure it."""
    sentences = (problem.cure.say(lang), *more)
    notice(problem.sentence.say(lang), *sentences)
