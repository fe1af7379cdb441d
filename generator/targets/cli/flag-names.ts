// Names of flags: kebab-case, lists in the singular. Knows nothing of what flags mean.

import { singularWord } from "../../model/singular-word.js";
import { freeName } from "../../model/query/free-name.js";
import { kebab } from "../../writer/kebab.js";

export interface NameWish {
  readonly wireName: string;
  readonly place: "path" | "query" | "header" | "cookie" | "body" | "content" | "type";
  /** Given once an item. */
  readonly list: boolean;
}

/**
 * A name for each wish, in their order. Of two that would be the same, a list keeps its plural (`image` and `images`);
 * others are told apart by their place, then by number.
 */
export function flagNames(wishes: readonly NameWish[], clientName: string): readonly string[] {
  const single = new Set(wishes.filter(({ list }) => !list).map((wish) => nameOf(wish, clientName)));
  const taken = new Set<string>();
  return wishes.map((wish) => {
    const singular = nameOf(wish, clientName);
    const isFree = !taken.has(singular) && !(wish.list && single.has(singular));
    const wanted = isFree ? singular : nameOf({ ...wish, list: false }, clientName);
    return freeName(taken, taken.has(wanted) ? `${wish.place}-${wanted}` : wanted, { separator: "-" });
  });
}

/** `OpenAI-Beta` of OpenAI is `beta`: whose header it is goes without saying. */
function nameOf({ wireName, place, list }: NameWish, clientName: string): string {
  const own =
    place === "header" ? wireName.replace(new RegExp(`^${letters(clientName)}-(?=.)`, "i"), "") : wireName;
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
