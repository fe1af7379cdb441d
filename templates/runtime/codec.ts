// What a value is in JSON and what it is in the program, where the two differ. Knows nothing of any type.

/** An integer of 64 bits as its decimal digits, where a client is generated with `int64: "string"`. */
export type Int64 = string & { readonly [digits]?: never };
declare const digits: unique symbol;

/** What `T` is in parsed JSON: a date is a text, a large integer a number. */
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

/** How the values of one type are read and written. */
export interface Codec<T = unknown> {
  /**
   * The value the other way round: itself where nothing in it differs, else a copy of what does. A value that is not
   * of the type stays as it is. `exact` is the same JSON with long integers as texts, so that no digit is lost.
   */
  readonly convert: (value: unknown, direction: Direction, lossless: unknown) => unknown;
  /** Whether a variant of a union is meant: a look at what tells variants apart, no validation. */
  readonly fits: (value: unknown, direction: Direction) => boolean;
  /** Only for the compiler: the type. */
  readonly type?: T;
}

/** A codec, or a function that gives it: types may contain each other. */
export type CodecOf<T = unknown> = Codec<T> | (() => Codec<T>);

export function codecOf<T>(codec: CodecOf<T>): Codec<T> {
  return typeof codec === "function" ? codec() : codec;
}

/** The value of parsed JSON. What cannot be read as its type says, stays as it came: a check finds it. */
export function decode<T>(codec: CodecOf<T>, json: unknown, lossless: unknown = json): T {
  return converted(codec, "decode", { value: json, lossless }) as T;
}

/** The value as JSON has it; an integer too long for a number stays a `bigint`, which `stringify` can write. */
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
    // Nested so deep that no type means it.
    if (error instanceof RangeError) return value;
    throw error;
  }
}
