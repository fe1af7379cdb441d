// Declarations: what components and references name. Knows nothing of what the schema says.

import type { NameHint, Pointer } from "../../model/brands.js";
import type { DraftDefinition } from "../../model/document.js";
import { make } from "../../model/build.js";
import type { LowerContext, PendingDefinition } from "./lower-context.js";
import { schemaDocs } from "./lower-docs.js";
import { lowerSchema } from "./lower-schema.js";
import { splitPointer } from "../../input/pointer.js";
import { isRaw } from "../../input/raw.js";

export function lowerDefinition(pending: PendingDefinition, context: LowerContext): DraftDefinition {
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
export function nameHint(pointer: Pointer): NameHint {
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
