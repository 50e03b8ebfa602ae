"""Terms that contradict themselves, money that cannot be, figures that are not
there: each is told in words where it is wrong, or has the contract's clause.
Nothing is written by halves."""
import copy
import json

from small_counts import FINANCE, share_savings
from world import (BARE, THREE_QUESTIONS, YEAR, People, account, bytes_of,
                   contract, payment)

INPUT = 1  # exit code: the input is wrong
USAGE = 2  # exit code: asked for what may not be


def set_at(path, value):
    """A change of one place of a contract: ("years", 0, "at_risk")."""
    def change(of):
        for key in path[:-1]:
            of = of[key]
        of[path[-1]] = value
    return change


def twice(of):
    of["outcomes"][0]["weight"] = "50 %"
    of["outcomes"].append(copy.deepcopy(of["outcomes"][0]))


def overlapping_years(of):
    of["years"].append(dict(copy.deepcopy(of["years"][0]), year="2024"))


def known_in_full(part):
    def change(of):
        share_savings(of, "none")
        of["shared"]["completion"] = part
    return change


def points(of):
    of["years"][0]["payments"].append(payment("points"))
    of["points"] = {"per_point": "100.00 pounds", "lines": [
        {"metric": "stopped", "points": 10, "lower": "0 %", "upper": "100 %",
         "prevalence": {"metric": "seen", "average": "0 %"}}]}


def savings_of_nobodys_budget(of):
    SHARES(of)
    of["years"][0]["benchmark"] = "1,000,000.00 pounds"
    for line in of["years"][0]["budget"]:
        line["amount"] = "0.00 pounds"


def test_of(**changes):
    def change(of):
        of["equality"]["tests"][0].update(changes)
    return change


def spent(north, south):
    """The finance lines with other spending."""
    kept = [line for line in FINANCE.splitlines()
            if line.startswith("budget")]
    return "\n".join(kept + [
        f"actual,{YEAR},{who},test,,community,not_pooled,excluded,"
        f"outside_scope,{pounds},,Invented for this test,"
        for who, pounds in (("north", north), ("south", south))]) + "\n"


BUDGET = ("years", 0, "budget", 0, "amount")
SHARES = known_in_full("100 %")
# What is wrong; where and what is said of it; finance lines, where it matters.
REFUSED = [
    (set_at(BUDGET, "-600,000.00 pounds"), '"amount" cannot be negative'),
    (set_at(BUDGET, "99,999,999,999,999,999.00 pounds"),
     "is no amount of money"),
    (set_at(("years", 0, "at_risk"), "150 %"), '"at_risk" cannot be 150 %'),
    (set_at(("years", 0, "at_risk"), "-5 %"), '"at_risk" cannot be -5 %'),
    (set_at(("years", 0, "ends"), "2025-06-30"), "contracts/paid.yaml:1:"),
    (set_at(("years", 0, "payments", 0, "data_cut"), "2025-04-01"),
     "data are cut before their run-out ends"),
    (overlapping_years, "the year 2024 starts on 2024-04-01"),
    (set_at(("outcomes", 0, "weight"), "99 %"), "add up to 99 %"),
    (set_at(("outcomes", 0, "curve", "target"), "20 %"),
     "the target is not better than the floor"),
    (twice, 'the paid metric "controlled" stands twice'),
    (points, "the average prevalence has to be more than 0"),
    (known_in_full("0 %"), '"completion" cannot be 0 %'),
    (test_of(breakdown="religion"), '"seen" is not counted by "religion"'),
    (test_of(groups=["males"]), '"sex" has no group "males"'),
    (SHARES, "finance/: In 2024/25 -£350,000.00 was spent",
     spent("-700000.00", "350000.00")),
    (SHARES, "finance/: The spending of 2024/25: an amount of money is larger",
     spent("99999999999999.00", "350000.00")),
    (savings_of_nobodys_budget, "paid: The providers' part of savings, "
     "£50,000.00, cannot be divided", FINANCE),
    (SHARES, '"1e5" is no amount of money', spent("1e5", "350000.00")),
]


