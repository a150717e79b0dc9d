"""The forms of the trend: which are offered, and that the address names the one that is shown."""

import pytest

from dasbor.catalogue.text import LANGS, Lang
from tests.screens.charts import drawings
from tests.screens.conftest import Open, address, words_of

NAMES: dict[Lang, list[str]] = {
    "id": ["Deret waktu", "Musiman", "12 bulan bergulir"],
    "en": ["Over time", "Season", "Moving year"],
}
CHOICE = "trend_form_id"


def trends(screen: object) -> list[str]:
    """The stems of the trend's files, by which the forms are told apart."""
    names = [drawing["name"] for drawing in drawings(screen)]  # type: ignore[arg-type]
    return [form for name in names for form in ("trend", "season", "moving") if name.endswith(f"_{form}")]


@pytest.mark.parametrize("lang", LANGS)
def test_a_monthly_count_is_shown_over_time_by_season_and_as_a_moving_year(open_page: Open, lang: Lang) -> None:
    screen = open_page("lowongan", lang=lang)
    assert trends(screen) == ["trend"]
    assert screen.button_group(key=f"trend_form_{lang}").options == NAMES[lang]


def test_a_chosen_form_is_in_the_address_and_stays_when_something_else_is_chosen(open_page: Open) -> None:
    screen = open_page("lowongan")
    screen.button_group(key=CHOICE).set_value("season").run()
    assert address(screen)["trend"] == "season"
    assert trends(screen) == ["season"]
    screen.multiselect(key="bar_areas_id").select("35").run()
    assert address(screen).items() >= {"trend": "season", "province": "35"}.items()
    assert trends(screen) == ["season"]
    assert "Lowongan menurut bulan, 2024–2026, Jawa Timur" in str(drawings(screen))


@pytest.mark.parametrize(("form", "caption"), [("season", "menurut bulan, 2024–2026"), ("moving", "jumlah 12 bulan")])
def test_a_cold_link_opens_the_form_it_names(open_page: Open, form: str, caption: str) -> None:
    screen = open_page("pelatihan", trend=form)
    assert trends(screen) == [form]
    assert caption in next(d for d in drawings(screen) if d["name"].endswith(form))["caption"][0]
    assert not screen.exception


def test_the_moving_year_counts_twelve_times_what_is_the_same_in_every_month(open_page: Open) -> None:
    """The fixture's province of Jawa Timur as any other: its months and its years come from different sums."""
    monthly = open_page("lowongan", province="35", **{"from": "2025-01", "to": "2025-12"})
    yearly = open_page("lowongan", province="35", grain="year", **{"from": "2025-01", "to": "2025-12"})
    moving = open_page("lowongan", province="35", trend="moving", **{"from": "2025-12", "to": "2025-12"})

    def last(screen: object) -> str:
        (alt,) = (d["alt"] for d in drawings(screen) if d["name"].rsplit("_", 1)[1] in {"trend", "moving"})  # type: ignore[arg-type]
        return str(alt).rsplit("menjadi ", 1)[1].split(" lowongan")[0]

    assert last(moving) == last(yearly), "twelve months add up to the year"
    assert last(moving) != last(monthly)


@pytest.mark.parametrize(
    ("page", "params", "names"),
    [
        ("lowongan", {"indicator": "open_postings"}, ["Deret waktu", "Musiman"]),
        ("lowongan", {"indicator": "posting_employers"}, ["Deret waktu", "Musiman"]),
        ("lowongan", {"indicator": "placements_per_1000"}, ["Deret waktu", "Musiman"]),
        ("lowongan", {"indicator": "fill_rate"}, NAMES["id"]),
        ("lowongan", {"grain": "year"}, None),
        ("lowongan", {"grain": "quarter"}, None),
    ],
)
def test_only_what_can_be_known_is_offered(
    open_page: Open, page: str, params: dict[str, str], names: list[str] | None
) -> None:
    screen = open_page(page, trend="moving", **params)
    groups = {group.key: group.options for group in screen.get("button_group")}
    assert groups.get(CHOICE) == names
    assert trends(screen) == (["moving"] if names == NAMES["id"] else ["trend"]), (
        "a form that is not offered is passed over"
    )
    assert not screen.exception


def test_a_form_that_nobody_knows_is_passed_over(open_page: Open) -> None:
    screen = open_page("lowongan", trend="pie")
    assert trends(screen) == ["trend"]
    assert "pilihan awal halaman" not in words_of(screen)
