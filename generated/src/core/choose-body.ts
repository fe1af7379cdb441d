// Copied by sdkwright from its runtime. Changes made here are lost.
// Chooses the media type of a request body when an operation has several.

import type { RequestBody } from "./call.js";
import { SDKError } from "./errors.js";
import { hasFile } from "./form-fields.js";
import { isBinary } from "./is-binary.js";

/** One media type and the values it is chosen for. */
export interface BodyChoice {
  readonly type: string;
  /** `value`: anything, as JSON. `fields`: a form. `files`: a form with files. */
  readonly takes: "value" | "fields" | "files" | "text" | "bytes";
  /** Where objects are distinguished by their properties: those it requires, and those it has. */
  readonly needed?: readonly string[] | undefined;
  readonly known?: readonly string[] | undefined;
  readonly make: (value: unknown, type: string) => RequestBody | undefined;
}

/**
 * The body with the requested media type, or else with the first one for its kind of value: text and bytes as they
 * are, an object that contains a file as a form with files, any other object as the type whose required properties it
 * has and whose properties include all of its own. `beside`: text and bytes are passed as the property `body` of an
 * object.
 * @throws SDKError for a media type that the operation does not have.
 */
export function chooseBody(
  given: unknown,
  choices: readonly [BodyChoice, ...BodyChoice[]],
  contentType?: string,
  beside?: boolean,
): RequestBody | undefined {
  const value = beside && isRaw(inner(given)) ? inner(given) : given;
  const requested =
    contentType === undefined ? undefined : choices.find(({ type }) => covers(type, contentType));
  if (contentType !== undefined && !requested)
    throw new SDKError(`contentType must be one of ${choices.map(({ type }) => type).join(", ")}`);
  const choice = requested ?? matching(value, choices) ?? choices[0];
  return choice.make(value, contentType ?? choice.type);
}

function inner(value: unknown): unknown {
  return typeof value === "object" && value && Object.hasOwn(value, "body")
    ? (value as { body: unknown }).body
    : undefined;
}

const isRaw = (value: unknown): boolean => typeof value === "string" || isBinary(value);

/** `image/*` is any image. */
function covers(type: string, contentType: string): boolean {
  const prefix = type.split("*", 1)[0] ?? "";
  return type === contentType || (type.includes("*") && contentType.startsWith(prefix));
}

function matching(value: unknown, choices: readonly BodyChoice[]): BodyChoice | undefined {
  const accepting = (...kinds: readonly BodyChoice["takes"][]): BodyChoice[] =>
    kinds.flatMap((kind) => choices.filter(({ takes }) => takes === kind));
  if (isRaw(value)) {
    const raw = typeof value === "string" ? accepting("text", "value", "bytes") : accepting("bytes", "text");
    const { type: own } = value as { type?: unknown };
    return (typeof own === "string" && own ? raw.find(({ type }) => covers(type, own)) : undefined) ?? raw[0];
  }
  const object = hasFile(value)
    ? accepting("files")
    : choices.filter(({ takes }) => !/^(text|bytes)$/.test(takes));
  const fits = object.filter((choice) => isOf(value, choice));
  return fits[0] ?? object.find((choice) => hasAll(value, choice.needed)) ?? object[0];
}

const keysOf = (value: unknown): string[] =>
  Object.entries(Object(value))
    .filter(([, item]) => item !== undefined)
    .map(([key]) => key);

function hasAll(value: unknown, needed: readonly string[] = []): boolean {
  const keys = new Set(keysOf(value));
  return needed.every((key) => keys.has(key));
}

function isOf(value: unknown, { needed, known }: BodyChoice): boolean {
  return hasAll(value, needed) && (!known || keysOf(value).every((key) => known.includes(key)));
}
