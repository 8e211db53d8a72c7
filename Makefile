# Everything that a fresh machine needs comes with these targets, but for Python 3.11 or newer and, for the tests that
# ask a real Neo4j, Java 17 or newer with Maven.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check bench clean

demo: .venv/ready ## build the sample graph and say where its viewer is
	$(BIN)/zhengtu build data/samples/texts --out demo
	$(BIN)/zhengtu schema demo
	$(BIN)/zhengtu query demo policy-spread --policy 三明医改

test: check components ## linters, types, all tests, with a real Neo4j and a real Chromium
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

check: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# What cannot be had is said, and its tests skip with that reason; in CI nothing may be missing.
.PHONY: components
components: .venv/ready
	$(BIN)/python scripts/neo4j_server.py install || [ "$$CI" != true ]
	$(BIN)/python scripts/chromium.py install || [ "$$CI" != true ]

bench: .venv/ready ## quality and speed, printed as tables
	$(BIN)/python bench/quality.py
	$(BIN)/python bench/speed.py

.venv/ready: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.12 …" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@

clean:
	rm -rf .venv .neo4j demo .mypy_cache .pytest_cache .ruff_cache .hypothesis
