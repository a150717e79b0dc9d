from collections.abc import Iterator
from threading import Event

import pytest

from etl.stages.ahead import AHEAD, ahead


def test_what_is_made_comes_in_the_order_of_the_items_however_long_each_takes() -> None:
    second_is_done = Event()

    def work(item: int) -> int:
        if item == 0:
            assert second_is_done.wait(timeout=10)
        if item == 1:
            second_is_done.set()
        return item * item

    assert list(ahead(work, range(5))) == [0, 1, 4, 9, 16]


def test_only_a_few_items_are_begun_before_their_turn() -> None:
    asked: list[int] = []

    def items() -> Iterator[int]:
        for item in range(100):
            asked.append(item)
            yield item

    made = ahead(lambda item: item, items())
    assert next(made) == 0
    assert asked == list(range(AHEAD + 1))
    made.close()
    assert asked == list(range(AHEAD + 1))


def test_an_error_is_raised_in_the_turn_of_its_item_and_nothing_follows() -> None:
    def work(item: int) -> int:
        if item == 2:
            raise LookupError(item)
        return item

    made = ahead(work, range(9))
    assert [next(made), next(made)] == [0, 1]
    with pytest.raises(LookupError):
        next(made)
    assert list(made) == []
