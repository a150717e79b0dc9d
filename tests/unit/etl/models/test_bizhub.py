"""Businesses, counted by hand."""

from decimal import Decimal

from dasbor.catalogue.cubes import CUBES
from dasbor.warehouse.tables import protection_columns
from tests.unit.etl.models.tiny_vault import TinyVault, count

FEED = "bizhub/beneficiaries"


def beneficiary(person: str, applied_on: str, **told: object) -> dict[str, object]:
    return {
        "person": person,
        "programme": "tkm_pemula",
        "sector": "C",
        "applied_on": applied_on,
        "sex": "female",
        "birth_year": 1990,
        "age": "30-34",
        "at": "35",
        **told,
    }


def test_each_step_counts_on_its_own_day(tiny: TinyVault) -> None:
    tiny.add(
        FEED,
        beneficiary(
            "a", "2023-01-10", approved_on="2023-02-10", disbursed_on="2023-03-10", grant_amount=Decimal("5000000.50"),
            started_on="2023-04-10", workers_absorbed=3, cell_key=1,
        ),
        beneficiary("b", "2023-01-11", approved_on="2023-02-11", cell_key=2),
        beneficiary("c", "2023-01-12", cell_key=4, sex="male", sector=None),
    )  # fmt: skip
    counted = count(tiny, "business", "business_survival")
    assert counted.cell("business", "2023-01") == {"business_applications": 3}
    assert counted.cell("business", "2023-02") == {"business_approvals": 2, "approvals_started": 1}
    assert counted.cell("business", "2023-03") == {"grants_paid": 5_000_001}
    assert counted.cell("business", "2023-04") == {"businesses_started": 1, "workers_absorbed": 3}
    assert counted.cell("business", "2023", "35", "year") == {
        "business_applications": 3,
        "business_approvals": 2,
        "approvals_started": 1,
        "businesses_started": 1,
        "workers_absorbed": 3,
        "grants_paid": 5_000_001,
    }
    assert counted.cell("business", "2023-01", programme="tkm_pemula", sector="unknown") == {"business_applications": 1}
    keys = [
        "business_applications__key",
        "business_approvals__key",
        "approvals_started__key",
        "businesses_started__key",
    ]
    assert counted.beside("business", keys, "2023", grain="year") == (7, 3, 1, 1)


def test_a_magnitude_knows_its_contributors_and_the_two_largest(tiny: TinyVault) -> None:
    def grant(person: str, month: int, amount: int, at: str, **told: object) -> dict[str, object]:
        paid = {"disbursed_on": f"2023-{month:02d}-10", "grant_amount": Decimal(amount), "at": at, **told}
        return beneficiary(person, "2023-01-01", **paid)

    tiny.add(
        FEED,
        grant("a", 1, 10, "35", cell_key=1),
        grant("b", 1, 30, "35", cell_key=2),
        grant("c", 2, 20, "35", cell_key=250),
        grant("d", 2, 0, "35", cell_key=8),
        grant("e", 5, 25, "32", cell_key=16),
        beneficiary("f", "2023-01-01", cell_key=32),
    )
    counted = count(tiny, "business", "business_survival")
    columns = ["grants_paid", "grants_paid__n", "grants_paid__max1", "grants_paid__max2"]
    assert counted.beside("business", columns, "2023-01", "35") == (40, 2, 30, 10)
    assert counted.beside("business", columns, "2023-02", "35") == (20, 1, 20, 0)
    assert counted.beside("business", columns, "2023-01", "35", "quarter") == (60, 3, 30, 20)
    assert counted.beside("business", columns, "2023", "ID", "year") == (85, 4, 30, 25)
    assert counted.beside("business", columns, "2023", "ID", "year", programme="tkm_pemula", sex="female") == (
        85,
        4,
        30,
        25,
    )
    assert counted.beside("business", columns, "2023", "35", "year") == (60, 3, 30, 20)
    beside = list(protection_columns(CUBES["business"].measure("grants_paid")))
    told = {"n": 4, "max1": 30, "max2": 25, "key": (1 + 2 + 250 + 16) % 256}
    assert counted.beside("business", beside, "2023", "ID", "year") == tuple(told[c.partition("__")[2]] for c in beside)


def test_survival_counts_cohorts_that_can_be_seen_for_twelve_months(tiny: TinyVault) -> None:
    def started(person: str, on: str, closed_on: str | None = None) -> dict[str, object]:
        return beneficiary(person, "2022-01-01", approved_on="2022-01-02", started_on=on, closed_on=closed_on)

    tiny.add(
        FEED,
        started("lives", "2022-03-01"),
        started("dies early", "2022-03-15", "2023-03-14"),
        started("dies on the day", "2022-03-15", "2023-03-15"),
        started("just seen", "2022-09-30"),
        started("not yet seen", "2022-10-01"),
        beneficiary("the last one", "2023-09-30"),
    )
    counted = count(tiny, "business", "business_survival")
    assert counted.cell("business_survival", "2022-03") == {"starts_observed_12m": 3, "starts_surviving_12m": 2}
    assert counted.cell("business_survival", "2022-09") == {"starts_observed_12m": 1, "starts_surviving_12m": 1}
    assert counted.cell("business_survival", "2022-10") == {}
    assert counted.cell("business_survival", "2022", grain="year", programme="tkm_pemula")["starts_observed_12m"] == 4
