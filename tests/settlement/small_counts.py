"""A payment follows from a figure by rules that everybody can read. So two
boroughs whose figures look the same to the public, since a count is 3 people
in one and 6 in the other, must give the public the same accounts, byte by byte:
whatever rule pays, in every file, and in what the program says."""
import copy
import io
import json
import re
import zipfile

from world import BARE, YEAR, People, account, bytes_of, contract, payment

FEW = (3, 6)  # people; both are hidden from the public
# Of both practices and sexes, so that little else has to be hidden with them.
SPREAD = (1, 32, 4, 33, 7, 38)
STORE_VERSION = re.compile(rb"v-[0-9a-f]{16}")
WORKBOOK_HASH = re.compile(rb'("workbook_sha256":")[0-9a-f]{64}')


# Each rule: what happened in a borough where the small count is k, and terms.
# 3 of 60 are 5 %, 6 are 10 %: of a curve that begins at 1 %.
def few_readings(k):
    return People().had("reading.good", SPREAD[:k])


def pay_from_one_per_cent(of):
    of["outcomes"][0]["curve"]["floor"] = "1 %"


def by_attainment(k):
    return few_readings(k), contract(pay_from_one_per_cent)


def by_limits(k):
    def change(of):
        pay_from_one_per_cent(of)
        of["outcomes"][0]["judged"] = "limit_at_95"
    return few_readings(k), contract(change)


def improving_from_few(k, rewards):
    def change(of):
        of["outcomes"][0]["rewards"] = rewards
    people = People().had("reading.good", range(1, 31))
    people.had("reading.good", SPREAD[:k], "2023-06-10")
    return people, contract(change)


def by_improvement(k):
    return improving_from_few(k, "improvement")


def by_better_of_both(k):
    return improving_from_few(k, "better_of_both")


# Few harmed: 5 % in one borough, 10 % in the other, and 8 % is the limit.
def by_gate(k):
    def change(of):
        of["gates"] = [{"id": "harm", "metric": "harmed", "limit": "8 %",
                        "pays": "50 %"}]
    people = People().had("reading.good", range(1, 31))
    return people.had("harm", SPREAD[:k]), contract(change)


# Few men were seen, of 29 people: 26 women or 23, which are both shown as 25.
# The gap to everyone is 38 points, beyond 15 for certain, or 28.
def by_equality(k):
    def change(of):
        of["equality"]["tests"][0]["limit"] = "15 %"
    people = People().had("reading.good", range(1, 31))
    people.had("visit", range(2, 2 + 2 * k, 2))
    return people.had("visit", range(1, 1 + 2 * (29 - k), 2)), contract(change)


# Few at North practice stopped, 20 at South: 11 women and 9 men, so that all
# sums of both practices are rounded to the same in both boroughs.
def by_points(k):
    def change(of):
        of["years"][0]["payments"].append(payment("points"))
        of["points"] = {"per_point": "100.00 pounds", "lines": [
            {"metric": "stopped", "points": 10, "lower": "0 %",
             "upper": "100 %"}]}
    people = People().had("reading.good", range(1, 31))
    people.had("stopped", range(1, k + 1))
    people.had("stopped", range(31, 53, 2))
    return people.had("stopped", range(32, 50, 2)), contract(change)


# GBP 120 for each of few: the payment is the count.
def by_rate_card(k):
    def change(of):
        of["years"][0]["payments"].append(payment("rate_card"))
        of["rate_card"] = [{
            "id": "stopped", "outcome": "Stopped for good",
            "metric": "stopped", "provider": "north",
            "price": "120.00 pounds", "most": 1000, "verifier": "board",
            "evidence": "None", "change": "From smoking to not",
            "lasting_days": 365, "relapse": "keep"}]
    people = People().had("reading.good", range(1, 31))
    return people.had("stopped", SPREAD[:k]), contract(change)


def share_savings(of, quality):
    of["years"][0]["payments"].append(payment("shared"))
    of["shared"] = {
        "programmes": ["test"], "from": "first_pound", "quality": quality,
        "gains": {"bands": [{"providers": "50 %"}]}}
    of["distribution"].append({"of": "savings", "rule": "by_budget"})


def by_quality_of_savings(k):
    def change(of):
        pay_from_one_per_cent(of)
        share_savings(of, "gains")
    return few_readings(k), contract(change)


# The gate guards one of two metrics: the other one's payment is told.
def by_gate_of_one_metric(k):
    def change(of):
        of["outcomes"][0].update(weight="50 %")
        other = copy.deepcopy(of["outcomes"][0])
        other["metric"] = "seen"
        of["outcomes"].append(other)
        of["gates"] = [{"id": "harm", "metric": "harmed", "limit": "8 %",
                        "pays": "50 %", "guards": ["seen"]}]
    people = People().had("reading.good", range(1, 31))
    people.had("visit", range(31, 61))
    return people.had("harm", SPREAD[:k]), contract(change)


