import pytest

from dasbor.catalogue.text import Text, verbatim


def test_says_the_words_of_the_language_with_its_fields_filled() -> None:
    text = Text("ada {n} baris", "there are {n} rows")
    assert text.say("id", n=3) == "ada 3 baris"
    assert text.say("en", n=3) == "there are 3 rows"


def test_a_text_inside_a_text_follows_the_language() -> None:
    text = Text("kolom {what}", "column {what}").fill(what=Text("tanggal", "date"))
    assert text == Text("kolom tanggal", "column date")


@pytest.mark.parametrize(("id_", "en"), [("", "word"), ("kata", " ")])
def test_a_text_without_one_language_does_not_exist(id_: str, en: str) -> None:
    with pytest.raises(ValueError, match="both languages"):
        Text(id_, en)


def test_a_field_without_a_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        Text("{a}", "{a}").say("id", b=1)


def test_braces_survive_when_there_is_nothing_to_fill() -> None:
    assert verbatim("{x}").say("en") == "{x}"
