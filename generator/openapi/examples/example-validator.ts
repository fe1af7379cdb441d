// What a value has against its schema, in sentences a reader of the document can act on.

import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { Json } from "../../model/brands.js";
import { readReference } from "../../input/resolve/reference-text.js";

export interface Fault {
  /** Down to the value that is wrong. */
  readonly segments: readonly string[];
  readonly message: string;
}

/** Faults of one value: more only repeat what the first said. */
const maxFaults = 3;

/** Invariant: a schema is compiled once. */
export class ExampleValidator {
  readonly #ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    logger: false,
    addUsedSchema: false,
    validateSchema: false,
    code: { regExp: Object.assign(lenientPattern, { code: "lenientPattern" }) },
  });

  constructor() {
    formats.default(this.#ajv);
  }

  define(name: string, schema: object | boolean): void {
    this.#ajv.addSchema(typeof schema === "boolean" ? { allOf: [schema] } : schema, name);
  }

  /** Empty = the value satisfies the schema, or the schema itself is broken, which is told elsewhere. */
  faultsOf(schema: object | boolean, value: Json): readonly Fault[] {
    return this.#explainAll(this.#errors(schema, value), []).slice(0, maxFaults);
  }

  #errors(schema: object | boolean, value: unknown): readonly ErrorObject[] {
    try {
      const validate = this.#ajv.compile(schema);
      if (validate(value)) return [];
      return validate.errors ?? [];
    } catch {
      return [];
    }
  }

  #explainAll(errors: readonly ErrorObject[], above: readonly string[]): readonly Fault[] {
    return errors
      .filter((error, index) => !errors.slice(index + 1).some((later) => isInside(error, later)))
      .flatMap((error) => this.#explain(error, [...above, ...segmentsOf(error.instancePath)]))
      .filter(isFirst);
  }

  #explain(error: ErrorObject, segments: readonly string[]): readonly Fault[] {
    if (silent.has(error.keyword)) return [];
    if (!isUnion(error)) return [{ segments, message: sentence(error) }];
    const passing = (error.params as { readonly passingSchemas?: unknown }).passingSchemas;
    if (passing) return [{ segments, message: "matches more than one variant of the oneOf" }];
    return this.#explainUnion(error, segments);
  }

  /** A union that fails says no more than that; the variant that was meant says what is wrong. */
  #explainUnion({ schema, data }: ErrorObject, segments: readonly string[]): readonly Fault[] {
    const variants = Array.isArray(schema) ? (schema as readonly (object | boolean)[]) : [];
    const results = variants.map((variant) => this.#errors(variant, data));
    const meant = results.filter((errors) => errors.length > 0 && !errors.some(isOfOtherVariant));
    const [best] = meant.sort((a, b) => a.length - b.length);
    if (best) return this.#explainAll(best, segments);
    return [{ segments, message: `matches none of the ${variants.length} variants` }];
  }
}

function isUnion({ keyword }: ErrorObject): boolean {
  return keyword === "anyOf" || keyword === "oneOf";
}

/** What the branches of a union have against a value comes before the error of the union itself. */
function isInside(error: ErrorObject, later: ErrorObject): boolean {
  return isUnion(later) && `${error.instancePath}/`.startsWith(`${later.instancePath}/`);
}

/** Errors that only say that something inside or beside them failed. */
const silent: ReadonlySet<string> = new Set(["if", "allOf", "$ref"]);

/** The value is of another type, or its tag says that another variant was meant. */
function isOfOtherVariant({ keyword, instancePath, params }: ErrorObject): boolean {
  const depth = instancePath.split("/").length - 1;
  const { allowedValues } = params as { readonly allowedValues?: readonly unknown[] };
  const isDiscriminator = keyword === "const" || (keyword === "enum" && allowedValues?.length === 1);
  return (depth === 0 && ["type", "const", "enum"].includes(keyword)) || (depth === 1 && isDiscriminator);
}

function isFirst(fault: Fault, index: number, all: readonly Fault[]): boolean {
  const key = fault.segments.join("\u0000");
  return all.findIndex(({ segments }) => segments.join("\u0000") === key) === index;
}

function segmentsOf(instancePath: string): readonly string[] {
  const { fragment } = readReference(`#${encodeURI(instancePath)}`);
  return fragment.kind === "pointer" ? fragment.segments : [];
}

function sentence({ keyword, params, message, data }: ErrorObject): string {
  const facts = params as Readonly<Record<string, unknown>>;
  switch (keyword) {
    case "required":
      return `lacks the property ${String(facts["missingProperty"])}`;
    case "additionalProperties":
    case "unevaluatedProperties":
      return `has the property ${String(facts["additionalProperty"] ?? facts["unevaluatedProperty"])}, which the schema does not allow`;
    case "type":
      return `is ${nounOf(data)}, not ${[facts["type"]].flat().join(" or ")}`;
    case "enum":
      return `is ${displayText(data)}, not one of ${listed(facts["allowedValues"])}`;
    case "const":
      return `is ${displayText(data)}, not ${displayText(facts["allowedValue"])}`;
    case "format":
      return `is ${displayText(data)}, which is no ${String(facts["format"])}`;
    case "pattern":
      return `is ${displayText(data)}, which does not match ${String(facts["pattern"])}`;
    default:
      return message ?? `breaks ${keyword}`;
  }
}

function nounOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}

function displayText(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function listed(values: unknown): string {
  const all = Array.isArray(values) ? values.map(displayText) : [];
  return `${all.slice(0, 8).join(", ")}${all.length > 8 ? ", …" : ""}`;
}

/** A pattern that is no regular expression of ECMAScript restricts nothing here; lowering reports it. */
function lenientPattern(pattern: string, flags: string): RegExp {
  for (const tried of [flags, flags.replace("u", "")]) {
    try {
      return new RegExp(pattern, tried);
    } catch {
      continue;
    }
  }
  return /(?:)/;
}
