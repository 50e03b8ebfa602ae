"""Every account of the two illustrations, to the penny, against a reckoning of
its own."""
from cases import ROOT
from reckoning import Year
from world import account

PACKAGE = ROOT / "frameworks/tower-hamlets"
YEARS = {"community_health_services": ["2022/23", "2023/24", "2024/25"],
         "whole_population_agreement": ["2023/24", "2024/25"]}


def all_pence_are_those_of_another_reckoning(world):
    out = world.folder / "whole-accounts"
    compared = 0
    for contract, years in YEARS.items():
        for label in years:
            ours = Year(PACKAGE, contract, label)
            world.done("settle", PACKAGE, "--contract", contract, "--year",
                       label, "--out", out, "--on", "2026-02-01")
            for provider in ours.ids:
                told = account(out / contract / label.replace("/", "-") /
                               provider / "1")
                amounts = {part["id"]: part["amount"]["pence"]
                           for part in told["parts"]}
                wanted = {name: of[provider]
                          for name, of in ours.parts.items()}
                assert amounts == wanted, (contract, label, provider, amounts,
                                           wanted)
                assert told["total"]["pence"] == sum(wanted.values())
                compared += 1
    assert compared == 3 * 2 + 2 * 4, compared


TESTS = [all_pence_are_those_of_another_reckoning]
