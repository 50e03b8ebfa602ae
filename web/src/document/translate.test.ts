import { describe, expect, test } from "vitest";
import {
  directionOf,
  isQuotable,
  ownName,
  translate,
  translationCounts,
} from "./translate";
import type { Provenance, Text } from "./types";

const text: Text = {
  en: { words: "I am safe", status: "original" },
  bn: { words: "আমি নিরাপদ", status: "draft" },
  so: { words: "", status: "wanted" },
};

describe("a text in the chosen language", () => {
  test("is the original when nothing else is chosen", () => {
    expect(translate(text, "en", "en")).toMatchObject({
      words: "I am safe",
      language: "en",
      standing: "original",
    });
  });
  test("is the translation once somebody wrote one", () => {
    expect(translate(text, "bn", "en")).toMatchObject({
      words: "আমি নিরাপদ",
      language: "bn",
      standing: "draft",
    });
  });
  test("is the original, marked as wanting a translation, until then", () => {
    expect(translate(text, "so", "en")).toMatchObject({
      words: "I am safe",
      language: "en",
      standing: "wanted",
    });
    expect(translate(text, "cy", "en").standing).toBe("wanted");
  });
  test("runs from right to left in Arabic and Urdu only", () => {
    expect(directionOf("ur")).toBe("rtl");
    expect(directionOf("ar-EG")).toBe("rtl");
    expect(directionOf("bn")).toBe("ltr");
  });
});

test("only a document's own words in their own language are a quotation", () => {
  const shownIn = (language: string) => translate(text, language, "en");
  const from = (kind: Provenance["kind"]) => ({ kind, source: "", note: "" });
  expect(isQuotable(from("verbatim"), shownIn("en"))).toBe(true);
  expect(isQuotable(from("verbatim"), shownIn("so"))).toBe(true);
  expect(isQuotable(from("verbatim"), shownIn("bn"))).toBe(false);
  expect(isQuotable(from("recollected"), shownIn("en"))).toBe(false);
  expect(isQuotable(from("theme"), shownIn("en"))).toBe(false);
  expect(isQuotable(from("proposal"), shownIn("en"))).toBe(false);
});

test("languages are named in themselves", () => {
  expect(["en", "bn", "so"].map(ownName)).toEqual([
    "English",
    "বাংলা",
    "Soomaali",
  ]);
  expect(ownName("not a language")).toBe("not a language");
});

test("translations are counted by how far they have come", () => {
  const texts: Text[] = [
    { en: { words: "a", status: "original" } },
    {
      en: { words: "a", status: "original" },
      so: { words: "b", status: "draft" },
    },
    {
      en: { words: "a", status: "original" },
      so: { words: "c", status: "checked" },
    },
    {
      en: { words: "a", status: "original" },
      so: { words: "", status: "draft" },
    },
  ];
  expect(translationCounts(texts, "so")).toEqual({
    checked: 1,
    draft: 1,
    wanted: 2,
  });
});
