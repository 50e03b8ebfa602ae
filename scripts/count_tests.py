#!/usr/bin/env python3
"""Adds up the tests that a log speaks of: prints "PASSED FAILED SKIPPED".

Understands the closing lines of ctest, Python's unittest, Vitest, Node's own
test runner, and a plain "N passed, N failed[, N skipped]". Whoever prints
plain lines has done the sum: then nothing else in the log is counted.
"""
import re
import sys

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
PLAIN = re.compile(r"^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$")
CTEST_SUM = re.compile(r"^\d+% tests passed, (\d+) tests failed out of (\d+)")
CTEST_SKIP = re.compile(r"^\s*\d+/\d+ Test +#\d+: .*\*\*\*Skipped")
UNITTEST_RAN = re.compile(r"^Ran (\d+) tests? in ")
UNITTEST_END = re.compile(r"^(?:OK|FAILED)(?: \((.*)\))?$")
VITEST = re.compile(r"^\s*Tests  +(.*\d+ (?:passed|failed|skipped|todo).*)$")
NODE = re.compile(r"^(?:#|ℹ) (pass|fail|skipped|todo|cancelled) (\d+)$")


def worded(words, text):
    """The number before (or, for unittest, after) any of these words."""
    before = re.findall(rf"(\d+) (?:{words})\b", text)
    after = re.findall(rf"\b(?:{words})=(\d+)", text)
    return sum(map(int, before + after))


def count(log):
    lines = [line.rstrip() for line in COLOUR.sub("", log).splitlines()]
    plain = [hit for line in lines if (hit := PLAIN.match(line))]
    if plain:
        return tuple(sum(int(hit[i] or 0) for hit in plain) for i in (1, 2, 3))
    return count_runners(lines)


def count_runners(lines):
    passed = failed = skipped = 0
    ran = 0          # unittest says how many ran before how they ended
    ctest_skips = 0  # ctest counts a skipped test among those that passed
    for line in lines:
        if CTEST_SKIP.match(line):
            ctest_skips += 1
        elif hit := CTEST_SUM.match(line):
            failed += int(hit[1])
            skipped += ctest_skips
            passed += int(hit[2]) - int(hit[1]) - ctest_skips
            ctest_skips = 0
        elif hit := UNITTEST_RAN.match(line):
            ran = int(hit[1])
        elif ran and (hit := UNITTEST_END.match(line)):
            bad = worded("failures|errors", hit[1] or "")
            left_out = worded("skipped", hit[1] or "")
            failed, skipped = failed + bad, skipped + left_out
            passed += ran - bad - left_out
            ran = 0
        elif hit := VITEST.match(line):
            passed += worded("passed", hit[1])
            failed += worded("failed", hit[1])
            skipped += worded("skipped|todo", hit[1])
        elif hit := NODE.match(line):
            passed += int(hit[2]) * (hit[1] == "pass")
            failed += int(hit[2]) * (hit[1] in ("fail", "cancelled"))
            skipped += int(hit[2]) * (hit[1] in ("skipped", "todo"))
    return passed, failed, skipped


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8", errors="replace") as log_file:
        print(*count(log_file.read()))
