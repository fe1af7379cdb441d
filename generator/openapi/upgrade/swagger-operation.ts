// A Swagger 2.0 operation → one with a request body; a response → one with contents.

import type { Json } from "../../model/brands.js";
import { placeRef } from "../../input/resolve/links.js";
import { child } from "../../input/pointer.js";
import { isRaw, isTrueAt, listAt, objectAt, textAt, valueAt, type Raw, without } from "../../input/raw.js";
import { extend, pointerOf, type NodePath } from "../../input/resolve/node-path.js";
import { isInBody, parameterAt, mediaTypes } from "./swagger-parameter.js";
import { swaggerServers } from "./swagger-document.js";
import type { Upgrading } from "./upgrading.js";

/** A parameter of the operation: as upgraded where it stands, and as read where it is declared. */
interface Given {
  readonly index: number;
  readonly nodePath: NodePath;
  readonly upgraded: Json;
  readonly declared: NodePath;
  readonly raw: Raw;
}

export function upgradeSwaggerOperation(raw: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  const own = givenIn(nodePath, listAt(raw, "parameters"), upgrading);
  const above = nodePath.parent ? givenIn(nodePath.parent, [], upgrading) : [];
  const ownBodies = own.filter((one) => isInBody(one.raw));
  // A form and a body exclude each other, so one of the operation's own replaces all that the path says.
  const bodies =
    ownBodies.length > 0 && !ownBodies.every((one) => isForm(one.raw))
      ? ownBodies
      : [
          ...ownBodies,
          ...above.filter(
            (one) =>
              (ownBodies.length > 0 ? isForm(one.raw) : isInBody(one.raw)) &&
              !own.some((other) => isSame(one.raw, other.raw)),
          ),
        ];
  const staying = own.filter((one) => !isInBody(one.raw));
  const pointer = pointerOf(nodePath);
  staying.forEach(({ index }, position) => {
    if (index !== position)
      upgrading.pointerMap.add(pointer, ["parameters", `${index}`], ["parameters", `${position}`]);
  });
  const body = bodyOf(bodies, nodePath, upgrading);
  const servers = valueAt(raw, "schemes") === undefined ? null : swaggerServers(upgrading.root, raw);
  return {
    ...without(raw, "parameters", "consumes", "produces", "schemes"),
    ...(staying.length > 0 && { parameters: staying.map((one) => one.upgraded) }),
    ...(body && { requestBody: body }),
    ...(servers && { servers }),
  };
}

/** What the path item gives to all its operations, less what travels in the body: those take it themselves. */
export function upgradeSwaggerPathItem(raw: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  if (valueAt(raw, "parameters") === undefined) return raw;
  const staying = givenIn(nodePath, listAt(raw, "parameters"), upgrading).filter((one) => !isInBody(one.raw));
  return { ...raw, parameters: staying.map((one) => one.upgraded) };
}

export function upgradeSwaggerResponse(raw: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  if (textAt(raw, "$ref") !== null) return raw;
  const schema = valueAt(raw, "schema");
  const examples = Object.entries(objectAt(raw, "examples") ?? {});
  const listed = responseTypes(schema, mediaTypes("produces", nodePath, upgrading));
  const types = schema === undefined ? examples.map(([type]) => type) : listed;
  const shown = new Map(examples);
  const content = types.map((type): [string, Raw] => {
    const example = shown.get(type);
    return [type, { ...(schema !== undefined && { schema }), ...(example !== undefined && { example }) }];
  });
  if (schema !== undefined)
    upgrading.pointerMap.add(pointerOf(nodePath), ["schema"], ["content", types[0] ?? "", "schema"]);
  return {
    ...without(raw, "schema", "examples"),
    ...(types.length > 0 && { content: Object.fromEntries(content) }),
  };
}

/** A file is no JSON, even where JSON is all that the document says it produces. */
function responseTypes(schema: Json | undefined, listed: readonly string[]): readonly string[] {
  if (schema === undefined || !isBinary(schema)) return listed.length > 0 ? listed : ["application/json"];
  const files = listed.filter((type) => !/\bjson\b/i.test(type));
  return files.length > 0 ? files : ["application/octet-stream"];
}

function isBinary(schema: Json): boolean {
  return isRaw(schema) && textAt(schema, "format") === "binary";
}

