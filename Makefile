.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SET_UP := $(VENV)/.set-up

.PHONY: help run test lint bench clean

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 18

$(SET_UP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@

run: $(SET_UP)  ## start the service and show the suggestion for a sample posting
	$(BIN)/jobrsvp serve --sample

test: $(SET_UP)  ## run every test
	$(BIN)/python -m pytest

lint: $(SET_UP)  ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(SET_UP)  ## print every figure of speed, memory and accuracy
	$(BIN)/python -m tests.benchmarks

bench-%: $(SET_UP)
	$(BIN)/python -m tests.benchmarks.$*

clean:  ## remove what set-up made
	rm -rf $(VENV) node_modules
