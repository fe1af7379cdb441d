// Unions and intersections in normal form: none inside its own kind, none of one element, inline objects merged,
// redeclared properties as narrow as all parts make them, parents of an allOf told apart from their choice.
// Knows nothing of tags. The order of its steps matters: parents, then circles, then each schema by itself.

import type { Report } from "../diagnostics/report.js";
import { shapesWith } from "./flatten/object-shape.js";
import type { DeclId } from "../model/brands.js";
import type { Draft, DraftDeclaration } from "../model/document.js";
import type { Schema } from "../model/schema.js";
import { mapDraft } from "../model/walk-draft.js";
import { mapTypedChildren, typedChildren } from "../model/walk.js";
import { declarationsById, lookupIn } from "../model/query/resolve.js";
import { jsonTypesWith } from "../model/query/json-types.js";
import { isUnion, isIntersection, isRefined, isNullable, isObject } from "../model/query/kinds.js";
import { joinedChecks, outerChecks } from "./flatten/outer-checks.js";
import { breakAliasCycles } from "./flatten/flatten-cycles.js";
import { flattenIntersection } from "./flatten/flatten-intersections.js";
import { splitParents } from "./flatten/flatten-parents.js";
import { flattenUnion } from "./flatten/flatten-unions.js";
import { liftNull } from "./lift-null.js";
import { type IntersectionTools, declaresNothing } from "./flatten/narrow-parts.js";

export function flatten(draft: Draft, report: Report): Draft {
  const straight = breakAliasCycles(splitParents(draft, report), report);
  const flat = flattenSchemas(straight, report);
  mapDraft(flat, (schema) => reportOverlays(schema, report));
  return flat;
}

/**
 * Declarations are flattened when first needed: a base before what extends it. In order of identity, so that the
 * order of the document's map of schemas decides nothing.
 */
function flattenSchemas(draft: Draft, report: Report): Draft {
  const decls = declarationsById(draft);
  const raw = lookupIn(decls);
  const done = new Map<DeclId, Schema>();
  const look = (id: DeclId): Schema => {
    const known = done.get(id);
    if (known) return known;
    // Met again while it is worked on, a declaration shows what it was before.
    done.set(id, raw(id));
    const flat = flattenSchema(raw(id), tools);
    done.set(id, flat);
    return flat;
  };
  const meeting = { look, typesOf: jsonTypesWith(raw) };
  const tools: IntersectionTools = { ...meeting, report, shapeOf: shapesWith(meeting) };
  [...decls.keys()].sort().forEach(look);
  const flat = draft.decls.map((decl): DraftDeclaration => {
    const schema = look(decl.id);
    return schema === decl.schema ? decl : { ...decl, schema };
  });
  const rest = mapDraft({ ...draft, decls: [] }, (schema) => flattenSchema(schema, tools));
  const still = flat.every((decl, i) => decl === draft.decls[i]) && rest.operations === draft.operations;
  return still ? draft : { ...rest, decls: flat };
}

function flattenSchema(schema: Schema, tools: IntersectionTools): Schema {
  const inner = mapTypedChildren(schema, (child) => flattenSchema(child, tools));
  if (isUnion(inner)) return flattenUnion(inner, tools);
  if (isIntersection(inner)) return outerChecks(inner, (core) => flattenIntersection(core, tools));
  if (isRefined(inner)) return joinedChecks(inner);
  return isNullable(inner) ? liftNull(inner, tools.report) : inner;
}

/** A required key that neither the object nor what it extends declares. */
function reportOverlays(schema: Schema, report: Report): Schema {
  if (isObject(schema)) {
    for (const property of schema.properties.filter(declaresNothing))
      report.add("SW321", property.at, { property: property.wireName });
  }
  for (const inner of typedChildren(schema)) reportOverlays(inner, report);
  return schema;
}
