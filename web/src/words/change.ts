// How the report says whether something is changing.
import type { Change } from "../document/types";

/** In the order in which they are counted. */
export const changes: Change[] = [
  "getting_better",
  "getting_worse",
  "rising_or_falling",
  "no_clear_change",
  "cannot_say",
  "not_measured",
];

export const changeWord: Record<Change, string> = {
  getting_better: "Getting better",
  getting_worse: "Getting worse",
  rising_or_falling: "Rising or falling",
  no_clear_change: "No clear change",
  cannot_say: "Change cannot be told",
  not_measured: "Not yet measured",
};

export const changeMeaning: Record<Change, string> = {
  getting_better: "",
  getting_worse: "",
  rising_or_falling: "nobody has said which direction is better",
  no_clear_change: "no clear rise or fall in the last five figures",
  cannot_say: "too few comparable figures for a test",
  not_measured: "nobody supplies figures yet",
};
