"""The grammar of parameters, and every way in which a question is refused."""

import pytest

from dasbor.catalogue.period import Month
from dasbor.catalogue.refusals import REFUSALS
from dasbor.warehouse.refusal import Refusal
from dasbor.warehouse.select import select
from dasbor.warehouse.selection import Selection
from dasbor.warehouse.url import from_params, to_params

YEAR = {"from": "2024-01", "to": "2024-12"}


def test_a_whole_question_is_read_into_its_canonical_form() -> None:
    params = {
        "indicator": "openings",
        "from": "2024-01",
        "to": "2024-06",
        "grain": "quarter",
        "province": " id-jk, 94 ,ID-SM,ID,31",
        "by": "platform",
        "sector": "F,C,F",
        "basis": "38",
        "lang": "en",
        "release": "2026-11-01.1",
    }
    assert from_params(params) == Selection(
        indicator="openings",
        start=Month(2024, 1),
        end=Month(2024, 6),
        grain="quarter",
        areas=("ID", "ID-SM", "31", "94"),
        by=("platform",),
        filters=(("sector", ("C", "F")),),
        basis="38",
        lang="en",
        release="2026-11-01.1",
    )


def test_what_is_left_out_has_a_default_and_an_empty_parameter_is_left_out() -> None:
    read = from_params({"indicator": "labour_force", **YEAR, "province": "", "by": " ", "sex": ""})
    assert read == Selection("labour_force", Month(2024, 1), Month(2024, 12), grain="year")
    assert to_params(read) == {
        "indicator": "labour_force",
        **YEAR,
        "grain": "year",
        "basis": "38",
        "lang": "id",
    }


@pytest.mark.parametrize(
    ("given", "start", "end"),
    [
        ({}, "2021-03", "2025-10"),
        ({"from": "2023-01"}, "2023-01", "2025-10"),
        ({"to": "2023-01"}, "2021-03", "2023-01"),
        ({"from": "2026-05"}, "2026-05", "2026-05"),
        ({"to": "2020-05"}, "2020-05", "2020-05"),
    ],
)
def test_a_period_that_is_left_out_is_the_span_of_the_release(given: dict[str, str], start: str, end: str) -> None:
    read = from_params({"indicator": "openings", **given}, span=lambda _: (Month(2021, 3), Month(2025, 10)))
    assert (str(read.start), str(read.end)) == (start, end)


def test_parameters_of_a_page_are_passed_over() -> None:
    params = {"indicator": "openings", **YEAR, "view": "grid"}
    assert from_params(params, others=("view",)).indicator == "openings"


def test_iso_codes_mean_the_provinces_of_the_basis() -> None:
    read = from_params({"indicator": "openings", **YEAR, "province": "ID-PA,ID-PB", "basis": "34"})
    assert read.areas == ("91", "94")


