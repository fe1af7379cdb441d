// One action of an overlay on a document (OpenAPI Overlay Specification 1.1.0, section 4.4.3).

import { exec, type JsonValue } from "jsonpath-rfc9535";
import type { Json } from "../../model/brands.js";
import { isList, isRaw, isTrueAt, textAt, valueAt, type Raw } from "../raw.js";
import { below, type Layers, type Origin } from "./layers.js";

/** What came of it: null = done; otherwise why not, to end a sentence with. */
export type Fault =
  { readonly kind: "missed"; readonly target: string } | { readonly kind: "wrong"; readonly reason: string };

/** `from`: where the action stands in its overlay. */
export function applyAction(action: Raw, from: Origin, layers: Layers): Fault | null {
  const target = textAt(action, "target");
  if (target === null) return wrong("an action has a `target`, which is text");
  const found = select(target, layers);
  if ("reason" in found) return wrong(found.reason);
  if (found.paths.length === 0) return { kind: "missed", target };
  if (isTrueAt(action, "remove")) return removeAll(found.paths, layers);
  const update = valueAt(action, "update");
  if (update !== undefined)
    return mergeAll(found.paths, { value: update, origin: below(from, "update") }, layers);
  const copy = valueAt(action, "copy");
  if (typeof copy !== "string") return wrong("an action says `update`, `copy` or `remove: true`");
  const sources = select(copy, layers);
  if ("reason" in sources) return wrong(sources.reason);
  const [source, ...more] = sources.paths;
  if (source === undefined) return { kind: "missed", target: copy };
  if (more.length > 0) return wrong(`${copy} selects ${more.length + 1} values, where one is copied`);
  const value = layers.get(source);
  return value === undefined
    ? null
    : mergeAll(found.paths, { value, origin: layers.originOf(source) }, layers);
}

interface Addition {
  readonly value: Json;
  readonly origin: Origin;
}

type Selected = { readonly paths: readonly (readonly string[])[] } | { readonly reason: string };

/** RFC 9535; the places in the order in which they are found. */
function select(expression: string, layers: Layers): Selected {
  const paths: (readonly string[])[] = [];
  try {
    exec(layers.value as JsonValue, expression, (_, path) => paths.push(path.map(plainKey)));
    return { paths };
  } catch (caught) {
    const reason = caught instanceof Error ? (caught.message.split("\n")[0] ?? "") : String(caught);
    return { reason: `${expression} is no JSONPath: ${reason}` };
  }
}

const escapes: ReadonlyMap<string, string> = new Map([
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/** The library gives keys as normalized paths write them (RFC 9535, section 2.7). */
function plainKey(key: string | number): string {
  return String(key).replace(/\\(u[0-9a-f]{4}|.)/g, (_, escape: string) =>
    escape.length === 5
      ? String.fromCharCode(parseInt(escape.slice(1), 16))
      : (escapes.get(escape) ?? escape),
  );
}

function removeAll(paths: readonly (readonly string[])[], layers: Layers): Fault | null {
  if (paths.some((path) => path.length === 0)) return wrong("the whole document cannot be removed");
  // From the last to the first: the places of those before stay what they are.
  for (const path of paths.toReversed()) layers.remove(path);
  return null;
}

function mergeAll(paths: readonly (readonly string[])[], addition: Addition, layers: Layers): Fault | null {
  for (const path of paths) {
    const target = layers.get(path);
    // Something that an earlier match of the same target has replaced.
    if (target === undefined) continue;
    if (isRaw(target) && !isRaw(addition.value))
      return wrong("the target is an object, which only an object can be merged with");
    if (!isRaw(target) && !isList(target) && typeof addition.value === "object" && addition.value !== null)
      return wrong("the target is a plain value, which only another plain value can replace");
    merge(path, addition, layers);
  }
  return null;
}

/** Objects are merged key by key, lists grow at their end, everything else is replaced. */
function merge(path: readonly string[], { value, origin }: Addition, layers: Layers): void {
  const target = layers.get(path);
  if (isList(target)) {
    if (!isList(value)) layers.append(path, value, origin);
    else value.forEach((item, index) => layers.append(path, item, below(origin, String(index))));
  } else if (isRaw(target) && isRaw(value)) {
    for (const [key, item] of Object.entries(value)) {
      const inner = { value: item, origin: below(origin, key) };
      const known = valueAt(target, key);
      const fits = (isRaw(known) && isRaw(item)) || (isList(known) && isList(item));
      if (fits) merge([...path, key], inner, layers);
      else layers.set(path, key, item, inner.origin);
    }
  } else if (path.length > 0) {
    layers.set(path.slice(0, -1), path.at(-1) ?? "", value, origin);
  }
}

function wrong(reason: string): Fault {
  return { kind: "wrong", reason };
}
