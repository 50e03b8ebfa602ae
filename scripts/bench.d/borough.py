"""Synthetic boroughs for workloads, kept in build/bench for the next time."""
import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get(
    "WM_PROGRAM", ROOT / "build/release/whatmatters")).resolve()
PACKAGE = ROOT / "frameworks/tower-hamlets"
CACHE = ROOT / "build/bench"


def borough_of(residents, years, until="2025-12-31", stays="1"):
    """A store of the cache, made if it is not there."""
    store = CACHE / f"borough_{residents}_{years}_{stays}_{until}"
    if not (store / "CURRENT").exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        draft = CACHE / f"{store.name}.draft"
        shutil.rmtree(draft, ignore_errors=True)
        subprocess.run(
            [PROGRAM, "synth", "--persons", residents, "--years", years,
             "--stays", stays, "--until", until, "--seed", "1", "--out", draft],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        draft.rename(store)
    return store
