// Unions and intersections in normal form: none inside its own kind, none of one element, inline objects merged,
// redeclared properties as narrow as all parts make them, parents of an allOf told apart from their choice. The order
// of its steps matters: parents, then circles, then each schema by itself.

import type { Report } from "../diagnostics/report.js";
import type { DefinitionId } from "../model/brands.js";
import type { Draft, DraftDefinition } from "../model/document.js";
import type { Schema } from "../model/schema.js";
import { mapTypedChildren, mapDraft } from "../model/walk.js";
import { definitionsById, lookupIn } from "../model/query/resolve.js";
import { jsonTypesWith } from "../model/query/json-types.js";
import { isUnion, isIntersection, isConstrained, isNullable } from "../model/query/kinds.js";
import { joinedAssertions, outerAssertions } from "./flatten/outer-assertions.js";
import { breakAliasCycles } from "./flatten/flatten-cycles.js";
import { flattenIntersection, intersectionTools } from "./flatten/flatten-intersections.js";
import { describeRemaining } from "./flatten/remaining.js";
import { noteBases, splitBases } from "./flatten/flatten-bases.js";
import { flattenUnion } from "./flatten/flatten-unions.js";
import { liftNull } from "./nullables.js";
import type { IntersectionTools } from "./flatten/narrow-parts.js";

export function flatten(draft: Draft, report: Report): Draft {
  const straight = noteBases(breakAliasCycles(splitBases(draft, report), report));
  const flat = flattenSchemas(straight, report);
  const look = lookupIn(definitionsById(flat));
  const tools = intersectionTools({ look, typesOf: jsonTypesWith(look) }, report);
  return mapDraft(flat, (schema) => describeRemaining(schema, tools));
}

/**
 * Declarations are flattened when first needed: a base before what extends it. In order of identity, so that the
 * order of the document's map of schemas decides nothing.
 */
function flattenSchemas(draft: Draft, report: Report): Draft {
  const definitions = definitionsById(draft);
  const raw = lookupIn(definitions);
  const done = new Map<DefinitionId, Schema>();
  const look = (id: DefinitionId): Schema => {
    const known = done.get(id);
    if (known) return known;
    // Met again while it is worked on, a declaration shows what it was before.
    done.set(id, raw(id));
    const flat = flattenSchema(raw(id), tools);
    done.set(id, flat);
    return flat;
  };
  const tools = intersectionTools({ look, typesOf: jsonTypesWith(raw) }, report);
  [...definitions.keys()].sort().forEach(look);
  const flat = draft.definitions.map((definition): DraftDefinition => {
    const schema = look(definition.id);
    return schema === definition.schema ? definition : { ...definition, schema };
  });
  const rest = mapDraft({ ...draft, definitions: [] }, (schema) => flattenSchema(schema, tools));
  const still =
    flat.every((definition, i) => definition === draft.definitions[i]) &&
    rest.operations === draft.operations;
  return still ? draft : { ...rest, definitions: flat };
}

function flattenSchema(schema: Schema, tools: IntersectionTools): Schema {
  const inner = mapTypedChildren(schema, (child) => flattenSchema(child, tools));
  if (isUnion(inner)) return flattenUnion(inner, tools);
  if (isIntersection(inner)) return outerAssertions(inner, (core) => flattenIntersection(core, tools));
  if (isConstrained(inner)) return joinedAssertions(inner);
  return isNullable(inner) ? liftNull(inner, tools.report) : inner;
}
