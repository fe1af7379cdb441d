// Objects inside other schemas become definitions of their own, nested in the definition around them and hinted by the
// property that holds them; enums with named values at the top level. Other enums, unions, arrays and maps stay.

import type { Report } from "../diagnostics/report.js";
import type { DefinitionId, Pointer } from "../model/brands.js";
import type { Draft, DraftDefinition, DraftOperation } from "../model/document.js";
import type { Content, Response } from "../model/operation.js";
import type { ObjectSchema, Property, Schema, EnumSchema, RefSchema } from "../model/schema.js";
import { mapChildren, mapTypedChildren } from "../model/walk.js";
import {
  variantsOf,
  isObject,
  isConstrained,
  isIntersection,
  isArray,
  isMap,
  isUnion,
  isDiscriminated,
  isTuple,
  isEnum,
} from "../model/query/kinds.js";
import { isFailure, statusName } from "../model/query/operations.js";
import { baseNameOf } from "./call-shape/call-names.js";
import { words, singular } from "./names/identifiers.js";
import { Promotion } from "./inline/promotion.js";
import { SharedResponses } from "./call-shape/shared-responses.js";
import { isOtherVariant, labelDiscriminated, labelVariants, type Labels } from "./inline/variant-labels.js";
import { make } from "../model/build.js";
import { namedMembers } from "../model/named-members.js";
import { documentationOf } from "../model/located.js";

export function inline(draft: Draft, _report: Report): Draft {
  const enums = new NamedEnums();
  const definitions = draft.definitions.flatMap((definition): readonly DraftDefinition[] => {
    const promotion = new Promotion(definition.id);
    const { text } = definition.name;
    const spot: Spot = { promotion, enums, owner: definition.id, hint: null, parent: text, baseName: text };
    const schema = insideOf(definition.schema, spot);
    return schema === definition.schema
      ? [definition]
      : [{ ...definition, schema }, ...promotion.definitions];
  });
  const shared = new SharedResponses();
  const left = draft.operations.map((operation) => inlineOperation(operation, { shared, enums }));
  const operations = left.map(({ operation }) => operation);
  const still = definitions.every((definition, i) => definition === draft.definitions[i]);
  const added = [...shared.definitions, ...left.flatMap((one) => one.definitions), ...enums.definitions];
  if (still && added.length === 0) return draft;
  return { ...draft, definitions: [...definitions, ...added], operations };
}

/** Where a schema stands, as far as it gives a name to what is promoted from it. */
interface Spot {
  readonly promotion: Promotion;
  readonly enums: NamedEnums;
  readonly owner: DefinitionId | null;
  /** What it would be called; null = nothing but the declaration around it says. */
  readonly hint: string | null;
  /** The name of the declaration around it. */
  readonly parent: string;
  /** The names from the top level down to here. */
  readonly baseName: string;
}

/** The schema of a declaration: an object here stays, alone or as a part, and what is inside is promoted. */
function insideOf(schema: Schema, spot: Spot): Schema {
  if (isObject(schema)) return insideObject(schema, spot);
  if (isConstrained(schema)) return mapTypedChildren(schema, (of) => insideOf(of, spot));
  if (!isIntersection(schema)) return insideOther(schema, spot);
  return mapChildren(schema, (part) => insideOf(part, spot));
}

function insideObject(schema: ObjectSchema, spot: Spot): ObjectSchema {
  const properties = schema.properties.map((property): Property => {
    const inner = promoted(property.schema, { ...spot, hint: property.serializedName });
    return inner === property.schema ? property : { ...property, schema: inner };
  });
  const additionalProperties =
    typeof schema.additionalProperties === "string"
      ? schema.additionalProperties
      : promoted(schema.additionalProperties, { ...spot, hint: "value" });
  const still =
    additionalProperties === schema.additionalProperties &&
    properties.every((property, i) => property === schema.properties[i]);
  return still ? schema : { ...schema, properties, additionalProperties };
}

/** Anywhere but at the root of a declaration: an object, or an intersection with one, becomes a reference. */
function promoted(schema: Schema, spot: Spot): Schema {
  const hint = spot.hint ?? "value";
  // What a declaration itself is, an enum that may be null or open as well, has its name.
  if (spot.hint !== null && NamedEnums.has(schema))
    return spot.enums.refer(schema, joined(spot.baseName, hint));
  if (!needsName(schema)) return insideOther(schema, spot);
  return spot.promotion.promote(schema, { hint, owner: spot.owner }, (owner) =>
    insideOf(schema, { ...spot, owner, hint: null, parent: hint, baseName: joined(spot.baseName, hint) }),
  );
}

function needsName(schema: Schema): boolean {
  if (isConstrained(schema)) return needsName(schema.of);
  return isObject(schema) || (isIntersection(schema) && schema.parts.some(needsName));
}

function insideOther(schema: Schema, spot: Spot): Schema {
  if (isConstrained(schema)) return mapTypedChildren(schema, (of) => insideOther(of, spot));
  if (isArray(schema))
    return mapChildren(schema, (item) => promoted(item, { ...spot, hint: itemHint(spot) }));
  if (isMap(schema))
    return mapChildren(schema, (value) => promoted(value, { ...spot, hint: itemHint(spot, "value") }));
  if (isUnion(schema)) return insideVariants(schema, labelVariants(schema.variants.filter(needsName)), spot);
  if (isDiscriminated(schema))
    return insideVariants(schema, labelDiscriminated(schema, variantsOf(schema).filter(needsName)), spot);
  if (!isTuple(schema)) return mapChildren(schema, (inner) => promoted(inner, spot));
  let position = 0;
  return mapChildren(schema, (item) => promoted(item, { ...spot, hint: `${itemHint(spot)}_${++position}` }));
}

