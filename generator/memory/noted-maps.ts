// Maps, sets and values in a record that notes what is read of them. Knows nothing of what is in it.

import type { Ask, Notes } from "./notes.js";

/** Stands for a field as a whole: for what is no map or set, and for those that are walked through. */
const whole = Symbol("whole");

/** The same record; what is looked up in its maps and sets is noted one by one, of everything else the whole. */
export function noted<T extends object>(record: T, notes: Notes): T {
  const copy = {};
  for (const [name, value] of Object.entries(record)) {
    const read = notedValue(value, name, notes);
    const get = (): unknown => {
      if (read === null) notes.note(name, whole, value);
      return read ?? value;
    };
    Object.defineProperty(copy, name, { get, enumerable: true });
  }
  return copy as T;
}

function notedValue(value: unknown, name: string, notes: Notes): object | null {
  if (value instanceof Map) return new NotedMap(value, name, notes);
  return value instanceof Set ? new NotedSet(value, name, notes) : null;
}

/** Answers, from a record as it stands now, what `noted` noted of one before. */
export function askOf<T extends object>(record: T): Ask {
  const fields = new Map<string, unknown>(Object.entries(record));
  return (subject, key) => {
    const value = fields.get(subject);
    if (key === whole) return value;
    if (value instanceof Map) return value.get(key);
    return value instanceof Set ? value.has(key) : value;
  };
}

class NotedMap<K, V> implements ReadonlyMap<K, V> {
  readonly #map: ReadonlyMap<K, V>;
  readonly #name: string;
  readonly #notes: Notes;

  constructor(map: ReadonlyMap<K, V>, name: string, notes: Notes) {
    this.#map = map;
    this.#name = name;
    this.#notes = notes;
  }

  get(key: K): V | undefined {
    const value = this.#map.get(key);
    this.#notes.note(this.#name, key, value);
    return value;
  }

  /** No map here holds `undefined`. */
  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  get size(): number {
    return this.#all().size;
  }

  keys(): MapIterator<K> {
    return this.#all().keys();
  }

  values(): MapIterator<V> {
    return this.#all().values();
  }

  entries(): MapIterator<[K, V]> {
    return this.#all().entries();
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.#all()[Symbol.iterator]();
  }

  forEach(each: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    this.#all().forEach((value, key) => each(value, key, this));
  }

  #all(): ReadonlyMap<K, V> {
    this.#notes.note(this.#name, whole, this.#map);
    return this.#map;
  }
}

class NotedSet<T> implements ReadonlySet<T> {
  readonly #set: ReadonlySet<T>;
  readonly #name: string;
  readonly #notes: Notes;

  constructor(set: ReadonlySet<T>, name: string, notes: Notes) {
    this.#set = set;
    this.#name = name;
    this.#notes = notes;
  }

  has(item: T): boolean {
    const has = this.#set.has(item);
    this.#notes.note(this.#name, item, has);
    return has;
  }

  get size(): number {
    return this.#all().size;
  }

  keys(): SetIterator<T> {
    return this.#all().keys();
  }

  values(): SetIterator<T> {
    return this.#all().values();
  }

  entries(): SetIterator<[T, T]> {
    return this.#all().entries();
  }

  [Symbol.iterator](): SetIterator<T> {
    return this.#all()[Symbol.iterator]();
  }

  forEach(each: (item: T, same: T, set: ReadonlySet<T>) => void): void {
    this.#all().forEach((item) => each(item, item, this));
  }

  #all(): ReadonlySet<T> {
    this.#notes.note(this.#name, whole, this.#set);
    return this.#set;
  }
}
