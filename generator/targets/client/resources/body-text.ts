// A request's body as calls of the runtime: one media type, or several of which the value decides.

import type { Json } from "../../../model/brands.js";
import type {
  ArrayFormat,
  BodyChoice,
  CallShape,
  Content,
  PartEncoding,
  PartStyle,
  RequestBody,
} from "../../../model/operation.js";
import type { Schema } from "../../../model/schema.js";
import { code, joinCode, variable, type Code, type Piece } from "../../../writer/code.js";
import { resolvedValue } from "../../../model/query/resolve.js";
import { isString, isBinary } from "../../../model/query/kinds.js";
import { lookupOf } from "../../modules.js";
import { jsonExpression, stringLiteral, valueKey } from "../../../writer/text.js";
import { runtimeValue, type RuntimeValue } from "../../runtime-symbols.js";
import type { TypeNames } from "../../types/type-names.js";
import { holdsCodecMapped } from "../../codecs/codec-types.js";
import { codecOf, jsonWriter, numbersOf, textsOf } from "./codec-values.js";

export interface BodyParts {
  readonly body: RequestBody;
  readonly call: CallShape;
  readonly names: TypeNames;
}

/** `json(params)`; with several media types the choice between them. `value` is what is sent. */
export function requestBody({ body, call, names }: BodyParts, value: string): string {
  if (!call.choices) return contentText(body.contents[0], names, { value, type: bodyMediaType(body) }).text;
  const choices = call.choices.flatMap((choice) => {
    const content = body.contents.find(({ mediaType }) => mediaType === choice.mediaType);
    return content ? [choiceText(choice, content, names)] : [];
  });
  const beside = call.body === "spread" && call.choices.some(({ takes }) => isRawChoice(takes));
  const more = beside ? ", true" : "";
  return `${names.use(runtimeValue("chooseBody"))}(${value}, [${choices.join(", ")}], options?.contentType${more})`;
}

/** The media types a caller may ask for; none where the document leaves nothing to choose. */
export function bodyMediaTypes({ contents }: RequestBody, { choices }: CallShape): readonly string[] {
  if (choices) return choices.map(({ mediaType }) => mediaType);
  const [{ mediaType }] = contents;
  return mediaType.includes("*") ? [mediaType] : [];
}

function bodyMediaType({ contents }: RequestBody): string {
  const [{ mediaType }] = contents;
  return mediaType.includes("*")
    ? `options?.contentType ?? ${stringLiteral(mediaType)}`
    : stringLiteral(mediaType);
}

function isRawChoice(takes: BodyChoice["takes"]): boolean {
  return takes === "text" || takes === "bytes";
}

function choiceText({ mediaType, takes, keys }: BodyChoice, content: Content, names: TypeNames): string {
  const made = contentText(content, names, { value: "value", type: variable("type") });
  const fields = [
    `type: ${stringLiteral(mediaType)}`,
    `takes: ${stringLiteral(takes)}`,
    ...(keys ? [`needed: ${jsonExpression(keys.needed)}`, `known: ${jsonExpression(keys.known)}`] : []),
    `make: (${made.reads.has("type") ? "value, type" : "value"}) => ${made.text}`,
  ];
  return `{ ${fields.join(", ")} }`;
}

interface Sent {
  readonly value: string;
  /** The expression of its media type. */
  readonly type: Piece;
}

function contentText(content: Content, names: TypeNames, { value, type }: Sent): Code {
  const use = (name: RuntimeValue): string => names.use(runtimeValue(name));
  const bytes = (): Code => code`${use("raw")}(${textsOf(value, content.schema, names)}, ${type})`;
  switch (content.encoding) {
    case "json":
      return jsonText(content, names, { value, type: jsonTypeOf(content, type) });
    case "urlencoded":
      // A form that is described as one text or as bytes is encoded already.
      return isRaw(content.schema, names) ? bytes() : code`${urlencodedText(content, value, names)}`;
    case "multipart":
      return isRaw(content.schema, names) ? bytes() : code`${multipartText(content, value, names)}`;
    case "text":
    case "bytes":
    case "sse":
    case "jsonLines":
      // Whatever is neither text nor bytes has no form of its own; JSON is the one that loses nothing.
      return isRaw(content.schema, names)
        ? bytes()
        : jsonText(content, names, { value, type: jsonTypeOf(content, type) });
  }
}

/** A wildcard is no media type to send (RFC 9110, section 8.3): what is JSON says so, unless the caller knows more. */
function jsonTypeOf({ mediaType }: Content, type: Piece): Piece | null {
  if (mediaType.includes("*")) return "options?.contentType";
  return mediaType === "application/json" ? null : type;
}

interface SentJSON {
  readonly value: string;
  /** Null = the usual one. */
  readonly type: Piece | null;
}

