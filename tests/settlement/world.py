"""A borough of sixty invented persons and contracts on what was counted of
them, for tests that settle. package/ holds the framework; a test says how many
of the sixty had what, and which rules its contract has."""
import base64
import copy
import json
import pathlib
import shutil
import subprocess

PACKAGE = pathlib.Path(__file__).parent / "package"
THREE_QUESTIONS = (pathlib.Path(__file__).parents[2] /
                   "frameworks/three-questions")
PEOPLE = 60  # with the condition; 1 to 30 at North practice, 31 to 60 at South
YEAR = "2024/25"
# Secret keys of RFC 8032, section 7.1, TEST 1 and TEST 2: published, so they
# must never sign anything real.
SECRETS = {
    "payer":
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
    "north":
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"}
KEYS = [
    {"organisation": "payer", "role": "Director of Finance", "public_key":
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"},
    {"organisation": "north", "role": "Director of Finance", "public_key":
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"}]

# GBP 1,000,000 a year, of which 10 % by outcomes.
BARE = {
    "title": "A contract of a test", "about": "It is invented.",
    "status": "illustration", "commissioners": ["payer"],
    "providers": [{"organisation": "north", "role": "Half of the people"},
                  {"organisation": "south", "role": "The other half"}],
    "keys": KEYS,
    "population": {"who": "Everybody with the condition",
                   "area": "E09000030", "people": PEOPLE},
    "starts": "2024-04-01", "ends": "2025-03-31",
    "years": [{
        "year": YEAR, "starts": "2024-04-01", "ends": "2025-03-31",
        "mode": "money", "at_risk": "10 %",
        "budget": [
            {"id": "north", "provider": "north", "care": "community",
             "pooled": "not_pooled", "amount": "600,000.00 pounds"},
            {"id": "south", "provider": "south", "care": "community",
             "pooled": "not_pooled", "amount": "400,000.00 pounds"}],
        "payments": [
            {"of": "outcomes", "run_out": "2025-04-15",
             "data_cut": "2025-04-30", "reported_on": "2025-05-15",
             "paid_on": "2025-05-31"}]}],
    "outcomes": [{
        "metric": "controlled", "weight": "100 %", "part": "quality",
        "baseline": {"from": "2024-01-01", "to": "2024-03-31"},
        "curve": {"floor": "20 %", "target": "60 %"}}],
    "equality": {
        "pays": "50 %", "cannot_be_tested": "pay_in_full", "power": "80 %",
        "tests": [{"id": "by_sex", "metric": "seen", "of": "groups",
                   "breakdown": "sex", "groups": ["male"], "limit": "90 %",
                   "completeness": "50 %"}]},
    "data": {"missing": "pay_nothing_yet", "suppressed": "pay_nothing_yet",
             "incomplete": "pay_nothing_yet", "undefined": "pay_nothing_yet",
             "redefined": "pay_nothing_yet"},
    "distribution": [{"of": "outcomes", "rule": "by_performance"}],
    "dispute": {"how": "In writing", "raise_within_days": 30,
                "decided_within_days": 60, "decided_by": "board"},
    "tax": {"treatment": "outside_scope"},
    "provenance": {"kind": "proposal", "source": "Invented for this test"}}


def payment(what):
    """When a further rule of a contract is settled: with the outcomes."""
    return dict(BARE["years"][0]["payments"][0], of=what)


def contract(change):
    """The bare contract, changed by a function."""
    out = copy.deepcopy(BARE)
    change(out)
    return out


class People:
    """What happened to the sixty, as rows that a source would send.

    Every sixth person and so on: who had what is spread over both practices
    and both sexes, unless a test names the persons."""

    def __init__(self):
        self.events = []

    def had(self, concept, persons, day="2025-03-10"):
        for number in persons:
            self.events.append((f"{concept}-{number}-{day}", number, concept,
                                day))
        return self


class World:
    """A program, and a folder for everything it makes."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.keys = {}
        for party, secret in SECRETS.items():
            # RFC 8410, section 7: what stands before the 32 bytes.
            der = bytes.fromhex(
                "302e020100300506032b657004220420" + secret)
            self.keys[party] = folder / f"{party}.pem"
            self.keys[party].write_text(
                "-----BEGIN PRIVATE KEY-----\n"
                f"{base64.b64encode(der).decode()}\n"
                "-----END PRIVATE KEY-----\n", encoding="utf-8")
            self.keys[party].chmod(0o600)

    def run(self, *arguments):
        return subprocess.run(
            [str(each) for each in (self.program, *arguments)], text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)

    def done(self, *arguments):
        said = self.run(*arguments)
        assert said.returncode == 0, (arguments, said.stdout, said.stderr)
        return said

    def package(self, name, contracts, finance="", policy=""):
        """A copy of the package with contracts, by id, and finance lines."""
        out = self.folder / name
        shutil.copytree(PACKAGE, out)
        (out / "contracts").mkdir()
        for key, terms in contracts.items():
            # YAML is written as JSON, which is YAML too.
            (out / "contracts" / f"{key}.yaml").write_text(
                json.dumps({"contract": key, **terms}), encoding="utf-8")
        if policy:
            framework = out / "framework.yaml"
            framework.write_text(
                framework.read_text(encoding="utf-8") +
                f"disclosure:\n  records: {{policy: {policy}}}\n",
                encoding="utf-8")
        if finance:
            (out / "finance").mkdir()
            (out / "finance/lines.csv").write_text(
                "kind,year,organisation,programme,life_stage,care,pooled,"
                "capital,tax,pounds,per,source,note\n" + finance,
                encoding="utf-8")
        return out

    def store(self, name, people, received="2025-04-15",
              origin=("--synthetic",)):
        """A store of the sixty, or more rows for one that is there."""
        files = self.folder / f"{name}-{received}"
        files.mkdir()
        store = self.folder / name
        events = ["event_id,person_id,concept,start,provider"]
        if not store.exists():
            persons = ["person_id,birth,sex"]
            for i in range(1, PEOPLE + 1):
                at = "N1" if i <= PEOPLE // 2 else "S1"
                sex = "male" if i % 2 == 0 else "female"
                persons.append(f"p{i},1950-05-01,{sex}")
                events.append(f"r{i},p{i},registration.gp,2010-01-01,{at}")
                events.append(f"c{i},p{i},condition,2015-01-01,")
            # Somebody without the condition registers after the year's end:
            # so the records reach it.
            persons.append("p61,1950-05-01,female")
            events.append("r61,p61,registration.gp,2025-04-05,N1")
            (files / "persons.csv").write_text("\n".join(persons) + "\n",
                                               encoding="utf-8")
        events += [f"{event},p{person},{concept},{day},"
                   for event, person, concept, day in people.events]
        (files / "events.csv").write_text("\n".join(events) + "\n",
                                          encoding="utf-8")
        self.done("import", "record", *sorted(files.iterdir()), "--package",
                  PACKAGE, "--store", store, *origin, "--source", "gp",
                  "--received-on", received, "--rejects",
                  files / "rejects.csv")
        return store

    def settle(self, package, terms, out, store=None, *more, on="2025-05-01"):
        records = [] if store is None else ["--record", store]
        return self.run("settle", package, "--contract", terms, "--year", YEAR,
                        "--out", out, "--on", on, *records, *more)


def bytes_of(folder):
    """Every file below a folder, by its path in it."""
    return {str(file.relative_to(folder)): file.read_bytes()
            for file in sorted(folder.rglob("*")) if file.is_file()}


def account(folder):
    return json.loads((folder / "account.json").read_text(encoding="utf-8"))
