"""The URL keeps a question whole, and reads it whatever its order, case and repetitions."""

from urllib.parse import parse_qsl, urlencode

from hypothesis import given
from hypothesis import strategies as st

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import PROVINCES
from dasbor.catalogue.text import LANGS
from dasbor.warehouse.refusal import Refusal
from dasbor.warehouse.says import says
from dasbor.warehouse.selection import Selection
from dasbor.warehouse.url import PARAMETERS, from_params, to_params
from tests.property.questions import questions


@given(questions())
def test_a_question_comes_back_from_its_parameters(selection: Selection) -> None:
    assert from_params(to_params(selection)) == selection


@given(questions())
def test_a_question_comes_back_from_an_address(selection: Selection) -> None:
    address = urlencode(to_params(selection))
    assert from_params(dict(parse_qsl(address))) == selection


@given(questions(), st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(selection: Selection, random: object) -> None:
    def disturbed(key: str, value: str) -> str:
        if key not in {"province", *DIMENSIONS}:
            return value
        words = value.split(",") + value.split(",")[:1]
        random.shuffle(words)  # type: ignore[attr-defined]
        if key == "province" and selection.basis == "38":
            words = [PROVINCES[word].iso.lower() if word in PROVINCES else word.lower() for word in words]
        return " , ".join(words)

    params = {key: disturbed(key, value) for key, value in to_params(selection).items()}
    assert from_params(params) == selection


@given(questions())
def test_equal_questions_are_one_key_and_different_ones_differ_in_their_address(selection: Selection) -> None:
    assert hash(from_params(to_params(selection))) == hash(selection)
    assert len({urlencode(to_params(s)) for s in (selection, from_params(to_params(selection)))}) == 1


@given(questions())
def test_a_question_is_said_in_one_sentence_of_either_language(selection: Selection) -> None:
    for lang in LANGS:
        said = says(selection, lang)
        assert said.endswith(".")
        assert "{" not in said
        assert "  " not in said
        assert "_" not in said


@given(st.dictionaries(st.sampled_from([*PARAMETERS, *DIMENSIONS, "x"]), st.text(max_size=40), max_size=6))
def test_whatever_is_given_there_is_a_question_or_a_refusal(params: dict[str, str]) -> None:
    refused, selection = read(params)
    if refused:
        assert refused.problem.column in {*PARAMETERS, *DIMENSIONS, "x"}
    else:
        assert selection
        assert from_params(to_params(selection)) == selection


def read(params: dict[str, str]) -> tuple[Refusal | None, Selection | None]:
    try:
        return None, from_params(params)
    except Refusal as refusal:
        return refusal, None
