// Unions: which variant a value is of. Knows nothing of what the variants hold.

import { isObject, own } from "./check-own.js";
import { codecOf, type Codec, type CodecOf, type Way } from "./codec.js";

type JSONType = "string" | "number" | "boolean" | "null" | "array" | "object";

/** A variant that is the same in JSON: known by its JSON types, and as an object by the keys it needs. */
export function plain(types: readonly JSONType[], needed: readonly string[] = []): Codec<never> {
  return {
    convert: (value) => value,
    fits: (value) =>
      types.includes(typeOf(value)) && (!isObject(value) || needed.every((key) => Object.hasOwn(value, key))),
  };
}

/** A variant that is one of these values. */
export function oneOf(...values: readonly unknown[]): Codec<never> {
  return { convert: (value) => value, fits: (value) => values.includes(value) };
}

/** The first variant that fits; a value that none fits stays as it is. */
export function firstOf<T>(...variants: readonly CodecOf[]): Codec<T> {
  const find = (value: unknown, way: Way): Codec | undefined =>
    variants.map(codecOf).find((variant) => variant.fits(value, way));
  return {
    convert: (value, way, exact) => find(value, way)?.convert(value, way, exact) ?? value,
    fits: (value, way) => find(value, way) !== undefined,
  };
}

/** Variants by the value of a property, null for one that is the same in JSON; `untagged` where no value is of them. */
export function tagged<T>(
  property: string,
  variants: readonly (readonly [value: unknown, codec: CodecOf | null])[],
  untagged: CodecOf | null = null,
): Codec<T> {
  const find = (value: unknown): CodecOf | null => {
    const tag = isObject(value) ? own(value, property) : undefined;
    const found = variants.find(([listed]) => listed === tag);
    return found ? found[1] : untagged;
  };
  return {
    convert: (value, way, exact) => {
      const codec = find(value);
      return codec ? codecOf(codec).convert(value, way, exact) : value;
    },
    fits: (value, way) => {
      const codec = find(value);
      return codec ? codecOf(codec).fits(value, way) : isObject(value) && own(value, property) !== undefined;
    },
  };
}

function typeOf(value: unknown): JSONType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "string" || type === "number" || type === "boolean" ? type : "object";
}
