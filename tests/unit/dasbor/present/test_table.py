"""Tables, and the words that stand for figures."""

from html.parser import HTMLParser

from dasbor.present.alt import alt_breakdown, alt_map, alt_ranking, alt_trend
from dasbor.present.table import Column, Table, breakdown_table, matrix_table, ranking_table, trend_table
from tests.unit.dasbor.present.made import FIVE, divided, made


class Reader(HTMLParser):
    """The table of an HTML text: its headings of rows and columns, its cells, its caption."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {"col": [], "row": [], "td": [], "caption": []}
        self._at = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._at = dict(attrs).get("scope") or tag
        if self._at in self.found:
            self.found[self._at].append("")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._at = ""

    def handle_data(self, data: str) -> None:
        if self._at in self.found:
            self.found[self._at][-1] += data


def test_the_ranking_as_a_table_holds_every_province_and_the_nation() -> None:
    read = Reader(ranking_table(made(FIVE)).to_html()).found
    assert read["caption"] == ["Lowongan, September 2025"]
    assert read["col"] == ["Provinsi", "Peringkat yang mungkin", "Nilai", "Batas bawah", "Batas atas", "Status"]
    assert read["row"] == ["Indonesia", "Jawa Barat", "DKI Jakarta", "Aceh", "Papua", "Papua Pegunungan"]
    assert read["td"][:8] == ["", "110*", "", "", "Angka sementara", "1–2", "60*", "45"]
    assert read["td"][-5:] == ["", "×", "", "", "Tidak tersedia pada basis wilayah ini"]


def test_a_ranking_of_facts_has_ranks_and_no_limits() -> None:
    table = ranking_table(made({"ID": [20.0], "11": [30.0], "12": [10.0]}, "fill_rate", lang="en"))
    assert [column.name for column in table.columns] == ["Province", "Rank", "Value", "Status"]
    assert table.rows[1:] == (("Aceh", "1", "30.0%", "Final"), ("Sumatera Utara", "2", "10.0%", "Final"))
    assert table.notes == ("The figures are compared as facts, without a range of uncertainty.",)


def test_the_trend_as_a_table_begins_with_the_latest_period_and_explains_its_marks() -> None:
    table = trend_table(made(FIVE, lang="en"), ["32", "94"])
    assert table.rows == (
        ("September 2025", "60*", "●"),
        ("August 2025", "55", "●"),
        ("July 2025", "50", "●"),
    )
    assert table.notes == ("Marks: ● suppressed; * provisional",)


def test_the_matrix_shows_the_last_periods_and_says_how_many_there_are() -> None:
    table = matrix_table(made({"11": list(range(20))}), ["11"])
    assert len(table.columns) == 14
    assert table.rows == (("Aceh", *map(str, range(7, 20))),)
    assert table.notes == ("Tabel memuat 13 periode terakhir dari 20; unduhan memuat semuanya.",)


def test_the_breakdown_as_a_table_has_shares_only_where_they_are_known() -> None:
    known = breakdown_table(divided({("A",): 10, ("C",): 30}, ("sector",)))
    hidden = breakdown_table(divided({("A",): 10, ("C",): "suppressed"}, ("sector",)))
    assert [c.name for c in known.columns] == ["Lapangan usaha", "Nilai", "Porsi", "Status"]
    assert known.rows[0] == ("Industri pengolahan", "30", "75,0%", "Angka tetap")
    assert [c.name for c in hidden.columns] == ["Lapangan usaha", "Nilai", "Status"]
    assert known.caption == "Lowongan, September 2025, Indonesia"


def test_a_table_is_reachable_by_keyboard_and_its_words_cannot_bring_markup() -> None:
    html = Table("A & B", (Column("<b>"), Column("n", is_number=True)), (("x<y", "1"),), ("a>b",)).to_html()
    assert 'role="group" tabindex="0"' in html
    assert "<b>" not in html
    assert Reader(html).found["row"] == ["x<y"]
    assert '<td class="ds-num">1</td>' in html


def test_a_caption_under_the_same_heading_is_for_screen_readers_only() -> None:
    html = Table("Rilis", (Column("a"),), (("1",),), has_heading=True).to_html()
    assert '<caption class="ds-unseen">Rilis</caption>' in html


def test_the_map_in_words() -> None:
    assert alt_map(made(FIVE)) == (
        "Peta provinsi: Lowongan, September 2025. 3 provinsi memiliki angka. Tertinggi Jawa Barat 60 lowongan; "
        "terendah Aceh 0 lowongan. Tanpa angka: 1 data dirahasiakan, 1 tidak tersedia pada basis wilayah ini. 1 "
        "provinsi tidak dapat dibedakan dari yang tertinggi."
    )
    assert alt_map(made({"11": ["missing"]}, lang="en")) == (
        "Province map: Vacancy postings, September 2025. No province has a figure. Without a figure: 1 not reported."
    )


def test_the_ranking_in_words() -> None:
    assert alt_ranking(made({"11": [5], "12": [7]}, lang="en")) == (
        "Bar chart ranking the provinces: Vacancy postings, September 2025. Highest Sumatera Utara 7 postings; lowest "
        "Aceh 5 postings. 1 province cannot be told apart from the highest."
    )


def test_the_trend_in_words() -> None:
    assert alt_trend(made(FIVE), ["11", "94"]) == (
        "Diagram garis: Lowongan, Juli 2025–September 2025. Aceh: dari 10 lowongan (Juli 2025) menjadi 0 lowongan "
        "(September 2025); Papua: tidak ada angka."
    )


def test_the_breakdown_in_words() -> None:
    one = divided({("A",): 10, ("C",): 60, ("G",): 30, ("F",): 1}, ("sector",), lang="en")
    two = divided({("male", "15-19"): 5, ("female", "55+"): 7}, ("sex", "age"), "placements")
    assert alt_breakdown(one) == (
        "Bar chart by industry: Vacancy postings, September 2025. Manufacturing 60, Trade and repair of vehicles 30, "
        "and Agriculture, forestry and fishing 10."
    )
    assert alt_breakdown(two) == (
        "Tabel warna menurut jenis kelamin dan kelompok umur: Penempatan, September 2025. Terbesar: Perempuan, 55 "
        "tahun ke atas 7 dan Laki-laki, 15-19 tahun 5."
    )
