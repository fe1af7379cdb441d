// Names of flags: kebab-case, lists in the singular. Knows nothing of what flags mean.

import { singularWord } from "../../model/singular-word.js";
import { freeName } from "../../model/query/free-name.js";
import { kebab } from "../../writer/kebab.js";

export interface FlagNameCandidate {
  readonly serializedName: string;
  readonly in: "path" | "query" | "header" | "cookie" | "body" | "content" | "type";
  /** Given once an item. */
  readonly list: boolean;
}

/**
 * A name for each wish, in their order. Of two that would be the same, a list keeps its plural (`image` and `images`);
 * others are told apart by their place, then by number.
 */
export function flagNames(candidates: readonly FlagNameCandidate[], clientName: string): readonly string[] {
  const single = new Set(
    candidates.filter(({ list }) => !list).map((candidate) => nameOf(candidate, clientName)),
  );
  const taken = new Set<string>();
  return candidates.map((candidate) => {
    const singular = nameOf(candidate, clientName);
    const isFree = !taken.has(singular) && !(candidate.list && single.has(singular));
    const preferred = isFree ? singular : nameOf({ ...candidate, list: false }, clientName);
    return freeName(taken, taken.has(preferred) ? `${candidate.in}-${preferred}` : preferred, {
      separator: "-",
    });
  });
}

/** `OpenAI-Beta` of OpenAI is `beta`: whose header it is goes without saying. */
function nameOf({ serializedName, in: location, list }: FlagNameCandidate, clientName: string): string {
  const own =
    location === "header"
      ? serializedName.replace(new RegExp(`^${letters(clientName)}-(?=.)`, "i"), "")
      : serializedName;
  const words = kebab(own).split("-");
  const last = words.pop() ?? "";
  const name = [...words, list ? singularWord(last) : last].join("-");
  // A flag that begins with a digit could not be told from a negative number.
  return name === "" ? "value" : /^\d/.test(name) ? `n${name}` : name;
}

/** Client names are identifiers; `$` may be one. */
function letters(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, "");
}
