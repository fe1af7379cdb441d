// Query parameters in the styles of OpenAPI.

import { bracketedPairs, encode as encodeText, type PairsOf } from "./nested-pairs.js";
import { scalarText } from "./scalar-text.js";

/** One parameter, ready for a URL: `text` has its `name=value` pairs, encoded and joined by `&`. */
export interface QueryPart {
  readonly name: string;
  readonly text: string;
}
export type QueryValues = { readonly [name: string]: unknown };

const encode = (name: string, value: unknown): string =>
  encodeText(scalarText(`the parameter ${name}`, value));

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
 * @throws SDKError for objects inside: only `deepObject` has a form for them.
 */
export function form(values: QueryValues, explode = true): QueryPart[] {
  return explode ? exploded(values) : joined(values, ",");
}

function exploded(values: QueryValues, inner = false): QueryPart[] {
  return entries(values).flatMap(([name, value]) =>
    isMap(value) && !inner
      ? exploded(value, true)
      : part(
          name,
          present([value].flat()).map((item) => `${encodeText(name)}=${encode(name, item)}`),
        ),
  );
}

/** As `form`, with arrays in another format: `a[]=1&a[]=2`. */
export function formLists(values: QueryValues, pairs: PairsOf): QueryPart[] {
  return entries(values).flatMap(([name, value]) =>
    Array.isArray(value) ? part(name, pairs(name, value)) : exploded({ [name]: value }),
  );
}

function joined(values: QueryValues, separator: string): QueryPart[] {
  return entries(values).flatMap(([name, value]) => {
    const items = isMap(value) ? entries(value).flat() : present([value].flat());
    const texts = items.map((item) => encode(name, item));
    return part(name, texts.length > 0 ? [`${encodeText(name)}=${texts.join(separator)}`] : []);
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
 * Style `deepObject`: `a[key]=value`. Of arrays OpenAPI says nothing: they are `a[]=1&a[]=2`, `a[key][]=1` and, where
 * they hold objects, `a[0][key]=1`, unless another format is asked for.
 */
export function deepObject(values: QueryValues, pairs: PairsOf = bracketedPairs): QueryPart[] {
  return entries(values).flatMap(([name, value]) => part(name, pairs(name, value)));
}
