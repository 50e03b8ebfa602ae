#!/usr/bin/env python3
"""Small rules about our own sources that no compiler knows.

Each rule is a function with its reason on top. To leave a rule in one place,
mend the rule: there is no comment that switches it off.

usage: check_sources.py [--root FOLDER]     exit 1 when a rule is broken
"""
import argparse
import pathlib
import re
import subprocess
import sys

LONG, TOO_LONG = 400, 600
CODE = (".h", ".cc", ".ts", ".svelte", ".py")
TEXT = CODE + (".md", ".sh", ".txt", ".cmake", ".json", ".yaml", ".yml",
               ".scss", ".html", ".css", ".js", "")


class Source:
    """One file: its path below the root, and its lines."""

    def __init__(self, path, text):
        self.path = path
        self.lines = text.splitlines()
        self.suffix = pathlib.PurePath(path).suffix

    def below(self, *folders):
        return self.path.startswith(tuple(f"{f}/" for f in folders))

    def is_test(self):
        return (self.path.endswith(("_test.cc", ".test.ts"))
                or self.below("tests"))

    def is_generated(self):
        return any("do not edit" in line.lower() for line in self.lines[:5])

    def grep(self, pattern):
        for number, line in enumerate(self.lines, 1):
            hit = re.search(pattern, line)
            if hit:
                yield number, hit


# A formula without its source cannot be checked, and readers of a published
# figure ask where its method comes from.
def functions_name_their_source(source):
    if not (source.below("src/stats") and source.path.endswith(".h")):
        return
    comment, declaration, start = [], "", 0
    for number, line in enumerate(source.lines, 1):
        if line.startswith("///"):
            comment.append(line)
            continue
        if not declaration and not re.match(r"[A-Za-z_\[]", line):
            if not line.strip():
                comment = []
            continue
        start = start or number
        declaration += line + " "
        if not re.search(r"[;{}]", line):
            continue
        name = function_name(declaration)
        if name and not any("\\source" in c for c in comment):
            yield start, f"{name}: its comment lacks \\source"
        comment, declaration, start = [], "", 0


def function_name(declaration):
    head = re.split(r"[;{]", declaration)[0]
    if re.match(r"(template.*>\s*)?(struct|class|enum|using|namespace|"
                r"static_assert|extern|friend)\b", head):
        return None
    before = head.split("(")[0]
    if "(" not in head or "=" in before or "operator" in before:
        return None
    return before.split()[-1]


# A bare double does not say whether a rate is per person, per 1,000 or per
# 100,000 person-years; base/quantity.h has types that do.
def no_bare_double_with_a_unit_in_its_name(source):
    if source.suffix not in (".h", ".cc") or source.below("src/base"):
        return
    if not source.below("src"):
        return
    pattern = r"\bdouble\s+(?:const\s*)?&?\s*(\w+_(?:days|years|rate))\s*[,)]"
    for number, hit in source.grep(pattern):
        yield number, f"{hit[1]} is a bare double: give it a type with a unit"


# A test that depends on chance, on today's date or on waiting fails on the
# day when nobody can tell why.
def tests_do_not_depend_on_chance_or_time(source):
    if source.suffix != ".cc" or not source.is_test():
        return
    for number, hit in source.grep(
            r"<random>|random_device|system_clock::now|\btime\(nullptr\)|"
            r"\bsleep_(?:for|until)\b"):
        yield number, f"{hit[0]} in a test"


# The same package and data give the same report on any day: what today is,
# is asked at the edge (cli, server) and handed down.
def no_clock_below_the_edge(source):
    if (source.suffix not in (".h", ".cc") or source.is_test()
            or not source.below("src") or source.below("src/cli",
                                                       "src/server")):
        return
    for number, hit in source.grep(r"system_clock::now|random_device|"
                                   r"\btime\(nullptr\)"):
        yield number, f"{hit[0]}: hand it down from cli or server"


# A test that is switched off is forgotten unless an issue remembers it.
def a_disabled_test_names_its_issue(source):
    if not source.is_test():
        return
    for number, hit in source.grep(r"\bDISABLED_|\b(?:it|test|describe)\.skip"):
        near = " ".join(source.lines[max(0, number - 3):number])
        if not re.search(r"#\d+", near):
            yield number, f"{hit[0]}: name the issue (#N) that brings it back"


# What people see is made from cleared tables. A word for one person's data
# there means that something came past disclosure control.
def no_person_level_names_in_what_is_shown(source):
    if not source.below("src/report", "src/server", "src/cli"):
        return
    for number, hit in source.grep(
            r"\b(?:person_id|person_idx|nhs_number|birth_date|postcode)\b"):
        yield number, f"{hit[0]} is about one person"


def is_long(source, limit):
    return (source.suffix in CODE and not source.is_generated()
            and len(source.lines) > limit)


# People find their way in short files.
def files_stay_short(source):
    if is_long(source, TOO_LONG):
        yield len(source.lines), f"more than {TOO_LONG} lines: split it"


