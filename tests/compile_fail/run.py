#!/usr/bin/env python3
"""Compiles one section of a file of things that must not compile.

A file begins with what its sections share, then come sections, each up to the
next one and compiled alone:

    // OK
    ...                       has to compile: shows that the rest of the file
                              fails for its own reason and not for a typo
    // CASE adds_two_units: no match for|invalid operands
    ...                       has to fail, with an error that the regular
                              expression after the colon finds (it may be
                              left out; the compilers word things differently)

usage: run.py FILE (OK | CASE NAME) -- COMPILER [OPTION...]
"""
import pathlib
import re
import subprocess
import sys
import tempfile

HEADING = re.compile(r"^// (?:(OK)\b|CASE +(\w+)(?:: *(.+))?)")


def sections(text):
    """{name: (expected error or None, shared part + that section)}"""
    shared, found, name = [], {}, None
    for line in text.splitlines():
        heading = HEADING.match(line)
        if heading:
            name = heading[1] or heading[2]
            if name in found:
                sys.exit(f"two sections are called {name}")
            found[name] = (heading[3], list(shared))
        (shared if name is None else found[name][1]).append(line)
    return {n: (says, "\n".join(code)) for n, (says, code) in found.items()}


def verdict(name, says, failed, message):
    """Why this outcome is wrong, or None."""
    if name == "OK":
        return "has to compile" if failed else None
    if not failed:
        return "compiles, and must not"
    errors = [line for line in message.splitlines() if "error:" in line]
    if says and not any(re.search(says, line) for line in errors):
        return f"fails for another reason than: {says}"
    return None


def main(arguments):
    split = arguments.index("--")
    file, name = arguments[:split]
    compiler = arguments[split + 1:]
    says, code = sections(pathlib.Path(file).read_text())[name]
    with tempfile.NamedTemporaryFile("w", suffix=".cc") as source:
        source.write(code + "\n")
        source.flush()
        run = subprocess.run([*compiler, "-fsyntax-only", source.name],
                             capture_output=True, text=True)
    problem = verdict(name, says, run.returncode != 0, run.stderr)
    if problem:
        print(f"{file}, {name}: {problem}\n{run.stderr}")
    return 1 if problem else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
