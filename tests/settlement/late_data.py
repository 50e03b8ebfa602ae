"""A year is settled and signed; then records come late. An adjustment account
pays the difference, to the penny, and nothing that was written is touched."""
import csv

from world import BARE, People, account, bytes_of, contract

EARLY = "2025-04-30"  # the contract's data cut
LATE = "2025-06-30"


def pence(of):
    return of["pence"]


class Late:
    """30 of 60 have a good reading by April. In June the readings of three
    more persons arrive."""

    def __init__(self, world):
        self.world = world
        self.package = world.package("late", {"readings": BARE})
        self.store = world.store(
            "late-store", People().had("reading.good", range(1, 31)))

    def settle(self, out, *more):
        on = "2025-07-01" if LATE in more else "2025-05-01"
        said = self.world.settle(self.package, "readings", out, self.store,
                                 "--for", "restricted", *more, on=on)
        assert said.returncode == 0, said.stderr
        return said.stdout

    def arrives(self):
        self.world.store(
            "late-store",
            People().had("reading.good", range(31, 34), "2025-03-20"),
            received="2025-06-10")


def late_rows_give_an_adjustment_account(world):
    late = Late(world)
    out = world.folder / "late-out"
    north = out / "restricted/readings/2024-25/north"
    late.settle(out)
    first = account(north / "1")
    # 30 of 60 is 50 %: (50 - 20) / (60 - 20) of GBP 100,000 is GBP 75,000, in
    # equal parts, on top of 90 % of GBP 600,000.
    assert pence(first["total"]) == 54_000_000 + 3_750_000, first["total"]
    assert first["made"]["data_cut"] == EARLY
    for party in ("north", "payer"):
        world.done("settle", "approve", north / "1", "--key",
                   world.keys[party], "--on", "2025-05-20")
    world.done("settle", "verify", north / "1", "--package", late.package)
    signed = bytes_of(out)

    # What comes after the data cut changes nothing that is known by it.
    late.arrives()
    assert "nothing has changed since" in late.settle(out)
    assert bytes_of(out) == signed

    said = late.settle(out, "--known-on", LATE, "--why", "Late readings.")
    assert "written: " in said
    # 33 of 60 is 55 %: 35 / 40 of GBP 100,000 is GBP 87,500.
    second = account(north / "2")
    assert pence(second["total"]) == 54_000_000 + 4_375_000
    assert pence(second["already_settled"]) == pence(first["total"])
    assert pence(second["due"]) == 625_000
    with open(north / "2/ledger.csv", encoding="utf-8") as ledger:
        lines = [int(row["pence"]) for row in csv.DictReader(ledger)]
    assert lines[-1] == 625_000 == sum(lines[:-1]), lines
    # The new account names both cuts, and the account before it.
    assert second["made"]["data_cut"] == LATE
    assert second["adjusts"]["number"] == 1
    assert second["adjusts"]["why"] == (
        "Late readings. Figures as known by 30 June 2025, before by 30 April "
        "2025. controlled: 55.0 % earning £87,500.00, before it was 50.0 % "
        "earning £75,000.00."), second["adjusts"]
    # What was written stays as it is, and stays signed.
    now = bytes_of(out)
    assert {name: now[name] for name in signed} == signed
    world.done("settle", "verify", north / "1", "--package", late.package)
    verdict = world.done("settle", "verify", north / "1")
    assert "Account 2 adjusts it." in verdict.stdout, verdict.stdout
    verdict = world.run("settle", "verify", north / "2", "--package",
                        late.package)
    assert verdict.returncode == 1 and "No provider has approved" in \
        verdict.stdout, verdict.stdout

    # Done again: nothing is added here, and elsewhere the bytes are the same.
    assert "nothing has changed since" in late.settle(out, "--known-on", LATE)
    assert bytes_of(out) == now
    again = world.folder / "late-again"
    late.settle(again, "--known-on", EARLY)
    late.settle(again, "--known-on", LATE, "--why", "Late readings.")
    anew = bytes_of(again)
    # The store has grown since the first account, whose version the accounts
    # tell; what is paid is the same.
    for name in anew:
        if name.endswith("ledger.csv"):
            assert anew[name] == now[name], name


