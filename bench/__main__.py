"""Command line: `python -m bench [NAME...]` runs all benchmarks, or those that are named."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
from pathlib import Path

import bench
from bench.options import FULL_EVENTS, QUICK_EVENTS, Options
from bench.report import MeasureError


def main(arguments: list[str] | None = None) -> int:
    """Run, print and save; 0 when every check is met, 1 when one is not, 2 when one could not be carried out."""
    known = {info.name for info in pkgutil.iter_modules(bench.__path__) if info.ispkg}
    chosen = _parser(sorted(known)).parse_args(arguments)
    events = chosen.events or (QUICK_EVENTS if chosen.quick else FULL_EVENTS)
    options = Options(chosen.quick, events, 20 if chosen.quick else chosen.seconds, chosen.home)
    return max(_run(name, options) for name in chosen.names or sorted(known))


def _run(name: str, options: Options) -> int:
    try:
        report = importlib.import_module(f"bench.{name}").measure(options)
    except (MeasureError, OSError) as error:
        print(f"\n{name} could not be measured: {error}", file=sys.stderr)
        return 2
    report.print()
    print(f"      saved in {report.save().relative_to(Path.cwd())}", flush=True)
    return 0 if report.is_passed else 1


def _parser(names: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=bench.__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", choices=[*names, []], help=f"one or more of {', '.join(names)}"
    )
    parser.add_argument("--quick", action="store_true", help="a small scale, to see that everything works")
    parser.add_argument("--events", type=int, help=f"service events in the large sample (default {FULL_EVENTS:,})")
    parser.add_argument("--seconds", type=int, default=75, help="how long the simultaneous sessions last (default 75)")
    parser.add_argument("--home", type=Path, help="ask and serve this installation instead of one made for the purpose")
    return parser


if __name__ == "__main__":
    sys.exit(main())
