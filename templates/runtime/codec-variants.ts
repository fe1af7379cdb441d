// Codecs of unions: they find the variant a value belongs to.

import { isObject, own } from "./own-properties.js";
import { codecOf, type Codec, type CodecOf, type Direction } from "./codec.js";

type JSONType = "string" | "number" | "boolean" | "null" | "array" | "object";

/** A variant that is the same in JSON: recognised by its JSON types, and objects by their required properties. */
export function plain(types: readonly JSONType[], required: readonly string[] = []): Codec<never> {
  return {
    convert: (value) => value,
    fits: (value) =>
      types.includes(typeOf(value)) &&
      (!isObject(value) || required.every((key) => Object.hasOwn(value, key))),
  };
}

/** A variant that is one of the values. */
export function oneOf(...values: readonly unknown[]): Codec<never> {
  return { convert: (value) => value, fits: (value) => values.includes(value) };
}

/** The first variant that fits; a value that fits none stays as it is. */
export function firstOf<T>(...variants: readonly CodecOf[]): Codec<T> {
  const find = (value: unknown, direction: Direction): Codec | undefined =>
    variants.map(codecOf).find((variant) => variant.fits(value, direction));
  return {
    convert: (value, direction, lossless) =>
      find(value, direction)?.convert(value, direction, lossless) ?? value,
    fits: (value, direction) => find(value, direction) !== undefined,
  };
}

/** Variants by discriminator value, null for one that is the same in JSON; `undiscriminated`: for other values. */
export function discriminated<T>(
  property: string,
  variants: readonly (readonly [value: unknown, codec: CodecOf | null])[],
  undiscriminated: CodecOf | null = null,
): Codec<T> {
  const find = (value: unknown): CodecOf | null => {
    const discriminator = isObject(value) ? own(value, property) : undefined;
    const found = variants.find(([listed]) => listed === discriminator);
    return found ? found[1] : undiscriminated;
  };
  return {
    convert: (value, direction, lossless) => {
      const codec = find(value);
      return codec ? codecOf(codec).convert(value, direction, lossless) : value;
    },
    fits: (value, direction) => {
      const codec = find(value);
      return codec
        ? codecOf(codec).fits(value, direction)
        : isObject(value) && own(value, property) !== undefined;
    },
  };
}

function typeOf(value: unknown): JSONType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "string" || type === "number" || type === "boolean" ? type : "object";
}
