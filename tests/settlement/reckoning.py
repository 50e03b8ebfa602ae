"""A year of a contract reckoned anew, by the rules as docs/contracts.md tells
them and from the contract's file and published figures alone: fractions, and
no line of the program. It knows the rules that the illustrations of Tower
Hamlets use, and stops at any other."""
import csv
import datetime
import math
import re
from fractions import Fraction

import yaml


def half_away(number):
    """To a whole number, halves away from zero."""
    return int(math.copysign(math.floor(abs(number) + Fraction(1, 2)),
                             number))


def millionths(number):
    return Fraction(half_away(number * 10**6), 10**6)


def number(text):
    """The number a text begins with: "48 per 100,000" is 48."""
    return Fraction(re.match(r"-?[\d,]+(\.\d+)?", str(text)).group()
                    .replace(",", ""))


def part(text):
    return number(text) / 100


def pence(text):
    return int(number(text) * 100)


def divided(amount, weights):
    """By largest remainder; odd pennies to the lesser id."""
    whole = sum(weights.values())
    exact = {key: Fraction(amount) * weight / whole
             for key, weight in weights.items()}
    out = {key: math.floor(abs(one)) for key, one in exact.items()}
    left = abs(amount) - sum(out.values())
    by_rest = sorted(exact, key=lambda key: (out[key] - abs(exact[key]), key))
    for key in by_rest[:left]:
        out[key] += 1
    return {key: one if amount >= 0 else -one for key, one in out.items()}


class Figures:
    """What a package publishes of the contract's area."""

    def __init__(self, package, area):
        self.package = package
        with open(package / "observations.csv", encoding="utf-8") as table:
            self.rows = [row for row in csv.DictReader(table)
                         if row["area_code"] == area]

    def better(self, metric):
        return -1 if self.terms(metric)["better"] == "lower" else 1

    def terms(self, metric):
        text = (self.package / f"metrics/{metric}.yaml").read_text(encoding="utf-8")
        return yaml.safe_load(text)

    def of(self, metric, first, last):
        """The rows of periods that end from first to last, by their end."""
        terms = self.terms(metric)
        if terms["source"] != "published":
            return []
        out = []
        for row in self.rows:
            if row["series"] != terms["series"]["code"]:
                continue
            begins = datetime.date.fromisoformat(row["period_start"])
            months = int(12 * Fraction(row["period_years"]))
            month = begins.month - 1 + months
            ends = begins.replace(year=begins.year + month // 12,
                                  month=month % 12 + 1)
            ends -= datetime.timedelta(days=1)
            if first <= ends <= last and row["value"]:
                out.append((ends, begins, row))
        return sorted(out, key=lambda one: one[0])

    def in_year(self, metric, year, before=0):
        first, last = (day.replace(year=day.year - before)
                       for day in (year["starts"], year["ends"]))
        found = self.of(metric, first, last)
        return found[-1][2] if found else None


def on_curve(curve, value, better, begins):
    """What a value earns of what is at stake, from where payment begins."""
    v, target = better * value, better * number(curve["target"])
    floor = better * begins
    most = part(curve["cap"]) if "cap" in curve else None
    if v < floor:
        if "collar" not in curve:
            return Fraction(0)
        full = better * number(curve["collar"]["full_at"])
        fallen = millionths(min(Fraction(1), (floor - v) / (floor - full)))
        return -millionths(part(curve["collar"]["most"]) * fallen)
    if v < target:
        out = millionths((v - floor) / (target - floor))
    elif "stretch" in curve:
        stretch = better * number(curve["stretch"])
        risen = millionths(min(Fraction(1), (v - target) / (stretch - target)))
        out = 1 + millionths((part(curve["stretch_pays"]) - 1) * risen)
    else:
        out = Fraction(1)
    return out if most is None else min(out, most)


def earned_part(figures, terms, figure):
    """By attainment, improvement, or the better of both."""
    assert terms.get("judged", "point_estimate") == "point_estimate", terms
    curve, better = terms["curve"], figures.better(terms["metric"])
    value = Fraction(figure["value"])
    attained = on_curve(curve, value, better, number(curve["floor"]))
    rewards = terms.get("rewards", "attainment")
    if rewards == "attainment":
        return attained
    assert rewards == "better_of_both" and "collar" not in curve, terms
    baseline = terms["baseline"]
    if "value" in baseline:
        before = number(baseline["value"])
    else:
        row = next((row for ends, begins, row in figures.of(
            terms["metric"], baseline["to"], baseline["to"])
            if begins == baseline["from"]), None)
        if row is None:
            return attained
        before = Fraction(row["value"])
    if better * before >= better * number(curve["target"]):
        return attained
    return max(attained, on_curve(curve, value, better, before))


