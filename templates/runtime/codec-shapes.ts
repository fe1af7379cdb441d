// Objects, lists and maps, of which only the parts are listed that differ in JSON. Knows nothing of what they hold.

import { isObject, type Fields } from "./check-own.js";
import { codecOf, type Codec, type CodecOf, type Way } from "./codec.js";

/** Properties by name; null = it is the same in JSON, and named only to set it apart from others. */
export interface CodedProperties {
  readonly [name: string]: CodecOf | null;
}

/** `needed`: what an object lacks that is of another variant. `others`: how keys are read that are no properties. */
export function object<T>(
  properties: CodedProperties,
  needed: readonly string[] = [],
  others: CodecOf | null = null,
): Codec<T> {
  const codecs = (value: Fields): [key: string, codec: CodecOf][] =>
    Object.keys(value).flatMap((key) => {
      const codec = Object.hasOwn(properties, key) ? properties[key] : others;
      return codec && value[key] !== undefined ? [[key, codec]] : [];
    });
  return {
    convert: (value, way, exact) =>
      isMap(value) ? convertKeys(codecs(value), value, { way, exact }) : value,
    fits: (value, way) =>
      isMap(value) &&
      needed.every((key) => Object.hasOwn(value, key)) &&
      codecs(value).every(([key, codec]) => codecOf(codec).fits(value[key], way)),
  };
}

/** A map, or an object of which nothing else is known. */
export function record<T>(values: CodecOf): Codec<T> {
  return object<T>({}, [], values);
}

export function list<T>(items: CodecOf): Codec<T> {
  return tuple<T>([], items);
}

/** Items by position, null for one that is the same in JSON, and what may follow them. */
export function tuple<T>(first: readonly (CodecOf | null)[], rest: CodecOf | null): Codec<T> {
  const codecs = (value: readonly unknown[]): [position: number, codec: CodecOf][] =>
    value.flatMap((_, position) => {
      const codec = position < first.length ? first[position] : rest;
      return codec ? [[position, codec]] : [];
    });
  return {
    convert: (value, way, exact) =>
      Array.isArray(value) ? convertKeys(codecs(value), value, { way, exact }) : value,
    fits: (value, way) =>
      Array.isArray(value) &&
      codecs(value).every(([position, codec]) => codecOf(codec).fits(value[position], way)),
  };
}

/** A value that is of all the types at once. */
export function all<T>(...parts: readonly CodecOf[]): Codec<T> {
  return {
    convert: (value, way, exact) =>
      parts.reduce((found, part) => codecOf(part).convert(found, way, exact), value),
    fits: (value, way) => parts.every((part) => codecOf(part).fits(value, way)),
  };
}

export function nullable<T>(inner: CodecOf): Codec<T> {
  return {
    convert: (value, way, exact) => (value === null ? value : codecOf(inner).convert(value, way, exact)),
    fits: (value, way) => value === null || codecOf(inner).fits(value, way),
  };
}

function isMap(value: unknown): value is Fields {
  return isObject(value) && !Array.isArray(value) && !(value instanceof Date);
}

interface Converting {
  readonly way: Way;
  readonly exact: unknown;
}

/** The value, or a copy of it where something changes: nobody else's value is written to. */
function convertKeys(
  codecs: readonly (readonly [key: string | number, codec: CodecOf])[],
  value: object,
  { way, exact }: Converting,
): object {
  const source = value as Fields;
  const twin = isObject(exact) ? exact : {};
  let copy: Fields | undefined;
  for (const [key, codec] of codecs) {
    const before = source[key];
    const after = codecOf(codec).convert(before, way, Object.hasOwn(twin, key) ? twin[key] : before);
    if (after === before) continue;
    copy ??= (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Fields;
    copy[key] = after;
  }
  return copy ?? value;
}
