// Statements as pages list them: chosen by filters, grouped by domain.
import { standingKey } from "./statement_views";
import type { Report, Statement, Term } from "./types";

export interface StatementFilter {
  stage: string;
  set: string;
  change: string;
  standing: string;
}

export interface StatementGroup {
  domain: Term;
  statements: Statement[];
}

export function chooseStatements(
  statements: Statement[],
  filter: StatementFilter,
): Statement[] {
  return statements.filter(
    (one) =>
      (filter.stage === "" || one.life_stages.includes(filter.stage)) &&
      (filter.set === "" || one.set === filter.set) &&
      (filter.change === "" || one.change === filter.change) &&
      (filter.standing === "" || standingKey(one) === filter.standing),
  );
}

/** In the framework's order of domains; within one by set and number. */
export function groupByDomain(
  statements: Statement[],
  terms: Report["terms"],
): StatementGroup[] {
  const setOrder = new Map(terms.statement_sets.map(({ id }, i) => [id, i]));
  return terms.domains
    .map((domain) => ({
      domain,
      statements: statements
        .filter((one) => one.domain === domain.id)
        .sort(
          (a, b) =>
            (setOrder.get(a.set) ?? 0) - (setOrder.get(b.set) ?? 0) ||
            a.number - b.number,
        ),
    }))
    .filter((group) => group.statements.length > 0);
}
