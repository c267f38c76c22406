# Everything goes through one script, so that Windows has the same words:
# py packaging\bootstrap.py run
PYTHON ?= python3
BOOTSTRAP = $(PYTHON) packaging/bootstrap.py

.PHONY: run test env lint bench faults lock clean
.DEFAULT_GOAL := run

run: ; @$(BOOTSTRAP) run $(ARGS)
test: ; @$(BOOTSTRAP) test $(ARGS)
env: ; @$(BOOTSTRAP) env
lint: ; @$(BOOTSTRAP) lint
bench: ; @$(BOOTSTRAP) bench $(ARGS)
faults: ; @$(BOOTSTRAP) faults $(ARGS)

# Needs uv. AGE keeps releases of the last weeks out: most bad ones are found by then.
AGE ?= $(shell date -u -d '3 weeks ago' +%Y-%m-%d)
COMPILE = uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--exclude-newer $(AGE) --generate-hashes --no-annotate --no-header \
	--no-emit-index-url --no-emit-find-links -c packaging/locks/platforms.in
lock:
	$(COMPILE) --group dev pyproject.toml -o packaging/locks/dev.txt
	$(COMPILE) -c packaging/locks/dev.txt pyproject.toml -o packaging/locks/runtime.txt

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
