# `make test` is the whole gate; CI runs the same.

PYTHON ?= python3
BIN = .venv/bin
INSTALLED = .venv/.installed

.PHONY: test lint lock extract golden bench fuzz clean

test: lint
	$(BIN)/pytest
	$(BIN)/ftzparse check data/raw --against data/out --gold tests/gold \
	    --min actions-main=0.98 --min actions=0.97 --min objects-overlap=0.97 --min sectors=0.97
	$(BIN)/ftzparse check tests/golden --against tests/golden --gold tests/gold \
	    --min actions-main=0.95 --min actions=0.93 --min objects-overlap=0.93 --min objects-exact=0.85 \
	    --min sectors=0.85 --min quantities=0.75

lint: $(INSTALLED)
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

# data/raw/*.txt -> data/out/*.json
extract: $(INSTALLED)
	mkdir -p data/out
	set -e; for plan in data/raw/*.txt; do \
	    $(BIN)/ftzparse extract "$$plan" -o "data/out/$$(basename "$$plan" .txt).json"; \
	done

# Rewrites the expected outputs: read the diff before you commit it.
golden: $(INSTALLED)
	$(BIN)/pytest tests --update-golden

bench: $(INSTALLED)
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/throughput.py
	$(BIN)/python benchmarks/length.py
	PYTHONPATH=tests $(BIN)/python benchmarks/report.py

# Hostile input, RUNS for each target; `make fuzz TARGETS="pdf html" ENGINE=atheris` needs the extra `fuzz`.
RUNS = 1000
SEED = 20220812
ENGINE = random
TARGETS =
fuzz: $(INSTALLED)
	PYTHONPATH=tests $(BIN)/python -m fuzz $(TARGETS) --runs $(RUNS) --seed $(SEED) --engine $(ENGINE)

# Pins that still fit are kept; `make lock UPGRADE=--upgrade` takes the newest.
lock: .venv-lock/bin/uv
	.venv-lock/bin/uv pip compile pyproject.toml --extra test --universal --python-version 3.11 \
	    --generate-hashes --custom-compile-command "make lock" --quiet $(UPGRADE) \
	    --output-file requirements.lock

clean:
	rm -rf .venv .venv-lock dist .fuzz .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests benchmarks fuzz -name __pycache__ -type d -prune -exec rm -rf {} +

$(INSTALLED): .venv/.locked pyproject.toml src/ftzparse/version.py
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

# A new lock gets a new environment: nothing is left over from the old one.
.venv/.locked: requirements.lock
	$(CHECK_PYTHON)
	rm -rf .venv
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	touch $@

.venv-lock/bin/uv:
	$(CHECK_PYTHON)
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/python -m pip install --quiet 'uv>=0.8,<1'

CHECK_PYTHON = @$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	{ echo "ftzparse needs Python 3.11 or newer, and '$(PYTHON)' is not: try 'make PYTHON=python3.12 ...'" >&2; exit 1; }
