// Validators of types with codecs: they validate the JSON and return the decoded value.

import type { Assert, Parse, Schema, StandardResult, StandardSchema, Validate } from "./validator.js";
import { decode, type CodecOf, type Encoded } from "./codec.js";
import { losslessJSON } from "./lossless-json.js";

/** Takes parsed JSON. An integer beyond 2^53 lost digits when it was parsed; `parse` keeps them. */
export function validateWithCodec<T>(validate: Validate<Encoded<T>>, codec: CodecOf<T>): Validate<T> {
  return (value, options) => {
    const result = validate(value, options);
    return result.ok ? { ok: true, value: decode(codec, result.value) } : result;
  };
}

export function parseWithCodec<T>(parse: Parse<Encoded<T>>, codec: CodecOf<T>): Parse<T> {
  return (text, options) => {
    const result = parse(text, options);
    if (!result.ok) return result;
    return { ok: true, value: decode(codec, result.value, losslessJSON(text, result.value)) };
  };
}

/**
 * As `Schema`, but `is` and `assert` are about the JSON, while `validate`, `parse` and Standard Schema return the
 * decoded value.
 */
export interface CodecSchema<T> {
  readonly is: (value: unknown) => value is Encoded<T>;
  /** @throws ValidationError that lists what is wrong. */
  readonly assert: Assert<Encoded<T>>;
  readonly validate: Validate<T>;
  /** Parses JSON text; where it is not JSON, the only issue says where. */
  readonly parse: Parse<T>;
  readonly "~standard": Omit<StandardSchema<T>["~standard"], "types"> & {
    readonly types?: { readonly input: Encoded<T>; readonly output: T } | undefined;
  };
}

export function schemaWithCodec<T>(schema: Schema<Encoded<T>>, codec: CodecOf<T>): CodecSchema<T> {
  const { is, assert, validate, parse } = schema;
  return {
    is,
    assert,
    validate: validateWithCodec(validate, codec),
    parse: parseWithCodec(parse, codec),
    "~standard": {
      version: 1,
      vendor: "sdkwright",
      validate: (value): StandardResult<T> => {
        const result = schema["~standard"].validate(value);
        return result.issues ? result : { value: decode(codec, result.value) };
      },
    },
  };
}