def wrong_terms_and_money_are_refused_whole(world):
    store = world.store("refused-store",
                        People().had("reading.good", range(1, 31)))
    for i, (change, words, *finance) in enumerate(REFUSED):
        package = world.package(f"refused-{i}", {"paid": contract(change)},
                                *finance)
        out = world.folder / f"refused-{i}-out"
        said = world.settle(package, "paid", out, store, "--for",
                            "restricted")
        assert said.returncode == INPUT, (words, said)
        assert words in said.stderr and not said.stdout, (words, said.stderr)
        assert not out.exists() or not bytes_of(out), words


def contracts_that_overlap_are_not_settled(world):
    store = world.store("overlap-store",
                        People().had("reading.good", range(1, 31)))
    package = world.package("overlap", {"paid": BARE, "again": BARE})
    out = world.folder / "overlap-out"
    said = world.settle(package, "paid", out, store, "--for", "restricted")
    assert said.returncode == INPUT and not out.exists(), said
    assert ('"again" and "paid" bind the same parties for the same people at '
            'the same time') in said.stderr, said.stderr


def what_is_not_there_is_named(world):
    store = world.store("there-store",
                        People().had("reading.good", range(1, 31)))
    package = world.package("there", {"paid": BARE})
    out = world.folder / "there-out"
    for more, code, words in (
            (["--year", "2031/32"], INPUT, "no year \"2031/32\". Allowed: "
             "2024/25"),
            (["--contract", "pied"], INPUT, 'no contract "pied". Allowed: paid'),
            (["--record", world.folder / "none"], INPUT,
             "There is no store of records here"),
            (["--known-on", "2001-01-01"], INPUT,
             "by 2001-01-01 nothing was known"),
            (["--for", "partner:board"], USAGE, "board is no party")):
        asked = {"--contract": "paid", "--year": YEAR, "--record": store,
                 "--for": "restricted", "--out": out}
        asked.update(zip(more[::2], more[1::2]))
        said = world.run("settle", package, *sum(asked.items(), ()))
        assert said.returncode == code, (more, said)
        assert words in said.stderr, (more, said.stderr)
        assert not out.exists(), more
    for command in ("settle", "simulate"):
        said = world.run(command, package, "--contract", "paid", "--year",
                         YEAR, "--known-on", "2025-04-30", "--out", out)
        assert said.returncode == USAGE, (command, said)
        assert "--known-on requires --record" in said.stderr, said.stderr
        assert not out.exists(), command


def clause(world, name, change, store, *more):
    """What the account says of the paid metric, and what North gets [pence]."""
    package = world.package(f"{name}-package", {"paid": contract(change)})
    out = world.folder / f"{name}-out"
    said = world.settle(package, "paid", out, store, "--for", "restricted",
                        *more)
    assert said.returncode == 0, said.stderr
    told = account(out / "restricted/paid/2024-25/north/1")
    return told["parts"][1]["metrics"][0]["clause"], told["total"]["pence"]


def a_zero_denominator_has_its_clause(world):
    """A store that was made for another package: nobody in it has what these
    metrics count."""
    files = world.folder / "strangers"
    files.mkdir()
    (files / "persons.csv").write_text("person_id,birth,sex\n" + "".join(
        f"p{i},1950-05-01,female\n" for i in range(1, 41)))
    (files / "events.csv").write_text(
        "event_id,person_id,concept,start,provider,attribute.answer\n" +
        "".join(f"r{i},p{i},registration.gp,2010-01-01,N1,\n"
                f"s{i},p{i},survey.dignity,2025-04-02,,agree\n"
                for i in range(1, 41)))
    store = world.folder / "strangers-store"
    world.done("import", "record", *sorted(files.iterdir()), "--package",
               THREE_QUESTIONS, "--store", store, "--synthetic",
               "--source", "gp", "--received-on", "2025-04-15", "--rejects",
               files / "rejects.csv")
    why = "There is no figure, since nobody was counted; by the data clause "
    for word, says, total in (
            ("pay_nothing_yet", "nothing is paid until it comes", 54_000_000),
            ("neutral", "its weight would go to the other metrics of its part, "
             "and none is left: its money is held back", 54_000_000),
            # As if the target were reached: GBP 100,000 in equal parts.
            ("pay_in_full", "it is paid as if the target were reached",
             59_000_000)):
        told = clause(world, f"nobody-{word}",
                      set_at(("data", "undefined"), word), store)
        assert told == (f"{why}{says}.", total), told


