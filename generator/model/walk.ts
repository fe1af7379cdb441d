// Going through a schema or a draft: children, a rebuilt copy, the definitions referred to, equality of shape. Never
// follows a reference.

import type { Assertion } from "./assertion.js";
import type { DefinitionId } from "./brands.js";
import { isConstrained, isRef } from "./query/kinds.js";
import { mapList, replaced } from "./replaced.js";
import type { Property, Schema, DiscriminatorCase } from "./schema.js";
import { mapAssertion, schemasOfAssertion } from "./walk-assertion.js";
import type { Draft, DraftOperation } from "./document.js";
import type { Content, OperationOf } from "./operation.js";

const none: readonly Schema[] = [];

/** The schemas directly inside, in the order they are written. A switch, because this runs for every schema of every pass. */
export function children(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
    case "never":
    case "literal":
    case "enum":
    case "unknownVariant":
    case "ref":
    case "binary":
      return none;
    case "array":
      return [schema.items];
    case "tuple":
      return schema.rest ? [...schema.items, schema.rest] : schema.items;
    case "object": {
      const own = schema.properties.map((p) => p.schema);
      return typeof schema.additionalProperties === "string" ? own : [...own, schema.additionalProperties];
    }
    case "map":
      return [schema.value];
    case "union":
      return schema.variants;
    case "discriminated":
      return [...schema.cases.flatMap((c) => c.variants), ...schema.undiscriminated];
    case "intersection":
      return schema.parts;
    case "nullable":
      return [schema.of];
    case "constrained":
      return [schema.of, ...schema.assertions.flatMap(schemasOfAssertion)];
  }
}

/** Of these the schemas that the type is made of: those inside assertions belong to validators alone. */
export function typedChildren(schema: Schema): readonly Schema[] {
  return isConstrained(schema) ? [schema.of] : children(schema);
}

/** Calls `visit` on the schema and on everything inside it, parents before children. */
export function visitSchema(schema: Schema, visit: (schema: Schema) => void): void {
  visit(schema);
  for (const child of children(schema)) visitSchema(child, visit);
}

/**
 * Rebuilds from the leaves up: `change` sees each schema after its children were changed. A schema in which
 * nothing changed is the same object as before, so that `===` tells whether a pass did anything.
 */
export function mapSchema(schema: Schema, change: (schema: Schema) => Schema): Schema {
  return change(mapChildren(schema, (child) => mapSchema(child, change)));
}

/** One level of `mapSchema`: the same schema with each direct child replaced. */
export function mapChildren(schema: Schema, f: (child: Schema) => Schema): Schema {
  switch (schema.kind) {
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
    case "never":
    case "literal":
    case "enum":
    case "unknownVariant":
    case "ref":
    case "binary":
      return schema;
    case "array":
      return replaced(schema, { items: f(schema.items) });
    case "tuple":
      return replaced(schema, { items: mapList(schema.items, f), rest: schema.rest && f(schema.rest) });
    case "object":
      return replaced(schema, {
        properties: mapList(schema.properties, (p): Property => replaced(p, { schema: f(p.schema) })),
        additionalProperties:
          typeof schema.additionalProperties === "string"
            ? schema.additionalProperties
            : f(schema.additionalProperties),
      });
    case "map":
      return replaced(schema, { value: f(schema.value) });
    case "union":
      return replaced(schema, { variants: mapList(schema.variants, f) });
    case "discriminated":
      return replaced(schema, {
        cases: mapList(schema.cases, (c): DiscriminatorCase =>
          replaced(c, { variants: mapList(c.variants, f) }),
        ),
        undiscriminated: mapList(schema.undiscriminated, f),
      });
    case "intersection":
      return replaced(schema, { parts: mapList(schema.parts, f) });
    case "nullable":
      return replaced(schema, { of: f(schema.of) });
    case "constrained":
      return replaced(schema, {
        of: f(schema.of),
        assertions: mapList(schema.assertions, (check): Assertion => mapAssertion(check, f)),
      });
  }
}

/**
 * As `mapSchema`, for what the type is made of. Simplifying an assertion would gain nothing, and where a document
 * is read with lenience it would change what the assertion says.
 */
export function mapTyped(schema: Schema, change: (schema: Schema) => Schema): Schema {
  return change(mapTypedChildren(schema, (child) => mapTyped(child, change)));
}

/** One level of `mapTyped`. */
export function mapTypedChildren(schema: Schema, f: (child: Schema) => Schema): Schema {
  return isConstrained(schema) ? replaced(schema, { of: f(schema.of) }) : mapChildren(schema, f);
}

