"""Whatever bytes a file holds, it is read or refused in a sentence: no other error, and no row lost."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.feeds.recognise import recognise
from etl.stages.faults import FileRefusedError, problem_of
from etl.stages.pipeline import batches
from tests.feeds.cases import Case, cases

PASSING = [case for case in cases("pass") if "values" in case.expected]
DAMAGES = st.lists(
    st.tuples(
        st.sampled_from(["cut", "flip", "insert", "repeat"]),
        st.floats(0, 1),
        st.sampled_from([b"\0", b'"', b",", b";", b"\n", b"\xff", b"\xc3", b"{", b"-", b"99999999999999999999", b"\r"]),
    ),
    min_size=1,
    max_size=4,
)


def damaged(content: bytes, damages: list[tuple[str, float, bytes]]) -> bytes:
    for kind, where, what in damages:
        place = int(where * len(content))
        match kind:
            case "cut":
                content = content[:place]
            case "flip":
                content = content[:place] + what + content[place + len(what) :]
            case "insert":
                content = content[:place] + what + content[place:]
            case _:
                content = content[:place] + content[max(0, place - 40) :]
    return content


@pytest.mark.parametrize("case", PASSING, ids=lambda case: case.name)
@given(damages=DAMAGES)
@settings(max_examples=12)
def test_a_damaged_file_is_read_or_refused(
    case: Case, damages: list[tuple[str, float, bytes]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = case.put(tmp_path_factory.mktemp("damaged"))
    path.write_bytes(damaged(path.read_bytes(), damages))
    done = []
    with suppress(FileRefusedError):
        done = list(batches(path, recognise(path), "f" * 16, date(2026, 3, 1)))
    for batch in done:
        assert batch.read == batch.typed.height + batch.rejected.height
        assert all(problem_of(fault, path.name).cure.en for fault in batch.faults.iter_rows(named=True))
