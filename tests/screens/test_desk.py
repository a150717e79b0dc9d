"""The analysts' desk: what it shows is what the API answers."""

import io
import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import polars as pl
import pytest

from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.text import LANGS, Lang
from dasbor.present.files import FORMATS, whole
from dasbor.present.files.citation import cited
from dasbor.warehouse.ask import ask
from dasbor.warehouse.url import from_params
from tests.fixtures.tiny import atom, months, write_tiny_release
from tests.screens.conftest import Open, address, links, words_of

QUESTION = {
    "indicator": "placements,applications",
    "from": "2026-01",
    "to": "2026-03",
    "by": "sex",
    "province": "97,ID",
}


@pytest.mark.parametrize("lang", LANGS)
def test_it_says_what_the_file_will_hold(open_page: Open, lang: Lang) -> None:
    words = words_of(open_page("unduh", lang=lang, **QUESTION))
    said = {
        "id": ("24 baris", "Penempatan (orang) di Indonesia dan Papua Pegunungan", "Lamaran (", "Status sel:"),
        "en": (
            "24 rows",
            "Placements (people) in Indonesia and Papua Pegunungan",
            "Applications",
            "Status of the cells:",
        ),
    }[lang]
    for words_expected in said:
        assert words_expected in words
    assert "province_code_kemendagri" in words


def test_the_first_rows_are_those_of_the_file(open_page: Open, homes: dict[str, Path]) -> None:
    screen = open_page("unduh", **QUESTION)
    answer = ask(from_params({**QUESTION, "indicator": "placements"}), home=homes["full"])
    rows = pl.read_csv(io.BytesIO(whole(FORMATS["csv"].chunks([answer]))), infer_schema=False)
    [table] = [part.value for part in screen.html if "<table" in part.value and "province_code_bps" in part.value]
    for column in ("period", "province", "sex", "value", "status"):
        cell = rows[column][3]
        assert f">{cell}</td>" in table or cell is None


def test_every_format_is_offered_for_all_indicators_and_the_release_on_the_screen(open_page: Open) -> None:
    offered = links(open_page("unduh", **QUESTION))
    suffixes = {urlsplit(to).path.removeprefix("/api/v1/data.") for to in offered.values()}
    assert suffixes == set(FORMATS) - {"csv-metadata.json"}, "the archive holds the metadata of the CSV"
    for to in offered.values():
        asked = parse_qs(urlsplit(to).query)
        assert asked["indicator"] == ["placements,applications"]
        assert asked["release"] == ["2026-11-01.1"]
        assert asked["province"] == ["ID,97"]


def test_code_that_is_copied_is_whole_and_compiles(open_page: Open) -> None:
    screen = open_page("unduh", **QUESTION)
    codes = [block.value for block in screen.code]
    url, curl, polars, duck, r = codes
    assert url.startswith("http")
    assert f"'{url}'" in curl
    assert url in polars
    assert url in r
    for python in (polars, duck):
        compile(python, "copied", "exec")


def test_each_indicator_is_cited_by_a_key_that_holds_its_question(open_page: Open) -> None:
    screen = open_page("unduh", **QUESTION)
    told = " ".join(part.value for part in screen.html if 'class="ds-cite"' in part.value)
    keys = [piece.split('"')[0] for piece in told.split('href="/api/v1/cite/')[1:]]
    assert [cited(key).selection.indicator for key in keys] == ["placements", "applications"]
    assert all(cited(key).selection.release == "2026-11-01.1" for key in keys)


def test_a_further_indicator_joins_and_one_that_does_not_fit_is_dropped(open_page: Open) -> None:
    screen = open_page("unduh", indicator="placements", by="sex")
    screen.multiselect(key="desk_others_id").set_value(["applications"]).run()
    assert address(screen)["indicator"] == "placements,applications"
    screen.selectbox(key="desk_indicator_id").set_value("certificates_issued").run()
    assert address(screen)["indicator"] == "certificates_issued,applications"
    screen.selectbox(key="desk_indicator_id").set_value("web_visits").run()
    assert address(screen)["indicator"].startswith("web_visits")
    assert not screen.exception


@pytest.mark.parametrize(
    ("params", "sentence"),
    [
        ({"indicator": "openigs"}, "openings"),
        ({"indicator": "placements,vacancy_postings", "by": "age"}, "tidak dirinci"),
        ({"provinsi": "31"}, "provinsi"),
    ],
)
def test_what_cannot_be_asked_is_told_in_a_sentence(open_page: Open, params: dict[str, str], sentence: str) -> None:
    screen = open_page("unduh", **params)
    assert sentence in words_of(screen)
    assert links(screen)


def test_two_releases_are_compared_and_either_may_be_chosen(
    open_page: Open, homes: dict[str, Path], tmp_path: Path
) -> None:
    homes["two"] = tmp_path
    for name, count in (("2026-01-01.1", 10), ("2026-02-01.1", 12)):
        atoms = [atom("ID", "2025-12", vacancy_postings=count, openings=count, openings_filled=0)]
        covered = {"karirhub/vacancies": months("2021-01", "2025-12")}
        write_tiny_release(tmp_path, {"vacancies": atoms}, covered, name=name)
    params = {"indicator": "vacancy_postings", "from": "2025-12", "to": "2025-12"}
    screen = open_page("unduh", "two", lang="en", **params)
    words = words_of(screen)
    assert "1 cells differ between the releases 2026-01-01.1 and 2026-02-01.1" in words
    assert "Value in 2026-01-01.1 Value in 2026-02-01.1 Indonesia Dec 2025 10* 12*" in words
    screen.selectbox(key="desk_release_en").set_value("2026-01-01.1").run()
    assert address(screen)["release"] == "2026-01-01.1"
    assert "Release 2026-01-01.1" in words_of(screen)
    assert all("release=2026-01-01.1" in to for to in links(screen).values())


def test_a_selection_of_millions_is_shown_at_once(open_page: Open) -> None:
    params = {"indicator": "openings", "by": "sector,occupation", "from": "2010-01", "to": "2039-12"}
    words = words_of(open_page("unduh", **params))
    assert "3.397.680 baris" in words
    assert "terlalu besar" in words


def test_search_engines_find_every_indicator_on_the_dictionary(open_page: Open) -> None:
    [markup] = [part.value for part in open_page("kamus_data").html if "application/ld+json" in part.value]
    told = json.loads(markup.removeprefix('<script type="application/ld+json">').removesuffix("</script>"))
    assert [dataset["identifier"] for dataset in told["@graph"]] == list(INDICATORS)
    assert markup.count("<") == 2, "what stands in the data cannot end the script"
