// Objects inside other schemas become declarations of their own, nested in the declaration around them and hinted
// by the property that holds them; enums with named values at the top level. Other enums, unions, arrays and maps stay.
// Knows nothing of how a hint becomes a name.

import type { Report } from "../diagnostics/report.js";
import type { DeclId } from "../model/brands.js";
import type { Draft, DraftDeclaration, DraftOperation } from "../model/document.js";
import type { Content, Response } from "../model/operation.js";
import type { ObjectSchema, Property, Schema } from "../model/schema.js";
import { mapChildren, mapTypedChildren } from "../model/walk.js";
import {
  variantsOf,
  isObject,
  isRefined,
  isIntersection,
  isArray,
  isRecord,
  isUnion,
  isTagged,
  isTuple,
} from "../model/query/kinds.js";
import { isFailure, statusName } from "../model/query/operations.js";
import { stemOf } from "./call-shape/call-names.js";
import { words, singular } from "./names/identifiers.js";
import { NamedEnums } from "./inline/named-enums.js";
import { Promotion } from "./inline/promotion.js";
import { SharedResponses } from "./call-shape/shared-responses.js";
import { isOtherVariant, labelTagged, labelVariants, type Labels } from "./inline/variant-labels.js";

export function inline(draft: Draft, _report: Report): Draft {
  const enums = new NamedEnums();
  const decls = draft.decls.flatMap((decl): readonly DraftDeclaration[] => {
    const promotion = new Promotion(decl.id);
    const { text } = decl.name;
    const spot: Spot = { promotion, enums, owner: decl.id, hint: null, parent: text, stem: text };
    const schema = insideOf(decl.schema, spot);
    return schema === decl.schema ? [decl] : [{ ...decl, schema }, ...promotion.decls];
  });
  const shared = new SharedResponses();
  const left = draft.operations.map((operation) => inlineOperation(operation, { shared, enums }));
  const operations = left.map(({ operation }) => operation);
  const still = decls.every((decl, i) => decl === draft.decls[i]);
  const added = [...shared.decls, ...left.flatMap((one) => one.decls), ...enums.decls];
  if (still && added.length === 0) return draft;
  return { ...draft, decls: [...decls, ...added], operations };
}

/** Where a schema stands, as far as it gives a name to what is promoted from it. */
interface Spot {
  readonly promotion: Promotion;
  readonly enums: NamedEnums;
  readonly owner: DeclId | null;
  /** What it would be called; null = nothing but the declaration around it says. */
  readonly hint: string | null;
  /** The name of the declaration around it. */
  readonly parent: string;
  /** The names from the top level down to here. */
  readonly stem: string;
}

/** The schema of a declaration: an object here stays, alone or as a part, and what is inside is promoted. */
function insideOf(schema: Schema, spot: Spot): Schema {
  if (isObject(schema)) return insideObject(schema, spot);
  if (isRefined(schema)) return mapTypedChildren(schema, (of) => insideOf(of, spot));
  if (!isIntersection(schema)) return insideOther(schema, spot);
  return mapChildren(schema, (part) => insideOf(part, spot));
}

function insideObject(schema: ObjectSchema, spot: Spot): ObjectSchema {
  const properties = schema.properties.map((property): Property => {
    const inner = promoted(property.schema, { ...spot, hint: property.wireName });
    return inner === property.schema ? property : { ...property, schema: inner };
  });
  const extra =
    typeof schema.extra === "string" ? schema.extra : promoted(schema.extra, { ...spot, hint: "value" });
  const still =
    extra === schema.extra && properties.every((property, i) => property === schema.properties[i]);
  return still ? schema : { ...schema, properties, extra };
}

/** Anywhere but at the root of a declaration: an object, or an intersection with one, becomes a reference. */
function promoted(schema: Schema, spot: Spot): Schema {
  const hint = spot.hint ?? "value";
  // What a declaration itself is, an enum that may be null or open as well, has its name.
  if (spot.hint !== null && NamedEnums.has(schema)) return spot.enums.refer(schema, joined(spot.stem, hint));
  if (!needsName(schema)) return insideOther(schema, spot);
  return spot.promotion.promote(schema, { hint, owner: spot.owner }, (owner) =>
    insideOf(schema, { ...spot, owner, hint: null, parent: hint, stem: joined(spot.stem, hint) }),
  );
}

function needsName(schema: Schema): boolean {
  if (isRefined(schema)) return needsName(schema.of);
  return isObject(schema) || (isIntersection(schema) && schema.parts.some(needsName));
}

function insideOther(schema: Schema, spot: Spot): Schema {
  if (isRefined(schema)) return mapTypedChildren(schema, (of) => insideOther(of, spot));
  if (isArray(schema))
    return mapChildren(schema, (item) => promoted(item, { ...spot, hint: itemHint(spot) }));
  if (isRecord(schema))
    return mapChildren(schema, (value) => promoted(value, { ...spot, hint: itemHint(spot, "value") }));
  if (isUnion(schema)) return insideVariants(schema, labelVariants(schema.variants.filter(needsName)), spot);
  if (isTagged(schema))
    return insideVariants(schema, labelTagged(schema, variantsOf(schema).filter(needsName)), spot);
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

/** `choices` → `choice`; at the root of `Pets`, `Pet`. */
function itemHint({ hint, parent }: Spot, otherwise = "item"): string {
  if (hint !== null) return singular(hint);
  const single = singular(parent);
  return single === parent ? otherwise : single;
}

/** What call-shape has not named: errors, parameters, a second content of a body. */
function inlineOperation(
  operation: DraftOperation,
  { shared, enums }: { readonly shared: SharedResponses; readonly enums: NamedEnums },
): { readonly operation: DraftOperation; readonly decls: readonly DraftDeclaration[] } {
  const promotion = new Promotion(operation.at);
  const stem = stemOf(operation);
  let changed = false;
  const at = (schema: Schema, role: string): Schema => {
    const hint = `${stem}_${role}`;
    const next = promoted(schema, { promotion, enums, owner: null, hint, parent: stem, stem });
    changed ||= next !== schema;
    return next;
  };
  const content = (c: Content, role: string): Content => ({ ...c, schema: at(c.schema, role) });
  const answer = (c: Content, response: Response): Content => {
    const base = baseRole(response.status);
    const once = shared.promote(c.schema, { operation, role: base }, (own, hint) =>
      promoted(c.schema, { promotion: own, enums, owner: null, hint, parent: hint, stem: hint }),
    );
    if (once === null) return content(c, c.schema === call?.result ? base : roleOf(response, operation));
    changed ||= once !== c.schema;
    return { ...c, schema: once };
  };
  const { body, streaming, call } = operation;
  // Page items and what the params object carries are copies, brought in line by `refreshOperations`.
  const carried = (wireName: string): boolean => call?.params != null && wireName !== call.positional;
  const next: DraftOperation = {
    ...operation,
    parameters: operation.parameters.map((p) =>
      carried(p.wireName) ? p : { ...p, schema: at(p.schema, p.wireName) },
    ),
    body: body && {
      ...body,
      contents: [content(body.contents[0], "body"), ...body.contents.slice(1).map((c) => content(c, "body"))],
    },
    responses: operation.responses.map((response) => ({
      ...response,
      contents: response.contents.map((c) => answer(c, response)),
    })),
    streaming: streaming && { ...streaming, event: at(streaming.event, "event") },
    call: call && {
      ...call,
      result: call.result && at(call.result, "response"),
      resultContent: call.resultContent && content(call.resultContent, "response"),
    },
  };
  return changed ? { operation: next, decls: promotion.decls } : { operation, decls: [] };
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
