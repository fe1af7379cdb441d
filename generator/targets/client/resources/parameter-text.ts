// Where the values of parameters come from and how they are handed to the runtime, by place.

import { bug } from "../../../bug.js";
import type { Operation, Parameter } from "../../../model/document.js";
import type { CallShape } from "../../../model/operation.js";
import { isNumber } from "../../../model/query/kinds.js";
import {
  jsonExpression,
  optionalAccess,
  pathLiteral,
  propertyAccess,
  propertyKey,
  stringLiteral,
  valueKey,
} from "../../../writer/text.js";
import { runtimeValue, type RuntimeValue } from "../../runtime-symbols.js";
import { holdsCodecMapped } from "../../codecs/codec-types.js";
import { jsonWriter, numbersOf, textsOf } from "./codec-values.js";
import type { TypeNames } from "../../types/type-names.js";
import { jsonType, programTypes } from "../../../model/query/json-types.js";
import type { Schema } from "../../../model/schema.js";
import type { ModuleMap } from "../../modules.js";

/** The expression that holds each parameter's value inside the function. */
export interface ParameterValues {
  readonly of: (parameter: Parameter) => string;
  /** Parameters to be taken out of params before the rest travels as the body. */
  readonly taken: readonly Parameter[];
}

export function parameterValues(operation: Operation, call: CallShape, names: TypeNames): ParameterValues {
  const { parameters } = operation;
  // Beside a spread body, what stands in params for another place must not travel with the body.
  const taken = parameters.filter((one) => call.body === "spread" && !isPositional(one, call));
  const of = (parameter: Parameter): string => {
    if (isPositional(parameter, call)) return parameter.name;
    if (isInherited(parameter.serializedName))
      return `${names.use(runtimeValue("ownValue"))}(params, ${stringLiteral(parameter.serializedName)})`;
    if (taken.includes(parameter)) return parameter.name;
    return `params${memberAccess(parameter.serializedName, call.paramsOptional)}`;
  };
  return { of, taken };
}

/** Reading such a name from params that lack it would find the one of every object. */
function isInherited(name: string): boolean {
  return name in Object.prototype;
}

function isPositional(parameter: Parameter, call: CallShape): boolean {
  return parameter.in === "path" && parameter.serializedName === call.positional;
}

/** `.name`, `["name"]`, and both after `?` where the object may be missing. */
export function memberAccess(name: string, mayLack: boolean): string {
  return mayLack ? optionalAccess(name) : propertyAccess(name);
}

/** The pattern that takes the parameters out of params and leaves the body: `{ thread_id: threadID, ...body }`. */
export function destructuringPattern({ taken }: ParameterValues): string {
  const bindings = taken.map(({ serializedName, name }) =>
    serializedName === name ? serializedName : `${propertyKey(serializedName)}: ${name}`,
  );
  return `{ ${[...bindings, "...body"].join(", ")} }`;
}

interface Place {
  readonly operation: Operation;
  readonly names: TypeNames;
  readonly values: ParameterValues;
}

export function pathText({ operation, names, values }: Place): string {
  const parts = operation.path.map((part) => {
    if (part.kind === "text") return pathLiteral(part.text);
    const parameter = operation.parameters.find(
      ({ in: location, serializedName }) => location === "path" && serializedName === part.parameter,
    );
    if (!parameter) return bug(`${operation.id} has no path parameter ${part.parameter}`);
    const { serializedName, style, mediaType, schema, allowReserved } = parameter;
    const open = (text: string): string =>
      allowReserved ? `${names.use(runtimeValue("reservedPath"))}(${text})` : text;
    if (mediaType !== null && isJSON(mediaType)) {
      const json = jsonOf(parameter, { values, names });
      return `${names.use(runtimeValue("segment"))}(${stringLiteral(serializedName)}, ${json})`;
    }
    // Every number is its digits in a path.
    const value = isNumber(schema) ? values.of(parameter) : textsOf(values.of(parameter), schema, names);
    const text = `${stringLiteral(serializedName)}, ${value}`;
    if (style === "simple" && isScalar(schema, names.modules))
      return open(`${names.use(runtimeValue(part.segments ? "segments" : "segment"))}(${text})`);
    return open(
      `${names.use(runtimeValue("styledSegment"))}(${text}, ${jsonExpression({ style, explode: parameter.explode })})`,
    );
  });
  return parts.length === 0 ? stringLiteral("/") : parts.join(" + ");
}

/** Parameters of one manner share a call; the order of the document's parameters is kept inside each. */
export function queryText({ operation, names, values }: Place): string | null {
  const groups = new Map<string, { readonly like: Parameter; readonly entries: string[] }>();
  for (const parameter of operation.parameters) {
    if (parameter.in !== "query") continue;
    const key = `${parameter.style} ${parameter.explode} ${parameter.allowReserved} ${parameter.arrayFormat}`;
    const group = groups.get(key) ?? { like: parameter, entries: [] };
    group.entries.push(entry(parameter, { values, names }));
    groups.set(key, group);
  }
  const calls = [...groups.values()].map(({ like, entries }) => {
    const object = `{ ${entries.join(", ")} }`;
    const serialization = serializationOf(like, names);
    const call = `${names.use(runtimeValue(queryFunction(like)))}(${object}${serialization})`;
    return like.allowReserved ? `${names.use(runtimeValue("reserved"))}(${call})` : call;
  });
  if (calls.length < 2) return calls[0] ?? null;
  return `[${calls.map((call) => `...${call}`).join(", ")}]`;
}

