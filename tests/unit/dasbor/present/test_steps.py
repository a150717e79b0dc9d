"""Funnels, and stock and flow."""

from dasbor.catalogue.status import STATUS_MARKS, Status
from dasbor.present.steps import balance, funnel, steps_html
from tests.unit.dasbor.present.made import day, made


def test_a_funnel_tells_the_share_of_the_first_and_the_cohort_of_a_rate() -> None:
    steps = funnel(
        (
            made({"ID": [150, 200]}, "business_applications"),
            made({"ID": [90, (150, "provisional")]}, "business_approvals"),
            made({"ID": [82.5, "not_collected"]}, "business_survival_12m"),
        ),
        "ID",
        day("2025-09"),
    )
    assert [(step.words, step.under, step.length) for step in steps] == [
        ("200", "", 100),
        ("150*", "75% dari permohonan", 75),
        ("82,5%", "kohor Agustus 2025", 82.5),
    ]


def test_what_has_no_number_says_why_and_has_no_bar() -> None:
    first, second = funnel(
        (made({"32": ["suppressed"]}, "business_applications"), made({"32": [40]}, "business_approvals")),
        "32",
        day("2025-09"),
    )
    assert (first.words, first.under) == (STATUS_MARKS[Status.SUPPRESSED], "data dirahasiakan")
    assert (second.words, second.under, second.length) == ("40", "", 0)


def test_stock_and_flow_ends_where_it_should() -> None:
    steps = balance(
        made({"ID": [100, 130]}, "open_postings"),
        [made({"ID": [80]}, "vacancy_postings")],
        [made({"ID": [30]}, "postings_filled"), made({"ID": [20]}, "postings_removed")],
        "ID",
        day("2025-08"),
        day("2025-09"),
    )
    assert [(step.sign, step.words) for step in steps] == [
        ("", "100"),
        ("+", "80"),
        ("\N{MINUS SIGN}", "30"),
        ("\N{MINUS SIGN}", "20"),
        ("=", "130"),
    ]
    assert steps[0].name == "Lowongan terbuka, akhir Agustus 2025"
    assert steps[-1].length == 100
    numbers = [int(step.words) for step in steps]
    assert numbers[0] + numbers[1] - numbers[2] - numbers[3] == numbers[4]


def test_the_list_says_everything_in_words() -> None:
    steps = funnel(
        (made({"ID": [10]}, "business_applications"), made({"ID": [5]}, "business_approvals")), "ID", day("2025-09")
    )
    markup = steps_html(steps)
    assert markup.count("<li>") == 2
    assert "50% dari permohonan" in markup
    assert markup.count('aria-hidden="true"') == 2
