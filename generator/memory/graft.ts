// Data made anew → the same data with every part that is equal to the one before being that one, so that `===` tells
// what has changed. Knows nothing of what the data means. Neither is written to afterwards.

/**
 * As `graft`, but what is frozen counts as a single thing: for containers of what was compared before, in which an
 * object may stand in several places and must stay one.
 */
export function graftAround<T>(before: unknown, after: T): T {
  return grafted(before, after, true) as T;
}

/** `after`, or a copy of it that shares with `before` all they have in common. */
export function graft<T>(before: unknown, after: T): T {
  return grafted(before, after, false) as T;
}

function grafted(before: unknown, after: unknown, isAround: boolean): unknown {
  if (before === after || typeof after !== "object" || after === null) return after;
  if (isAround && Object.isFrozen(after)) return after;
  if (typeof before !== "object" || before === null) return after;
  if (Array.isArray(after)) return Array.isArray(before) ? graftedList(before, after, isAround) : after;
  if (Array.isArray(before)) return after;
  if (after instanceof Map) return before instanceof Map ? graftedMap(before, after, isAround) : after;
  if (after instanceof Set) return before instanceof Set && sameOrder(before, after) ? before : after;
  // What has behaviour of its own is not compared.
  if (!isPlain(before) || !isPlain(after)) return after;
  return graftedObject(before, after, isAround);
}

function isPlain(value: object): value is Fields {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

type Fields = { readonly [key: string]: unknown };

function graftedList(
  before: readonly unknown[],
  after: readonly unknown[],
  isAround: boolean,
): readonly unknown[] {
  let copy: unknown[] | null = null;
  let same = before.length === after.length;
  for (let n = 0; n < after.length; n++) {
    const item = grafted(before[n], after[n], isAround);
    if (item !== after[n]) (copy ??= [...after])[n] = item;
    if (item !== before[n]) same = false;
  }
  return same ? before : frozenAs(after, copy ?? after);
}

/** Keys in another order are another object: the order of a map may show in what is made of it. */
function graftedObject(before: Fields, after: Fields, isAround: boolean): Fields {
  const [olds, keys] = [Object.keys(before), Object.keys(after)];
  let copy: Record<string, unknown> | null = null;
  let same = olds.length === keys.length;
  for (let n = 0; n < keys.length; n++) {
    const key = keys[n] ?? "";
    const old = Object.hasOwn(before, key) ? before[key] : undefined;
    const item = grafted(old, after[key], isAround);
    if (item !== after[key]) set((copy ??= { ...after }), key, item);
    if (olds[n] !== key || item !== old) same = false;
  }
  return same ? before : frozenAs(after, copy ?? after);
}

function graftedMap(
  before: ReadonlyMap<unknown, unknown>,
  after: ReadonlyMap<unknown, unknown>,
  isAround: boolean,
): object {
  const copy = new Map<unknown, unknown>();
  let same = sameOrder(before.keys(), after.keys());
  for (const [key, value] of after) {
    const item = grafted(before.get(key), value, isAround);
    if (item !== before.get(key)) same = false;
    copy.set(key, item);
  }
  return same ? before : copy;
}

function sameOrder(before: Iterable<unknown>, after: Iterable<unknown>): boolean {
  const [olds, news] = [[...before], [...after]];
  return olds.length === news.length && olds.every((item, n) => item === news[n]);
}

/** `__proto__` is a key like any other. */
function set(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

function frozenAs<T extends object>(after: object, copy: T): T {
  return Object.isFrozen(after) ? Object.freeze(copy) : copy;
}
