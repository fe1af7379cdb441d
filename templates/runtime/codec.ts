// What a value is in JSON and what it is in the program, where the two differ.

/** An integer of 64 bits as its decimal digits, where a client is generated with `int64: "string"`. */
export type Int64 = string & { readonly [digits]?: never };
declare const digits: unique symbol;

/** What `T` is in parsed JSON: a date is a string, a large integer a number. */
export type Encoded<T> = unknown extends T
  ? T
  : T extends Date
    ? string
    : T extends bigint
      ? number
      : T extends string
        ? typeof digits extends keyof T
          ? number
          : T
        : T extends Blob | ((...args: never[]) => unknown)
          ? T
          : { [K in keyof T]: Encoded<T[K]> };

/** `decode`: from JSON to what the program has; `encode`: back again. */
export type Direction = "decode" | "encode";

/** Decodes and encodes the values of one type. */
export interface Codec<T = unknown> {
  /**
   * The converted value: the value itself where nothing differs, else a copy. A value that is not of the type stays
   * as it is. `lossless` is the same JSON with long integers as strings, so that no digit is lost.
   */
  readonly convert: (value: unknown, direction: Direction, lossless: unknown) => unknown;
  /** Whether the value is of this variant of a union. Compares only what distinguishes variants; does not validate. */
  readonly fits: (value: unknown, direction: Direction) => boolean;
  /** Carries the type, for the compiler only. */
  readonly type?: T;
}

/** A codec, or a function that returns it, since types may be recursive. */
export type CodecOf<T = unknown> = Codec<T> | (() => Codec<T>);

export function codecOf<T>(codec: CodecOf<T>): Codec<T> {
  return typeof codec === "function" ? codec() : codec;
}

/** Decodes parsed JSON. What does not have its type stays as it is; validation reports it. */
export function decode<T>(codec: CodecOf<T>, json: unknown, lossless: unknown = json): T {
  return converted(codec, "decode", { value: json, lossless }) as T;
}

/** Encodes a value as JSON; an integer too long for a number stays a `bigint`, which `stringify` can write. */
export function encode<T>(codec: CodecOf<T>, value: T): Encoded<T> {
  return converted(codec, "encode", { value, lossless: value }) as Encoded<T>;
}

interface CodecInput {
  readonly value: unknown;
  readonly lossless: unknown;
}

function converted(codec: CodecOf, direction: Direction, { value, lossless }: CodecInput): unknown {
  try {
    return codecOf(codec).convert(value, direction, lossless);
  } catch (error) {
    // The stack overflowed: no real value is nested so deep.
    if (error instanceof RangeError) return value;
    throw error;
  }
}
