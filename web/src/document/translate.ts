// Which words of a text to show in the chosen language, and what to say about
// them. A translation is shown once somebody has written it; until then the
// original stands in for it and says that a translation is wanted.
import type { Provenance, Text } from "./types";

export interface ShownText {
  words: string;
  language: string;
  direction: "ltr" | "rtl";
  standing: "original" | "draft" | "checked" | "wanted";
}

export function translate(
  text: Text,
  chosen: string,
  original: string,
): ShownText {
  const translation = text[chosen];
  if (
    chosen !== original &&
    translation !== undefined &&
    translation.words !== "" &&
    (translation.status === "draft" || translation.status === "checked")
  ) {
    return {
      words: translation.words,
      language: chosen,
      direction: directionOf(chosen),
      standing: translation.status,
    };
  }
  const [language, fallback] =
    text[original] !== undefined
      ? [original, text[original]]
      : (Object.entries(text).find(([, entry]) => entry.words !== "") ?? [
          original,
          undefined,
        ]);
  return {
    words: fallback?.words ?? "",
    language,
    direction: directionOf(language),
    standing: chosen === original ? "original" : "wanted",
  };
}

export type TranslationCounts = Record<"checked" | "draft" | "wanted", number>;

/** How far the translation of some texts into a language has come. */
export function translationCounts(
  texts: Text[],
  language: string,
): TranslationCounts {
  const counts: TranslationCounts = { checked: 0, draft: 0, wanted: 0 };
  for (const text of texts) {
    const entry = text[language];
    const done = entry !== undefined && entry.words !== "";
    ++counts[
      done && (entry.status === "checked" || entry.status === "draft")
        ? entry.status
        : "wanted"
    ];
  }
  return counts;
}

/** A translation of a quotation is no longer what somebody said. */
export function isQuotable(provenance: Provenance, shown: ShownText): boolean {
  return (
    provenance.kind === "verbatim" &&
    (shown.standing === "original" || shown.standing === "wanted")
  );
}

const rightToLeft = new Set(["ar", "fa", "he", "ku", "ps", "sd", "ug", "ur"]);

export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** A language's name in itself: English, বাংলা, Soomaali. */
export function ownName(language: string): string {
  return names[language]?.[0] ?? inLanguage(language, language);
}

/** A language's name in English. */
export function englishName(language: string): string {
  return names[language]?.[1] ?? inLanguage(language, "en");
}

// The browser knows most of these too, but takes a tenth of a second on a slow
// machine to say so, and it lacks Somali's name for itself.
const names: Record<string, [string, string]> = {
  ar: ["العربية", "Arabic"],
  bn: ["বাংলা", "Bengali"],
  cy: ["Cymraeg", "Welsh"],
  en: ["English", "English"],
  es: ["Español", "Spanish"],
  fr: ["Français", "French"],
  gu: ["ગુજરાતી", "Gujarati"],
  hi: ["हिन्दी", "Hindi"],
  pa: ["ਪੰਜਾਬੀ", "Punjabi"],
  pl: ["Polski", "Polish"],
  pt: ["Português", "Portuguese"],
  ro: ["Română", "Romanian"],
  so: ["Soomaali", "Somali"],
  tr: ["Türkçe", "Turkish"],
  uk: ["Українська", "Ukrainian"],
  ur: ["اردو", "Urdu"],
};

function inLanguage(language: string, displayed: string): string {
  try {
    const names = new Intl.DisplayNames([displayed], { type: "language" });
    const name = names.of(language) ?? language;
    return name.charAt(0).toLocaleUpperCase(displayed) + name.slice(1);
  } catch {
    return language;
  }
}
