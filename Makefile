# `make` lists what there is. Everything a target needs it makes first, and every step
# that takes long says so before it begins.

# x86_64, or arm64, which costs a fifth less: both the build and the template's
# parameter follow this one variable.
ARCH ?= x86_64
# Which part of samconfig.toml `deploy` and `teardown` mean: default, staging, prod.
env ?= default
# Where the pinned tools live: the AWS emulator, sam, cargo-lambda, linters.
VENV ?= .venv

STACK := head-pain-journal$(if $(filter-out default,$(env)),-$(env))
TOOLS := $(VENV)/.installed

# The programs that a target needs beside the functions: `functions` builds them with it.
PROGRAMS = $(notdir $(wildcard functions/*))
run: PROGRAMS += local-cloud
channel person health teardown: PROGRAMS += operator
migrate: PROGRAMS += migration
bench: PROGRAMS += bench
storm: PROGRAMS += storm
pictures: PROGRAMS += pictures

# The stack that `operator` works on, as variables of its environment: the one on
# AWS where `env` is given, else that of a running `make run`.
LOCAL_VARIABLES = [ -e .local/watch.env ] || { echo "There is no local AWS yet: start \`make run\` in another terminal first."; exit 1; }; \
	env $$(grep -v '^\#' .local/watch.env)
REGION = AWS_REGION=$$(sed -n '/^\[$(env)\.global/,/^$$/s/^region = "\(.*\)"/\1/p' samconfig.toml)
ASK = $(REGION) $(VENV)/bin/python infra/stack.py
AWS_VARIABLES = variables=$$($(ASK) variables $(STACK)) || exit 1; env $(REGION) $$variables
STACK_VARIABLES = $(if $(filter file,$(origin env)),$(LOCAL_VARIABLES),$(AWS_VARIABLES))
STACK_REGION = $(if $(filter file,$(origin env)),$(LOCAL_VARIABLES),env $(REGION))

# The compiler of the workspace's own crates, where it also looks for mistakes.
LINTING := $(CURDIR)/infra/linting-rustc.sh

export VENV
export PATH := $(abspath $(VENV))/bin:$(PATH)
export SAM_CLI_TELEMETRY := 0

.PHONY: help run test lint clippy lint-api audit check-template unit fuzz machine browser tools functions build sbom watch bench cost simulate storm pictures channel person health migrate deploy teardown clean

help: ## Lists these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | awk -F'\t' '{ printf "  make %-16s %s\n", $$1, $$2 }'

run: $(TOOLS) functions ## Runs everything on this machine; with TELEGRAM_BOT_TOKEN set, as a real bot
	@exec target/debug/local-cloud

# What `lint` has compiled the tests run, and the fuzzers try the same inputs each time, so that a
# change is not refused for what others have brought in; longer runs, with other inputs, find more.
test: export RUSTC_WORKSPACE_WRAPPER := $(LINTING)
test: SEED := 1
test: TIME := 12
test: browser lint check-template unit fuzz ## Runs every test there is, lints first

lint: $(TOOLS) clippy ## Formatting, clippy, licences and sources of dependencies
	@cargo fmt --all --check
	@echo "Checking the licences and sources of all dependencies …"
	@cargo deny --log-level error check licenses bans sources
	@python3 -m doctest infra/audit.py tests/log_words.py

clippy: machine # Builds everything, the tests too, with a compiler that looks for mistakes
	@echo "Building everything under clippy; the first time this takes some five minutes …"
	@MAKEFLAGS= RUSTC_WORKSPACE_WRAPPER=$(LINTING) cargo build --workspace --all-targets --locked

audit: $(TOOLS) ## Looks for known faults in the dependencies (needs the network)
	@$(VENV)/bin/python infra/audit.py

check-template: $(TOOLS) ## Checks template.yaml
	@echo "Checking template.yaml …"
	@AWS_DEFAULT_REGION=eu-central-1 sam validate --lint
	@cfn-lint template.yaml
	@left_out() { grep -o 'CKV_AWS_[0-9]*' $$1 | sort -u; }; \
	[ "$$(left_out .checkov.yaml)" = "$$(left_out infra/runbook.md)" ] || \
		{ echo "What .checkov.yaml leaves out and what infra/runbook.md gives reasons for are not the same."; exit 1; }
	@command -v checkov >/dev/null || { echo "checkov is not installed (pipx install checkov==3.3.30): it is left out."; exit 0; }; \
	checkov --file template.yaml --config-file .checkov.yaml

lint-api: ## Lints the API's description, which `make test` leaves in target/ (needs Node)
	npx --yes @stoplight/spectral-cli@6.16.3 lint --fail-severity hint --ruleset infra/spectral.yaml target/openapi.json

unit: $(TOOLS) functions ## Unit, adapter, end-to-end and browser tests
	@echo "Building the tests, then running them; a local AWS starts for each part, some five minutes in all …"
	@rm -rf target/aws-calls target/function-logs
	@python3 tests/side_by_side.py
	@cargo test --quiet --workspace --locked --doc
	@echo "Comparing the calls to AWS with what the functions' roles allow …"
	@$(VENV)/bin/python infra/rights.py check target/aws-calls
	@echo "Looking for a person's words in what the functions logged …"
	@python3 tests/log_words.py target/function-logs
	@cargo test --workspace --locked --test pseudo_language --features pseudo-language

fuzz: machine ## Tries made-up inputs, a minute a target: TIME=600 longer, TARGET=doses one alone, SEED=7 the same ones
	@infra/set-up.sh fuzz
	@echo "Building the targets; the first time this takes some two minutes …"
	@RUSTC_WORKSPACE_WRAPPER=$(CURDIR)/fuzz/counting-rustc.sh cargo build --workspace --locked \
		--features journal-fuzz/libfuzzer $(addprefix --bin ,$(or $(TARGET),$(notdir $(wildcard fuzz/seeds/*))))
	@$(if $(INPUT),,echo "Trying inputs for $(or $(TIME),60) seconds a target …")
	@python3 fuzz/run.py $(if $(INPUT),$(TARGET) $(INPUT),$(if $(SEED),--seed $(SEED)) $(or $(TIME),60) $(TARGET))

machine: # What the build needs of this machine
	@infra/set-up.sh build

browser: machine # What the tests of the chat page need of this machine
	@infra/set-up.sh browser

tools: $(TOOLS) ## Installs the pinned tools into .venv

$(TOOLS): requirements.txt | machine
	@echo "Installing the local tools into $(VENV); this takes about a minute …"
	@python3 -m venv $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps --requirement requirements.txt \
		|| { echo "The tools could not be installed. Is the network there?"; exit 1; }
	@touch $@

# The whole workspace is named, whatever is built of it: Cargo resolves features for the packages
# that it is told of, and with another selection would compile the AWS SDK a second time.
functions: machine ## Builds the functions for this machine
	@echo "Fetching the dependencies, if there are new ones …"
	@cargo fetch --quiet || { echo "The dependencies could not be fetched. Is the network there?"; exit 1; }
	@echo "Building; the first time this takes some four minutes, most of it the AWS SDK …"
	@cargo build --workspace $(PROGRAMS:%=--bin %)

build: $(TOOLS) ## Builds the functions for Lambda (ARCH=x86_64 or arm64)
	@echo "Building for Lambda ($(ARCH)); with all optimisations this takes some ten minutes …"
	cargo lambda build --release --locked $(PACKAGES) $(if $(filter arm64,$(ARCH)),--arm64,--x86-64)

sbom: build ## Lists what each function is made of (CycloneDX), and the programs' checksums
	@python3 infra/sbom.py $(if $(filter arm64,$(ARCH)),aarch64,x86_64)-unknown-linux-gnu

watch: $(TOOLS) ## Serves /telegram and /v1 with hot reload, against the AWS of a running `make run`
	@[ -e .local/watch.env ] || { echo "There is no local AWS yet: start \`make run\` in another terminal first."; exit 1; }
	cargo lambda watch --env-file .local/watch.env --invoke-address ::1 --invoke-port 9000

# The floor is built in the same call, so that features are resolved once and the
# functions are the deployed ones.
bench cost: PACKAGES = $(patsubst functions/%,--package %,$(wildcard functions/*)) --package floor
bench: build functions ## Measures the release build beside the least code that does the same (PARTS="starts kinds")
	target/debug/bench $(PARTS)
	cargo run --release --locked --quiet --package journal-report --example formats -- target/report

# Lambda's shares of a processor take a control group, which takes root's rights.
cost: build functions ## Measures what each kind of event costs, for the README's table
	target/debug/bench cost
	@python3 infra/cost.py

simulate: machine ## Plays a week of many people: how late they are reminded, what is given up (PEOPLE="1000 100000")
	@cargo run --quiet --locked --package simulation -- $(PEOPLE)

# SEED plays a storm once more, as far as the machine's timing allows. The build is optimised a little, so that a hundred
# people can write at the same time.
storm: $(TOOLS) machine ## Plays people whose every call may fail, and compares (PEOPLE=1000 ANSWERS=100000 FAULTS=30 MINUTES=60 SEED=7)
	@echo "Building for the storm; the first time this takes some ten minutes …"
	@cargo build --locked --profile storm $(addprefix --package ,end-to-end $(notdir $(wildcard functions/*)))
	target/storm/storm $(if $(PEOPLE),--people $(PEOPLE)) $(if $(ANSWERS),--answers $(ANSWERS)) $(if $(FAULTS),--faults $(FAULTS)) \
		$(if $(MINUTES),--minutes $(MINUTES)) $(if $(AT_ONCE),--at-once $(AT_ONCE)) $(if $(SEED),--seed $(SEED))

pictures: browser $(TOOLS) functions ## Takes the pictures of the README and of the languages anew (needs poppler-utils, pngquant)
	target/debug/pictures
	pdftoppm -gray -png -r 80 -l 2 docs/report.pdf docs/report-paper
	pngquant --force --ext .png docs/*.png docs/languages/*.png

# NAME=discord with one of KEY=discord.pub (adds a public key, and the channel if it
# is new), SECRET=1 (makes a shared secret), REVOKE=id (of a key), PEOPLE=500 (so many it
# may have), REMOVE=1 (closes the channel; REMOVE=erase or REMOVE=keep where it has
# people). With the name alone it shows the channel, and without it, all. TAKE_OVER=1 beside KEY or SECRET gives a name that was
# another's; CONFIRM=discord beside REMOVE=erase asks nothing. A shared secret lies in the
# table, and in its backups, as it is: on AWS that has to be meant (SECRET=readable).
channel: $(TOOLS) functions ## Registers another bot: NAME=discord KEY=discord.pub; on AWS with env=default, staging or prod
	@$(STACK_VARIABLES) target/debug/operator channel $(if $(NAME),$(strip \
		$(if $(KEY),add $(NAME) $(KEY) $(if $(TAKE_OVER),--take-over),\
		$(if $(SECRET),$(if $(filter file,$(origin env)),,$(if $(filter readable,$(SECRET)),,$(error \
			On AWS a shared secret lies in the table and its backups as it is, and whoever reads it can sign: \
			use KEY=, or SECRET=readable if that will do)))secret $(NAME) $(if $(TAKE_OVER),--take-over),\
		$(if $(REVOKE),revoke $(NAME) $(REVOKE),\
		$(if $(PEOPLE),people $(NAME) $(PEOPLE),\
		$(if $(REMOVE),remove $(NAME) $(if $(filter-out 1,$(REMOVE)),--people $(REMOVE)) $(if $(CONFIRM),--confirm $(CONFIRM)),\
		show $(NAME))))))),list)

# CONFIRM=telegram/123 beside it asks nothing.
person: $(TOOLS) functions ## Erases a person: ERASE=telegram/123; on AWS with env=default, staging or prod
	@[ -n "$(ERASE)" ] || { echo "Say whom: make person ERASE=telegram/123"; exit 1; }
	@$(STACK_VARIABLES) target/debug/operator person erase $(ERASE) $(if $(CONFIRM),--confirm $(CONFIRM))

health: $(TOOLS) functions ## Shows how a stack is: the local one, or on AWS with env=default, staging or prod
	@$(STACK_REGION) sh -c '$(VENV)/bin/python infra/stack.py describe $(STACK) | target/debug/operator health'

# DRY_RUN=1 only counts.
migrate: $(TOOLS) functions ## Brings the people of the earlier bot over: DB=hpj_bot.db; on AWS with env=default, staging or prod
	@[ -n "$(DB)" ] || { echo "Say from where: make migrate DB=hpj_bot.db"; exit 1; }
	@$(STACK_VARIABLES) target/debug/migration "$(DB)" $(if $(DRY_RUN),--dry-run)

# A machine (CI is set) deploys without asking, and only what a person has deployed once.
# A first deployment that fails leaves nothing behind.
deploy: build ## Deploys to AWS (env=default, staging or prod); asks for the bot's token the first time
	@status=$$($(ASK) status $(STACK)) || exit 1; \
	if [ "$$status" = ROLLBACK_COMPLETE ]; then \
		echo "The first deployment of $(STACK) failed and left an empty stack, which is removed first."; \
		sam delete --config-env $(env) --stack-name $(STACK) --no-prompts || exit 1; \
		status=NONE; \
	fi; \
	case "$$status" in \
	NONE|REVIEW_IN_PROGRESS) \
		[ -z "$(CI)" ] || { echo "There is no stack $(STACK) yet. Deploy it once by hand: it asks for the bot's token."; exit 1; }; \
		sam deploy --config-env $(env) --parameter-overrides Architecture=$(ARCH) --guided --on-failure DELETE || \
			{ echo "The first line above with FAILED says why. There is nothing to clean up: correct that and run \`make deploy\` again."; exit 1; } ;; \
	UPDATE_ROLLBACK_FAILED) \
		echo "The stack $(STACK) is stuck in an update: see \"A deployment that failed\" in infra/runbook.md."; exit 1 ;; \
	CREATE_FAILED|ROLLBACK_FAILED|DELETE_FAILED) \
		echo "The stack $(STACK) is $$status. Remove it first (it keeps the journal's data): sam delete --config-env $(env) --stack-name $(STACK)"; exit 1 ;; \
	*) \
		sam deploy --config-env $(env) --parameter-overrides Architecture=$(ARCH) $(if $(CI),--no-confirm-changeset) ;; \
	esac

# The api is closed first: a bot that subscribes meanwhile would make a rule, and a bus
# with rules cannot be deleted.
teardown: $(TOOLS) functions ## Removes the stack from AWS, and keeps the journal's data
	@printf 'Remove the stack $(STACK) from AWS? Its table and its bucket are kept. [y/N] '; \
	read -r answer; [ "$$answer" = y ] || { echo "Nothing was done."; exit 1; }
	$(ASK) close-api $(STACK)
	@$(AWS_VARIABLES) target/debug/operator channel hang-up
	sam delete --config-env $(env) --stack-name $(STACK) --no-prompts
	@echo "Kept: the table with people's entries, which empties itself as they pass their date,"
	@echo "and the bucket with reports, which empties itself within the retention time."
	@echo "infra/runbook.md tells how to delete them at once."

clean: ## Removes builds, tools and the local journal
	rm -rf target $(VENV) .local
