// An independent judge of values: Ajv on the vendor's document itself, with the four things in it that JSON Schema
// 2020-12 reads otherwise put right. Knows nothing of what is generated.

import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Json } from "../../generator/model/brands.js";
import { vendorDocument } from "./output.js";

type Raw = { readonly [key: string]: Json };

/** What no type can say. */
const bounds: ReadonlySet<string> = new Set(
  "minLength maxLength pattern minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems uniqueItems minProperties maxProperties".split(
    " ",
  ),
);

export interface Validator {
  /** By a pointer into the document. */
  whole(pointer: string, value: Json): boolean;
  /** The same without bounds and patterns: what a type can say. */
  shape(pointer: string, value: Json): boolean;
}

export function vendorValidator(material: string): Validator {
  const document = JSON.parse(readFileSync(vendorDocument(material), "utf8")) as Raw;
  const of = (rewritten: Json): Validator["whole"] => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
    ajv.addSchema(rewritten as object, "api");
    const compiled = new Map<string, ValidateFunction>();
    return (pointer, value) => {
      const known = compiled.get(pointer) ?? ajv.compile({ $ref: `api${encodeURI(pointer)}` });
      compiled.set(pointer, known);
      return known(value);
    };
  };
  return {
    whole: of(rewrite(document, "", () => true)),
    shape: of(rewrite(document, "", (key) => !bounds.has(key))),
  };
}

function rewrite(value: Json, component: string, keeps: (key: string) => boolean): Json {
  if (Array.isArray(value)) return value.map((item: Json) => rewrite(item, component, keeps));
  if (typeof value !== "object" || value === null) return value;
  const raw = value as Raw;
  const isSchema = "type" in raw || "oneOf" in raw || "anyOf" in raw || "allOf" in raw || "$ref" in raw;
  const entries = Object.entries(raw).flatMap(([key, item]): [string, Json][] => {
    if (isSchema && !keeps(key) && (typeof item !== "object" || item === null)) return [];
    // A property may be called so too.
    if (key === "nullable" && typeof item === "boolean") return [];
    if (key === "exclusiveMinimum" && item === true) return [[key, raw["minimum"] ?? 0]];
    if (key === "minimum" && raw["exclusiveMinimum"] === true) return [];
    // The tag decides where two variants match.
    if (key === "oneOf") return [["anyOf", rewrite(item, component, keeps)]];
    if (key === "$recursiveRef") return [["$ref", `#/components/schemas/${component}`]];
    if (["example", "examples", "default", "enum", "const"].includes(key)) return [[key, item]];
    return [[key, rewrite(item, key === "schemas" ? "" : component || key, keeps)]];
  });
  const made = Object.fromEntries(entries) as Raw;
  return raw["nullable"] === true && isSchema ? { anyOf: [made, { type: "null" }] } : made;
}
