import gc

from dasbor.ui.memory import settle


def test_what_is_in_memory_when_a_page_was_first_shown_is_not_looked_through_again() -> None:
    kept = [[] for _ in range(10_000)]
    try:
        settle("a page of this test")
        assert gc.get_freeze_count() > len(kept)
        before = gc.get_freeze_count()
        more = [[] for _ in range(10_000)]
        settle("a page of this test")
        assert gc.get_freeze_count() <= before
        assert len(more) == len(kept)
    finally:
        gc.unfreeze()