# One metric is seen, the other hidden: no sum of both may be told.
def two_metrics(of):
    of["outcomes"][0].update(weight="50 %", providers=["north"])
    other = copy.deepcopy(of["outcomes"][0])
    other.update(metric="stopped", providers=["south"],
                 curve={"floor": "1 %", "target": "60 %"})
    of["outcomes"].append(other)


def beside_a_shown_metric(k):
    people = People().had("reading.good", range(1, 31))
    return people.had("stopped", SPREAD[:k]), contract(two_metrics)


# The shown metric's weight must not tell that the other cannot be seen.
def beside_a_neutral_clause(k):
    def change(of):
        two_metrics(of)
        of["data"].update(suppressed="neutral", incomplete="neutral")
    return beside_a_shown_metric(k)[0], contract(change)


# Savings are divided by what each earned, which is hidden of one.
def by_performance(k):
    def change(of):
        two_metrics(of)
        share_savings(of, "none")
        of["distribution"][-1]["rule"] = "by_performance"
    return beside_a_shown_metric(k)[0], contract(change)


RULES = [by_attainment, by_limits, by_improvement, by_better_of_both, by_gate,
         by_gate_of_one_metric, by_equality, by_points, by_rate_card,
         by_quality_of_savings, beside_a_shown_metric,
         beside_a_neutral_clause, by_performance]
# GBP 1,000,000 of budget, of which GBP 100,000 was not spent.
FINANCE = "".join(
    f"{kind},{YEAR},{who},test,,community,not_pooled,excluded,outside_scope,"
    f"{pounds}.00,,Invented for this test,\n"
    for kind, who, pounds in (
        ("budget", "north", 600_000), ("budget", "south", 400_000),
        ("actual", "north", 550_000), ("actual", "south", 350_000)))


def seen_in(file, content):
    """What a reader can get out of a file, without what tells versions."""
    if file.endswith(".xlsx"):
        book = zipfile.ZipFile(io.BytesIO(content))
        content = b"\n".join(name.encode() + b"\n" + book.read(name)
                             for name in sorted(book.namelist()))
    content = WORKBOOK_HASH.sub(rb"\1", content)
    return STORE_VERSION.sub(b"v-", content)


class Borough:
    """One rule in a borough whose small count is k."""

    def __init__(self, world, rule, k, name="", policy=""):
        self.world = world
        self.name = f"{rule.__name__}{name}-{k}"
        people, terms = rule(k)
        self.package = world.package(f"{self.name}-package", {"paid": terms},
                                     FINANCE, policy)
        self.store = world.store(f"{self.name}-store", people)
        self.out = world.folder / f"{self.name}-out"

    def settle(self, audience, *more):
        said = self.world.settle(self.package, "paid", self.out, self.store,
                                 "--for", audience, *more)
        assert said.returncode == 0, said.stderr
        return said.stdout.replace(self.name, "") + said.stderr

    def board_report(self):
        """The board's page with what was settled, as the public gets it."""
        folder = self.world.folder / f"{self.name}-run"
        self.world.done("run", self.package, "--record", self.store, "--out",
                        folder, "--on", "2025-05-01")
        page = folder / "report.html"
        self.world.done("report", folder, "--html", page, "--settled",
                        self.out)
        return {file: seen_in(file, content)
                for file, content in bytes_of(folder).items()
                if file.endswith((".html", ".json", ".csv"))}

    def seen(self):
        return {file: seen_in(file, content)
                for file, content in bytes_of(self.out).items()
                if not file.startswith(("restricted", "partner"))}

    def account_of(self, provider, number=1, of=""):
        return account(self.out / of / "paid/2024-25" / provider / str(number))


def about_in(value, exact, at=()):
    """Every amount that is told as "about", with the parties' own amount."""
    if isinstance(value, dict):
        if str(value.get("text", "")).startswith("about "):
            yield at, value["text"], exact["pence"]
        for key, each in value.items():
            if key != "steps":
                yield from about_in(each, exact[key], (*at, key))
    elif isinstance(value, list):
        for i, each in enumerate(value):
            yield from about_in(each, exact[i], (*at, i))


def amounts_in(value):
    """Every amount of money of an account, in pence."""
    if isinstance(value, dict):
        if isinstance(value.get("pence"), int):
            yield value["pence"]
        for each in value.values():
            yield from amounts_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from amounts_in(each)


