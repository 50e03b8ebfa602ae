// What the parts of a contract's pages need to know of it.
import type {
  CheckFinding,
  Contract,
  ContractYear,
  Report,
  SettledYear,
  Simulation,
} from "../document/types";

export const statusLabel: Record<Contract["status"], string> = {
  illustration: "illustration",
  draft: "draft",
  agreed: "agreed",
  ended: "ended",
};

export const careLabel: Record<ContractYear["lines"][number]["care"], string> =
  {
    early_years: "early years",
    prevention: "prevention",
    community: "community",
    hospital: "hospital",
    social_care: "social care",
  };

export const paymentLabel: Record<
  ContractYear["payments"][number]["of"],
  string
> = {
  outcomes: "Outcomes",
  points: "Points",
  rate_card: "Verified outcomes",
  shared: "Savings and losses",
};

/** The year of the report's day, or the nearest one. */
export function currentYear(contract: Contract): ContractYear | undefined {
  return contract.years.find(({ year }) => year === contract.current_year);
}

/** Accounts of the latest year that was settled. */
export function lastSettled(report: Report, contract: string): SettledYear[] {
  const all = (report.settled ?? []).filter((one) => one.contract === contract);
  const last = all
    .map(({ year }) => year)
    .sort()
    .at(-1);
  return all.filter(({ year }) => year === last);
}

export function simulationsOf(report: Report, contract: string): Simulation[] {
  return (report.simulations ?? []).filter((one) => one.contract === contract);
}

/** Warnings of all simulations of a contract, each once. */
export function openWarnings(simulations: Simulation[]): CheckFinding[] {
  const seen = new Set<string>();
  return simulations
    .flatMap(({ findings }) => findings)
    .filter((one) => {
      const key = `${one.check} ${one.metric} ${one.text}`;
      const is = one.verdict === "warning" && !seen.has(key);
      seen.add(key);
      return is;
    });
}
