// Documentation → the text of a TSDoc comment.

import type { Documented } from "../../model/located.js";
import { matchSchema } from "../../model/match.js";
import type {
  ArrayConstraints,
  NumberConstraints,
  Property,
  Schema,
  StringConstraints,
} from "../../model/schema.js";
import type { Json } from "../../model/brands.js";
import { listedMembers } from "../../model/named-members.js";
import { isNullable, isConstrained } from "../../model/query/kinds.js";
import { docText, numberLiteral } from "../../writer/text.js";
import { wrapProse } from "./wrap-prose.js";

/** The inside of the comment of a declaration or an operation; empty = there is nothing to say. */
export function definitionDoc(documented: Documented, schema: Schema | null = null): string {
  return assembled({
    prose: prose(documented),
    bounds: schema && bounds(schema),
    values: schema ? valueNotes(schema) : [],
    tags: deprecation(documented),
  });
}

export function propertyDoc(property: Property): string {
  const tags = "default" in property ? [`@defaultValue ${codeSpan(json(property.default))}`] : [];
  return assembled({
    prose: prose(property),
    bounds: bounds(property.schema),
    values: valueNotes(property.schema),
    tags: [...tags, ...deprecation(property)],
  });
}

/** The comment itself, with a line end, for text that no structure carries; empty for empty text. */
export function docComment(text: string): string {
  if (text === "") return "";
  const lines = wrapProse(text).split("\n");
  if (lines.length === 1) return `\n/** ${lines[0] ?? ""} */\n`;
  return `\n/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}

/** As ts-morph wants it: one line stays one line, more begin below the opening stars. */
export function docStructures(text: string): string[] {
  if (text === "") return [];
  const wrapped = wrapProse(text);
  return [wrapped.includes("\n") ? `\n${wrapped}` : wrapped];
}

/** Encodes one sentence or paragraph for a comment. */
export function prose({ summary, details }: Documented): string {
  const [head, body] = [docText(summary ?? ""), docText(details ?? "")];
  if (head === "" || body.startsWith(head)) return body;
  return body === "" ? head : `${head}\n\n${body}`;
}

export function deprecation({ deprecated }: Documented): readonly string[] {
  if (deprecated === undefined) return [];
  return [deprecated === true ? "@deprecated" : `@deprecated ${docText(deprecated)}`];
}

interface Parts {
  readonly prose: string;
  readonly bounds: string | null;
  /** A line for each value of an enum of which something is said. */
  readonly values: readonly string[];
  readonly tags: readonly string[];
}

/** The bounds close a paragraph that stands alone; after several they are one of their own. */
function assembled({ prose: text, bounds: limits, values, tags }: Parts): string {
  const joint = /[.!?]$/.test(text) && !text.includes("\n\n") && !text.includes("```") ? " " : "\n\n";
  const said = [text, limits ?? ""].filter((block) => block !== "").join(joint);
  return [said, values.join("\n"), tags.join("\n")].filter((block) => block !== "").join("\n\n");
}

/** `- "kg": A thousand grams.`, where no constant is there to carry it; what is named is written there. */
function valueNotes(schema: Schema): readonly string[] {
  const members = listedMembers(schema);
  // A single value has no note of its own: what is said of it is said of the place.
  if (members.length < 2) return [];
  return members.flatMap((member) => {
    const text = prose(member).replace(/\s+/g, " ");
    if (member.name !== undefined || (text === "" && member.deprecated === undefined)) return [];
    const old = member.deprecated === undefined ? "" : " (deprecated)";
    return [`- ${codeSpan(json(member.value))}${old}${text === "" ? "" : `: ${text}`}`];
  });
}

function json(value: Json | undefined): string {
  return JSON.stringify(value ?? null);
}

/** A code span that may hold backticks (CommonMark 6.1). */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return docText(`${fence}${space}${text}${space}${fence}`);
}

/** One sentence on what the value must keep to beyond its type; null when there is nothing of the kind. */
function bounds(schema: Schema): string | null {
  const silent = (): readonly string[] => [];
  const phrases = matchSchema<readonly (string | null)[]>(schema, {
    string: (s) => [...textPhrases(s.constraints), s.format === null ? null : `format ${codeSpan(s.format)}`],
    number: (s) => [s.integer ? "an integer" : null, ...numberPhrases(s.constraints)],
    array: (s) => listPhrases(s.constraints),
    tuple: silent,
    nullable: (s) => [bounds(s.of)],
    map: (s) => [s.keyPattern === null ? null : `keys match ${codeSpan(s.keyPattern)}`],
    boolean: silent,
    null: silent,
    unknown: silent,
    never: silent,
    literal: silent,
    enum: silent,
    unknownVariant: silent,
    object: silent,
    union: silent,
    discriminated: silent,
    intersection: silent,
    ref: silent,
    binary: silent,
    constrained: (s) => [bounds(s.of)],
  }).filter((phrase) => phrase !== null);
  if (phrases.length === 0) return null;
  if (isNullable(schema) || isConstrained(schema)) return phrases.join("");
  const sentence = phrases.join(", ");
  return `${sentence[0]?.toUpperCase()}${sentence.slice(1)}.`;
}

function textPhrases({ min, max, pattern }: StringConstraints): (string | null)[] {
  return [range(min, max, "character"), pattern === undefined ? null : `matching ${codeSpan(pattern)}`];
}

function listPhrases(constraints: ArrayConstraints): (string | null)[] {
  const { min, max, unique } = constraints;
  return [
    hasShortLength(constraints) ? null : range(min, max, "item"),
    unique === true ? "no item twice" : null,
  ];
}

/** More positions than this are better read as a count. */
export const spelledPositions = 8;

/** True for an array of a fixed length whose type spells out each position. */
export function hasShortLength({ min = 0, max }: ArrayConstraints): boolean {
  return min > 0 && min === max && min <= spelledPositions;
}

/** Bounds of 64 bits say nothing of a number, and cannot be written as one either. */
function worthSaying(limit: number | undefined): number | undefined {
  return limit !== undefined && Math.abs(limit) < 2 ** 63 - 1 ? limit : undefined;
}

function numberPhrases({ multipleOf, ...constraints }: NumberConstraints): (string | null)[] {
  const [min, max] = [worthSaying(constraints.min), worthSaying(constraints.max)];
  const [exclusiveMin, exclusiveMax] = [
    worthSaying(constraints.exclusiveMin),
    worthSaying(constraints.exclusiveMax),
  ];
  return [
    min !== undefined && max !== undefined ? `from ${numberLiteral(min)} to ${numberLiteral(max)}` : null,
    min !== undefined && max === undefined ? `at least ${numberLiteral(min)}` : null,
    max !== undefined && min === undefined ? `at most ${numberLiteral(max)}` : null,
    exclusiveMin === undefined ? null : `greater than ${numberLiteral(exclusiveMin)}`,
    exclusiveMax === undefined ? null : `less than ${numberLiteral(exclusiveMax)}`,
    multipleOf === undefined ? null : `a multiple of ${numberLiteral(multipleOf)}`,
  ];
}

/** `1 to 4 items`, `at least 1 item`, `at most 64 characters`. */
function range(min: number | undefined, max: number | undefined, unit: string): string | null {
  const count = (n: number): string => `${numberLiteral(n)} ${unit}${n === 1 ? "" : "s"}`;
  if (min === undefined) return max === undefined ? null : `at most ${count(max)}`;
  if (max === undefined) return `at least ${count(min)}`;
  return min === max ? `exactly ${count(max)}` : `${numberLiteral(min)} to ${count(max)}`;
}
