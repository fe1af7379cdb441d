// Dynamic scope (JSON Schema 2020-12 Core, section 7.1): which `$dynamicAnchor` a `$dynamicRef` means depends on the
// schemas it was reached through. Worked out while lowering: a declaration reached in several scopes that matter to it
// is declared once for each.

import type { DefinitionId, Json, Pointer } from "../../model/brands.js";
import { child, parentOf } from "../pointer.js";
import { entriesAt, isRaw, textAt, valueAt } from "../raw.js";
import type { Sources } from "../sources.js";

/** By the name of an anchor, the outermost place that has it. */
export type DynamicScope = ReadonlyMap<string, Pointer>;

export const noDynamicScope: DynamicScope = new Map();

interface Declared {
  readonly id: DefinitionId;
  readonly dynamic: DynamicScope;
  /** Where the scope leads elsewhere than the declaration by itself. */
  readonly overrides: readonly Pointer[];
}

export class DynamicScopes {
  readonly #sources: Sources;
  readonly #names = new Map<Pointer, ReadonlySet<string>>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** What was reached first keeps its meaning; the resource adds what is new. */
  enter(pointer: Pointer, from: DynamicScope): DynamicScope {
    const { dynamic } = this.#sources.resource(pointer);
    if ([...dynamic.keys()].every((name) => from.has(name))) return from;
    return new Map([...dynamic, ...from]);
  }

  /** The identity of a declaration in a scope: the place itself, unless the scope makes a difference there. */
  declared(pointer: Pointer, from: DynamicScope): Declared {
    const here = this.enter(pointer, noDynamicScope);
    if (from.size === 0) return { id: pointer as string as DefinitionId, dynamic: here, overrides: [] };
    const names = [...this.#namesBelow(pointer)].sort();
    const entered = this.enter(pointer, from);
    const dynamic = new Map(
      names.flatMap((name): [string, Pointer][] => {
        const place = entered.get(name);
        return place === undefined ? [] : [[name, place]];
      }),
    );
    const changed = [...dynamic].filter(([name, place]) => here.get(name) !== place);
    const suffix = changed.map(([name, place]) => `/~by/${name}/${place}`).join("");
    return {
      id: `${pointer}${suffix}` as DefinitionId,
      dynamic,
      overrides: changed.map(([, place]) => place),
    };
  }

  /**
   * The anchor of a `$dynamicRef` in `$defs` of a schema around it, where its resource has another one of that name as
   * well; null = it has not, or a resource further out brings one.
   */
  nearest(ref: string, pointer: Pointer, from: DynamicScope): Pointer | null {
    const name = ref.startsWith("#") ? ref.slice(1) : "";
    const resource = this.#sources.resource(pointer);
    const first = resource.dynamic.get(name);
    if (first === undefined) return null;
    const outer = from.get(name) ?? first;
    if (this.#sources.resource(outer).pointer !== resource.pointer) return null;
    for (let at: Pointer | null = pointer; at !== null; at = parentOf(at)) {
      const schema = this.#sources.get(at);
      const definitions = isRaw(schema) ? entriesAt(schema, "$defs") : [];
      const own = definitions.find(([, value]) => isRaw(value) && textAt(value, "$dynamicAnchor") === name);
      if (own) {
        const place = child(child(at, "$defs"), own[0]);
        return place === first ? null : place;
      }
      if (at === resource.pointer) break;
    }
    return null;
  }

  /** `#name` leads to an anchor of that name further out, where it leads to a dynamic anchor at all. */
  override(ref: string, to: Pointer, from: DynamicScope): Pointer {
    const name = ref.slice(ref.indexOf("#") + 1);
    const value = this.#sources.get(to);
    const isDynamic = ref.includes("#") && isRaw(value) && textAt(value, "$dynamicAnchor") === name;
    return isDynamic ? (from.get(name) ?? to) : to;
  }

  /** The anchors that references asked for from a place on, through other references as well. */
  #namesBelow(start: Pointer): ReadonlySet<string> {
    const known = this.#names.get(start);
    if (known) return known;
    const names = new Set<string>();
    const seen = new Set<Pointer>();
    const open: Pointer[] = [start];
    for (let pointer = open.pop(); pointer !== undefined; pointer = open.pop()) {
      if (seen.has(pointer)) continue;
      seen.add(pointer);
      const { dynamic } = this.#sources.resource(pointer);
      for (const { key, ref, place } of referencesIn(this.#sources.get(pointer), pointer)) {
        const to = this.#sources.target(ref, place);
        if (to !== null) open.push(to);
        if (key !== "$dynamicRef") continue;
        const name = ref.slice(ref.indexOf("#") + 1);
        names.add(name);
        // It may lead to any anchor of the name.
        const other = dynamic.get(name);
        if (other !== undefined) open.push(other);
      }
    }
    this.#names.set(start, names);
    return names;
  }
}

interface Written {
  readonly key: "$ref" | "$dynamicRef";
  readonly ref: string;
  readonly place: Pointer;
}

function referencesIn(value: Json | undefined, pointer: Pointer): readonly Written[] {
  if (typeof value !== "object" || value === null) return [];
  const own = isRaw(value)
    ? (["$ref", "$dynamicRef"] as const).flatMap((key): readonly Written[] => {
        const ref = valueAt(value, key);
        return typeof ref === "string" ? [{ key, ref, place: pointer }] : [];
      })
    : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, item]) => referencesIn(item as Json, child(pointer, key))),
  ];
}
