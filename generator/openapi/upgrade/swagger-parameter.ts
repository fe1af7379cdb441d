// A Swagger 2.0 parameter or header → one with a schema; a body parameter → a request body.

import { child } from "../../input/pointer.js";
import { isRaw, objectAt, textAt, valueAt, type Raw, listAt, without } from "../../input/raw.js";
import { extend, pointerOf, type NodePath } from "../../input/resolve/node-path.js";
import { upgradeSchema } from "./schema.js";
import type { Upgrading } from "./upgrading.js";

const ownKeys: ReadonlySet<string> = new Set([
  ...["$ref", "name", "in", "description", "required", "deprecated", "allowEmptyValue"],
  ...["example", "examples", "style", "explode"],
]);

export function upgradeSwaggerParameter(raw: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  if (textAt(raw, "$ref") !== null) return raw;
  return textAt(raw, "in") === "body"
    ? toRequestBody(raw, nodePath, upgrading)
    : withSchema(raw, nodePath, upgrading);
}

/** Headers of a response are spelled like parameters without a name. */
export function upgradeSwaggerHeader(raw: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  return withSchema(raw, nodePath, upgrading);
}

function toRequestBody(raw: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  const listed = mediaTypes("consumes", nodePath, upgrading);
  const types = listed.length > 0 ? listed : ["application/json"];
  const schema = valueAt(raw, "schema") ?? {};
  upgrading.pointerMap.add(pointerOf(nodePath), ["schema"], ["content", types[0] ?? "", "schema"]);
  return {
    ...without(raw, "in", "name", "schema"),
    content: Object.fromEntries(types.map((type) => [type, { schema }])),
  };
}

function withSchema(raw: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  const isOwn = (key: string): boolean => ownKeys.has(key) || (key.startsWith("x-") && key !== "x-nullable");
  const inside = Object.keys(raw).filter((key) => !isOwn(key));
  const pointer = pointerOf(nodePath);
  for (const key of inside) if (key !== "schema") upgrading.pointerMap.add(pointer, [key], ["schema", key]);
  const bare = without(raw, ...Object.keys(raw).filter(isOwn), "collectionFormat", "schema");
  const given = objectAt(raw, "schema") ?? {};
  const schema = upgradeSchema({ ...given, ...bare }, extend(nodePath, "schema", raw), upgrading);
  const isList = textAt(raw, "type") === "array";
  return { ...without(raw, ...inside), ...(isList && listStyle(raw, nodePath, upgrading)), schema };
}

/** `collectionFormat`; without one, values are joined by commas, where 3.x would repeat the key. */
function listStyle(raw: Raw, nodePath: NodePath, { report }: Upgrading): Raw {
  const place = textAt(raw, "in") ?? "header";
  const isForm = place === "query" || place === "formData";
  const format = textAt(raw, "collectionFormat") ?? "csv";
  const style = isForm
    ? formStyles.get(format)
    : format === "csv"
      ? { style: "simple", explode: false }
      : null;
  if (style) return style;
  const why = `${format} has no counterpart in OpenAPI 3 for ${place} parameters`;
  report.add("SW301", child(pointerOf(nodePath), "collectionFormat"), { keyword: "collectionFormat", why });
  return isForm ? { style: "form", explode: false } : { style: "simple", explode: false };
}

const formStyles: ReadonlyMap<string, Raw> = new Map([
  ["csv", { style: "form", explode: false }],
  ["multi", { style: "form", explode: true }],
  ["ssv", { style: "spaceDelimited", explode: false }],
  ["pipes", { style: "pipeDelimited", explode: false }],
]);

/** True for what travels in the body; `raw` is a parameter as it was read. */
export function isInBody(raw: Raw): boolean {
  const place = textAt(raw, "in");
  return place === "body" || place === "formData";
}

/** The parameter itself when it is one, what it leads to when it is a reference; null = nothing. */
export function parameterAt(nodePath: NodePath, { follow }: Upgrading): NodePath | null {
  let at: NodePath | null = nodePath;
  for (let ref = refIn(at); at && ref !== null; ref = refIn(at)) at = follow(ref, at.file);
  return at && isRaw(at.value) ? at : null;
}

function refIn(nodePath: NodePath | null): string | null {
  return nodePath && isRaw(nodePath.value) ? textAt(nodePath.value, "$ref") : null;
}

/** The list that counts for something inside an operation, or for a shared component; empty = nothing said. */
export function mediaTypes(
  key: "consumes" | "produces",
  nodePath: NodePath,
  upgrading: Upgrading,
): readonly string[] {
  const operation = enclosing(nodePath, upgrading);
  const holder = operation && valueAt(operation, key) !== undefined ? operation : upgrading.root;
  return listAt(holder, key).filter((type) => typeof type === "string");
}

function enclosing(nodePath: NodePath, { kinds }: Upgrading): Raw | null {
  for (let at: NodePath | null = nodePath; at; at = at.parent) {
    if (isRaw(at.value) && kinds.get(at.value) === "operation") return at.value;
  }
  return null;
}