def the_same_inputs_give_the_same_bytes(world):
    store = world.store("same-store",
                        People().had("reading.good", range(1, 31)))
    world.store("same-store",
                People().had("reading.good", range(31, 34), "2025-03-20"),
                received="2025-06-10")
    package = world.package("same", {"readings": BARE})
    for name in ("one", "two"):
        for cut in (EARLY, LATE):
            said = world.settle(package, "readings",
                                world.folder / f"same-{name}", store,
                                "--for", "restricted", "--known-on", cut)
            assert said.returncode == 0, said.stderr
    one = bytes_of(world.folder / "same-one")
    assert one == bytes_of(world.folder / "same-two")
    assert len(one) == 2 * 2 * 4, sorted(one)


def a_year_can_be_settled_long_after_it(world):
    """Measuring reaches back to what the contract counts, however far the
    records have gone on: a late adjustment takes nothing away."""
    def change(of):
        of["outcomes"][0]["rewards"] = "improvement"
    store = world.store("long-store",
                        People().had("reading.good", range(1, 31)))
    package = world.package("long", {"readings": contract(change)})
    out = world.folder / "long-out"
    first = world.settle(package, "readings", out, store, "--for",
                         "restricted")
    assert first.returncode == 0, first.stderr
    # From a baseline of 0 % to 50 %, target 60 %: 83.3333 % of GBP 100,000 is
    # GBP 83,333.30, in equal parts.
    north = account(out / "restricted/readings/2024-25/north/1")
    assert pence(north["total"]) == 54_000_000 + 4_166_665, north["total"]
    world.store("long-store",
                People().had("visit", range(1, 31), "2031-02-01"),
                received="2031-02-10")
    then = world.settle(package, "readings", out, store, "--for", "restricted",
                        "--known-on", "2031-03-31")
    assert "nothing has changed since" in then.stdout, then.stdout


def before_its_cut_an_account_says_what_it_awaits(world):
    store = world.store("early-store",
                        People().had("reading.good", range(1, 31)))
    package = world.package("early", {"readings": BARE})
    said = world.settle(package, "readings", world.folder / "early-out",
                        store, "--for", "restricted", on="2025-04-20")
    assert "Figures are awaited until 30 April 2025." in said.stdout, said


def exact_accounts_of_real_persons_are_closed(world):
    store = world.store("real-store",
                        People().had("reading.good", range(1, 31)),
                        origin=())
    package = world.package("real", {"readings": BARE})
    out = world.folder / "real-out"
    asked = (package, "readings", out, store, "--for", "restricted")
    refused = world.settle(*asked)
    assert refused.returncode == 2 and "--purpose" in refused.stderr, refused
    assert not out.exists() and not (store / "audit.jsonl").exists()
    done = world.settle(*asked, "--purpose", "settle the year")
    assert done.returncode == 0, done.stderr
    looked = (store / "audit.jsonl").read_text(encoding="utf-8")
    assert "settle the year" in looked, looked
    assert (out / "restricted").stat().st_mode & 0o077 == 0
    for file in (out / "restricted").rglob("*"):
        assert file.stat().st_mode & 0o077 == 0, file
    lived = world.folder / "real-lived"
    asked = ("simulate", package, "--contract", "readings", "--record", store,
             "--out", lived, "--draws", "100")
    refused = world.run(*asked)
    assert refused.returncode == 2 and not lived.exists(), refused
    world.done(*asked, "--purpose", "look before signing")
    assert sorted(bytes_of(lived)) == ["payments.csv", "simulation.html",
                                       "simulation.json"]
    for file in lived.iterdir():
        assert file.is_file() and file.stat().st_mode & 0o077 == 0, file


TESTS = [late_rows_give_an_adjustment_account,
         the_same_inputs_give_the_same_bytes,
         a_year_can_be_settled_long_after_it,
         before_its_cut_an_account_says_what_it_awaits,
         exact_accounts_of_real_persons_are_closed]
