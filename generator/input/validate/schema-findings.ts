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

/** More than this many only repeat what the first few said. */
const shownFindings = 20;

/** Empty when the validator is content, or fails itself. The document stays as it is. */
export async function findSchemaFaults(document: Raw): Promise<readonly Finding[]> {
  const identified = identifyVersion(document);
  if ("found" in identified) return [];
  const { version } = identified;
  // swagger-parser refuses 3.2.
  const found = version === "3.2" ? await findFaultsOfRecent(document) : await findFaults(document, version);
  return [...numericVersion(document), ...found].slice(0, shownFindings);
}

/** A common slip, for which swagger-parser refuses the document without a look at the rest of it. */
function numericVersion(document: Raw): readonly Finding[] {
  const version = valueAt(objectAt(document, "info") ?? {}, "version");
  return typeof version === "number"
    ? [{ segments: ["info", "version"], message: "version must be string" }]
    : [];
}

async function findFaults(document: Raw, version: Version): Promise<readonly Finding[]> {
  const copy = copyOf(document, version);
  const caught = await faultOf(copy, version);
  if (caught === null) return [];
  if (caught instanceof SyntaxError) return readFault(caught, document);
  // References that lead nowhere are the walk's to report; the rest of the document is still to be looked at.
  const again = stubUnresolved(copyOf(document, version));
  const second = again === null ? null : await faultOf(again, version);
  // Its other errors are mistakes of its own.
  return second instanceof SyntaxError ? readFault(second, document) : [];
}

/** What the validator throws; null = it is content. It writes into what it is given. */
async function faultOf(copy: object, version: Version): Promise<unknown> {
  const { default: swaggerParser } = await import("@apidevtools/swagger-parser");
  try {
    await swaggerParser.validate(copy as never, {
      // Nothing may be opened here: our own walk does that, within its roots.
      resolve: { external: false },
      dereference: { circular: "ignore", excludedPathMatcher: unseenPlaces(version) },
    });
    return null;
  } catch (caught) {
    return caught;
  }
}

/**
 * Of schemas the published schema of 3.1 says "object or boolean" and no more, so nothing inside one is followed: most
 * references of a document are there.
 */
function unseenPlaces(version: Version): (path: string) => boolean {
  if (version !== "3.1") return () => false;
  return (path) => path.endsWith("/schema") || path.startsWith("#/components/schemas/");
}

/** By the published schema of 3.2, which says no more than "object or boolean" of the schemas in a document. */
async function findFaultsOfRecent(document: Raw): Promise<readonly Finding[]> {
  const { Validator } = await import("@seriousme/openapi-schema-validator");
  const { errors } = await new Validator().validate(copyOf(document, "3.2") as Record<string, unknown>);
  return isList(errors as Json) ? readDetails(errors as unknown as readonly Json[], document) : [];
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
  const extra = ["additionalProperty", "unevaluatedProperty"].map((key) => textAt(params, key)).find(isText);
  const subject = segments.at(-1) ?? "the document";
  const message = `${subject} ${textAt(detail, "message") ?? "is not allowed"}${choices(params)}`;
  return extra === undefined
    ? { segments, message }
    : { segments: [...segments, extra], message: `${extra} is not a key of ${subject}` };
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

/** Versions as swagger-parser knows them: it refuses others of the same minor, and such as are numbers. */
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
  // It wants `paths` even where 3.1 makes do with components.
  const needsNone = version === "3.1" && valueAt(document, "components") !== undefined;
  if (needsNone && valueAt(document, "paths") === undefined) copy["paths"] = {};
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