# parameters, code, parameter named, value given, nearest valid word, a word that must be allowed, words of the sentence
REFUSED = [
    ({}, "missing_parameter", "indicator", None, None, "openings", "The parameter indicator is required."),
    ({"indicator": "opennings"}, "unknown_word", "indicator", "opennings", "openings", "placements", "opennings"),
    ({"indicator": "lowongan"}, "unknown_word", "indicator", "lowongan", "vacancy_postings", "openings", "lowongan"),
    ({"indikator": "openings"}, "unknown_parameter", "indikator", "openings", "indicator", "from", "indikator"),
    ({"indicator": "openings", "sektor": "F"}, "unknown_parameter", "sektor", "F", "sector", "by", "sektor"),
    ({"indicator": "openings,placements"}, "several_words", "indicator", "openings,placements", None, None, "one word"),
    ({"from": None}, "missing_parameter", "from", None, None, "2024-01", "The parameter from is required."),
    ({"to": None}, "missing_parameter", "to", None, None, "2024-01", "The parameter to is required."),
    ({"from": "2024"}, "bad_month", "from", "2024", "2024-01", "2024-01", "2024, which is not a month"),
    ({"to": "2024-6"}, "bad_month", "to", "2024-6", "2024-06", "2024-06", "2024-6, which is not a month"),
    ({"to": "Desember"}, "bad_month", "to", "Desember", None, "2024-01", "Desember, which is not a month"),
    ({"to": "2024-13"}, "bad_month", "to", "2024-13", None, "2024-01", "2024-13, which is not a month"),
    ({"to": "2023-12"}, "period_reversed", "to", "2023-12", None, None, "ends in 2023-12, before it starts in 2024-01"),
    ({"from": "1945-08"}, "period_out_of_range", "from", "1945-08", None, "2010-01", "1945-08"),
    ({"to": "2100-01"}, "period_out_of_range", "to", "2100-01", None, "2099-12", "2100-01"),
    ({"to": "2054-01"}, "period_too_long", "to", "2054-01", None, "360", "361 months long"),
    ({"grain": "tahun"}, "unknown_word", "grain", "tahun", "year", "month", "tahun"),
    (
        {"indicator": "labour_force", "grain": "month"},
        "grain_not_available",
        "grain",
        "month",
        None,
        "year",
        "Labour force is not available by month.",
    ),
    ({"province": "32,Jawa Tenga"}, "unknown_area", "province", "Jawa Tenga", "33", "ID", "Jawa Tenga"),
    ({"province": "99"}, "unknown_area", "province", "99", None, "ID-SM", "The area 99 is not known."),
    (
        {"province": "95", "basis": "34"},
        "area_not_on_basis",
        "province",
        "95",
        "94",
        "31",
        "The province Papua Selatan (95) was made in 2022",
    ),
    (
        {"indicator": "web_visits", "province": "ID,31"},
        "nation_only",
        "province",
        "31",
        "ID",
        "ID",
        "Website visits exists for Indonesia alone",
    ),
    (
        {"by": "sector,occupation,platform"},
        "too_many_splits",
        "by",
        "sector,occupation,platform",
        None,
        None,
        "3 were asked for",
    ),
    (
        {"by": "sector", "occupation": "1", "platform": "internal"},
        "too_many_splits",
        "by",
        "sector,occupation,platform",
        None,
        None,
        "3 were asked for",
    ),
    ({"by": "sex"}, "not_split_by", "by", "sex", None, "sector", "Openings is not split by Sex (sex)."),
    ({"age": "20-24"}, "not_split_by", "age", "age", None, "sector", "Openings is not split by Age group (age)."),
    ({"by": "sektor"}, "unknown_word", "by", "sektor", "sector", "platform", "sektor"),
    (
        {"indicator": "placements_per_1000", "by": "sex"},
        "never_split",
        "by",
        "sex",
        None,
        None,
        "cannot be split by Sex (sex) or by anything else",
    ),
    (
        {"by": "occupation,platform"},
        "not_split_together",
        "by",
        "occupation,platform",
        None,
        "sector,platform",
        "split by Occupation and by Platform, but not by both at once",
    ),
    ({"sector": "F,Z"}, "unknown_word", "sector", "Z", None, "F", "The parameter sector holds Z"),
    (
        {"indicator": "placements", "sex": "perempuan"},
        "unknown_word",
        "sex",
        "perempuan",
        "female",
        "male",
        "perempuan",
    ),
    ({"sector": ","}, "missing_parameter", "sector", None, None, "F", "The parameter sector is required."),
    (
        {"indicator": "applicants", "sex": "male,female"},
        "distinct_not_added",
        "sex",
        "male,female",
        None,
        None,
        "Applicants counts each person or employer once",
    ),
    ({"basis": "514"}, "unknown_word", "basis", "514", None, "34", "514"),
    ({"lang": "Bahasa"}, "unknown_word", "lang", "Bahasa", "id", "en", "Bahasa"),
    ({"release": "../../etc"}, "unknown_release", "release", "../../etc", None, None, "There is no release ../../etc."),
]


@pytest.mark.parametrize(
    ("changes", "code", "parameter", "given", "nearest", "allowed", "words"),
    REFUSED,
    ids=[f"{code}-{','.join(changes)}" for changes, code, *_ in REFUSED],
)
def test_a_wrong_parameter_is_refused_in_a_sentence(  # noqa: PLR0917 - the columns of the table above
    changes: dict[str, str | None],
    code: str,
    parameter: str,
    given: str | None,
    nearest: str | None,
    allowed: str | None,
    words: str,
) -> None:
    params = {"indicator": "openings", **YEAR, **changes} if changes else {}
    with pytest.raises(Refusal) as caught:
        from_params({key: value for key, value in params.items() if value is not None})
    refusal = caught.value
    assert refusal.problem.code.code == code
    assert refusal.problem.column == parameter
    assert (refusal.problem.value or None) == given
    assert refusal.nearest == nearest
    assert allowed is None or allowed in refusal.allowed
    assert words in refusal.problem.sentence.en
    for text in (refusal.problem.sentence, refusal.problem.cure):
        for said in (text.id, text.en):
            assert "{" not in said
            assert said.endswith(".")
            assert said[0].isupper()
    assert refusal.problem.sentence.id != refusal.problem.sentence.en


def test_every_refusal_of_a_question_is_tried_above() -> None:
    of_releases = {"no_release", "damaged_release"}  # test_releases.py
    of_the_api = {"unknown_address", "method_not_allowed", "too_many_requests", "too_many_files", "unknown_citation"}
    assert {code for _, code, *_ in REFUSED} == set(REFUSALS) - of_releases - of_the_api


def test_a_distinct_count_of_one_category_or_split_by_them_is_answered() -> None:
    assert from_params({"indicator": "applicants", **YEAR, "sex": "male"}).filters == (("sex", ("male",)),)
    assert from_params({"indicator": "applicants", **YEAR, "by": "sex", "sex": "male,female"}).by == ("sex",)


def test_a_very_long_value_is_not_repeated_whole() -> None:
    with pytest.raises(Refusal) as caught:
        from_params({"indicator": "x" * 5000, **YEAR})
    assert len(caught.value.problem.value or "") <= 81


def test_values_are_checked_as_text_is() -> None:
    with pytest.raises(Refusal) as caught:
        select("openings", Month(2024, 1), Month(2024, 2), by=["sex"])
    assert caught.value.problem.code.code == "not_split_by"
    made = select("openings", Month(2024, 1), Month(2024, 2), areas=["32", "ID"], filters={"sector": ["F"]})
    assert made.areas == ("ID", "32")
    assert from_params(to_params(made)) == made
