"""What a page says of targets, of ranks that cannot be told apart, and of what its numbers mean."""

import pytest

from dasbor.catalogue.text import LANGS, Lang
from tests.screens.charts import drawings
from tests.screens.conftest import Open, words_of

TARGETS: dict[Lang, str] = {"id": "dari target 70.000 untuk tahun 2026", "en": "of the target of 70,000 for 2026"}


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_sets_its_figure_against_the_target_of_the_year(open_page: Open, lang: Lang) -> None:
    assert TARGETS[lang] in words_of(open_page("pelatihan", lang=lang, indicator="training_completions"))


@pytest.mark.parametrize(
    "question",
    [{"indicator": "training_entrants"}, {"indicator": "training_completions", "sex": "female"}],
    ids=["no target", "filtered"],
)
def test_where_there_is_no_target_none_is_spoken_of(open_page: Open, question: dict[str, str]) -> None:
    assert "untuk tahun 2026" not in words_of(open_page("pelatihan", **question))


def test_the_target_of_a_chosen_province_is_its_own(open_page: Open) -> None:
    assert "dari target 12.000 untuk tahun 2026" in words_of(open_page("pelatihan", province="32"))


@pytest.mark.parametrize("lang", LANGS)
def test_the_ranking_is_described_with_what_cannot_be_told_apart(open_page: Open, lang: Lang) -> None:
    screen = open_page("pelatihan", lang=lang, indicator="training_dropouts")
    ranking = next(drawing for drawing in drawings(screen) if "ranking" in str(drawing["name"]))
    assert {"id": "tidak dapat dibedakan dari yang tertinggi", "en": "be told apart from the highest"}[lang] in str(
        ranking["alt"]
    )


@pytest.mark.parametrize("page", ["pelatihan", "sertifikasi", "kewirausahaan", "lowongan"])
def test_every_button_of_a_meaning_has_its_definition_once(open_page: Open, page: str) -> None:
    said = "".join(part.value for part in open_page(page).html)
    targets = {part.split('"')[0] for part in said.split('class="ds-help" popovertarget="')[1:]}
    assert len(targets) == 5 + 5, "five cards and five headings"
    assert all(said.count(f'id="{target}"') == 1 for target in targets)
