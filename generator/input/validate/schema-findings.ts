// What the schema of its version has against a document, reduced to one sentence a place. The validator gets a copy
// that it may write into, without what would keep it from looking at the rest.

import type { Json } from "../../model/brands.js";
import {
  isList,
  isRaw,
  listAt,
  objectAt,
  refOf,
  textAt,
  valueAt,
  type Raw,
  type MutableRaw,
} from "../raw.js";
import { identifyVersion, type Version } from "../read/version.js";
import { readReference } from "../resolve/reference-text.js";
import { valueBelow, descend } from "../resolve/node-path.js";

export interface Finding {
  /** In the document as it was read. */
  readonly segments: readonly string[];
  readonly message: string;
}

/** More sentences than this only repeat what the first few said. */
const shownSentences = 20;

/** Empty when the validator is content, or fails itself. The document stays as it is. */
export async function findSchemaFaults(document: Raw): Promise<readonly Finding[]> {
  const identified = identifyVersion(document);
  if ("found" in identified) return [];
  const { version } = identified;
  const found =
    version === "2.0" ? await findFaultsOfSwagger(document) : await findFaultsByVersion(document, version);
  return firstFew([...numericVersion(document), ...found]);
}

/** The first sentences, each with all its places. */
function firstFew(findings: readonly Finding[]): readonly Finding[] {
  const sentences = [...new Set(findings.map(({ message }) => message))].slice(0, shownSentences);
  return findings.filter(({ message }) => sentences.includes(message));
}

/** A common slip. The copy has a text there, since swagger-parser would look at nothing else. */
function numericVersion(document: Raw): readonly Finding[] {
  const version = valueAt(objectAt(document, "info") ?? {}, "version");
  return typeof version === "number"
    ? [{ segments: ["info", "version"], message: "version must be string" }]
    : [];
}

/** By the published schema of OpenAPI 3.0, 3.1 or 3.2. References stay as they are: each place is looked at once. */
async function findFaultsByVersion(document: Raw, version: Version): Promise<readonly Finding[]> {
  const { Validator } = await import("@seriousme/openapi-schema-validator");
  // Formats are left to the walk: what is no `uri` or `regex` by a library's expression is often fine.
  const validator = new Validator({ allErrors: true, validateFormats: false });
  const { errors } = await validator.validate(copyOf(document, version) as Record<string, unknown>);
  return isList(errors as Json) ? readDetails(errors as unknown as readonly Json[], document) : [];
}

/** By swagger-parser, which knows rules of Swagger 2.0 that its schema cannot say. */
async function findFaultsOfSwagger(document: Raw): Promise<readonly Finding[]> {
  const caught = await faultOf(copyOf(document, "2.0"));
  if (caught === null) return [];
  if (caught instanceof SyntaxError) return readFault(caught, document);
  // References that lead nowhere are the walk's to report; the rest of the document is still to be looked at.
  const again = stubUnresolved(copyOf(document, "2.0"));
  const second = again === null ? null : await faultOf(again);
  // Its other errors are mistakes of its own.
  return second instanceof SyntaxError ? readFault(second, document) : [];
}

/** What the validator throws; null = it is content. It writes into what it is given. */
async function faultOf(copy: object): Promise<unknown> {
  const { default: swaggerParser } = await import("@apidevtools/swagger-parser");
  try {
    await swaggerParser.validate(copy as never, {
      // Nothing may be opened here: our own walk does that, within its roots.
      resolve: { external: false },
      dereference: { circular: "ignore" },
    });
    return null;
  } catch (caught) {
    return caught;
  }
}

function readFault(fault: SyntaxError, document: Raw): readonly Finding[] {
  const details = "details" in fault ? (fault.details as Json) : null;
  if (isList(details)) return readDetails(details, document);
  // Rules that are no schema come as one sentence.
  const sentence = (fault.message.split("\n")[0] ?? "").replace(/^Validation failed\.\s*/, "");
  // A document of no known version, or without any content, is told so elsewhere.
  // Of parameters it did not resolve it says that several are called undefined.
  return /^Unsupported|version|is not a valid Openapi API definition|\bundefined\b/i.test(sentence)
    ? []
    : [{ segments: [], message: sentence.slice(0, 300) }];
}

function readDetails(details: readonly Json[], document: Raw): readonly Finding[] {
  const found = meantDetails(details.filter(isRaw)).flatMap((detail) => readDetail(detail, document) ?? []);
  return innermost(found);
}

/**
 * Where `in`, `type` or `flow` tells the kinds of an object apart, every other kind says what it misses. What is wrong
 * inside the object is the cause then; else at least the value that tells the kinds apart is right.
 */
function meantDetails(details: readonly Raw[]): readonly Raw[] {
  const pathOf = (detail: Raw): string => textAt(detail, "instancePath") ?? "";
  const telling = details.filter(
    (detail) =>
      textAt(detail, "keyword") === "enum" &&
      /\/(?:in|type|flow)$/.test(pathOf(detail)) &&
      listAt(objectAt(detail, "params") ?? {}, "allowedValues").length === 1,
  );
  if (telling.length === 0) return details;
  const rest = details.filter((detail) => !telling.includes(detail) && !isEcho(detail));
  const holders = new Set(telling.map((detail) => pathOf(detail).replace(/\/\w+$/, "")));
  const isBelow = (holder: string): boolean => rest.some((detail) => pathOf(detail).startsWith(`${holder}/`));
  const plain = new Set([...holders].filter(isBelow));
  const at = new Set(rest.map(pathOf));
  return details.filter((detail) => {
    const path = pathOf(detail);
    const holder = path.replace(/\/\w+$/, "");
    return telling.includes(detail) ? !plain.has(holder) && !at.has(holder) : !plain.has(path);
  });
}

