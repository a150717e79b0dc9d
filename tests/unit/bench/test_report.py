import json
import math
from pathlib import Path

import pytest

from bench import report
from bench.child import ChildError, run_python
from bench.report import Check, Report
from bench.stats import percentile, summary


@pytest.mark.parametrize(
    ("check", "is_met"),
    [
        (Check("p95", 50, 50, "ms"), True),
        (Check("p95", 50.1, 50, "ms"), False),
        (Check("throughput", 0.35, 0.35, is_floor=True), True),
        (Check("throughput", 0.349, 0.35, is_floor=True), False),
        (Check("p95", math.nan, 50), False),
        (Check("throughput", math.nan, 0.35, is_floor=True), False),
    ],
)
def test_a_check_holds_a_value_to_its_limit(check: Check, is_met: bool) -> None:
    assert check.is_met is is_met
    assert str(check).startswith("PASS" if is_met else "FAIL")


def test_a_report_passes_when_all_is_met_and_something_was_checked() -> None:
    good, bad = Check("a", 1, 2), Check("b", 3, 2)
    assert Report("x", [good]).is_passed
    assert not Report("x", [good, bad]).is_passed
    assert not Report("x").is_passed


def test_a_report_is_saved_for_machines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "OUT", tmp_path)
    saved = json.loads(Report("ask", [Check("p95", 60, 50, "ms")], {"n": 3}).save().read_text())
    assert (saved["benchmark"], saved["is_passed"], saved["numbers"]) == ("ask", False, {"n": 3})
    assert saved["checks"] == [{"name": "p95", "value": 60, "limit": 50, "unit": "ms", "is_floor": False}]


@pytest.mark.parametrize(("percent", "expected"), [(50, 5), (90, 9), (95, 10), (100, 10), (1, 1)])
def test_a_percentile_is_a_value_that_was_measured(percent: float, expected: float) -> None:
    assert percentile([10, 1, 9, 2, 8, 3, 7, 4, 6, 5], percent) == expected


def test_nothing_measured_has_no_percentile() -> None:
    assert math.isnan(percentile([], 95))
    assert summary([]) == {"n": 0}


def test_a_child_tells_its_time_its_memory_and_what_it_wrote() -> None:
    held = bytearray(b"x") * 400_000_000
    run = run_python(
        ["-c", "import time; kept = bytes(range(256)) * 400_000; time.sleep(0.3); print('done', len(kept))"]
    )
    assert run.output == "done 102400000\n"
    assert run.seconds > 0.3
    assert 100e6 < run.peak_bytes < 250e6 < len(held)


def test_a_child_that_fails_says_why() -> None:
    with pytest.raises(ChildError, match="no such thing"):
        run_python(["-c", "raise SystemExit('no such thing')"])
    assert run_python(["-c", "raise SystemExit(1)"], accept=(0, 1)).output == ""