def the_public_sees_the_same(world, rule):
    few, more = (Borough(world, rule, k) for k in FEW)
    # Parties see different accounts: so there is something to hide.
    paid = []
    for one in (few, more):
        one.settle("restricted")
        paid.append([list(amounts_in(one.account_of(p, of="restricted")))
                     for p in ("north", "south")])
    assert paid[0] != paid[1], rule.__name__
    assert few.settle("public") == more.settle("public"), rule.__name__
    ours, theirs = few.seen(), more.seen()
    assert sorted(ours) == sorted(theirs)
    assert len(ours) == 2 * 4, sorted(ours)
    for file, content in ours.items():
        assert content == theirs[file], (rule.__name__, file)
    # The answer itself: what follows from a hidden count is withheld, and with
    # it the sum; only what the terms alone decide has pence.
    for provider in ("north", "south"):
        told = few.account_of(provider)
        assert told["standing"] == "estimate"
        # South's points and prices are not those of the few.
        withheld = provider == "north" or rule not in (by_points, by_rate_card)
        assert (told["total"]["text"] == "withheld") == withheld, told["total"]
        assert told["total"]["pence"] is None
        assert not told["ledger"]
        fixed = set(amounts_in(told["parts"][0]))
        for part in told["parts"][1:]:
            for amount in amounts_in({**part, "steps": []}):
                assert amount in fixed, (rule.__name__, part["id"], amount)
            # What is shown is true: here no rounding changes a shown figure.
            exact = few.account_of(provider, of="restricted")
            for at, text, pence in about_in(told["parts"], exact["parts"]):
                assert text == f"about £{(pence + 50) // 100:,}", (at, text, pence)
            if part["amount"]["text"] == "withheld":
                assert "Nothing is shared yet" not in json.dumps(part), part


def case_of(rule):
    def case(world):
        the_public_sees_the_same(world, rule)
    case.__name__ = f"nobody_sees_small_counts_paid_{rule.__name__}"
    return case


def counts_that_are_not_rounded_hide_the_few_as_well(world):
    """By the policy `suppress` other counts are told as they are."""
    for rule in (by_rate_card, beside_a_shown_metric):
        few, more = (Borough(world, rule, k, "-suppress", "suppress")
                     for k in FEW)
        assert few.settle("public") == more.settle("public"), rule.__name__
        assert few.seen() == more.seen(), rule.__name__
        told = few.account_of("north")
        assert told["total"]["text"] == "withheld", told["total"]


def a_partner_sees_no_more_of_others(world):
    """South practice knows its own 20, and sees nothing of the few at North."""
    few, more = (Borough(world, by_points, k, "-partner") for k in FEW)
    assert few.settle("partner:south") == more.settle("partner:south")
    seen = [{file: seen_in(file, content)
             for file, content in bytes_of(one.out / "partner/south").items()}
            for one in (few, more)]
    assert len(seen[0]) == 4 and seen[0] == seen[1]
    # And the public nothing of what South may see.
    assert not few.seen()


def a_change_among_small_counts_is_no_news(world):
    """3 become 6 when data come late: the public gets no second account."""
    people, terms = by_rate_card(3)
    package = world.package("news-package", {"paid": terms}, FINANCE)
    store = world.store("news-store", people)
    out = world.folder / "news-out"
    assert world.settle(package, "paid", out, store).returncode == 0
    before = bytes_of(out)
    world.store("news-store",
                People().had("stopped", range(4, 7), "2025-03-20"),
                received="2025-06-10")
    said = world.settle(package, "paid", out, store, "--known-on",
                        "2025-06-30")
    assert "written" not in said.stdout and said.returncode == 0, said
    assert bytes_of(out) == before


def what_was_hidden_gives_no_difference(world):
    """6 become 20: what they are paid is told, what it was before is not."""
    people, terms = by_rate_card(6)
    package = world.package("due-package", {"paid": terms}, FINANCE)
    store = world.store("due-store", people)
    out = world.folder / "due-out"
    assert world.settle(package, "paid", out, store).returncode == 0
    world.store("due-store",
                People().had("stopped", range(7, 21), "2025-03-20"),
                received="2025-06-10")
    said = world.settle(package, "paid", out, store, "--known-on",
                        "2025-06-30")
    assert said.returncode == 0, said.stderr
    now = account(out / "paid/2024-25/north/2")
    assert now["parts"][2]["amount"]["text"] == "about £2,400", now["parts"][2]
    for key in ("already_settled", "due"):
        assert now[key] == {"pence": None, "text": "withheld"}, now[key]
    assert "was withheld" not in now["answer"]


def the_board_page_tells_no_more(world):
    for rule in (by_rate_card, by_points, by_improvement, by_attainment):
        pages = []
        for k in FEW:
            borough = Borough(world, rule, k, "-board")
            borough.settle("public")
            pages.append(borough.board_report())
        assert pages[0].keys() == pages[1].keys()
        # What nobody may see earns nothing that is told, older figures neither.
        paid = json.loads(pages[0]["report.json"])["contracts"][0][
            "outcomes"][0]
        curve = paid["curve"] or {"share": None}
        shown = rule in (by_rate_card, by_points)
        assert (curve["share"] is not None) == shown, (rule.__name__, curve)
        assert paid["latest"]["period"]["label"] == "Jan to March 2025", paid
        for file, content in pages[0].items():
            assert content == pages[1][file], (rule.__name__, file)


TESTS = [case_of(rule) for rule in RULES] + [
    counts_that_are_not_rounded_hide_the_few_as_well, a_partner_sees_no_more_of_others, a_change_among_small_counts_is_no_news,
    what_was_hidden_gives_no_difference, the_board_page_tells_no_more]
