// A document under change: its value, and of each part of it the text it came from, so that findings point there.

import type { Position } from "../../diagnostics/problem.js";
import type { Json } from "../../model/brands.js";
import { isRaw, setOwn, type MutableRaw } from "../raw.js";
import type { Places } from "../read/source-map.js";

/** Where a value stood before it became part of the document. */
export interface Origin {
  readonly map: Places;
  readonly segments: readonly string[];
}

type Container = MutableRaw | Json[];

/**
 * Invariant: the value is a tree of its own, in which no object stands twice; what has no origin of its own came with
 * what holds it.
 */
export class Layers implements Places {
  readonly #origins = new Map<Container, Map<string, Origin>>();
  readonly #map: Places;
  readonly value: Json;

  constructor(value: Json, map: Places) {
    this.value = copyOf(value);
    this.#map = map;
  }

  place(segments: readonly string[]): Position {
    const { map, segments: inside } = this.originOf(segments);
    return map.place(inside);
  }

  originOf(segments: readonly string[]): Origin {
    let origin: Origin = { map: this.#map, segments: [] };
    let value: Json | undefined = this.value;
    for (const segment of segments) {
      origin = this.#ownOrigin(value, segment) ?? below(origin, segment);
      value = itemOf(value, segment);
    }
    return origin;
  }

  get(segments: readonly string[]): Json | undefined {
    return segments.reduce<Json | undefined>(itemOf, this.value);
  }

  /** Gives a key of the container at `segments` a value, with everything in it. */
  set(segments: readonly string[], key: string, value: Json, origin: Origin): void {
    const holder = this.#container(segments);
    if (holder === null) return;
    if (Array.isArray(holder)) holder[Number(key)] = copyOf(value);
    else setOwn(holder, key, copyOf(value));
    this.#originsOf(holder).set(key, origin);
  }

  append(segments: readonly string[], value: Json, origin: Origin): void {
    const list = this.get(segments);
    if (Array.isArray(list)) this.set(segments, String(list.length), value, origin);
  }

  remove(segments: readonly string[]): void {
    const key = segments.at(-1) ?? "";
    const above = segments.slice(0, -1);
    const holder = this.#container(above);
    if (holder === null) return;
    if (!Array.isArray(holder)) {
      delete holder[key];
      return;
    }
    // What follows moves up, and takes its origin along.
    const origins = holder.map((_, index) => this.originOf([...above, String(index)]));
    holder.splice(Number(key), 1);
    origins.splice(Number(key), 1);
    this.#origins.set(holder, new Map(origins.map((origin, index) => [String(index), origin])));
  }

  /** The copy is ours to change. */
  #container(segments: readonly string[]): Container | null {
    const value = this.get(segments);
    return isContainer(value) ? (value as Container) : null;
  }

  #originsOf(container: Container): Map<string, Origin> {
    const known = this.#origins.get(container) ?? new Map<string, Origin>();
    this.#origins.set(container, known);
    return known;
  }

  #ownOrigin(holder: Json | undefined, key: string): Origin | undefined {
    return isContainer(holder) ? this.#origins.get(holder as Container)?.get(key) : undefined;
  }
}

export function below({ map, segments }: Origin, segment: string): Origin {
  return { map, segments: [...segments, segment] };
}

function isContainer(value: Json | undefined): boolean {
  return typeof value === "object" && value !== null;
}

function itemOf(value: Json | undefined, segment: string): Json | undefined {
  if (Array.isArray(value)) return (value as readonly Json[])[Number(segment)];
  return isRaw(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}

/** Aliases of YAML share objects; a change through one of them must not show through the others. */
function copyOf(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => copyOf(item));
  if (!isRaw(value)) return value;
  const copy: MutableRaw = {};
  for (const [key, item] of Object.entries(value)) setOwn(copy, key, copyOf(item));
  return copy;
}
