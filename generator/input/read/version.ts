// Whether a value claims to be an OpenAPI document, and of which version.

import type { Json } from "../../model/brands.js";
import { isRaw, valueAt } from "../raw.js";

/** 3.0 and 2.0 spell schemas in their own way; 3.1 and 3.2 use JSON Schema. */
export type Version = "2.0" | "3.0" | "3.1" | "3.2";

export type Identified =
  | { readonly version: Version }
  /** What stands there instead, to end a sentence with. */
  | { readonly found: string };

/** Versions that were written as numbers are fine: `swagger: 2.0` is common. */
export function identifyVersion(value: Json): Identified {
  if (!isRaw(value)) return { found: `it holds ${nounOf(value)}` };
  const openapi = valueAt(value, "openapi");
  const swagger = valueAt(value, "swagger");
  if (openapi !== undefined) {
    const minor = /^3\.([012])(?:\.|$|-)/.exec(asText(openapi))?.[1];
    if (minor !== undefined) return { version: `3.${minor}` as Version };
    if (asText(openapi) === "3") return { version: "3.0" };
    return { found: `openapi is ${asText(openapi)}` };
  }
  if (swagger !== undefined) {
    const isTwo = /^2(?:\.0)*$/.test(asText(swagger));
    return isTwo ? { version: "2.0" } : { found: `swagger is ${asText(swagger)}` };
  }
  for (const key of ["asyncapi", "overlay", "arazzo", "swaggerVersion", "$schema"]) {
    const other = valueAt(value, key);
    if (other !== undefined) return { found: `it says ${key}: ${asText(other)}` };
  }
  const keys = Object.keys(value).slice(0, 5);
  return { found: keys.length === 0 ? "it is empty" : `it has no key openapi, only ${keys.join(", ")}` };
}

function asText(value: Json): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : nounOf(value);
}

function nounOf(value: Json): string {
  if (value === null) return "nothing";
  if (typeof value !== "object") return typeof value === "string" ? "plain text" : `a ${typeof value}`;
  return Array.isArray(value) ? "a list" : "an object";
}
