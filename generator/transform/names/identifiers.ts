// Words of any spelling, and the spellings of TypeScript names made from them. Reserved words are in reserved-names.ts.

import { singularWord } from "../../model/singular-word.js";

/** Written in capitals in a name: `completion_id` → `completionID`, `json_schema` → `JSONSchema`. */
const initialisms: ReadonlySet<string> = new Set([
  "api",
  "id",
  "url",
  "json",
  "uri",
  "http",
  "html",
  "sql",
  "ip",
  "sip",
  "mcp",
]);

/** A plural the list above would misread: it is a word of its own. */
const notPlural: ReadonlySet<string> = new Set(["https"]);

// Letters with their marks and digits make words; everything else only parts them.
const parts = /[\p{L}\p{M}\p{N}]+/gu;
// `IDs`, `HTML|Parser`, `Chat`, `v1`, then whatever has no case. Digits belong to the word before them.
const humps =
  /\p{Lu}{2,}s(?![\p{Ll}\p{M}])\p{N}*|\p{Lu}\p{N}+(?:\p{Ll}+\p{N}*)*|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?(?:\p{Ll}|\p{M})+\p{N}*(?:\p{Ll}+\p{N}*)*|\p{Lu}[\p{Lu}\p{M}]*\p{N}*|\p{N}+(?:\p{Ll}+\p{N}*)*|[\p{L}\p{M}\p{N}]/gu;

/** `chat_completion`, `ChatCompletion`, `chat-completion`, `chat.completion` → `["chat", "completion"]`, in their own case. */
export function words(text: string): readonly string[] {
  const found = (text.normalize("NFC").match(parts) ?? []).flatMap((part) => part.match(humps) ?? []);
  // All capitals say nothing about case: MAX_TOKENS is `max` and `tokens`, while the GPT of chatGPT is meant.
  const loud = !/\p{Ll}/u.test(text) && found.length > 1;
  return loud ? found.map((word) => word.toLowerCase()) : found;
}

/** `completion_id` → `completionID`; a leading initialism is lower: `id_token` → `idToken`. Empty when nothing is left. */
export function camelCase(text: string): string {
  const [first, ...rest] = words(text);
  return first === undefined ? "" : first.toLowerCase() + rest.map(capitalised).join("");
}

/** `url_citation` → `URLCitation`; idempotent. Empty when the text holds no letter or digit. */
export function pascalCase(text: string): string {
  return words(text).map(capitalised).join("");
}

/** `ChatCompletion` → `chat-completion`. */
export function kebabCase(text: string): string {
  return words(text)
    .map((word) => word.toLowerCase())
    .join("-");
}

/** The spelling of a word that does not start the name. */
export function capitalised(word: string): string {
  const lower = word.toLowerCase();
  if (initialisms.has(lower)) return lower.toUpperCase();
  if (lower.endsWith("s") && initialisms.has(lower.slice(0, -1)) && !notPlural.has(lower)) {
    return `${lower.slice(0, -1).toUpperCase()}s`;
  }
  const [head = "", ...tail] = word;
  return head.toUpperCase() + tail.join("");
}

/** These only part words: a name that says `Dash` says nothing. */
const separators: ReadonlySet<string> = new Set(["-", "_", ".", " ", "/", ":"]);

const spelled: ReadonlyMap<string, string> = new Map([
  ["+", "Plus"],
  ["$", "Dollar"],
  ["@", "At"],
  ["#", "Hash"],
  ["*", "Star"],
  ["&", "And"],
  ["%", "Percent"],
  ["<", "Less"],
  [">", "Greater"],
  ["=", "Equals"],
  ["!", "Not"],
]);

/** A name that depends on nothing but its own text and loses nothing but what parts words: `C++` → `CPlusPlus`. */
export function spelledOut(text: string): string {
  const chunks = text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [];
  return chunks
    .map((chunk) =>
      /[\p{L}\p{M}\p{N}]/u.test(chunk) ? pascalCase(chunk) : separators.has(chunk) ? "" : symbolName(chunk),
    )
    .join("");
}

function symbolName(char: string): string {
  return spelled.get(char) ?? `U${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

const legal = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/** True for text that is an identifier by its characters; whether it is reserved is another question. */
export function isIdentifierText(text: string): boolean {
  return legal.test(text);
}

const numbers: readonly string[] =
  "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

const ordinals: readonly string[] =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");

/** `3dSecure` → `threeDSecure`, `2nd` → `second`, in the case of its neighbours; of a greater number only a letter in front: `n404`. */
function withoutLeadingDigit(text: string, isPascal: boolean): string {
  const [, digits = "", ending, rest = ""] = /^(\d+)(?:(st|nd|rd|th)(?!\p{Ll}))?(.*)$/su.exec(text) ?? [];
  const number = (ending === undefined ? numbers : ordinals)[Number(digits)];
  if (digits === "") return `_${text}`;
  if (number === undefined || (rest === "" && ending === undefined)) return `${isPascal ? "N" : "n"}${text}`;
  return (isPascal ? upper(number) : number) + upper(rest);
}

function upper([head = "", ...tail]: string): string {
  return head.toUpperCase() + tail.join("");
}

/**
 * The text itself, or what it starts with spelled when that is a digit; `fallback` when there is nothing to start with,
 * written as the text is. Without a fallback nothing is spelled, and an underscore stands in front.
 */
export function startable(text: string, fallback: string): string {
  if (text === "") return fallback;
  if (legal.test(text)) return text;
  const cleaned = [...text].filter((char) => legal.test(`_${char}`)).join("");
  if (cleaned === "") return fallback;
  if (legal.test(cleaned)) return cleaned;
  return fallback === "" ? `_${cleaned}` : withoutLeadingDigit(cleaned, /^\p{Lu}/u.test(fallback));
}

/** The text with its last word in the singular: `topLogprobs` → `topLogprob`, `file_batches` → `file_batch`. */
export function singular(text: string): string {
  const last = words(text).at(-1);
  if (last === undefined) return text;
  // Words of all-capital texts come back lower, so the place is found without regard to case.
  const at = text.toLowerCase().lastIndexOf(last.toLowerCase());
  if (at < 0) return text;
  const own = text.slice(at, at + last.length);
  return text.slice(0, at) + singularWord(own) + text.slice(at + last.length);
}
