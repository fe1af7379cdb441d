// Arguments with which a command can be run: documented values first, made up where there are none. Quoting for a shell
// is the program's affair.

import type { Json } from "../../model/brands.js";
import type { Operation } from "../../model/document.js";
import { sampleRoom, sampleValue } from "../../model/sample-value.js";
import type { ModuleMap } from "../modules.js";
import { bodySources, type BodySource } from "./body-sources.js";
import type { FlagData } from "./flags.js";

/** What is required, and what the documented request says beside it. */
export function exampleArguments(
  operation: Operation,
  flags: readonly FlagData[],
  modules: ModuleMap,
): readonly string[] {
  const source = exampleSource(operation, modules);
  const needed = source?.choice?.keys?.needed ?? [];
  const documented = new Map(Object.entries(documentedBody(operation, source)));
  const body = source?.content.schema;
  const sampled = body ? Object(sample(body, "string", modules)) : {};
  const made = new Map<string, Json>(Object.entries(sampled as { readonly [name: string]: Json }));
  return flags.flatMap((flag): readonly string[] => {
    const { serializedName, in: location, required } = flag;
    if (location === "content") {
      const given = source?.content.examples[0]?.value;
      return required && body ? argument(flag, given ?? sample(body, "string", modules)) : [];
    }
    if (location === "body") {
      const isNeeded = required || needed.includes(serializedName);
      const value =
        documented.get(serializedName) ?? (isNeeded ? (made.get(serializedName) ?? null) : undefined);
      return value === undefined ? [] : argument(flag, value);
    }
    const parameter = operation.parameters.find(
      (one) => one.in === location && one.serializedName === serializedName,
    );
    return required && parameter ? argument(flag, sample(parameter.schema, serializedName, modules)) : [];
  });
}

/** The first that has a documented value; else the first. */
function exampleSource(operation: Operation, modules: ModuleMap): BodySource | undefined {
  const sources = bodySources(operation, modules);
  return sources.find(({ content }) => content.examples.length > 0) ?? sources[0];
}

function sample(schema: Parameters<typeof sampleValue>[0], name: string, modules: ModuleMap): Json {
  return sampleValue(schema, {
    definitions: modules.definitions,
    name,
    depth: 0,
    room: { left: sampleRoom },
  });
}

/** The first documented request that is an object and does not ask for a stream. */
function documentedBody(
  operation: Operation,
  source: BodySource | undefined,
): { readonly [name: string]: Json } {
  const flag = operation.streaming?.switch ?? null;
  for (const { value } of source?.content.examples ?? []) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
    const entries = new Map(Object.entries(value));
    if (flag === null || entries.get(flag) !== true) return value as { readonly [name: string]: Json };
  }
  return {};
}

function argument({ name, shape }: FlagData, value: Json): readonly string[] {
  const isList = shape.items !== undefined && !shape.takes.includes("object");
  const only = shape.takes.every((type) => type === "array" || type === "null");
  if (isList && only && Array.isArray(value) && value.length > 0)
    return value.flatMap((item: Json) => [
      `--${name}`,
      text(item, shape.items?.takes.includes("file") === true),
    ]);
  return [`--${name}`, text(value, shape.takes.includes("file"))];
}

/** A sample has no files: null stands for one. */
function text(value: Json, isFile: boolean): string {
  if (isFile && (value === null || typeof value === "object")) return "./file";
  return typeof value === "string" ? value.replace(/^(?=@)/, "\\") : flowYAML(value);
}

/** A text that YAML reads as itself, also between commas. */
const bare = /^[\p{L}_][\p{L}\p{N}_. -]*$/u;
const words = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function flowYAML(value: Json): string {
  if (typeof value === "string") return flowText(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flowYAML).join(", ")}]`;
  const entries = Object.entries(value).map(([name, item]) => `${flowText(name)}: ${flowYAML(item as Json)}`);
  return `{${entries.join(", ")}}`;
}

function flowText(text: string): string {
  return bare.test(text) && text.trim() === text && !words.test(text) ? text : JSON.stringify(text);
}
