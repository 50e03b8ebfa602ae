// Finds statements, metrics, areas, organisations and words by what they say.
import { glossary } from "../words/glossary";
import type { ReportIndex } from "./index_report";
import { translate } from "./translate";
import type { Text } from "./types";

export type FoundKind =
  "statement" | "metric" | "area" | "organisation" | "life stage" | "word";

export interface Found {
  kind: FoundKind;
  title: string;
  /** A line that tells what it is. */
  about: string;
  /** Page and id of its address. */
  page: string;
  id: string;
}

interface Entry extends Found {
  /** All that it may be found by, in small letters. */
  heading: string;
  spoken: string;
}

/** What may be found, made once for a report. */
export function searchEntries(index: ReportIndex): Entry[] {
  const { report } = index;
  const allWords = (text: Text) =>
    report.framework.languages
      .map(
        (language) => translate(text, language, index.originalLanguage).words,
      )
      .join(" ");
  const entry = (found: Found, heading: string, spoken: string): Entry => ({
    ...found,
    heading: plain(heading),
    spoken: plain(`${heading} ${spoken}`),
  });
  const scored = new Set(report.scorecard.areas);
  const small = new Set(
    report.metrics.flatMap(({ small_areas }) =>
      small_areas.flatMap(({ cells }) => cells.map(({ area }) => area)),
    ),
  );
  return [
    ...report.statements.map((one) =>
      entry(
        {
          kind: "statement",
          title: index.words(one.text),
          about: index.words(one.plain),
          page: "statements",
          id: one.id,
        },
        allWords(one.text),
        `${allWords(one.plain)} ${one.answer}`,
      ),
    ),
    ...report.metrics.map((one) =>
      entry(
        {
          kind: "metric",
          title: index.words(one.title),
          about: index.words(one.plain),
          page: "metrics",
          id: one.id,
        },
        allWords(one.title),
        `${allWords(one.plain)} ${one.definition} ${one.id} ${one.publisher}`,
      ),
    ),
    ...report.areas
      .filter(({ code }) => scored.has(code) || small.has(code))
      .map((one) =>
        entry(
          {
            kind: "area",
            title: one.name,
            about: scored.has(one.code)
              ? "All its figures beside the country’s"
              : "Its figures beside those of the whole",
            page: "areas",
            id: one.code,
          },
          one.name,
          one.code,
        ),
      ),
    ...report.organisations.map((one) =>
      entry(
        {
          kind: "organisation",
          title: index.words(one.title),
          about: one.role === null ? "" : index.words(one.role),
          page: "partnership",
          id: one.id,
        },
        allWords(one.title),
        one.role === null ? "" : allWords(one.role),
      ),
    ),
    ...report.terms.life_stages.map((one) =>
      entry(
        {
          kind: "life stage",
          title: index.words(one.title),
          about: one.plain === null ? "" : index.words(one.plain),
          page: "life-stages",
          id: one.id,
        },
        allWords(one.title),
        one.plain === null ? "" : allWords(one.plain),
      ),
    ),
    ...Object.entries(glossary).map(([id, { word, meaning }]) =>
      entry(
        { kind: "word", title: word, about: meaning, page: "glossary", id },
        word,
        meaning,
      ),
    ),
  ];
}

/** Everything that speaks of all the words: first what is called by them. */
export function search(entries: Entry[], words: string): Found[] {
  const wanted = plain(words)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (wanted.length === 0) {
    return [];
  }
  const named = ({ heading }: Entry) =>
    wanted.every((word) => heading.includes(word));
  const found = entries.filter(({ spoken }) =>
    wanted.every((word) => spoken.includes(word)),
  );
  return [
    ...found.filter(named),
    ...found.filter((entry) => !named(entry)),
  ].map(({ kind, title, about, page, id }) => ({
    kind,
    title,
    about,
    page,
    id,
  }));
}

/** Small letters without accents, and the same quotes everywhere. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("’", "'")
    .toLowerCase();
}
