// `patternProperties` of an open object → index signatures. A pattern that fixes how a key begins or ends is a template
// literal type; beside any other one a key may be anything, since a type cannot tell the keys it is about.

import type { PatternPropertiesAssertion } from "../../model/assertion.js";
import { patternFlags } from "../../model/pattern.js";
import type { Property, Schema } from "../../model/schema.js";
import { isConstrained, isIntersection, isMap, isObject, isUnknown } from "../../model/query/kinds.js";
import { resolved } from "../../model/query/resolve.js";
import { templateType } from "../../writer/text.js";
import { lookupOf } from "../modules.js";
import type { TypeContext } from "./type-text.js";

export interface IndexSignature {
  readonly keyType: string;
  readonly type: string;
}

interface Typed {
  readonly properties: readonly Property[];
  readonly context: TypeContext;
  /** The type of an index signature that covers these properties. */
  readonly typeOf: (value: Schema, properties: readonly Property[]) => string;
}

/** Of a schema that is an object and says nothing else of keys it does not declare. */
export function patternSignatures(
  schema: Schema,
  { properties, context, typeOf }: Typed,
): readonly IndexSignature[] {
  if (!isConstrained(schema) || !isOpen(schema.of, context)) return [];
  const checks = schema.assertions.filter((check) => check.kind === "patternProperties");
  const templates = checks.map(({ pattern }) => templateOf(pattern));
  const isApart = templates.every(
    (one, index) => one !== null && !templates.some((other, i) => i !== index && meets(one, other)),
  );
  if (checks.length > 0 && !isApart) return isMap(schema.of) ? [] : [{ keyType: "string", type: "unknown" }];
  return checks.map((check, index) => {
    const { start = "", end = "" } = templates[index] ?? {};
    return { keyType: templateType(start, end), type: typeOf(check.schema, covered(check, properties)) };
  });
}

/** True for an object, alone or as a part, that leaves open what else there is. */
function isOpen(schema: Schema, context: TypeContext): boolean {
  const target = resolved(schema, lookupOf(context.names.modules));
  if (isIntersection(target)) return target.parts.some((part) => isOpen(part, context));
  if (isMap(target)) return true;
  const others = isObject(target) ? target.additionalProperties : "closed";
  return typeof others === "string" ? others === "ignored" : isUnknown(others);
}

function covered(
  { pattern }: PatternPropertiesAssertion,
  properties: readonly Property[],
): readonly Property[] {
  const regex = new RegExp(pattern, patternFlags(pattern) ?? "");
  return properties.filter(({ serializedName }) => regex.test(serializedName));
}

interface Template {
  readonly start: string;
  readonly end: string;
}

/** What a key begins or ends with; null = the pattern says more. Only what `templateType` takes is a fixed text. */
function templateOf(pattern: string): Template | null {
  const start = /^\^([\w:/@-]+)(?:\.[*+]\$?)?$/.exec(pattern)?.[1];
  if (start !== undefined) return { start, end: "" };
  const end = /^(?:\^?\.[*+])?([\w:/@-]+)\$$/.exec(pattern)?.[1];
  return end === undefined ? null : { start: "", end };
}

/** True where one key may fit both. */
function meets(a: Template, b: Template | null): boolean {
  if (b === null) return true;
  const [start, end] = [
    a.start.startsWith(b.start) || b.start.startsWith(a.start),
    a.end.endsWith(b.end) || b.end.endsWith(a.end),
  ];
  return start && end;
}