function serializationOf({ style, explode, arrayFormat }: Parameter, names: TypeNames): string {
  if (arrayFormat !== undefined)
    return `, ${names.use(runtimeValue("formattedPairs"))}(${stringLiteral(arrayFormat)})`;
  return style === "form" && !explode ? ", false" : "";
}

function queryFunction({ style, explode, arrayFormat }: Parameter): RuntimeValue {
  if (style === "form" && arrayFormat !== undefined) return "formLists";
  if (style === "deepObject") return style;
  if (style === "querystring") return "querystring";
  // Exploded, nothing is left to delimit.
  return (style === "spaceDelimited" || style === "pipeDelimited") && !explode ? style : "form";
}

function isJSON(mediaType: string): boolean {
  return /[/+]json\b/i.test(mediaType);
}

type Writing = Pick<Place, "values" | "names">;

/** The text of a parameter that is JSON. */
function jsonOf(parameter: Parameter, { values, names }: Writing): string {
  const value = numbersOf(values.of(parameter), parameter.schema, names);
  return `${jsonWriter(parameter.schema, names)}(${value})`;
}

/**
 * A parameter typed by JSON `content` travels as the text of its value. Content of another type is text already: in a
 * list, an object is refused.
 */
function entry(parameter: Parameter, writing: Writing): string {
  const { mediaType, style } = parameter;
  const value = writing.values.of(parameter);
  const sent =
    mediaType !== null && isJSON(mediaType)
      ? `${value} === undefined ? undefined : ${jsonOf(parameter, writing)}`
      : mediaType !== null && style !== "querystring"
        ? `[${value}]`
        : value;
  const key = valueKey(parameter.serializedName);
  return key === sent ? key : `${key}: ${sent}`;
}

/** Headers travel as they are; lists and maps in style `simple`, which joins them by commas. */
export function headerText({ operation, names, values }: Place): string | null {
  const entries = placedAt(operation, "header").map((parameter) => {
    const { mediaType, schema, explode, serializedName } = parameter;
    if (mediaType !== null && isJSON(mediaType)) {
      const input = numbersOf(values.of(parameter), schema, names);
      const writer = holdsCodecMapped(schema, names.modules) ? `, ${jsonWriter(schema, names)}` : "";
      return `${valueKey(serializedName)}: ${names.use(runtimeValue("headerJSON"))}(${input}${writer})`;
    }
    const value = textsOf(values.of(parameter), schema, names);
    if (mediaType === null && isScalar(schema, names.modules))
      return holdsCodecMapped(schema, names.modules)
        ? `${valueKey(serializedName)}: ${value}`
        : entry(parameter, { values, names });
    const simple = names.use(runtimeValue("simple"));
    const sent = mediaType === null ? value : `[${value}]`;
    const args = `${stringLiteral(serializedName)}, ${sent}${explode ? ", true" : ""}`;
    return `${valueKey(serializedName)}: ${simple}(${args})`;
  });
  return entries.length === 0 ? null : `{ ${entries.join(", ")} }`;
}

export function cookieText({ operation, names, values }: Place): string | null {
  const groups = new Map<string, { readonly like: Parameter; readonly entries: string[] }>();
  for (const parameter of placedAt(operation, "cookie")) {
    const key = `${isPlainCookie(parameter)} ${parameter.explode} ${parameter.allowReserved}`;
    const group = groups.get(key) ?? { like: parameter, entries: [] };
    group.entries.push(entry(parameter, { values, names }));
    groups.set(key, group);
  }
  const calls = [...groups.values()].map(({ like, entries }) => {
    const writer = names.use(runtimeValue(isPlainCookie(like) ? "plainCookies" : "cookies"));
    const call = `${writer}({ ${entries.join(", ")} }${like.explode ? "" : ", false"})`;
    return like.allowReserved && !isPlainCookie(like)
      ? `${names.use(runtimeValue("reservedCookies"))}(${call})`
      : call;
  });
  if (calls.length < 2) return calls[0] ?? null;
  return `[${calls.map((call) => `...${call}`).join(", ")}]`;
}

/** Text content and OpenAPI 3.2's style `cookie` are not encoded: the value is the caller's, escapes and all. */
function isPlainCookie({ style, mediaType }: Parameter): boolean {
  return style === "cookie" || (mediaType !== null && !isJSON(mediaType));
}

function placedAt(operation: Operation, location: Parameter["in"]): readonly Parameter[] {
  return operation.parameters.filter((parameter) => parameter.in === location);
}

const scalars = jsonType.string | jsonType.number | jsonType.boolean;

/** True when every value of the schema is a string, a number or a boolean. */
export function isScalar(schema: Schema, modules: ModuleMap): boolean {
  const types = programTypes(schema, modules.types);
  return types !== 0 && (types & ~scalars) === 0;
}
