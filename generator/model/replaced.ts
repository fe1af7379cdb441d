// Copies that keep their identity where nothing changed, so that `===` tells whether anything did.

import type { NonEmpty } from "./brands.js";

/** The list itself when no element changed. */
export function mapList<T>(list: NonEmpty<T>, f: (item: T) => T): NonEmpty<T>;
export function mapList<T>(list: readonly T[], f: (item: T) => T): readonly T[];
export function mapList<T>(list: readonly T[], f: (item: T) => T): readonly T[] {
  let changed = false;
  const mapped = list.map((item) => {
    const next = f(item);
    changed ||= next !== item;
    return next;
  });
  return changed ? mapped : list;
}

/** The object itself when each field of `fields` is already there. */
export function replaced<T extends object>(object: T, fields: Partial<T>): T {
  for (const key in fields) if (object[key] !== fields[key]) return { ...object, ...fields };
  return object;
}
