// Nodes of the YAML tree → plain JSON values. Aliases share one value; what they would unfold to is counted.
// Knows nothing of positions but to say where a fault is.

import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type Pair, type YAMLMap } from "yaml";
import type { Json } from "../../model/brands.js";
import { maxDepth, maxValues } from "../budgets.js";
import type { Duplicate, TextFault } from "./parsed-text.js";
import { isRaw } from "../raw.js";
import { setOwn, type MutableRaw } from "../set-own.js";

export type YamlValue =
  | { readonly ok: true; readonly value: Json; readonly duplicates: readonly Duplicate[] }
  | { readonly ok: false; readonly fault: TextFault };

export function readYamlValue(contents: unknown): YamlValue {
  const reader = new ValueReader();
  try {
    return { ok: true, value: reader.read(contents, 0).value, duplicates: reader.duplicates };
  } catch (caught) {
    if (caught instanceof Fault) return { ok: false, fault: caught.fault };
    throw caught;
  }
}

/** Unwinds the recursion; never leaves this file. */
class Fault extends Error {
  readonly fault: TextFault;
  constructor(kind: TextFault["kind"], node: unknown, reason: string) {
    super(reason);
    this.fault = { kind, offset: startOf(node), reason };
  }
}

interface Measured {
  readonly value: Json;
  /** Levels below this value, and values in it with aliases unfolded. */
  readonly height: number;
  readonly values: number;
}

/** One reading of one tree. Invariant: `anchors` holds what was read so far; null = it is being read. */
class ValueReader {
  readonly duplicates: Duplicate[] = [];
  readonly #anchors = new Map<string, Measured | null>();

  read(node: unknown, depth: number): Measured {
    const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, null);
    const read = this.#readNode(node, depth);
    if (depth + read.height > maxDepth) {
      throw new Fault("budget", node, `more than ${maxDepth} levels of nesting`);
    }
    if (read.values > maxValues) {
      throw new Fault("budget", node, `more than ${maxValues} values once its aliases are written out`);
    }
    if (anchor !== undefined) this.#anchors.set(anchor, read);
    return read;
  }

  #readNode(node: unknown, depth: number): Measured {
    if (depth > maxDepth) throw new Fault("budget", node, `more than ${maxDepth} levels of nesting`);
    if (isMap(node)) return this.#readMap(node, depth);
    if (isSeq(node)) {
      return gather(
        node.items.map((item) => this.read(item, depth + 1)),
        (values) => values,
      );
    }
    if (isAlias(node)) return this.#follow(node);
    return { value: isScalar(node) ? scalarValue(node.value, node.source) : null, height: 0, values: 1 };
  }

  #follow(alias: Alias): Measured {
    const known = this.#anchors.get(alias.source);
    if (known) return known;
    const reason = known === null ? "stands inside what it names" : "names nothing above it";
    throw new Fault("syntax", alias, `the alias *${alias.source} ${reason}`);
  }

  #readMap(map: YAMLMap, depth: number): Measured {
    const own = new Map<string, number>();
    const parts: Measured[] = [];
    const target: MutableRaw = {};
    for (const pair of map.items) {
      const key = keyOf(pair);
      const read = this.read(pair.value, depth + 1);
      parts.push(read);
      if (isMergeKey(pair) && mergeable(read.value)) {
        mergeInto(target, read.value, own);
        continue;
      }
      const first = own.get(key);
      const offset = startOf(pair.key);
      if (first !== undefined) this.duplicates.push({ key, first, later: offset });
      else own.set(key, offset);
      setOwn(target, key, read.value);
    }
    return gather(parts, () => target);
  }
}

function gather(parts: readonly Measured[], make: (values: readonly Json[]) => Json): Measured {
  let height = 0;
  let values = 1;
  for (const part of parts) {
    height = Math.max(height, part.height + 1);
    values += part.values;
  }
  return { value: make(parts.map((part) => part.value)), height, values };
}

/** YAML 1.1's `<<`, which real documents use: own keys win, and of several maps the earlier one. */
function isMergeKey(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.value === "<<" && pair.key.type === "PLAIN";
}

function mergeable(value: Json): boolean {
  return isRaw(value) || (Array.isArray(value) && value.length > 0 && value.every(isRaw));
}

function mergeInto(target: MutableRaw, value: Json, own: ReadonlyMap<string, number>): void {
  const sources: readonly Json[] = Array.isArray(value) ? value : [value];
  for (const source of sources) {
    if (!isRaw(source)) continue;
    for (const [key, item] of Object.entries(source)) {
      if (!own.has(key) && !Object.hasOwn(target, key)) setOwn(target, key, item);
    }
  }
}

/** As written: `1.0` and `200` name the keys "1.0" and "200". */
function keyOf(pair: Pair): string {
  if (!isScalar(pair.key)) throw new Fault("syntax", pair.key, "a key must be text");
  if (typeof pair.key.value === "string") return pair.key.value;
  return pair.key.source ?? "";
}

function scalarValue(value: unknown, source: string | undefined): Json {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  // JSON has no `.inf` and no `.nan`; their text is kept.
  if (typeof value === "number") return Number.isFinite(value) ? value : (source ?? String(value));
  return source ?? null;
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
