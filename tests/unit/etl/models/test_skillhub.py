"""Training, counted by hand."""

from tests.unit.etl.models.tiny_vault import TinyVault, count

FEED = "skillhub/participants"


def participant(person: str, status: str, **told: object) -> dict[str, object]:
    return {
        "person": person,
        "trade": "welding",
        "batch_id": "batch 1",
        "provider_type": "BLK",
        "method": "offline",
        "batch_quota": 16,
        "registered_on": "2024-01-02",
        "started_on": "2024-01-20",
        "ended_on": "2024-03-10",
        "status": status,
        "sex": "male",
        "birth_year": 2000,
        "age": "20-24",
        "education": "vocational_secondary",
        "has_disability": False,
        "at": "33",
        **told,
    }


def test_entrants_by_start_and_outcomes_by_end(tiny: TinyVault) -> None:
    tiny.add(
        FEED,
        participant("passes", "passed", cell_key=1),
        participant("fails", "failed", cell_key=2),
        participant("leaves", "withdrawn", cell_key=4, sex="female"),
        participant("goes on", "accepted", cell_key=8, ended_on=None),
        participant("waits", "registered", cell_key=16, started_on=None, ended_on=None),
        participant("is refused", "rejected", cell_key=32),
    )
    counted = count(tiny, "training", "training_seats")
    assert counted.cell("training", "2024-01") == {"training_entrants": 4}
    ended = {"training_completions": 1, "entrants_of_ended_batches": 3, "training_dropouts": 1}
    assert counted.cell("training", "2024-03") == ended
    assert counted.cell("training", "2024", grain="year") == {"training_entrants": 4, **ended}
    keys = [f"{m}__key" for m in ("training_entrants", *ended)]
    assert counted.beside("training", keys, "2024", grain="year") == (15, 1, 7, 4)
    assert counted.cell("training", "2024-03", trade="welding", sex="female") == {
        "entrants_of_ended_batches": 1,
        "training_dropouts": 1,
    }
    assert counted.cell("training", "2024-01", "33", trade="welding", provider_type="BLK") == {"training_entrants": 4}


def test_the_quota_of_a_batch_counts_once_where_most_of_its_records_are(tiny: TinyVault) -> None:
    tiny.add(
        FEED,
        participant("a", "passed"),
        participant("b", "passed"),
        participant("c", "rejected", at="34"),
        participant("d", "accepted", batch_id="batch 2", batch_quota=20, started_on="2024-02-01", trade="ict", at="34"),
        participant("e", "registered", batch_id="batch 3", started_on=None, ended_on=None),
    )
    counted = count(tiny, "training", "training_seats")
    assert counted.cell("training_seats", "2024-01") == {"training_seats": 16}
    assert counted.cell("training_seats", "2024-01", "33") == {"training_seats": 16}
    assert counted.cell("training_seats", "2024-01", "34") == {}
    assert counted.cell("training_seats", "2024", "ID-JW", "year") == {"training_seats": 36}
    assert counted.cell("training_seats", "2024", grain="year", trade="ict", provider_type="BLK") == {
        "training_seats": 20
    }


def test_a_batch_that_is_only_planned_is_not_counted_yet(tiny: TinyVault) -> None:
    planned = {"batch_id": "later", "registered_on": "2024-03-20", "started_on": "2024-05-01", "ended_on": "2024-06-01"}
    tiny.add(
        FEED,
        participant("passes", "passed"),
        participant("waits", "registered", **planned),
        participant("will start", "accepted", **planned),
    )
    counted = count(tiny, "training", "training_seats")
    assert counted.cell("training", "2024", grain="year")["training_entrants"] == 1
    assert counted.cell("training_seats", "2024", grain="year") == {"training_seats": 16}
    assert counted.rows("SELECT max(period) FROM training WHERE grain = 'month'")[0][0].month == 3
