// The params of a call that can be plain or streamed: a base, one declaration for each, and their union.

import type { Report } from "../../diagnostics/report.js";
import type { DefinitionId } from "../../model/brands.js";
import type { DraftDefinition, DraftOperation } from "../../model/document.js";
import type { CallShape } from "../../model/operation.js";
import type { Property, Schema, DiscriminatorCase, DiscriminatedSchema } from "../../model/schema.js";
import { isRef, isBoolean } from "../../model/query/kinds.js";
import type { BodyShape } from "./call-body.js";
import { declare, baseNameOf } from "./call-names.js";
import type { Shapes } from "../shapes.js";

export interface StreamVariants {
  readonly id: DefinitionId;
  readonly variants: NonNullable<CallShape["variants"]>;
  readonly definitions: readonly DraftDefinition[];
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
    report.add("SW331", operation.pointer, { operation: operation.id, mediaType: "a stream of events" });
    return null;
  }
  const baseName = baseNameOf(operation);
  const named = (role: string, suffix: string, schema: Schema): DraftDefinition =>
    declare(operation, { role, name: `${baseName}${suffix}`, origin: "params", schema });
  // A body that is a component alone is its own base.
  const own = isRef(params) ? [] : [named("params base", "ParamsBase", params)];
  const base: Schema = own[0] ? refTo(own[0]) : params;
  const plain = named("params plain", "ParamsNonStreaming", withSwitch(base, plainSwitch(flag, shapes)));
  const streamed = named("params streamed", "ParamsStreaming", withSwitch(base, streamedSwitch(flag)));
  const either = named("params", "Params", eitherOf(flag, refTo(plain), refTo(streamed), shapes));
  return {
    id: either.id,
    variants: { plain: plain.id, streamed: streamed.id },
    definitions: [...own, plain, streamed, either],
    base,
  };
}

function refTo({ id, pointer }: DraftDefinition): Schema {
  return { kind: "ref", pointer, to: id };
}

function withSwitch(base: Schema, flag: Property): Schema {
  return {
    kind: "intersection",
    pointer: base.pointer,
    parts: [
      base,
      { kind: "object", pointer: flag.pointer, properties: [flag], additionalProperties: "ignored" },
    ],
  };
}

function streamedSwitch(flag: Property): Property {
  return {
    ...withoutDefault(flag),
    required: true,
    schema: { kind: "literal", pointer: flag.pointer, value: true },
  };
}

/** Absent, false, or null where the document takes null; a flag that can only be true must be absent. */
function plainSwitch(flag: Property, shapes: Shapes): Property {
  const { pointer } = flag;
  if (!takesFalse(flag, shapes)) return { ...flag, required: false, schema: { kind: "never", pointer } };
  const off: Schema = { kind: "literal", pointer, value: false };
  return { ...flag, schema: shapes.takesNull(flag.schema) ? { kind: "nullable", pointer, of: off } : off };
}

function withoutDefault({ default: _, ...flag }: Property): Property {
  return flag;
}

function takesFalse(flag: Property, shapes: Shapes): boolean {
  return isBoolean(shapes.value(flag.schema));
}

/** Told apart by the switch, so that a wrong request is validated as the one it means to be. */
function eitherOf(flag: Property, plain: Schema, streamed: Schema, shapes: Shapes): DiscriminatedSchema {
  const off: DiscriminatorCase = { value: false, variants: [plain], source: "literal" };
  const on: DiscriminatorCase = { value: true, variants: [streamed], source: "literal" };
  return {
    kind: "discriminated",
    pointer: flag.pointer,
    property: flag.serializedName,
    cases: takesFalse(flag, shapes) ? [off, on] : [on],
    undiscriminated: flag.required && !shapes.takesNull(flag.schema) ? [] : [plain],
    declared: false,
    oneOf: false,
  };
}
