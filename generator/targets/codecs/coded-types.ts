// Which types are other in the program than in JSON, because they hold dates or large integers.
// Knows nothing of how they are read or written.

import type { DeclId } from "../../model/brands.js";
import type { Declaration } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import { freeName } from "../../model/query/free-name.js";
import type { Schema } from "../../model/schema.js";
import { typedChildren } from "../../model/walk.js";
import { isRef, isString, isNumber, isLargeInteger } from "../../model/query/kinds.js";

/** What the user decided about single values. */
export type Coding = Pick<OutputSettings, "dates" | "int64">;

/** As the document has them: nothing needs a codec. */
export const uncoded: Coding = { dates: "string", int64: "number" };

/** The runtime's codec of a single value, by its name there. */
export type CodedScalar = "dateTime" | "bigInteger" | "digitText";

/** What tells which types need a codec, as data that is equal from run to run. */
export interface Coded {
  readonly coding: Coding;
  /** The codecs of declarations by name: `OrderCodec`, and `Order_LineCodec` for what stands in its namespace. */
  readonly codecs: ReadonlyMap<DeclId, string>;
}

export function codecNames(declarations: readonly Declaration[], coding: Coding): Coded["codecs"] {
  if (isOff(coding)) return new Map();
  const known = codedDeclarations(declarations, coding);
  return namesOf(declarations.filter(({ id }) => known.has(id)));
}

function isOff({ dates, int64 }: Coding): boolean {
  return dates === "string" && int64 === "number";
}

/** Whether any value inside the schema's type is other in JSON. */
export function holdsCoded(schema: Schema, { coding, codecs }: Coded): boolean {
  return !isOff(coding) && holds(schema, coding, codecs);
}

/** The least set that fits all: a type is in it for a value of its own, or for a type in it. */
function codedDeclarations(declarations: readonly Declaration[], coding: Coding): ReadonlySet<DeclId> {
  const known = new Set<DeclId>();
  for (let size = -1; size < known.size;) {
    size = known.size;
    for (const { id, schema } of declarations)
      if (!known.has(id) && holds(schema, coding, known)) known.add(id);
  }
  return known;
}

function namesOf(coded: readonly Declaration[]): ReadonlyMap<DeclId, string> {
  const byId = new Map(coded.map((declaration) => [declaration.id, declaration]));
  const pathOf = ({ name, owner }: Declaration): string => {
    const around = owner === null ? undefined : byId.get(owner);
    return around ? `${pathOf(around)}_${name}` : name;
  };
  const names = new Map<DeclId, string>();
  const taken = new Set<string>();
  // A nested name gives way to a top-level one.
  for (const declaration of [...coded].sort((a, b) => Number(a.owner !== null) - Number(b.owner !== null))) {
    names.set(declaration.id, freeName(taken, `${pathOf(declaration)}Codec`, { separator: "_" }));
  }
  return names;
}

interface Known {
  has(id: DeclId): boolean;
}

function holds(schema: Schema, coding: Coding, known: Known): boolean {
  if (isRef(schema)) return known.has(schema.to);
  if (codedScalar(schema, coding) !== null) return true;
  return typedChildren(schema).some((inner) => holds(inner, coding, known));
}

/**
 * The codec of this very schema, where it is a single value; null = it has none. A `date` is a day of a calendar and
 * no point in time, a text of the format int64 is a text already.
 */
export function codedScalar(schema: Schema, { dates, int64 }: Coding): CodedScalar | null {
  if (isString(schema)) return dates === "Date" && schema.format === "date-time" ? "dateTime" : null;
  if (!isNumber(schema) || !isLargeInteger(schema)) return null;
  return int64 === "bigint" ? "bigInteger" : int64 === "string" ? "digitText" : null;
}
