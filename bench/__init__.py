"""Benchmarks: each measures against a limit or against a peer measured in the same run.

A benchmark is a package in this folder with a function `measure(options) -> Report`; `python -m bench` runs them.
"""
