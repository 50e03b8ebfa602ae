#!/usr/bin/env python3
"""Checks that the rooms use each other as the map below says.

The map is written down once, here. What a room does use is declared in its
CMakeLists.txt, wm_room(<room> USES ...), and must be part of what the map
allows; what its files include must be declared; what is declared must be
included. With that, reading one line of a CMakeLists.txt tells what a room
can depend on.

usage: check_rooms.py [--root FOLDER]              check (exit 1 on problems)
       check_rooms.py --graph                      print the graph as Markdown
       check_rooms.py --check-doc | --write-doc    docs/architecture.md
"""
import argparse
import pathlib
import re
import sys
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple


class Room(NamedTuple):
    storey: int
    may_use: tuple
    persons: bool = False  # sees individual persons' records


def room(storey, may_use="", persons=False):
    return Room(storey, tuple(may_use.split()), persons)


ALL = "*"  # every room of a lower storey

# One storey rests on those below it. A change here is a change of the
# architecture and needs a decision record.
MAP = {
    "base": room(0),
    "stats": room(0, "base"),
    "tables": room(0, "base"),
    "framework": room(1, "base"),
    "figures": room(1, "base stats tables framework"),
    "analysis": room(1, "base stats tables"),
    "instruments": room(1, "base stats framework"),
    "record": room(2, "base tables framework instruments", persons=True),
    "linkage": room(2, "base stats tables record", persons=True),
    "metrics": room(2, "base stats framework figures record", persons=True),
    "needs": room(2, "base stats framework figures record", persons=True),
    "evaluation": room(2, "base stats figures record metrics", persons=True),
    "synth": room(2, "base stats framework record", persons=True),
    "assessment": room(3, "base stats framework figures"),
    "contracts": room(3, "base stats framework figures"),
    "voice": room(3, "base stats framework figures instruments"),
    "programme": room(3, "base framework"),
    "disclosure": room(4, "base stats figures"),
    "access": room(4, "base"),
    "opstore": room(4, "base"),
    "report": room(5, "base framework programme disclosure"),
    "app": room(6, ALL),
    "server": room(6, "base app"),
    "cli": room(6, "base analysis app"),
}

# Storeys that work on figures: a person's record must not reach them.
ABOVE_PERSONS = range(3, 6)

# Rooms whose output people see. They get what has passed disclosure control
# and nothing that has not, so they may not even name the room of raw figures.
SHOWN = ("report", "server")
RAW = ("figures",)

BEGIN = "<!-- rooms: written by scripts/check_rooms.py --write-doc -->"
END = "<!-- end of rooms -->"

DECLARATION = re.compile(r"^\s*wm_room\(\s*(\w+)([^)]*)\)", re.MULTILINE)
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]')


def allowed(rooms, name):
    if rooms[name].may_use == (ALL,):
        return {n for n, r in rooms.items() if r.storey < rooms[name].storey}
    return set(rooms[name].may_use)


def check_map(rooms):
    """The map itself keeps the two rules that are promises to residents."""
    for name, here in rooms.items():
        for used in sorted(allowed(rooms, name)):
            if rooms[used].storey > here.storey:
                yield f"map: {name} (storey {here.storey}) looks up to {used}"
            if here.storey in ABOVE_PERSONS and rooms[used].persons:
                yield f"map: {name} may not use {used}: it sees persons"
            if name in SHOWN and used in RAW:
                yield f"map: {name} may not use {used}: not cleared"


def read_declarations(src):
    """{room: what it USES}, and problems. Only folders that hold code."""
    uses, problems = {}, []
    for folder in sorted(p for p in src.iterdir() if p.is_dir()):
        if not code_files(folder):
            continue
        cmake = folder / "CMakeLists.txt"
        text = cmake.read_text() if cmake.exists() else ""
        found = DECLARATION.search(re.sub(r"#.*", "", text))
        if not found or found[1] != folder.name:
            problems.append(f"{cmake}: expected wm_room({folder.name} ...)")
            continue
        words, keyword = found[2].split(), None
        uses[folder.name] = set()
        for word in words:
            if word in ("USES", "LIBS"):
                keyword = word
            elif keyword == "USES":
                uses[folder.name].add(word)
    return uses, problems


def code_files(folder):
    return sorted(p for p in folder.rglob("*") if p.suffix in (".h", ".cc"))