/** `json(params)`, or what writes dates and large integers too. */
function jsonText({ schema }: Content, names: TypeNames, { value, type }: SentJSON): Code {
  const { modules } = names;
  const isCodecMapped = holdsCodecMapped(schema, modules);
  const writer = names.use(runtimeValue(isCodecMapped ? "codecJSON" : "json"));
  // Texts that stand for integers are known by their place alone.
  const codec = isCodecMapped && modules.coding.int64 === "string" ? codecOf(schema, names) : null;
  const args = [
    value,
    ...(type || codec ? [type ?? stringLiteral("application/json")] : []),
    ...(codec ? [codec] : []),
  ];
  return code`${writer}(${joinCode(args, ", ")})`;
}

function isRaw(schema: Schema, names: TypeNames): boolean {
  const value = resolvedValue(schema, lookupOf(names.modules));
  return isString(value) || isBinary(value);
}

/**
 * `FormData` knows neither media types of fields nor other kinds of multipart; where these matter, parts are written
 * one by one.
 */
function multipartText(content: Content, value: string, names: TypeNames): string {
  const { mediaType, parts, schema, arrayFormat } = content;
  const use = (name: RuntimeValue): string => names.use(runtimeValue(name));
  const fieldsOf = arrayFormat && `${use("nestedFields")}(${stringLiteral(arrayFormat)})`;
  if (isFormData(content)) return `${use("multipart")}(${value}${fieldsOf ? `, ${fieldsOf}` : ""})`;
  const type = essenceOf(mediaType);
  const hasHeaders = parts?.some(({ headers }) => headers.length > 0) === true;
  const fields = [
    ...(isForm(type) ? [] : [`type: ${stringLiteral(type)}`]),
    `parts: ${partsText(parts ?? [], (part) => partEncoding(part, content))}`,
    ...(fieldsOf ? [`fields: ${fieldsOf}`] : []),
    ...(hasHeaders ? ["headers: options?.partHeaders"] : []),
    ...(holdsCodecMapped(schema, names.modules) ? [`write: ${jsonWriter(schema, names)}`] : []),
  ];
  const sent = numbersOf(value, schema, names);
  return `${use("multipartParts")}(${sent}, { ${fields.join(", ")} })`;
}

/** Whether `FormData` can carry it. */
export function isFormData({ mediaType, parts, jsonParts }: Content): boolean {
  return isForm(essenceOf(mediaType)) && !parts && !jsonParts;
}

function essenceOf(mediaType: string): string {
  return (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
}

function isForm(type: string): boolean {
  return type === "multipart/form-data" || type.includes("*");
}

/** What a part of a form says beside its value, for the runtime. */
export function partEncoding(
  { mediaTypes, style, headers }: PartEncoding,
  { arrayFormat }: Pick<Content, "arrayFormat">,
): Json {
  const fixed = headers.flatMap(({ name, fixed: text }) => (text === null ? [] : [[name, text] as const]));
  return {
    ...(style ? { style: style.name, explode: style.explode, ...formatOf(style, arrayFormat) } : {}),
    ...(!style && mediaTypes.length > 0 && { type: mediaTypes.join(", ") }),
    ...(fixed.length > 0 && { headers: Object.fromEntries(fixed) }),
  };
}

/** Of a deep object, whose lists OpenAPI leaves undefined. */
function formatOf({ name }: PartStyle, format: ArrayFormat | undefined): { readonly format?: ArrayFormat } {
  return name === "deepObject" && format !== undefined ? { format } : {};
}

function urlencodedText(content: Content, value: string, names: TypeNames): string {
  const { parts, schema, arrayFormat } = content;
  const use = (name: RuntimeValue): string => names.use(runtimeValue(name));
  const pairs = arrayFormat && `${use("formattedPairs")}(${stringLiteral(arrayFormat)})`;
  const said = (parts ?? []).filter(({ style, mediaTypes }) => style || mediaTypes.some(isJSON));
  const isMapped = holdsCodecMapped(schema, names.modules);
  const sent = numbersOf(value, schema, names);
  if (said.length === 0) {
    const own = pairs ?? (isMapped ? `${use("fieldPairs")}(${jsonWriter(schema, names)})` : null);
    return `${use("urlencoded")}(${sent}${own === null ? "" : `, ${own}`})`;
  }
  const writer = isMapped ? jsonWriter(schema, names) : pairs ? "undefined" : null;
  const args = [
    sent,
    partsText(said, (part) => fieldEncoding(part, content)),
    ...(writer === null ? [] : [writer]),
    ...(pairs ? [pairs] : []),
  ];
  return `${use("urlencodedParts")}(${args.join(", ")})`;
}

/** As `partEncoding`, of a form that is one text. */
export function fieldEncoding({ style }: PartEncoding, { arrayFormat }: Pick<Content, "arrayFormat">): Json {
  if (!style) return { json: true };
  const { name, explode, allowReserved } = style;
  return { style: name, explode, ...formatOf(style, arrayFormat), ...(allowReserved && { reserved: true }) };
}

function isJSON(mediaType: string): boolean {
  return /[/+]json\b/i.test(mediaType);
}

function partsText(parts: readonly PartEncoding[], encoding: (part: PartEncoding) => Json): string {
  const entries = parts.map((part) => `${valueKey(part.property)}: ${jsonExpression(encoding(part))}`);
  return `{ ${entries.join(", ")} }`;
}
