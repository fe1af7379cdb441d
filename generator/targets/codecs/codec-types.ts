// Which types are other in the program than in JSON, because they hold dates or large integers.

import type { DefinitionId } from "../../model/brands.js";
import type { Definition } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import { freeName } from "../../model/query/free-name.js";
import type { Schema } from "../../model/schema.js";
import { typedChildren } from "../../model/walk.js";
import { isRef, isString, isNumber, isLargeInteger } from "../../model/query/kinds.js";

/** What the user decided about single values. */
export type Coding = Pick<OutputSettings, "dates" | "int64">;

/** As the document has them: nothing needs a codec. */
export const noCodecs: Coding = { dates: "string", int64: "number" };

/** The runtime's codec of a single value, by its name there. */
export type CodecScalar = "dateTime" | "bigInteger" | "digitText";

/** What tells which types need a codec, as data that is equal from run to run. */
export interface CodecMapped {
  readonly coding: Coding;
  /** The codecs of declarations by name: `OrderCodec`, and `Order_LineCodec` for what stands in its namespace. */
  readonly codecs: ReadonlyMap<DefinitionId, string>;
}

export function codecNames(definitions: readonly Definition[], coding: Coding): CodecMapped["codecs"] {
  if (isOff(coding)) return new Map();
  const known = codecMappedDefinitions(definitions, coding);
  return namesOf(definitions.filter(({ id }) => known.has(id)));
}

function isOff({ dates, int64 }: Coding): boolean {
  return dates === "string" && int64 === "number";
}

/** Whether any value inside the schema's type is other in JSON. */
export function holdsCodecMapped(schema: Schema, { coding, codecs }: CodecMapped): boolean {
  return !isOff(coding) && holds(schema, coding, codecs);
}

/** The least set that fits all: a type is in it for a value of its own, or for a type in it. */
function codecMappedDefinitions(
  definitions: readonly Definition[],
  coding: Coding,
): ReadonlySet<DefinitionId> {
  const known = new Set<DefinitionId>();
  for (let size = -1; size < known.size;) {
    size = known.size;
    for (const { id, schema } of definitions)
      if (!known.has(id) && holds(schema, coding, known)) known.add(id);
  }
  return known;
}

function namesOf(codecMapped: readonly Definition[]): ReadonlyMap<DefinitionId, string> {
  const byId = new Map(codecMapped.map((definition) => [definition.id, definition]));
  const pathOf = ({ name, owner }: Definition): string => {
    const around = owner === null ? undefined : byId.get(owner);
    return around ? `${pathOf(around)}_${name}` : name;
  };
  const names = new Map<DefinitionId, string>();
  const taken = new Set<string>();
  // A nested name gives way to a top-level one.
  for (const definition of [...codecMapped].sort(
    (a, b) => Number(a.owner !== null) - Number(b.owner !== null),
  )) {
    names.set(definition.id, freeName(taken, `${pathOf(definition)}Codec`, { separator: "_" }));
  }
  return names;
}

interface Known {
  has(id: DefinitionId): boolean;
}

function holds(schema: Schema, coding: Coding, known: Known): boolean {
  if (isRef(schema)) return known.has(schema.to);
  if (codecScalar(schema, coding) !== null) return true;
  return typedChildren(schema).some((inner) => holds(inner, coding, known));
}

/**
 * The codec of this very schema, where it is a single value; null = it has none. A `date` is a day of a calendar and
 * no point in time, a text of the format int64 is a text already.
 */
export function codecScalar(schema: Schema, { dates, int64 }: Coding): CodecScalar | null {
  if (isString(schema)) return dates === "Date" && schema.format === "date-time" ? "dateTime" : null;
  if (!isNumber(schema) || !isLargeInteger(schema)) return null;
  return int64 === "bigint" ? "bigInteger" : int64 === "string" ? "digitText" : null;
}
