// Which types are other in the program than in JSON, because they hold dates or large integers.
// Knows nothing of how they are read or written.

import type { DeclId } from "../../ir/brands.js";
import type { Declaration } from "../../ir/document.js";
import { isLargeInteger } from "../../ir/large-integer.js";
import type { OutputSettings } from "../../ir/output-settings.js";
import type { Schema } from "../../ir/schema.js";
import { typedChildren } from "../../ir/walk.js";

/** What the user decided about single values. */
export type Coding = Pick<OutputSettings, "dates" | "int64">;

/** As the document has them: nothing needs a codec. */
export const uncoded: Coding = { dates: "string", int64: "number" };

/** The runtime's codec of a single value, by its name there. */
export type CodedScalar = "dateTime" | "bigInteger" | "digitText";

export interface CodecSet {
  readonly coding: Coding;
  /** The codec of this very schema, where it is a single value; null = it has none. */
  scalar(schema: Schema): CodedScalar | null;
  /** Whether any value inside the schema's type has one. */
  holds(schema: Schema): boolean;
  has(id: DeclId): boolean;
  /** Some type of the document is called `Date`. */
  readonly isDateTaken: boolean;
  /** Of those that have one: `OrderCodec`, and `Order_LineCodec` for what stands in its namespace. */
  readonly names: ReadonlyMap<DeclId, string>;
}

export function codecSet(declarations: readonly Declaration[], coding: Coding): CodecSet {
  const isDateTaken = declarations.some(({ name }) => name === "Date");
  if (coding.dates === "string" && coding.int64 === "number") return isDateTaken ? noneBesideDate : none;
  const known = codedDeclarations(declarations, coding);
  return {
    coding,
    scalar: (schema) => scalarOf(schema, coding),
    holds: (schema) => holdsCoded(schema, coding, known),
    has: (id) => known.has(id),
    isDateTaken,
    names: codecNames(declarations.filter(({ id }) => known.has(id))),
  };
}

/** Without conversions the set is always this one, so that what was made with it stands while a program watches. */
const none: CodecSet = {
  coding: uncoded,
  scalar: (schema) => scalarOf(schema, uncoded),
  holds: () => false,
  has: () => false,
  isDateTaken: false,
  names: new Map(),
};
const noneBesideDate: CodecSet = { ...none, isDateTaken: true };

/** The least set that fits all: a type is in it for a value of its own, or for a type in it. */
function codedDeclarations(declarations: readonly Declaration[], coding: Coding): ReadonlySet<DeclId> {
  const known = new Set<DeclId>();
  for (let size = -1; size < known.size;) {
    size = known.size;
    for (const { id, schema } of declarations)
      if (!known.has(id) && holdsCoded(schema, coding, known)) known.add(id);
  }
  return known;
}

function codecNames(coded: readonly Declaration[]): ReadonlyMap<DeclId, string> {
  const byId = new Map(coded.map((declaration) => [declaration.id, declaration]));
  const pathOf = ({ name, owner }: Declaration): string => {
    const around = owner === null ? undefined : byId.get(owner);
    return around ? `${pathOf(around)}_${name}` : name;
  };
  const names = new Map<DeclId, string>();
  const taken = new Set<string>();
  // A nested name gives way to a top-level one.
  for (const declaration of [...coded].sort((a, b) => Number(a.owner !== null) - Number(b.owner !== null))) {
    const wanted = `${pathOf(declaration)}Codec`;
    let name = wanted;
    for (let n = 2; taken.has(name); n++) name = `${wanted}_${n}`;
    taken.add(name);
    names.set(declaration.id, name);
  }
  return names;
}

function holdsCoded(schema: Schema, coding: Coding, known: ReadonlySet<DeclId>): boolean {
  if (schema.kind === "ref") return known.has(schema.to);
  if (scalarOf(schema, coding) !== null) return true;
  return typedChildren(schema).some((inner) => holdsCoded(inner, coding, known));
}

/** A `date` is a day of a calendar and no point in time, a text of the format int64 is a text already. */
function scalarOf(schema: Schema, { dates, int64 }: Coding): CodedScalar | null {
  if (schema.kind === "string") return dates === "Date" && schema.format === "date-time" ? "dateTime" : null;
  if (schema.kind !== "number" || !isLargeInteger(schema)) return null;
  return int64 === "bigint" ? "bigInteger" : int64 === "string" ? "digitText" : null;
}
