// How the report says what a comparison found.
import type { Confidence, Judgement, Standing, State } from "../document/types";

export const standingWord: Record<Standing, string> = {
  better: "Better",
  similar: "Similar",
  worse: "Worse",
  higher: "Higher",
  lower: "Lower",
  cannot_say: "Cannot say",
};

export const standingMeaning: Record<Standing, string> = {
  better: "significantly better than what it is compared with",
  worse: "significantly worse than what it is compared with",
  similar:
    "no significant difference: too close to tell apart with the figures there are",
  higher:
    "significantly higher, where nobody has said which direction is better",
  lower: "significantly lower, where nobody has said which direction is better",
  cannot_say: "no test can be made; the reason is given",
};

/** "Worse (99.8 % level)" */
export function standingWithLevel(
  standing: Standing,
  confidence: Confidence,
): string {
  const word = standingWord[standing];
  return confidence === null ? word : `${word} (${confidence} % level)`;
}

export const stateWord: Record<State, string> = {
  judged: "Judged",
  described: "Described only",
  not_yet: "Not yet measured",
};

export const stateMeaning: Record<State, string> = {
  judged: "compared by a test with other places, a goal or its own past",
  described: "there are figures, but nothing that a test could say",
  not_yet: "nobody supplies figures yet",
};

export const judgementWord: Record<Judgement, string> = {
  getting_better: "getting better",
  getting_worse: "getting worse",
  no_judgement: "no judgement",
};
