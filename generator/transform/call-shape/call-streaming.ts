// The params of a call that can be plain or streamed: a base, one declaration for each, and their union.
// Knows nothing of how the body got into the params.

import type { Report } from "../../diagnostics/report.js";
import type { DeclId } from "../../model/brands.js";
import type { DraftDeclaration, DraftOperation } from "../../model/document.js";
import type { CallShape } from "../../model/operation.js";
import type { Property, Schema, TagCase, TaggedSchema } from "../../model/schema.js";
import { isRef, isBoolean } from "../../model/query/kinds.js";
import type { BodyShape } from "./call-body.js";
import { declare, stemOf } from "./call-names.js";
import type { Shapes } from "../shapes.js";

export interface StreamVariants {
  readonly id: DeclId;
  readonly variants: NonNullable<CallShape["variants"]>;
  readonly decls: readonly DraftDeclaration[];
  /** Refers to all properties, with the switch as the document declares it. */
  readonly base: Schema;
}

interface Request {
  readonly operation: DraftOperation;
  readonly body: BodyShape;
  readonly params: Schema;
  readonly shapes: Shapes;
  readonly report: Report;
}

/** Null when nothing switches; a switch that is not among the params' own properties cannot be carried. */
export function streamVariants({ operation, body, params, shapes, report }: Request): StreamVariants | null {
  const name = operation.streaming?.switch ?? null;
  if (name === null) return null;
  const flag = shapes.object(body.seen ?? params)?.properties.get(name);
  if (!flag || body.kind !== "spread") {
    report.add("SW331", operation.at, { operation: operation.id, mediaType: "a stream of events" });
    return null;
  }
  const stem = stemOf(operation);
  const named = (role: string, suffix: string, schema: Schema): DraftDeclaration =>
    declare(operation, { role, name: `${stem}${suffix}`, origin: "params", schema });
  // A body that is a component alone is its own base.
  const own = isRef(params) ? [] : [named("params base", "ParamsBase", params)];
  const base: Schema = own[0] ? refTo(own[0]) : params;
  const plain = named("params plain", "ParamsNonStreaming", withSwitch(base, plainSwitch(flag, shapes)));
  const streamed = named("params streamed", "ParamsStreaming", withSwitch(base, streamedSwitch(flag)));
  const either = named("params", "Params", eitherOf(flag, refTo(plain), refTo(streamed), shapes));
  return {
    id: either.id,
    variants: { plain: plain.id, streamed: streamed.id },
    decls: [...own, plain, streamed, either],
    base,
  };
}

function refTo({ id, at }: DraftDeclaration): Schema {
  return { kind: "ref", at, to: id };
}

function withSwitch(base: Schema, flag: Property): Schema {
  return {
    kind: "intersection",
    at: base.at,
    parts: [base, { kind: "object", at: flag.at, properties: [flag], extra: "ignored" }],
  };
}

function streamedSwitch(flag: Property): Property {
  return { ...withoutDefault(flag), required: true, schema: { kind: "literal", at: flag.at, value: true } };
}

/** Absent, false, or null where the document takes null; a flag that can only be true must be absent. */
function plainSwitch(flag: Property, shapes: Shapes): Property {
  const { at } = flag;
  if (!takesFalse(flag, shapes)) return { ...flag, required: false, schema: { kind: "never", at } };
  const off: Schema = { kind: "literal", at, value: false };
  return { ...flag, schema: shapes.takesNull(flag.schema) ? { kind: "nullable", at, of: off } : off };
}

function withoutDefault({ default: _, ...flag }: Property): Property {
  return flag;
}

function takesFalse(flag: Property, shapes: Shapes): boolean {
  return isBoolean(shapes.value(flag.schema));
}

/** Told apart by the switch, so that a wrong request is judged as the one it asks to be. */
function eitherOf(flag: Property, plain: Schema, streamed: Schema, shapes: Shapes): TaggedSchema {
  const off: TagCase = { value: false, variants: [plain], source: "literal" };
  const on: TagCase = { value: true, variants: [streamed], source: "literal" };
  return {
    kind: "tagged",
    at: flag.at,
    property: flag.wireName,
    cases: takesFalse(flag, shapes) ? [off, on] : [on],
    untagged: flag.required && !shapes.takesNull(flag.schema) ? [] : [plain],
    declared: false,
    exclusive: false,
  };
}