def check_declarations(uses, rooms):
    for name, used in uses.items():
        if name not in rooms:
            yield (f"src/{name}: not in the map of scripts/check_rooms.py; "
                   "a new room needs a decision record")
            continue
        for other in sorted(used - allowed(rooms, name)):
            yield f"src/{name}: the map does not let {name} use {other}"
    try:
        tuple(TopologicalSorter(uses).static_order())
    except CycleError as cycle:
        yield "cycle: " + " -> ".join(cycle.args[1])


def check_includes(src, uses, rooms):
    known = set(rooms) | set(uses)
    for name, declared in uses.items():
        seen = set()
        for path in code_files(src / name):
            is_test = path.name.endswith("_test.cc")
            for number, line in enumerate(path.read_text().splitlines(), 1):
                hit = INCLUDE.match(line)
                if not hit:
                    continue
                place = f"{path}:{number}"
                first, _, rest = hit[2].partition("/")
                if first in known and rest:
                    if first == name:
                        continue
                    seen.add(first)
                    if first not in declared:
                        yield f"{place}: {name} does not declare {first}"
                    if rest.startswith("detail/"):
                        yield f"{place}: {first}/detail is {first}'s own"
                    if name in SHOWN and first in RAW:
                        yield f"{place}: {name} sees only what is cleared"
                elif hit[1] == '"' and not (
                        first == "embedded" or first == "support" and is_test):
                    yield (f'{place}: write the room first, '
                           f'"{name}/{pathlib.PurePath(hit[2]).name}"')
        for other in sorted(declared - seen):
            yield f"src/{name}: declares {other} and never includes it"


def problems_of(root, rooms=None):
    rooms = MAP if rooms is None else rooms
    src = root / "src"
    uses, problems = read_declarations(src)
    return [*problems, *check_map(rooms), *check_declarations(uses, rooms),
            *check_includes(src, uses, rooms)]


def direct(uses, name):
    """What it uses and does not already reach through another: fewer arrows,
    the same picture."""
    def reach(start):
        for other in uses.get(start, ()):
            yield other
            yield from reach(other)
    through = {far for near in uses[name] for far in reach(near)}
    return sorted(uses[name] - through)


def graph(uses, rooms=None):
    rooms = MAP if rooms is None else rooms
    order = sorted(uses, key=lambda n: (rooms[n].storey, list(rooms).index(n)))
    storeys = sorted({rooms[n].storey for n in uses}, reverse=True)
    lines = ["| storey | room | uses |", "| --- | --- | --- |"]
    lines += [f"| {rooms[n].storey} | {n} | "
              f"{', '.join(m for m in order if m in uses[n]) or '-'} |"
              for n in order]
    lines += ["", "Arrows point at what is used; one that follows from others"
              " is left out.", "", "```mermaid", "flowchart TD"]
    for storey in storeys:
        lines.append(f"  subgraph storey{storey}[storey {storey}]")
        lines += [f"    {n}" for n in order if rooms[n].storey == storey]
        lines.append("  end")
    lines += [f"  {n} --> {other}" for n in order
              for other in direct(uses, n)]
    return "\n".join([*lines, "```"])


def document(text, drawn):
    """The text with the part between the markers replaced, or None."""
    if BEGIN not in text or END not in text:
        return None
    before, rest = text.split(BEGIN, 1)
    return f"{before}{BEGIN}\n{drawn}\n{END}{rest.split(END, 1)[1]}"


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=pathlib.Path,
                        default=pathlib.Path(__file__).parents[1])
    action = parser.add_mutually_exclusive_group()
    for name in ("graph", "check-doc", "write-doc"):
        action.add_argument(f"--{name}", action="store_true")
    options = parser.parse_args(arguments)

    problems = problems_of(options.root)
    uses, _ = read_declarations(options.root / "src")
    if options.graph:
        print(graph(uses))
    elif options.check_doc or options.write_doc:
        doc = options.root / "docs/architecture.md"
        old = doc.read_text() if doc.exists() else ""
        new = document(old, graph(uses))
        if new is None:
            problems.append(f"{doc}: lacks the lines {BEGIN} and {END}")
        elif options.write_doc:
            doc.write_text(new)
        elif new != old:
            problems.append(f"{doc}: stale; run scripts/check_rooms.py "
                            "--write-doc")
    if problems:
        print("\n".join(problems))
    elif not options.graph:
        print(f"rooms ok: {len(uses)} rooms, "
              f"{sum(map(len, uses.values()))} declared uses")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
