"""What holds for every test."""

import os

from hypothesis import HealthCheck, settings

from tests.shared import ROOT

# No test may see or change the data of this checkout: one that needs releases makes its own home.
os.environ["DASBOR_HOME"] = str(ROOT / "tests" / "out" / "home")

# Machines of the project are small and shared: the same examples every run, judged by result and not by the clock.
settings.register_profile("house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