def a_missing_figure_has_its_clause(world):
    """Of the contract's year nothing is recorded: the readings are older."""
    store = world.store("older-store", People().had(
        "reading.good", range(1, 31), "2023-06-10"))

    def later(of):
        text = json.dumps(of).replace("2024-04-01", "2025-04-01").replace(
            "2025-03-31", "2026-03-31")
        of.update(json.loads(text))
        of["years"][0]["payments"][0].update(
            run_out="2026-04-15", data_cut="2026-04-30",
            reported_on="2026-05-15", paid_on="2026-05-31")

    told = clause(world, "missing", later, store)
    assert told == ("There is no figure; by the data clause nothing is paid "
                    "until it comes.", 54_000_000), told

    def of_last_year(of):
        later(of)
        of["data"].update(missing="last_value", last_value_years=2)

    # The last quarter with a figure within two years: to March 2025, when
    # nobody had had a reading for a year.
    told = clause(world, "older", of_last_year, store)
    assert told == ("There is no figure; by the data clause the last value "
                    "counts, 0.0 %.", 54_000_000), told


def too_few_people_have_their_clause(world):
    store = world.store("fewer-store",
                        People().had("reading.good", range(1, 31)))
    told = clause(world, "fewer", set_at(
        ("outcomes", 0, "needs"), {"denominator": 61}), store)
    assert told == ("There is a figure less complete than the contract "
                    "demands; by the data clause nothing is paid until it "
                    "comes.", 54_000_000), told


def spending_that_is_not_known_waits(world):
    store = world.store("unspent-store",
                        People().had("reading.good", range(1, 31)))
    budget = "".join(line + "\n" for line in FINANCE.splitlines()
                     if line.startswith("budget"))
    package = world.package("unspent", {"paid": contract(SHARES)}, budget)
    out = world.folder / "unspent-out"
    said = world.settle(package, "paid", out, store, "--for", "restricted")
    assert said.returncode == 0, said.stderr
    part = account(out / "restricted/paid/2024-25/north/1")["parts"][2]
    assert part["amount"]["pence"] == 0
    assert part["steps"][0]["text"] == (
        "Nothing is shared yet: the year's spending is not known yet: "
        "finance/ has no line of 2024/25 that says what was spent by north "
        "on test, community care; by south on test, community care"), part


def one_bad_folder_stops_all_accounts(world):
    """South's account was tampered with: North gets no second one either."""
    store = world.store("tampered-store",
                        People().had("reading.good", range(1, 31)))
    package = world.package("tampered", {"paid": BARE})
    out = world.folder / "tampered-out"
    assert world.settle(package, "paid", out, store, "--for",
                        "restricted").returncode == 0
    file = out / "restricted/paid/2024-25/south/1/account.json"
    file.write_text(file.read_text(encoding="utf-8").replace(
        '"number":1', '"number":7'), encoding="utf-8")
    before = bytes_of(out)
    world.store("tampered-store",
                People().had("reading.good", range(31, 34), "2025-03-20"),
                received="2025-06-10")
    said = world.settle(package, "paid", out, store, "--for", "restricted",
                        "--known-on", "2025-06-30")
    assert said.returncode == INPUT, said
    assert "Restore the folder from a copy" in said.stderr, said.stderr
    assert bytes_of(out) == before


TESTS = [wrong_terms_and_money_are_refused_whole,
         contracts_that_overlap_are_not_settled, what_is_not_there_is_named,
         a_zero_denominator_has_its_clause, a_missing_figure_has_its_clause,
         too_few_people_have_their_clause, spending_that_is_not_known_waits,
         one_bad_folder_stops_all_accounts]