/** Keywords that only say that something inside them failed. */
const echoes: ReadonlySet<string> = new Set(["oneOf", "anyOf", "allOf", "if", "then", "else", "$ref"]);

function isEcho(detail: Raw): boolean {
  // Each place where a reference may stand is told that it could have been one.
  const couldBeRef = valueAt(objectAt(detail, "params") ?? {}, "missingProperty") === "$ref";
  return echoes.has(textAt(detail, "keyword") ?? "") || couldBeRef;
}

function readDetail(detail: Raw, document: Raw): Finding | null {
  if (isEcho(detail)) return null;
  const params = objectAt(detail, "params") ?? {};
  const written = readReference(`#${encodeURI(textAt(detail, "instancePath") ?? "")}`).fragment;
  if (written.kind !== "pointer") return null;
  const segments = throughReferences(written.segments, document);
  // A reference to another file was left in place, where the schema wants what it leads to.
  const value = segments.reduce<Json | undefined>(below, document);
  if (isRaw(value) && refOf(value) !== null) return null;
  const subject = segments.at(-1) ?? "the document";
  const extra = ["additionalProperty", "unevaluatedProperty"].map((key) => textAt(params, key)).find(isText);
  if (extra !== undefined)
    return { segments: [...segments, extra], message: `${extra} is not a key of ${subject}` };
  return { segments, message: messageOf(detail, subject) + choices(params) };
}

function messageOf(detail: Raw, subject: string): string {
  const message = textAt(detail, "message") ?? "is not allowed";
  const name = textAt(detail, "propertyName");
  if (name !== null) return `the name ${JSON.stringify(name)} in ${subject} ${message}`;
  switch (textAt(detail, "keyword")) {
    case "false schema":
      return `${subject} has no place beside the other keys`;
    case "not":
      return `${subject} has parts that exclude each other`;
    default:
      return `${subject} ${message}`;
  }
}

function isText(value: string | null): value is string {
  return value !== null;
}

function choices(params: Raw): string {
  const allowed = valueAt(params, "allowedValues") ?? valueAt(params, "allowedValue");
  if (allowed === undefined) return "";
  const list = (isList(allowed) ? allowed : [allowed]).map((one) => JSON.stringify(one));
  return ` (${list.slice(0, 8).join(", ")}${list.length > 8 ? ", …" : ""})`;
}

/** The validator sees references replaced; the place that is wrong is the one they lead to. */
function throughReferences(segments: readonly string[], document: Raw): readonly string[] {
  let value: Json | undefined = document;
  let path: readonly string[] = [];
  for (const segment of segments) {
    for (let hops = 0; hops < 100 && isRaw(value) && valueBelow(value, segment) === undefined; hops++) {
      const { uri, fragment } = readReference(refOf(value) ?? "");
      if (uri !== "" || fragment.kind !== "pointer" || fragment.segments.length === 0) break;
      path = fragment.segments;
      value = path.reduce<Json | undefined>(below, document);
    }
    path = [...path, segment];
    value = below(value, segment);
  }
  return path;
}

function below(value: Json | undefined, segment: string): Json | undefined {
  return value === undefined ? undefined : valueBelow(value, segment);
}

/** Of findings inside each other the inner one names the cause. One sentence a place, in the validator's order. */
function innermost(findings: readonly Finding[]): readonly Finding[] {
  const keys = findings.map(({ segments }) => segments.join("\u0000"));
  const above = new Set<string>();
  for (const key of keys) {
    for (let end = key.lastIndexOf("\u0000"); end > 0; end = key.lastIndexOf("\u0000", end - 1)) {
      above.add(key.slice(0, end));
    }
  }
  const seen = new Set<string>();
  return findings.filter((_, index) => {
    const key = keys[index] ?? "";
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst && !above.has(key);
  });
}

/** Versions as the validators know them: some refuse others of the same minor, and all such as are numbers. */
const known: { readonly [V in Version]: Raw } = {
  "2.0": { swagger: "2.0" },
  "3.0": { openapi: "3.0.3" },
  "3.1": { openapi: "3.1.0" },
  "3.2": { openapi: "3.2.0" },
};

/**
 * The copy of a document that a validator may write into, without what would keep it from looking at the rest.
 */
function copyOf(document: Raw, version: Version): MutableRaw {
  const copy: MutableRaw = { ...structuredClone(document), ...known[version] };
  const info = objectAt(copy, "info");
  const said = info && valueAt(info, "version");
  if (typeof said === "number") copy["info"] = { ...info, version: String(said) };
  return copy;
}

/** Makes references of the copy that lead nowhere look like those to other files, which are left alone; null = none. */
function stubUnresolved(copy: MutableRaw): MutableRaw | null {
  const top = { file: "", parent: null, key: null, value: copy };
  const open: object[] = [copy];
  const seen = new Set<object>();
  let isAny = false;
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (seen.has(value)) continue;
    seen.add(value);
    for (const item of Object.values(value)) if (typeof item === "object" && item !== null) open.push(item);
    const ref = isRaw(value as Raw) ? refOf(value as Raw) : null;
    if (ref === null) continue;
    const { uri, fragment } = readReference(ref);
    if (uri !== "" || (fragment.kind === "pointer" && descend(top, fragment.segments) !== null)) continue;
    (value as MutableRaw)["$ref"] = `elsewhere${ref}`;
    isAny = true;
  }
  return isAny ? copy : null;
}
