"""`python -m bench.attack [--quick]`."""

import sys

from bench.__main__ import main

sys.exit(main(["attack", *sys.argv[1:]]))
