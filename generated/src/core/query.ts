// Copied by sdkwright from its runtime. Changes made here are lost.
// Query parameters in the styles of OpenAPI.

import { bracketedPairs, encode as encodeText } from "./nested-pairs.js";

/** One parameter, ready for a URL: `text` has its `name=value` pairs, encoded and joined by `&`. */
export interface QueryPart {
  readonly name: string;
  readonly text: string;
}
export type QueryValues = { readonly [name: string]: unknown };

const encode = (value: unknown): string => encodeText(value instanceof Date ? value.toISOString() : value);

const isMap = (value: unknown): value is QueryValues =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** Null and undefined are left out (RFC 6570 §2.3), also in an array. */
const present = (values: readonly unknown[]): unknown[] => values.filter((value) => value != null);

function entries(values: QueryValues): [name: string, value: unknown][] {
  return Object.entries(values).filter(([, value]) => value != null);
}

function part(name: string, pairs: readonly string[]): QueryPart[] {
  return pairs.length > 0 ? [{ name, text: pairs.join("&") }] : [];
}

/**
 * Style `form`: `a=1&a=2`, and an object's properties by their own names; without explode `a=1,2` and `a=key,value`.
 */
export function form(values: QueryValues, explode = true): QueryPart[] {
  return explode ? exploded(values) : joined(values, ",");
}

function exploded(values: QueryValues): QueryPart[] {
  return entries(values).flatMap(([name, value]) =>
    isMap(value)
      ? exploded(value)
      : part(
          name,
          present([value].flat()).map((item) => `${encode(name)}=${encode(item)}`),
        ),
  );
}

function joined(values: QueryValues, separator: string): QueryPart[] {
  return entries(values).flatMap(([name, value]) => {
    const items = isMap(value) ? entries(value).flat() : present([value].flat());
    return part(name, items.length > 0 ? [`${encode(name)}=${items.map(encode).join(separator)}`] : []);
  });
}

/** Style `spaceDelimited`: `a=1%202`. */
export function spaceDelimited(values: QueryValues): QueryPart[] {
  return joined(values, "%20");
}

/** Style `pipeDelimited`: `a=1%7C2`. */
export function pipeDelimited(values: QueryValues): QueryPart[] {
  return joined(values, "%7C");
}

/**
 * Style `deepObject`: `a[key]=value`, with arrays as `a[]=1&a[]=2` and `a[key][]=1`, which OpenAPI leaves undefined.
 */
export function deepObject(values: QueryValues): QueryPart[] {
  return entries(values).flatMap(([name, value]) => part(name, bracketedPairs(name, value)));
}
