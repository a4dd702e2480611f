# make demo   read the demonstration articles, show who says what, then serve it at http://127.0.0.1:8000/ (SERVE=0: not)
# make serve  serve it again (PORT=8001: at another port; fetches the map once, from npm)
# make test   run the tests      make screenshots  take the pictures in docs/ anew
# make check  style, types, import contract, language data, installation
# make bench  speed and memory on ../shared/corpus; make bench-web of the web app on a million claims;
#             make bench-links linking beside a Splink model and tf-idf
#      make score  scores on ../shared/gold

PYTHON ?= python3
SHARED ?= ../shared
VENV   := .venv
BIN    := $(VENV)/bin
# The stamp lies inside the environment, so that removing the one removes the other.
READY  := $(VENV)/.riwaya-ready
LEDGER := demo.db
SERVE  ?= 1
PORT   ?= 8000
# From the incidents as JSON, the ids of the three with the most voices.
MAIN   := import json, sys; found = sorted(json.load(sys.stdin), key=lambda row: -len(row["voices"]))[:3]; \
          print(*(row["incident"] for row in found))

.PHONY: demo serve assets extras screenshots test check bench bench-links bench-web score clean
.DEFAULT_GOAL := demo

demo: $(READY)
	@rm -f $(LEDGER) $(LEDGER)-wal $(LEDGER)-shm
	@$(BIN)/riwaya add src/riwaya/demo/articles --ledger $(LEDGER)
	@$(BIN)/riwaya incidents --ledger $(LEDGER)
	@for incident in $$($(BIN)/riwaya incidents --json --ledger $(LEDGER) | $(BIN)/python -c '$(MAIN)'); \
	do echo; $(BIN)/riwaya show "$$incident" --ledger $(LEDGER) || exit 1; done
ifneq ($(SERVE),0)
	@echo; $(MAKE) --no-print-directory serve
endif

serve: $(READY) assets
	@[ -f $(LEDGER) ] || $(BIN)/riwaya add src/riwaya/demo/articles --ledger $(LEDGER)
	@$(BIN)/riwaya serve --ledger $(LEDGER) --port $(PORT)

assets: $(READY)
	@[ -f src/riwaya/web/static/vendor/world.json ] || $(BIN)/python tools/assets/fetch.py

# What the tests of the browser and of PostgreSQL need beside Debian's own; without it they are skipped.
extras: $(READY) assets
	@[ -f tools/assets/node_modules/axe-core/axe.min.js ] || $(BIN)/python tools/assets/fetch.py --tests
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt playwright schemathesis 'psycopg[binary]'

# The pictures of the README, of what the web app shows now.
screenshots: extras
	@$(BIN)/python tools/screenshots.py

test: $(READY)
	@$(BIN)/python -m pytest

check: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/riwaya check
	@$(BIN)/riwaya doctor

# A ledger of a million claims takes some ten minutes to fill and is kept; BENCH_POSTGRES is the address of an empty database.
BENCH_LEDGER := bench.db
BENCH_CLAIMS := 1000000
BENCH_POSTGRES :=
bench-web: $(READY)
	@[ -d $(SHARED)/corpus ] && from=$(SHARED)/corpus/articles.jsonl || from=src/riwaya/demo/articles; \
	[ -f $(BENCH_LEDGER) ] || $(BIN)/python tools/fill.py $$from $(BENCH_LEDGER) --claims $(BENCH_CLAIMS) || exit 1; \
	[ -z "$(BENCH_POSTGRES)" ] || $(BIN)/python tools/fill.py $$from $(BENCH_POSTGRES) --claims $(BENCH_CLAIMS) || exit 1
	@$(BIN)/python tools/bench_web.py $(BENCH_LEDGER) $(BENCH_POSTGRES)

bench: $(READY)
	@if [ -d $(SHARED)/corpus ]; then $(BIN)/python tools/bench.py $(SHARED)/corpus/articles.jsonl; \
	else echo "make bench: skipped, there is no $(SHARED)/corpus to read."; fi

bench-links: $(READY)
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --no-build-isolation --editable '.[yardstick]'
	@$(BIN)/python tools/yardstick.py

score: $(READY)
	@$(BIN)/python tools/score.py

clean:
	rm -rf $(VENV) $(LEDGER) $(LEDGER)-wal $(LEDGER)-shm .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	{ echo "Riwaya needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || \
	{ echo "This Python cannot make environments; on Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	@echo "Setting up $(VENV) (once) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt hatchling editables
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --no-build-isolation --editable '.[dev]'
	@touch $@