/** Of a single object the property says enough; several need their own word beside it, or they would collide. */
function insideVariants(schema: Schema, labels: Labels, spot: Spot): Schema {
  return mapChildren(schema, (variant) => {
    const label = labels.get(variant);
    if (label === undefined) return promoted(variant, spot);
    const alone = labels.size === 1 && !isOtherVariant(variant);
    const hint = spot.hint === null ? label : alone ? spot.hint : joined(spot.hint, label);
    return promoted(variant, { ...spot, hint });
  });
}

/** Word by word, because capitals mean something only in a text that has small letters too. */
function joined(hint: string, label: string): string {
  return [hint, ...words(label)].join("_");
}

/** `choices` → `filter`; at the root of `Pets`, `Pet`. */
function itemHint({ hint, parent }: Spot, otherwise = "item"): string {
  if (hint !== null) return singular(hint);
  const single = singular(parent);
  return single === parent ? otherwise : single;
}

/** What call-shape has not named: errors, parameters, a second content of a body. */
function inlineOperation(
  operation: DraftOperation,
  { shared, enums }: { readonly shared: SharedResponses; readonly enums: NamedEnums },
): { readonly operation: DraftOperation; readonly definitions: readonly DraftDefinition[] } {
  const promotion = new Promotion(operation.pointer);
  const baseName = baseNameOf(operation);
  let changed = false;
  const at = (schema: Schema, role: string): Schema => {
    const hint = `${baseName}_${role}`;
    const next = promoted(schema, { promotion, enums, owner: null, hint, parent: baseName, baseName });
    changed ||= next !== schema;
    return next;
  };
  const content = (c: Content, role: string): Content => ({ ...c, schema: at(c.schema, role) });
  const responseContent = (c: Content, response: Response): Content => {
    const base = baseRole(response.status);
    const once = shared.promote(c.schema, { operation, role: base }, (own, hint) =>
      promoted(c.schema, { promotion: own, enums, owner: null, hint, parent: hint, baseName: hint }),
    );
    if (once === null) return content(c, c.schema === call?.result ? base : roleOf(response, operation));
    changed ||= once !== c.schema;
    return { ...c, schema: once };
  };
  const { body, streaming, call } = operation;
  // Page items and what the params object carries are copies, brought in line by `refreshOperations`.
  const carried = (serializedName: string): boolean =>
    call?.params != null && serializedName !== call.positional;
  const next: DraftOperation = {
    ...operation,
    parameters: operation.parameters.map((p) =>
      carried(p.serializedName) ? p : { ...p, schema: at(p.schema, p.serializedName) },
    ),
    body: body && {
      ...body,
      contents: [content(body.contents[0], "body"), ...body.contents.slice(1).map((c) => content(c, "body"))],
    },
    responses: operation.responses.map((response) => ({
      ...response,
      contents: response.contents.map((c) => responseContent(c, response)),
    })),
    streaming: streaming && { ...streaming, event: at(streaming.event, "event") },
    call: call && {
      ...call,
      result: call.result && at(call.result, "response"),
      resultContent: call.resultContent && content(call.resultContent, "response"),
    },
  };
  return changed ? { operation: next, definitions: promotion.definitions } : { operation, definitions: [] };
}

type Status = Response["status"];

function baseRole(status: Status): string {
  return isFailure(status) ? "error" : "response";
}

/** Several of one role are told apart by their status rather than by a number of ours. */
function roleOf({ status }: Response, { responses }: DraftOperation): string {
  const role = baseRole(status);
  const alike = responses.filter((other) => other.contents.length > 0 && baseRole(other.status) === role);
  if (alike.length < 2 || status.kind === "default") return role;
  return `${role}_${statusName(status).toLowerCase()}`;
}

/**
 * Inline enums whose values the document names: declarations of their own, so that they get a constant. At the top
 * level, since constants are there, and one for each place, whichever declarations hold a copy of it.
 */
class NamedEnums {
  readonly #found = new Map<Pointer, { readonly schema: EnumSchema; readonly hint: string }>();

  static has(schema: Schema): schema is EnumSchema {
    return isEnum(schema) && namedMembers(schema).length > 0;
  }

  /** The shortest hint stays: that of a type, not of the variant of it that requests take. */
  refer(schema: EnumSchema, hint: string): RefSchema {
    const known = this.#found.get(schema.pointer);
    if (!known || isBefore(hint, known.hint))
      this.#found.set(schema.pointer, { schema: known?.schema ?? schema, hint });
    return make.ref(schema.pointer, identity(schema.pointer));
  }

  get definitions(): readonly DraftDefinition[] {
    return [...this.#found].map(([pointer, { schema, hint }]) =>
      make.definition(identity(pointer), pointer, {
        name: { text: hint, source: "derived" },
        schema,
        ...documentationOf(schema),
      }),
    );
  }
}

function identity(pointer: Pointer): DefinitionId {
  // `~e` is no escape of RFC 6901, so that no place in a document has this identity.
  return `${pointer}/~enum` as DefinitionId;
}

function isBefore(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}
