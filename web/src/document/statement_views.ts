// Statements counted by what can be said about them.
import { changeMeaning, changes, changeWord } from "../words/change";
import { standingWord } from "../words/standing";
import type { Standing, Statement } from "./types";

export interface StatementCount {
  key: string;
  words: string;
  meaning: string;
  count: number;
}

/** Always listed; the others only where there are any. */
const always = new Set(["getting_better", "getting_worse", "better", "worse"]);

export function changeCounts(statements: Statement[]): StatementCount[] {
  return changes
    .map((key) => ({
      key,
      words: changeWord[key],
      meaning: changeMeaning[key],
      count: statements.filter(({ change }) => change === key).length,
    }))
    .filter(({ key, count }) => count > 0 || always.has(key));
}

const standings: Standing[] = [
  "better",
  "worse",
  "similar",
  "higher",
  "lower",
  "cannot_say",
];
const meanings: Partial<Record<Standing, string>> = {
  similar: "no difference that could be told from chance",
  higher: "nobody has said which direction is better",
  lower: "nobody has said which direction is better",
  cannot_say: "there are figures, but no test can be made",
};

/** "not_measured", or how the lead metric stands. */
export function standingKey(statement: Statement): Standing | "not_measured" {
  return statement.state === "not_yet" ? "not_measured" : statement.standing;
}

export function standingCounts(statements: Statement[]): StatementCount[] {
  const counted = (key: string) =>
    statements.filter((one) => standingKey(one) === key).length;
  return [
    ...standings.map((key) => ({
      key,
      words: standingWord[key],
      meaning: meanings[key] ?? "",
      count: counted(key),
    })),
    {
      key: "not_measured",
      words: changeWord.not_measured,
      meaning: changeMeaning.not_measured,
      count: counted("not_measured"),
    },
  ].filter(({ key, count }) => count > 0 || always.has(key));
}
