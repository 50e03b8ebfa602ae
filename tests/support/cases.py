"""What test scripts share that hold files of the program against each other:
finding the program, running one case after another, and counting."""
import os
import pathlib
import sys
import traceback

ROOT = pathlib.Path(__file__).resolve().parents[2]


def program():
    """The program under test: first argument, else $WM_PROGRAM, else release."""
    name = sys.argv[1] if len(sys.argv) > 1 else os.environ.get(
        "WM_PROGRAM", ROOT / "build/release/whatmatters")
    return pathlib.Path(name).resolve()


def run_cases(cases, made):
    """Calls each with what was made; the last line is the count."""
    failed = 0
    for case in cases:
        try:
            case(made)
        except Exception:
            failed += 1
            print(f"FAILED {case.__name__}")
            traceback.print_exc(file=sys.stdout)
    print(f"{len(cases) - failed} passed, {failed} failed, 0 skipped")
    sys.exit(1 if failed else 0)
