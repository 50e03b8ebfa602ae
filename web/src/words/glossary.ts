// The words of the report that need explaining, in the order of a first
// reading. Pages explain them where they stand; the glossary lists them all.

export interface GlossaryEntry {
  word: string;
  meaning: string;
}

export const glossary = {
  statement: {
    word: "Statement",
    meaning:
      "An outcome in a resident’s words, beginning with “I” or “My”: what life should be like.",
  },
  metric: {
    word: "Metric",
    meaning:
      "Something that is counted in the same way every time, to find out whether a statement comes true.",
  },
  lead_metric: {
    word: "Lead metric",
    meaning:
      "The one metric that stands for a statement. Supporting metrics help to understand it.",
  },
  judged: {
    word: "Judged",
    meaning:
      "A test could compare it with another place, a goal or its own past.",
  },
  described: {
    word: "Described only",
    meaning:
      "There are figures, but nothing that a test could say; the reason is given.",
  },
  not_yet: {
    word: "Not yet measured",
    meaning: "Nobody supplies figures yet. The report says who could.",
  },
  limits: {
    word: "Limits",
    meaning:
      "The range in which the true figure is expected to lie. 95 % limits miss it one time in twenty, 99.8 % limits two times in a thousand.",
  },
  level: {
    word: "95 % and 99.8 % level",
    meaning:
      "How sure a difference is. Chance alone gives a difference at the 95 % level one time in twenty, at the 99.8 % level two times in a thousand.",
  },
  significant: {
    word: "Significant",
    meaning:
      "A difference that is bigger than chance would usually explain. It says nothing about whether it matters.",
  },
  similar: {
    word: "Similar, about the same",
    meaning:
      "No difference that could be told from chance. It does not prove that there is none.",
  },
  change: {
    word: "Getting better, getting worse",
    meaning:
      "The last five comparable figures rise or fall more steadily than chance would make them. With fewer than five, change cannot be tested.",
  },
  similar_areas: {
    word: "Similar areas",
    meaning:
      "Areas that resemble this one in their people and circumstances. Their middle figure (median) is shown.",
  },
  goal: {
    word: "Goal",
    meaning:
      "What the partnership wants a metric to reach, by a date, as it decided.",
  },
  baseline: {
    word: "Own baseline",
    meaning: "The earliest figure of the same area that can be compared.",
  },
  break: {
    word: "Break",
    meaning:
      "A day on which the way of counting changed. Figures before and after are not compared.",
  },
  filled_in: {
    word: "Filled in by the source",
    meaning:
      "A value that the publisher carried over or estimated instead of measuring it. It is shown hollow and never judged.",
  },
  core_set: {
    word: "Core set",
    meaning: "The few metrics that a workstream chose to steer by.",
  },
  small_areas: {
    word: "Wards and practices",
    meaning:
      "Parts of the area. Each is held against the whole; small numbers make their figures less certain.",
  },
} satisfies Record<string, GlossaryEntry>;

export type GlossaryId = keyof typeof glossary;
