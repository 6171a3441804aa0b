# Every target sets up what it needs; `make setup` alone does only that.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
PY := $(BIN)/python
CODE := reviewer tests packaging

.PHONY: setup demo test check bench screenshots installer fit lock clean

setup:
	@$(PYTHON) packaging/bootstrap.py

# Not -m: worker processes would import the main module again, and Qt with it.
DEMO := -c "from reviewer.ui.demo import main; main()"

demo: setup
	@$(PY) $(DEMO)

test: setup
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q

check: setup
	@$(BIN)/ruff check --quiet $(CODE)
	@$(BIN)/ruff format --quiet --check $(CODE)
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports > build-check.log || { cat build-check.log; rm build-check.log; exit 1; }
	@rm -f build-check.log
	@$(PY) packaging/check_translations.py
	@echo "check: all well"

bench: setup
	@QT_QPA_PLATFORM=offscreen $(PY) tests/bench/run.py

screenshots: setup
	@QT_QPA_PLATFORM=offscreen $(PY) $(DEMO) --screenshots

installer: setup
	@$(PY) packaging/build.py
	@$(PY) packaging/smoke_test.py

# Fits what weighs evidence anew, from invented people that the bench draws.
fit: setup
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
		-r requirements-fit.lock
	@$(PY) tests/bench/fit_lines.py --write
	@$(PY) tests/bench/fit.py
	@$(PY) tests/bench/fit_skills.py --write

# For maintainers; needs uv. The locks hold names, versions and hashes, and no address.
LOCK := uv pip compile pyproject.toml --python-version 3.11 --generate-hashes --universal \
	--no-header --no-annotate --quiet
lock:
	$(LOCK) --extra dev -o requirements.lock
	$(LOCK) --extra dev --extra fit -o requirements-fit.lock

clean:
	rm -rf .venv build dist demo bench-out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	rm -f resources/translations/*.qm
