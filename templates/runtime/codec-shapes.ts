// Codecs of objects, arrays and maps. They list only the parts that differ in JSON.

import { isObject, type Fields } from "./own-properties.js";
import { codecOf, type Codec, type CodecOf, type Direction } from "./codec.js";

/** Codecs by property; null: the property is the same in JSON, listed so that `others` does not apply to it. */
export interface CodecProperties {
  readonly [name: string]: CodecOf | null;
}

/** `required`: properties that objects of other variants lack. `others`: the codec of additional properties. */
export function object<T>(
  properties: CodecProperties,
  required: readonly string[] = [],
  others: CodecOf | null = null,
): Codec<T> {
  const codecs = (value: Fields): [key: string, codec: CodecOf][] =>
    Object.keys(value).flatMap((key) => {
      const codec = Object.hasOwn(properties, key) ? properties[key] : others;
      return codec && value[key] !== undefined ? [[key, codec]] : [];
    });
  return {
    convert: (value, direction, lossless) =>
      isMap(value) ? convertKeys(codecs(value), value, { direction, lossless }) : value,
    fits: (value, direction) =>
      isMap(value) &&
      required.every((key) => Object.hasOwn(value, key)) &&
      codecs(value).every(([key, codec]) => codecOf(codec).fits(value[key], direction)),
  };
}

/** A map. */
export function map<T>(values: CodecOf): Codec<T> {
  return object<T>({}, [], values);
}

export function array<T>(items: CodecOf): Codec<T> {
  return tuple<T>([], items);
}

/** Codecs of items by index, null for one that is the same in JSON, and of further items. */
export function tuple<T>(first: readonly (CodecOf | null)[], rest: CodecOf | null): Codec<T> {
  const codecs = (value: readonly unknown[]): [position: number, codec: CodecOf][] =>
    value.flatMap((_, position) => {
      const codec = position < first.length ? first[position] : rest;
      return codec ? [[position, codec]] : [];
    });
  return {
    convert: (value, direction, lossless) =>
      Array.isArray(value) ? convertKeys(codecs(value), value, { direction, lossless }) : value,
    fits: (value, direction) =>
      Array.isArray(value) &&
      codecs(value).every(([position, codec]) => codecOf(codec).fits(value[position], direction)),
  };
}

/** `allOf`: a value of all the types at once. */
export function all<T>(...parts: readonly CodecOf[]): Codec<T> {
  return {
    convert: (value, direction, lossless) =>
      parts.reduce((found, part) => codecOf(part).convert(found, direction, lossless), value),
    fits: (value, direction) => parts.every((part) => codecOf(part).fits(value, direction)),
  };
}

export function nullable<T>(inner: CodecOf): Codec<T> {
  return {
    convert: (value, direction, lossless) =>
      value === null ? value : codecOf(inner).convert(value, direction, lossless),
    fits: (value, direction) => value === null || codecOf(inner).fits(value, direction),
  };
}

function isMap(value: unknown): value is Fields {
  return isObject(value) && !Array.isArray(value) && !(value instanceof Date);
}

interface Conversion {
  readonly direction: Direction;
  readonly lossless: unknown;
}

/** The value, or a copy of it where something changes: the original is never modified. */
function convertKeys(
  codecs: readonly (readonly [key: string | number, codec: CodecOf])[],
  value: object,
  { direction, lossless }: Conversion,
): object {
  const source = value as Fields;
  const losslessParts = isObject(lossless) ? lossless : {};
  let copy: Fields | undefined;
  for (const [key, codec] of codecs) {
    const before = source[key];
    const after = codecOf(codec).convert(
      before,
      direction,
      Object.hasOwn(losslessParts, key) ? losslessParts[key] : before,
    );
    if (after === before) continue;
    copy ??= (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Fields;
    copy[key] = after;
  }
  return copy ?? value;
}
