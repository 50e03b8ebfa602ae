# What a developer types. CI runs ./test, which covers all of it.
.DEFAULT_GOAL := dev
.PHONY: help dev test fmt lint headers tidy asan fuzz bench golden-update package web clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 16

dev: ## configure and build for everyday work (build/dev)
	@scripts/build dev

test: dev ## quick tests: unit, golden, our scripts (./test is everything)
	@ctest --preset dev --parallel $$(nproc) --progress
	@python3 -m unittest discover --start-directory scripts/tests

fmt: ## lay out all sources
	@scripts/format

lint: ## rooms, sources, headers, shell, clang-tidy on changed files
	@scripts/lint

headers: ## every header compiles alone (minutes)
	@scripts/build dev headers

tidy: ## clang-tidy on everything (slow)
	@scripts/tidy

asan: ## build and test with sanitizers, clang (build/asan)
	@scripts/build asan
	@ctest --preset asan --parallel $$(nproc) --progress

fuzz: ## 60 s of every fuzz target, a new seed each time
	@scripts/build asan fuzz_targets
	@scripts/fuzz 60

bench: ## speed and memory of the release program
	@scripts/build release whatmatters wm_stats_bench record_scan measure_records \
	  clear_bench rank_priorities simulate_years
	@scripts/bench

golden-update: dev ## rewrite expected texts and show what changed
	@WM_GOLDEN_UPDATE=1 ctest --preset dev --parallel $$(nproc) --quiet || \
	  echo "some tests still fail: see make test"
	@WM_GOLDEN_UPDATE=1 tests/readme/run build/dev/whatmatters
	@WM_GOLDEN_UPDATE=1 tests/methods/run build/dev/whatmatters
	@git --no-pager diff --stat --patch -- tests/golden README.md docs/methods

package: ## an archive for machines without a compiler (build/package)
	@scripts/package

web: ## the report page alone (build/dev/web/report.html)
	@scripts/build dev web

clean: ## remove what was built
	@rm -rf build out