class Year:
    """What each provider receives, part by part [pence]."""

    def __init__(self, package, contract, label):
        self.terms = yaml.safe_load(
            (package / f"contracts/{contract}.yaml").read_text(encoding="utf-8"))
        self.year = next(one for one in self.terms["years"]
                         if one["year"] == label)
        self.figures = Figures(package, self.terms["population"]["area"])
        self.ids = [one["organisation"] for one in self.terms["providers"]]
        self.lines = {one: 0 for one in self.ids}
        for line in self.year["budget"]:
            self.lines[line["provider"]] += pence(line["amount"])
        self.budget = sum(self.lines.values())
        self.at_risk = half_away(self.budget * part(self.year["at_risk"]))
        risk = divided(self.at_risk, self.lines)
        self.parts = {"fixed": {one: self.lines[one] - risk[one]
                                for one in self.ids}}
        self.parts["outcomes"] = self.outcomes()
        for name in ("points", "rate_card"):
            if name in self.terms:  # of records alone: all is held back
                self.parts[name] = {one: 0 for one in self.ids}
        if "shared" in self.terms:
            with open(package / "finance/whole_population.csv",
                      encoding="utf-8") as table:
                self.finance = [row for row in csv.DictReader(table)
                                if row["year"] == label]
            self.parts["shared"] = self.shared()

    def outcomes(self):
        """What each metric earns, and of it each whose work it is."""
        stakes = divided(self.at_risk, {
            one["metric"]: number(one["weight"])
            for one in self.terms["outcomes"]})
        pooled = {}
        self.quality = [0, 0]  # earned, of what was at stake
        for terms in self.terms["outcomes"]:
            metric = terms["metric"]
            figure = self.figures.in_year(metric, self.year,
                                          terms.get("years_before", 0))
            earned = self.earned(terms, figure, stakes[metric])
            if earned is None:
                continue  # held back
            if terms["part"] == "quality":
                self.quality[0] += earned
                self.quality[1] += stakes[metric]
            who = tuple(sorted(terms.get("providers", self.ids)))
            pooled[who] = pooled.get(who, 0) + earned
        out = {one: 0 for one in self.ids}
        for who, amount in pooled.items():
            for one, its in divided(amount, {one: 1 for one in who}).items():
                out[one] += its
        return out

    def earned(self, terms, figure, stake):
        """After the gates [pence]; None: held back."""
        if figure is None:
            assert self.terms["data"]["missing"] == "pay_nothing_yet"
            return None
        needs = terms.get("needs", {})
        if "denominator" in needs:
            assert float(figure["denominator"]) >= needs["denominator"]
        out = half_away(stake * earned_part(self.figures, terms, figure))
        if out <= 0:
            return out
        for test in self.terms["equality"]["tests"]:
            # Of records alone, so it guards what is held back anyway.
            assert terms["metric"] not in test["guards"], test
        leaves = Fraction(1)
        for gate in self.terms["gates"]:
            if "guards" in gate and terms["metric"] not in gate["guards"]:
                continue
            row = self.figures.in_year(gate["metric"], self.year)
            if row is None:
                return None
            assert gate["judged"] == "limit_at_95", gate
            better = self.figures.better(gate["metric"])
            limit = Fraction(row["lower95" if better > 0 else "upper95"])
            if better * limit < better * number(gate["limit"]):
                leaves = min(leaves, part(gate["pays"]))
        return half_away(out * leaves)

    def spent(self, kind):
        return sum(pence(row["pounds"]) for row in self.finance
                   if row["kind"] == kind)

    def shared(self):
        """Savings or losses against the benchmark."""
        terms, year = self.terms["shared"], self.year
        benchmark = pence(year["benchmark"])
        spending = half_away(Fraction(
            self.spent("actual") - self.spent("beyond_truncation")) /
            part(terms["completion"]))
        difference = benchmark - spending
        side = "savings" if difference >= 0 else "losses"
        people = self.terms["population"]["people"]
        assert people >= terms["minimum"][-1]["people_from"]
        least = half_away(benchmark * part(terms["minimum"][-1][side]))
        nothing = {one: 0 for one in self.ids}
        if abs(difference) < least:
            return nothing
        assert terms["from"] == "first_pound"
        rules = terms["gains" if side == "savings" else "losses"]
        amount, begin = 0, 0
        for band in rules["bands"]:
            end = half_away(benchmark * part(band["up_to"])) \
                if "up_to" in band else abs(difference)
            inside = min(end, abs(difference)) - begin
            if inside > 0:
                amount += half_away(inside * part(band["providers"]))
            begin = max(end, begin)
        assert terms["quality"] == "gains_and_losses"
        score = min(max(millionths(Fraction(*self.quality)), 0), 1)
        if side == "losses":
            score = 1 - millionths(part(terms["forgiven"]) * score)
            score = max(score, part(terms["least_losses"]))
        amount = half_away(amount * score)
        amount = min(amount, half_away(benchmark * part(rules["cap"])))
        by = next(one for one in self.terms["distribution"]
                  if one["of"] == side)
        weights = self.lines if by["rule"] == "by_budget" else {
            one["organisation"]: number(one["equity"])
            for one in by["partners"]}
        return divided(amount if side == "savings" else -amount, weights)
