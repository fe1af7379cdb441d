// Schemas of the document as any JSON Schema validator reads them: self-contained, references by names of our own, and
// without the properties that the other side alone sends.

import type { Json, Pointer } from "../../model/brands.js";
import { child } from "../../input/pointer.js";
import {
  isList,
  isRaw,
  isTrueAt,
  listAt,
  objectAt,
  refOf,
  textAt,
  type Raw,
  setOwn,
  type MutableRaw,
} from "../../input/raw.js";
import { slotAt } from "../../input/resolve/grammar.js";
import type { Sources } from "../../input/sources.js";
import type { Direction } from "./find-examples.js";

/** What says something about a value; the rest describes, or names places. */
const assertions: ReadonlySet<string> = new Set(
  "type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern format"
    .split(" ")
    .concat(
      "maxItems minItems uniqueItems maxContains minContains maxProperties minProperties dependentRequired".split(
        " ",
      ),
    ),
);

/** Invariant: every reference inside a schema that was handed out leads to one that `fresh` has handed out too. */
export class PlainSchemas {
  readonly #sources: Sources;
  readonly #names = new Map<string, string>();
  readonly #waiting: { readonly name: string; readonly pointer: Pointer; readonly direction: Direction }[] =
    [];

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The schema at a place. */
  at(pointer: Pointer, direction: Direction): object | boolean {
    return this.#plain(this.#sources.get(pointer), pointer, { direction, spared: new Set() });
  }

  /** Those that references asked for since the last call, by the name that stands in the references. */
  *fresh(): Iterable<readonly [name: string, schema: object | boolean]> {
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop())
      yield [next.name, this.at(next.pointer, next.direction)];
  }

  #plain(value: Json | undefined, pointer: Pointer, means: Means): object | boolean {
    if (typeof value === "boolean") return value;
    if (!isRaw(value)) return true;
    const spared = new Set([...means.spared, ...this.#sparedBy(value, pointer, means.direction)]);
    const schema: MutableRaw = {};
    const refs = [textAt(value, "$ref"), textAt(value, "$dynamicRef")].flatMap((ref) =>
      this.#refer(ref, pointer, means.direction),
    );
    for (const [key, item] of Object.entries(value)) {
      const slot = slotAt("schema", key);
      const below = (inner: Json, childPointer: Pointer): Json =>
        this.#plain(inner, childPointer, { ...means, spared: key === "allOf" ? spared : none }) as Json;
      const childPointer = child(pointer, key);
      if (assertions.has(key)) setOwn(schema, key, item);
      else if (key === "required")
        setOwn(
          schema,
          key,
          listAt(value, key).filter((name) => isText(name) && !spared.has(name)),
        );
      else if (slot === null) continue;
      else if (isList(item))
        setOwn(
          schema,
          key,
          item.map((inner, index) => below(inner, child(childPointer, index))),
        );
      else if (slot.shape !== "map") setOwn(schema, key, below(item, childPointer));
      else if (isRaw(item))
        setOwn(
          schema,
          key,
          Object.fromEntries(
            Object.entries(item).map(([name, inner]) => [name, below(inner, child(childPointer, name))]),
          ),
        );
    }
    const [ref, ...more] = refs;
    if (ref !== undefined) setOwn(schema, "$ref", ref);
    return more.length === 0 ? schema : { allOf: [schema, ...more.map(($ref) => ({ $ref }))] };
  }

  /** The name of what a reference leads to; one that leads nowhere was reported and allows everything. */
  #refer(ref: string | null, pointer: Pointer, direction: Direction): readonly string[] {
    const to = ref === null ? null : this.#sources.target(ref, pointer);
    if (to === null) return [];
    const key = `${direction} ${to}`;
    const name = this.#names.get(key) ?? `sdkwright:${this.#names.size}`;
    if (!this.#names.has(key)) {
      this.#names.set(key, name);
      this.#waiting.push({ name, pointer: to, direction });
    }
    return [name];
  }

  /** Properties that need not be there, whatever `required` says: declared here or in a part of an allOf. */
  #sparedBy(raw: Raw, pointer: Pointer, direction: Direction): readonly string[] {
    const keys =
      direction === "request"
        ? ["readOnly"]
        : direction === "response"
          ? ["writeOnly"]
          : ["readOnly", "writeOnly"];
    const names: string[] = [];
    const seen = new Set<Pointer>();
    const look = (part: Json | undefined, childPointer: Pointer): void => {
      if (!isRaw(part) || seen.has(childPointer)) return;
      seen.add(childPointer);
      const properties = objectAt(part, "properties") ?? {};
      for (const [name, property] of Object.entries(properties)) {
        const target = this.#follow(property, child(childPointer, "properties", name));
        if ([property, target].some((one) => isRaw(one) && keys.some((key) => isTrueAt(one, key))))
          names.push(name);
      }
      const ref = refOf(part);
      const to = ref === null ? null : this.#sources.target(ref, childPointer);
      if (to !== null) look(this.#sources.get(to), to);
      listAt(part, "allOf").forEach((inner, index) => look(inner, child(childPointer, "allOf", index)));
    };
    if (refOf(raw) !== null || listAt(raw, "allOf").length > 0 || listAt(raw, "required").length > 0)
      look(raw, pointer);
    return names;
  }

  #follow(value: Json, pointer: Pointer): Json | undefined {
    const ref = isRaw(value) ? refOf(value) : null;
    const to = ref === null ? null : this.#sources.target(ref, pointer);
    return to === null ? undefined : this.#sources.get(to);
  }
}

interface Means {
  readonly direction: Direction;
  readonly spared: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

function isText(value: Json): value is string {
  return typeof value === "string";
}