/** `upgraded` is empty for a path item seen from an operation: its parameters are referred to where they stand. */
function givenIn(holder: NodePath, upgraded: readonly Json[], upgrading: Upgrading): readonly Given[] {
  if (!isRaw(holder.value)) return [];
  const list = listAt(holder.value, "parameters");
  const above = extend(holder, "parameters", list);
  return list.flatMap((item, index) => {
    const nodePath = extend(above, index, item);
    const declared = parameterAt(nodePath, upgrading);
    const own = upgraded[index] ?? (declared && { $ref: placeRef(pointerOf(declared)) });
    if (own === null || own === undefined) return [];
    const raw = declared && isRaw(declared.value) ? declared.value : {};
    return [{ index, nodePath, upgraded: own, declared: declared ?? nodePath, raw }];
  });
}

function isForm(raw: Raw): boolean {
  return textAt(raw, "in") === "formData";
}

function isSame(one: Raw, other: Raw): boolean {
  return textAt(one, "name") === textAt(other, "name") && textAt(one, "in") === textAt(other, "in");
}

function bodyOf(given: readonly Given[], nodePath: NodePath, upgrading: Upgrading): Json | null {
  const whole = given.find((one) => textAt(one.raw, "in") === "body");
  if (!whole) return given.length === 0 ? null : formBody(given, nodePath, upgrading);
  const isOwn = whole.declared === whole.nodePath && whole.nodePath.parent?.parent === nodePath;
  if (isOwn) upgrading.pointerMap.add(pointerOf(nodePath), ["parameters", `${whole.index}`], ["requestBody"]);
  const types =
    isRaw(nodePath.value) && valueAt(nodePath.value, "consumes") !== undefined
      ? mediaTypes("consumes", nodePath, upgrading)
      : [];
  if (isOwn || types.length === 0) return whole.upgraded;
  // Shared, but this operation has media types of its own: the schema is what remains shared.
  const schema = { $ref: placeRef(child(pointerOf(whole.declared), "schema")) };
  return {
    ...without(whole.raw, "in", "name", "schema"),
    content: Object.fromEntries(types.map((type) => [type, { schema }])),
  };
}

function formBody(given: readonly Given[], nodePath: NodePath, upgrading: Upgrading): Raw {
  const hasFile = given.some((one) => textAt(one.raw, "type") === "file");
  const forms = mediaTypes("consumes", nodePath, upgrading).filter((type) => formTypes.test(type));
  const fallback = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded";
  // A file cannot travel url-encoded, whatever the document says.
  const fitting = hasFile ? forms.filter((type) => type.startsWith("multipart/")) : forms;
  const types = fitting.length > 0 ? fitting : [fallback];
  const required = given.filter((one) => isTrueAt(one.raw, "required")).map(nameOf);
  const pointer = pointerOf(nodePath);
  for (const one of given) {
    const to = ["requestBody", "content", types[0] ?? "", "schema", "properties", nameOf(one)];
    if (one.nodePath.parent?.parent === nodePath)
      upgrading.pointerMap.add(pointer, ["parameters", `${one.index}`], to);
  }
  const schema: Raw = {
    type: "object",
    properties: Object.fromEntries(given.map((one) => [nameOf(one), fieldOf(one)])),
    ...(required.length > 0 && { required }),
  };
  const encoding = Object.fromEntries(given.flatMap((one) => encodingOf(one)));
  const content = { schema, ...(Object.keys(encoding).length > 0 && { encoding }) };
  return {
    ...(required.length > 0 && { required: true }),
    content: Object.fromEntries(types.map((type) => [type, content])),
  };
}

const formTypes = /^(?:multipart\/|application\/x-www-form-urlencoded)/i;

function nameOf(one: Given): string {
  return textAt(one.raw, "name") ?? "";
}

function fieldOf(one: Given): Raw {
  const description = textAt(one.raw, "description");
  const said = description === null ? {} : { description };
  const schema = isRaw(one.upgraded) ? objectAt(one.upgraded, "schema") : null;
  return schema
    ? { ...schema, ...said }
    : { $ref: placeRef(child(pointerOf(one.declared), "schema")), ...said };
}

function encodingOf(one: Given): readonly (readonly [string, Raw])[] {
  if (!isRaw(one.upgraded)) return [];
  const { style, explode } = one.upgraded;
  return style === undefined || explode === undefined ? [] : [[nameOf(one), { style, explode }]];
}