/**
 * Every declaration the schema refers to, directly or inside, in the order of first mention. A discriminator's
 * mapping counts: its targets must exist as long as the discriminator does.
 */
export function refsOf(schema: Schema): ReadonlySet<DefinitionId> {
  const found = new Set<DefinitionId>();
  visitSchema(schema, (inner) => {
    if (isRef(inner)) found.add(inner.to);
    if (!("discriminator" in inner) || !inner.discriminator) return;
    inner.discriminator.mapping.forEach(({ to }) => found.add(to));
    if (inner.discriminator.fallback !== undefined) found.add(inner.discriminator.fallback);
  });
  return found;
}

/** What does not decide which values a schema takes. */
const silent: ReadonlySet<string> = new Set([
  "pointer",
  "summary",
  "details",
  "deprecated",
  "default",
  "source",
  "implied",
  "name",
]);

/**
 * True when both accept the same values by the same shape: places, documentation and defaults do not count,
 * nor does the order of an object's properties or an enum's members. References are compared by identity.
 */
export function schemaEquals(left: Schema, right: Schema): boolean {
  return same(left, right);
}

function same(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) return sameList(left, right);
  if (typeof left !== "object" || typeof right !== "object" || !left || !right) return false;
  if (Array.isArray(left) || Array.isArray(right)) return false;
  const [a, b] = [telling(left), telling(right)];
  return (
    a.length === b.length && a.every(([key, value]) => same(value, (right as Record<string, unknown>)[key]))
  );
}

function telling(object: object): [string, unknown][] {
  return Object.entries(object).filter(([key, value]) => !silent.has(key) && value !== undefined);
}

function sameList(left: readonly unknown[], right: readonly unknown[]): boolean {
  if (left.length !== right.length) return false;
  if (keyOf(left[0]) === undefined) return left.every((item, index) => same(item, right[index]));
  const byKey = new Map(right.map((item) => [keyOf(item), item]));
  return left.every((item) => byKey.has(keyOf(item)) && same(item, byKey.get(keyOf(item))));
}

/** Properties and enum members are told apart by what they are called, not by where they stand. */
function keyOf(item: unknown): unknown {
  if (typeof item !== "object" || item === null || "kind" in item || "variants" in item) return undefined;
  if ("serializedName" in item) return item.serializedName;
  return "value" in item ? item.value : undefined;
}

/** The outermost schemas of an operation: parameters, body, responses, page items, events, result. */
export function schemasOfOperation<N>(operation: OperationOf<N>): readonly Schema[] {
  return [
    ...operation.parameters.map((parameter) => parameter.schema),
    ...(operation.body?.contents ?? []).map((content) => content.schema),
    ...operation.responses.flatMap((response) => response.contents.map((content) => content.schema)),
    ...(operation.paging ? [operation.paging.item] : []),
    ...(operation.streaming ? [operation.streaming.event] : []),
    ...(operation.call?.result ? [operation.call.result] : []),
  ];
}

/** The draft with each outermost schema replaced by `change`; what does not change keeps its identity. */
export function mapDraft(draft: Draft, change: (schema: Schema) => Schema): Draft {
  const definitions = draft.definitions.map((definition) => {
    const schema = change(definition.schema);
    return schema === definition.schema ? definition : { ...definition, schema };
  });
  const operations = draft.operations.map((operation) => mapOperation(operation, change));
  const still =
    definitions.every((definition, i) => definition === draft.definitions[i]) &&
    operations.every((operation, i) => operation === draft.operations[i]);
  return still ? draft : { ...draft, definitions, operations };
}

function mapOperation(operation: DraftOperation, change: (schema: Schema) => Schema): DraftOperation {
  let changed = false;
  const seen = (schema: Schema): Schema => {
    const next = change(schema);
    changed ||= next !== schema;
    return next;
  };
  const content = (c: Content): Content => ({ ...c, schema: seen(c.schema) });
  const { body, paging, streaming, call } = operation;
  const next: DraftOperation = {
    ...operation,
    parameters: operation.parameters.map((p) => ({ ...p, schema: seen(p.schema) })),
    body: body && { ...body, contents: [content(body.contents[0]), ...body.contents.slice(1).map(content)] },
    responses: operation.responses.map((r) => ({ ...r, contents: r.contents.map(content) })),
    paging: paging && { ...paging, item: seen(paging.item) },
    streaming: streaming && { ...streaming, event: seen(streaming.event) },
    call: call && {
      ...call,
      result: call.result && seen(call.result),
      resultContent: call.resultContent && content(call.resultContent),
    },
  };
  return changed ? next : operation;
}