# The repository stands on its own: it must build behind any mirror and in any
# folder. (Written so that this line does not find itself.)
FOREIGN = re.compile(
    r"(?<![\w.~-])/wor[k]/|https?://(?:registr[y]|deb|pyp[i]|npm|crates)\.")


def nothing_names_a_mirror_or_one_machine(source):
    for number, hit in source.grep(FOREIGN):
        yield number, f"names {hit[0]}"


# The precompiled header hides a missing #include from most compilations, and
# reading each of hundreds of headers alone takes minutes (`make headers`).
STANDARD_HEADERS = {
    "array": "array", "byte": "cstddef", "chrono": "chrono",
    "error_code": "system_error", "expected": "expected",
    "filesystem": "filesystem", "function": "functional",
    "make_shared": "memory", "make_unique": "memory", "map": "map",
    "multimap": "map", "mutex": "mutex", "numeric_limits": "limits",
    "optional": "optional", "ostream": "iosfwd", "pair": "utility",
    "set": "set", "shared_ptr": "memory", "size_t": "cstddef",
    "span": "span", "string": "string", "string_view": "string_view",
    "thread": "thread", "tuple": "tuple", "unique_ptr": "memory",
    "unordered_map": "unordered_map", "unordered_set": "unordered_set",
    "variant": "variant", "vector": "vector",
    **{f"{sign}int{bits}_t": "cstdint"
       for sign in ("", "u") for bits in (8, 16, 32, 64)},
}


def headers_include_what_they_name(source):
    if not (source.below("src") and source.suffix == ".h"):
        return
    included = {hit[1] for _, hit in source.grep(r"^#include <([^>]+)>")}
    for number, line in enumerate(source.lines, 1):
        for name in re.findall(r"\bstd::(\w+)", line.split("//")[0]):
            header = STANDARD_HEADERS.get(name, name)
            if name in STANDARD_HEADERS and header not in included:
                included.add(header)
                yield number, f"std::{name} without #include <{header}>"
        if "fmt::" in line.split("//")[0] and not any(
                one.startswith("fmt/") for one in included):
            included.add("fmt/format.h")
            yield number, "fmt:: without #include <fmt/format.h>"


RULES = (
    functions_name_their_source,
    no_bare_double_with_a_unit_in_its_name,
    tests_do_not_depend_on_chance_or_time,
    no_clock_below_the_edge,
    a_disabled_test_names_its_issue,
    no_person_level_names_in_what_is_shown,
    headers_include_what_they_name,
    files_stay_short,
    nothing_names_a_mirror_or_one_machine,
)


def retired_words(glossary):
    """{retired: what to say instead} from GLOSSARY.md: the table below the
    heading "Retired words", first and second column."""
    words, inside = {}, False
    for line in glossary.splitlines():
        if line.startswith("#"):
            inside = line.strip("# ").lower() == "retired words"
        cells = [c.strip(" *`\"") for c in line.strip().strip("|").split("|")]
        if (inside and line.startswith("|") and len(cells) >= 2
                and not set(cells[0]) <= set("-: ")):
            words[cells[0].lower()] = cells[1]
    # The table's own heading comes first.
    return dict(list(words.items())[1:])


# One thing, one word: two words for it make readers look for a difference.
# Only words of two parts or more are searched for: a single word ("target",
# "segment") has an honest other meaning too often.
def no_retired_words(source, words):
    if not (source.below("src", "web/src", "docs", "frameworks")
            or source.path == "README.md"):
        return
    if source.below("docs/decisions"):  # history is not rewritten
        return
    for word, instead in words.items():
        if len(re.split(r"[ _-]", word)) < 2:
            continue
        pattern = r"(?i)\b" + re.sub(r"[ _-]+", "[ _-]", word) + r"s?\b"
        for number, hit in source.grep(pattern):
            yield number, f'"{hit[0]}" is retired: {instead}'


def sources(root):
    """What git knows or would add."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others",
         "--exclude-standard"], cwd=root, check=True, capture_output=True,
        text=True).stdout
    for name in sorted(filter(None, listed.split("\0"))):
        path = root / name
        if path.suffix in TEXT and path.is_file():
            yield Source(name, path.read_text(errors="replace"))


def check(files, words):
    for source in files:
        for rule in RULES:
            for number, message in rule(source):
                yield f"{source.path}:{number}: {message}"
        for number, message in no_retired_words(source, words):
            yield f"{source.path}:{number}: {message}"


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=pathlib.Path,
                        default=pathlib.Path(__file__).parents[1])
    root = parser.parse_args(arguments).root
    glossary = root / "GLOSSARY.md"
    words = retired_words(glossary.read_text()) if glossary.exists() else {}
    files = list(sources(root))
    for source in files:
        if is_long(source, LONG) and not is_long(source, TOO_LONG):
            print(f"{source.path}: {len(source.lines)} lines, look for a "
                  "split (not an error)")
    problems = list(check(files, words))
    print("\n".join(problems) or f"sources ok: {len(files)} files, "
          f"{len(words)} retired words")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
