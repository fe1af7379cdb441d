// From OpenAPI 3.1 to the model: the whole document, lowered into a draft, whose names are hints.

import type { Report } from "../diagnostics/report.js";
import type { Pointer, DefinitionId, NameHint } from "../model/brands.js";
import type { Draft, DraftDefinition } from "../model/document.js";
import { OperationFilter } from "./lower/choice.js";
import { LowerContext, type PendingDefinition } from "./lower/lower-context.js";
import { lowerInfo } from "./lower/lower-info.js";
import { lowerPaths } from "./lower/lower-paths.js";
import { lowerSecuritySchemes } from "./lower/lower-security.js";
import { lowerServers } from "./lower/lower-servers.js";
import { lowerWebhooks, lowerCallbacks } from "./lower/lower-webhooks.js";
import { child, rootPointer, splitPointer } from "../input/pointer.js";
import { entriesAt, objectAt, type Raw, isRaw } from "../input/raw.js";
import type { Sources } from "../input/sources.js";
import { make } from "../model/build.js";
import type { Schema } from "../model/schema.js";
import { mapChildren, schemaEquals, mapDraft } from "../model/walk.js";
import { isNullable, isConstrained } from "../model/query/kinds.js";
import { schemaDocs } from "./lower/lower-docs.js";
import { lowerSchema } from "./lower/lower-schema.js";

const everything = new OperationFilter({ include: [], exclude: [] });

/**
 * The draft of a document: declarations by id, operations by path, nothing of it in the order of a map's keys.
 * What is not carried is reported; a document with nothing to write is reported as SW106.
 */
export function lower(sources: Sources, report: Report, filter: OperationFilter = everything): Draft {
  const context = new LowerContext(sources, report, filter);
  const { root } = sources;
  const security = lowerSecuritySchemes(root, context);
  const operations = lowerPaths(root, security, context);
  declareComponents(root, context);
  const webhooks = lowerWebhooks(root, context);
  const callbacks = lowerCallbacks(operations, context);
  const named = lowerDefinitions(context).map((definition) => ({
    ...definition,
    name: webhooks?.names.get(definition.id) ?? definition.name,
  }));
  const definitions = [...(webhooks ? [webhooks.event] : []), ...callbacks.definitions, ...named];
  filter.reportMisses(report);
  if (operations.length === 0 && definitions.length === 0) context.add("SW106", rootPointer, {});
  return referToDeclared({
    ...lowerInfo(root, context),
    servers: lowerServers(root, rootPointer, context),
    securitySchemes: security.schemes,
    definitions,
    operations,
    ...(webhooks && { webhookEvent: webhooks.event.id }),
    ...(callbacks.chosen.length > 0 && { callbacks: callbacks.chosen }),
  });
}

/** Every named component is declared, whether anything refers to it or not. */
function declareComponents(root: Raw, context: LowerContext): void {
  for (const [name] of entriesAt(objectAt(root, "components") ?? {}, "schemas")) {
    if (!name.startsWith("x-")) context.declare(child("#/components/schemas" as Pointer, name), false);
  }
}

/** Lowering one may ask for others, so the list grows while it is worked off. */
function lowerDefinitions(context: LowerContext): readonly DraftDefinition[] {
  const definitions: DraftDefinition[] = [];
  for (let pending = context.next(); pending; pending = context.next()) {
    definitions.push(lowerDefinition(pending, context));
  }
  return definitions.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function referToDeclared(draft: Draft): Draft {
  const inner = new Map(draft.definitions.filter(isInner).map(({ id, schema }) => [id, schema]));
  if (inner.size === 0) return draft;
  const folded = (schema: Schema, within: DefinitionId | null): Schema => {
    const id = schema.pointer as string as DefinitionId;
    const declared = id === within ? undefined : inner.get(id);
    if (declared && isNamed(schema) && schemaEquals(schema, declared)) return make.ref(schema.pointer, id);
    return mapChildren(schema, (child) => folded(child, within));
  };
  const definitions = draft.definitions.map((definition): DraftDefinition => {
    const schema = mapChildren(definition.schema, (child) => folded(child, definition.id));
    return schema === definition.schema ? definition : { ...definition, schema };
  });
  const { operations } = mapDraft({ ...draft, definitions: [] }, (schema) => folded(schema, null));
  return { ...draft, definitions, operations };
}

function isInner({ id }: DraftDefinition): boolean {
  return !/^#\/components\/schemas\/[^/]+$/.test(id);
}

/** What is written out by its name wherever it stands; scalars and lists say more in place. */
function isNamed(schema: Schema): boolean {
  if (isNullable(schema) || isConstrained(schema)) return isNamed(schema.of);
  return ["object", "intersection", "union"].includes(schema.kind);
}

/** Declarations: what components and references name. */
function lowerDefinition(pending: PendingDefinition, context: LowerContext): DraftDefinition {
  const { id, pointer, binary, dynamic } = pending;
  const value = context.get(pointer);
  const name = nameIn(pending);
  const docs = isRaw(value) ? schemaDocs({ raw: value, pointer }, context, name.text) : {};
  const schema = lowerSchema(value, pointer, { context, declaration: id, dynamic, binary });
  return make.definition(id, pointer, { name, origin: "component", ...docs, schema });
}

/** Declared once more for a dynamic scope, it is called after what that scope puts into it: `Page_of_Pet_item`. */
function nameIn({ pointer, overrides }: PendingDefinition): NameHint {
  const own = nameHint(pointer);
  if (overrides.length === 0) return own;
  return { text: [own, ...overrides.map(nameHint)].map(({ text }) => text).join("_of_"), source: "derived" };
}

/** Segments that say where something stands, not what it is. */
const structural: ReadonlySet<string> = new Set(
  "# components schemas definitions $defs paths properties items prefixItems allOf oneOf anyOf schema content additionalProperties"
    .split(" ")
    .concat("responses", "requestBody", "parameters", "requestBodies", "headers"),
);

/** A component's own key; for other places the words of the pointer, after the file's name when nothing else is said. */
function nameHint(pointer: Pointer): NameHint {
  const { file, segments } = splitPointer(pointer);
  const last = segments.at(-1);
  const holder = segments.at(-2);
  const isKey =
    segments.length <= 3 && (holder === "schemas" || holder === "definitions" || holder === "$defs");
  if (last !== undefined && (isKey || segments.length === 1)) return { text: last, source: "component" };
  if (last === undefined) return { text: fileWords(file), source: "derived" };
  const words = segments.filter((segment) => !structural.has(segment) && !segment.includes("/json"));
  const text = words.map((word) => word.replace(/[/{}~]+/g, " ").trim()).join("_");
  return { text: text || fileWords(file), source: "derived" };
}

/** `schemas/account_balance.v2.yaml` → `account_balance.v2`. */
function fileWords(file: string): string {
  const [path = ""] = file.split("?", 1);
  const base = path.split("/").findLast((part) => part !== "") ?? "";
  return base.replace(/\.(ya?ml|json)$/i, "") || "Schema";
}
