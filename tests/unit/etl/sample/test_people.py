"""The same person is the same person in every hub, and things happen to her in an order that is possible."""

from datetime import timedelta
from pathlib import Path

import polars as pl
import pytest

from tests.unit.etl.sample import reading

DAY, SLASHED = "%Y-%m-%d", "%d/%m/%Y"
SEXES = {"L": "male", "P": "female", "Laki-laki": "male", "Perempuan": "female", "male": "male", "female": "female"}


def bio(root: Path, feed: str, key: str, sex: str, born: str) -> pl.DataFrame:
    frame = reading.table(root, feed).filter(pl.col(sex).is_not_null())
    words = pl.col(sex).replace_strict(SEXES)
    return frame.select(key=key, sex=words, born=pl.col(born).cast(pl.String))


@pytest.fixture(scope="module")
def everyone(sample: Path) -> pl.DataFrame:
    return pl.concat(
        [
            bio(sample, "karirhub/jobseekers", "person_key", "gender", "birth_year"),
            bio(sample, "siapkerja/accounts", "person_key", "gender", "birth_year"),
            bio(sample, "skillhub/participants", "Kunci Orang", "Jenis Kelamin", "Tahun Lahir"),
            bio(sample, "sertihub/assessments", "Kunci Orang", "JK", "Tahun Lahir"),
            bio(sample, "bizhub/beneficiaries", "kunci_orang", "jenis_kelamin", "tahun_lahir"),
        ]
    )


@pytest.fixture(scope="module")
def accounts(sample: Path) -> pl.DataFrame:
    return reading.table(sample, "siapkerja/accounts").unique("person_key")


def test_a_key_is_a_pseudonym_of_32_hexadecimal_digits(everyone: pl.DataFrame) -> None:
    assert everyone["key"].str.contains("^[0-9a-f]{32}$").all()


def test_sex_and_year_of_birth_are_the_same_in_all_hubs(everyone: pl.DataFrame) -> None:
    people = everyone.group_by("key").agg(pl.len(), pl.col("sex").n_unique(), pl.col("born").n_unique())
    assert (people["len"] > 1).sum() > 1000
    assert people.select(pl.col("sex", "born").max()).row(0) == (1, 1)


def test_all_online_jobseekers_have_an_account_from_before_their_registration(
    sample: Path, accounts: pl.DataFrame
) -> None:
    seekers = reading.table(sample, "karirhub/jobseekers").unique("person_key")
    joined = seekers.join(accounts, on="person_key", suffix="_account")
    registered = joined["registered_on"].str.to_date(DAY)
    assert (joined["created_on"] <= registered).all()
    assert joined.select((pl.col("education") == pl.col("education_account")).all()).item()
    # The others were registered by a local office, in the years of the wider coverage.
    others = seekers.join(accounts, on="person_key", how="anti")["registered_on"].str.slice(0, 4)
    assert set(others) == {"2021", "2022", "2023"}


def test_events_come_from_accounts_that_exist(sample: Path, accounts: pl.DataFrame) -> None:
    events = reading.table(sample, "siapkerja/service_events")
    joined = events.join(accounts.select("person_key", "created_on"), on="person_key", how="left")
    assert joined["created_on"].null_count() == 0
    local = (joined["at"] + timedelta(hours=7)).dt.date()
    assert (local >= joined["created_on"]).all()


def test_a_journey_is_visited_then_started_then_ended_once(sample: Path) -> None:
    events = reading.table(sample, "siapkerja/service_events").unique("event_id").sort("at", maintain_order=True)
    steps = events.group_by("person_key", "journey", maintain_order=True).agg("step", "channel", "hub")
    alone = steps.filter(pl.col("step").list.eval(pl.element() == "visited").list.sum() == 1)
    assert alone.height > 2000
    possible = {"visited", "visited started", "visited started completed", "visited started abandoned"}
    lost = {"started", "started completed", "started abandoned"}
    assert set(alone["step"].list.join(" ")) <= possible
    assert lost.isdisjoint(alone["step"].list.join(" "))
    assert alone.select(pl.col("channel", "hub").list.n_unique().max()).row(0) == (1, 1)


def test_the_hub_of_an_event_is_that_of_its_journey(sample: Path) -> None:
    pairs = reading.table(sample, "siapkerja/service_events").select("journey", "hub").unique()
    assert dict(pairs.rows()) == {
        "apply_job": "karirhub",
        "register_training": "skillhub",
        "book_assessment": "sertihub",
        "apply_grant": "bizhub",
        "update_profile": "siapkerja",
    }


