// Recognises responses that arrive as events, and what in the request asks for them; events that the user named, where
// the document describes none.

import type { Report } from "../diagnostics/report.js";
import type { Draft, DraftOperation, DraftDefinition } from "../model/document.js";
import type { Content, Streaming } from "../model/operation.js";
import type { Property, Schema } from "../model/schema.js";
import { isString, isBoolean, isLiteral, isListed } from "../model/query/kinds.js";
import { plainContents, streamContents } from "./call-shape/success-contents.js";
import { words } from "./names/identifiers.js";
import type { PassSettings } from "./pass-settings.js";
import { Shapes } from "./shapes.js";
import { pathTemplate } from "../model/query/operations.js";

/**
 * An event whose data is exactly this text is no JSON value, so that ending there costs a stream nothing that does
 * not use it: it is the terminator of every stream of server-sent events.
 */
const doneMark = "[DONE]";

export function streaming(draft: Draft, report: Report, settings: Pick<PassSettings, "streams">): Draft {
  const shapes = new Shapes(draft);
  const configured = new ConfiguredStreams(draft, settings, report);
  const operations = draft.operations.map((operation) => ({
    ...operation,
    streaming:
      recognise(operation, shapes, report) ?? distinguished(operation, { shapes, configured, report }),
  }));
  configured.reportUnused();
  return { ...draft, operations };
}

function recognise(operation: DraftOperation, shapes: Shapes, report: Report): Streaming | null {
  const [content] = streamContents(operation);
  if (!content) return null;
  const always = plainContents(operation).length === 0;
  const property = always ? null : switchOf(operation, shapes);
  if (!always && property === null) {
    report.add("SW331", content.pointer, { operation: operation.id, mediaType: content.mediaType });
    return null;
  }
  const event = eventOf(content);
  return content.encoding === "sse"
    ? { ...serverSent(event, property, shapes), ...(content.events && { frame: content.events }) }
    : { protocol: "jsonLines", event, switch: property, terminator: null, frame: "data" };
}

function serverSent(event: Schema, property: string | null, shapes: Shapes): Streaming {
  const frame = isWhole(event, shapes) ? "event" : "data";
  return { protocol: "sse", event, switch: property, terminator: doneMark, frame };
}

/** `{ event, data }` and nothing else: the schema describes the frame of an event, not its data alone. */
function isWhole(event: Schema, shapes: Shapes): boolean {
  const properties = shapes.object(event)?.properties;
  if (properties?.size !== 2) return false;
  const [name, data] = [properties.get("event"), properties.get("data")];
  const told = name && shapes.value(name.schema);
  return data?.required === true && (isListed(told) || isString(told));
}

/** A body that takes `stream: true` where only a plain response is described: its events are what an option says. */
function distinguished(
  operation: DraftOperation,
  { shapes, configured, report }: { shapes: Shapes; configured: ConfiguredStreams; report: Report },
): Streaming | null {
  if (operation.method !== "post" || streamContents(operation).length > 0) return null;
  const flag = (operation.body?.contents ?? [])
    .map(({ schema }) => shapes.object(shapes.value(schema))?.properties.get("stream"))
    .find((property) => property && isFlag(property, shapes));
  if (!flag) return null;
  const event = configured.eventOf(operation);
  if (event) return serverSent(event, flag.serializedName, shapes);
  report.add("SW335", flag.pointer, { operation: operation.id });
  return null;
}

/** Documents often write `type: string` for a stream as a whole, which says nothing about one event. */
function eventOf({ schema, pointer }: Content): Schema {
  return isString(schema) ? { kind: "unknown", pointer } : schema;
}

/** `stream` if there is one; else the one boolean of the body whose name, or failing that whose text, speaks of streaming. */
function switchOf(operation: DraftOperation, shapes: Shapes): string | null {
  const views = (operation.body?.contents ?? []).map(({ schema }) => shapes.object(shapes.value(schema)));
  const flags = new Map<string, Property>();
  for (const view of views) {
    for (const [name, property] of view?.properties ?? [])
      if (isFlag(property, shapes)) flags.set(name, property);
  }
  if (flags.has("stream")) return "stream";
  const named = [...flags.keys()].filter((name) =>
    words(name).some((word) => /^stream(?:s|ing|ed)?$/i.test(word)),
  );
  if (named.length === 1) return named[0] ?? null;
  const told = [...flags.values()].filter(({ summary = "", details = "" }) =>
    /\bstream(?:s|ed|ing)?\b|server-sent/i.test(`${summary} ${details}`),
  );
  return named.length === 0 && told.length === 1 ? (told[0]?.serializedName ?? null) : null;
}

/** A boolean, or `true` alone. */
function isFlag(property: Property, shapes: Shapes): boolean {
  const schema = shapes.value(property.schema);
  return isBoolean(schema) || (isLiteral(schema) && schema.value === true);
}

/** By path prefix, at a border between segments; the longest counts. */
class ConfiguredStreams {
  readonly #events = new Map<string, { readonly key: string; readonly definition: DraftDefinition }>();
  readonly #used = new Set<string>();
  readonly #report: Report;

  constructor(draft: Draft, { streams }: Pick<PassSettings, "streams">, report: Report) {
    this.#report = report;
    const components = new Map(
      draft.definitions
        .filter(({ origin }) => origin === "component")
        .map((definition) => [definition.name.text, definition]),
    );
    for (const [key, component] of Object.entries(streams)) {
      const definition = components.get(component);
      if (definition) this.#events.set(key.replace(/\/+$/, ""), { key, definition });
      else report.add("SW405", null, { key: component, option: `streams["${key}"]` });
    }
  }

  eventOf({ path, pointer }: DraftOperation): Schema | null {
    const template = pathTemplate(path);
    const fitting = [...this.#events.keys()].filter((prefix) => `${template}/`.startsWith(`${prefix}/`));
    const longest = fitting.sort((a, b) => b.length - a.length)[0];
    const event = longest === undefined ? undefined : this.#events.get(longest);
    if (!event) return null;
    this.#used.add(event.key);
    return { kind: "ref", pointer, to: event.definition.id };
  }

  /** An entry that changed nothing is misspelt, or the document has caught up with it. */
  reportUnused(): void {
    for (const { key } of this.#events.values()) {
      if (!this.#used.has(key)) this.#report.add("SW405", null, { key, option: "streams" });
    }
  }
}
