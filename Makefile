# `make` does all that CI does, in the .venv of this folder; `make setup` makes that.
.PHONY: all setup test lint types docs picture ci

PYTHON := .venv/bin/python

all: lint types test

setup: .venv/bin/claims

.venv/bin/claims: pyproject.toml
	python3 -m venv .venv
	.venv/bin/pip install --quiet -e '.[dev]'

test: setup
	.venv/bin/pytest

lint: setup
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

types: setup
	.venv/bin/mypy --strict src

docs: setup
	$(PYTHON) tools/command_reference.py
	$(PYTHON) tests/test_exports_formats.py
	$(PYTHON) tests/test_golden.py
	$(PYTHON) tests/test_exports_golden.py
	$(PYTHON) tests/test_reports.py
	$(PYTHON) tests/test_report_page.py
	$(PYTHON) tools/readme_screen.py

picture: setup
	$(PYTHON) tools/report_picture.py

ci:
	bash .ci/run