def test_applications_name_postings_and_jobseekers_that_are_there_already(sample: Path) -> None:
    applications = reading.table(sample, "karirhub/applications").unique("application_id")
    seekers = reading.table(sample, "karirhub/jobseekers").unique("person_key").select("person_key", "registered_on")
    joined = applications.join(seekers, on="person_key", how="left")
    assert joined["registered_on"].null_count() == 0
    assert (joined["applied_at"].dt.date() >= joined["registered_on"].str.to_date(DAY)).all()
    postings = reading.table(sample, "karirhub/vacancies").unique("id").select("id", "published_at")
    known = joined.join(postings, left_on="posting_id", right_on="id")
    # The rest answers postings that arrive through the catalogue.
    assert known.height > 0.99 * joined.height
    published = known["published_at"].str.to_datetime()
    assert (known["applied_at"] >= published).all()


def test_placements_are_of_registered_jobseekers_and_some_of_postings(sample: Path) -> None:
    placements = reading.table(sample, "karirhub/placements").unique("placement_id")
    seekers = reading.table(sample, "karirhub/jobseekers").unique("person_key").select("person_key", "registered_on")
    joined = placements.join(seekers, on="person_key", how="left")
    assert joined["registered_on"].null_count() == 0
    assert (joined["placed_on"] >= joined["registered_on"]).all()
    through = placements.filter(pl.col("posting_id") != "")
    assert 0.03 < through.height / placements.height < 0.4
    postings = reading.latest(reading.table(sample, "karirhub/vacancies"), "id", "updated_at")
    filled = through.group_by("posting_id").len().join(postings, left_on="posting_id", right_on="id")
    assert filled.height
    assert (filled["len"] <= filled["quota"].cast(pl.Int64)).all()


def test_a_batch_has_one_provider_one_quota_and_one_beginning(sample: Path) -> None:
    rows = reading.table(sample, "skillhub/participants").unique("ID Peserta", keep="last", maintain_order=True)
    batches = rows.group_by("Kode Batch").agg(
        pl.col("Lembaga", "Jenis Lembaga", "Kuota Batch", "Metode", "Kejuruan", "Program").n_unique(),
        pl.col("Tanggal Mulai", "Tanggal Selesai").filter(pl.col("Tanggal Selesai") != "").n_unique(),
        entrants=(pl.col("Tanggal Mulai") != "").sum(),
        quota=pl.col("Kuota Batch").first().cast(pl.Int64),
    )
    assert batches.height > 200
    assert batches.select(pl.exclude("Kode Batch", "entrants", "quota").max()).row(0) == (1,) * 8
    assert (batches["entrants"] <= batches["quota"]).all()
    assert batches["entrants"].sum() / batches["quota"].sum() == pytest.approx(0.95, abs=0.02)


def test_graduates_are_assessed_placed_and_start_businesses_under_their_own_key(sample: Path) -> None:
    ended = pl.col("Tanggal Selesai").str.to_date(SLASHED)
    graduates = reading.table(sample, "skillhub/participants").filter(Status="Lulus").unique("ID Peserta")
    graduates = graduates.select(key="Kunci Orang", ended=ended)

    def after(feed: str, key: str, day: str, form: str, most: int) -> float:
        what = reading.table(sample, feed).select(key=key, day=pl.col(day).str.slice(0, 10).str.to_date(form))
        joined = graduates.join(what, on="key").filter(
            (pl.col("day") - pl.col("ended")).dt.total_days().is_between(1, most)
        )
        return joined["key"].n_unique() / graduates["key"].n_unique()

    assert 0.4 < after("sertihub/assessments", "Kunci Orang", "Tanggal Asesmen", DAY, 41) < 0.6
    assert 0.08 < after("karirhub/placements", "person_key", "placed_on", DAY, 184) < 0.35
    assert 0.005 < after("bizhub/beneficiaries", "kunci_orang", "tanggal_ajuan", DAY, 270) < 0.2


def test_nobody_is_younger_than_15_or_older_than_100(sample: Path) -> None:
    for feed, day, form, born in (
        ("karirhub/jobseekers", "registered_on", DAY, "birth_year"),
        ("skillhub/participants", "Tanggal Daftar", SLASHED, "Tahun Lahir"),
        ("sertihub/assessments", "Tanggal Asesmen", DAY, "Tahun Lahir"),
        ("bizhub/beneficiaries", "tanggal_ajuan", DAY, "tahun_lahir"),
    ):
        frame = reading.table(sample, feed)
        age = frame[day].str.slice(0, 10).str.to_date(form).dt.year() - frame[born].cast(pl.Int32)
        assert 15 <= age.min() <= age.max() <= 100, feed


def test_no_column_could_hold_who_somebody_is(sample: Path) -> None:
    forbidden = ("nama", "name", "nik", "ktp", "phone", "telepon", "hp", "email", "surel", "alamat", "address")
    for feed in reading.FILES.keys() - {"official/registered", "official/unemployment_rate"}:
        columns = [column.lower() for column in reading.table(sample, feed).columns]
        words = {word for column in columns for word in column.replace("_", " ").split()}
        assert words.isdisjoint(forbidden), feed
    for path in sample.rglob("*.*"):
        if path.suffix in {".csv", ".json", ".jsonl", ".gz"}:
            assert b"@" not in reading.raw(path), path
