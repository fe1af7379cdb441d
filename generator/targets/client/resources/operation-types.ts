// The TypeScript signatures of an operation: arguments and results.

import { bug } from "../../../bug.js";
import type { DefinitionId } from "../../../model/brands.js";
import type { Operation, Parameter } from "../../../model/document.js";
import type { CallShape } from "../../../model/operation.js";
import type { Schema } from "../../../model/schema.js";
import { mayBeEmpty } from "../../../model/query/operations.js";
import { stringLiteral } from "../../../writer/text.js";
import { codecScalar, holdsCodecMapped } from "../../codecs/codec-types.js";
import { bodyMediaTypes } from "./body-text.js";
import { otherResponses } from "./operation-responses.js";
import { runtimeType } from "../../runtime-symbols.js";
import type { TypeNames } from "../../types/type-names.js";
import { typeText } from "../../types/type-text.js";

/** An argument as it stands in a signature, and what is said about it in documentation. */
export interface Argument {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly about: Parameter | null;
}

export interface Signature {
  readonly arguments: readonly Argument[];
  readonly returns: string;
  /** Which of several overloads this is; `only` when there is no other. */
  readonly form: "only" | "plain" | "streamed" | "either";
}

/** What the method of an operation looks like to its caller: one signature, or three when it may stream. */
export function signaturesOf(operation: Operation, names: TypeNames): readonly [Signature, ...Signature[]] {
  const call = callOf(operation);
  const result = resultType(operation, names);
  const promise = (): string => names.use(runtimeType("APIPromise"));
  const { streaming, paging } = operation;
  const others = otherResponses(operation, names);
  if (streaming === null) {
    const page = (): string => names.use(runtimeType("PagePromise"));
    const returns =
      paging === null
        ? `${promise()}<${result}${others}>`
        : `${page()}<${result}, ${responseType(paging.item, names)}${others}>`;
    return [
      {
        arguments: argumentsOf(operation, names, { params: call.params, optional: call.paramsOptional }),
        returns,
        form: "only",
      },
    ];
  }
  const stream = `${names.use(runtimeType("Stream"))}<${responseType(streaming.event, names)}>`;
  if (streaming.switch === null) {
    const returns = `${promise()}<${stream}${others}>`;
    return [
      {
        arguments: argumentsOf(operation, names, { params: call.params, optional: call.paramsOptional }),
        returns,
        form: "only",
      },
    ];
  }
  const forms = [
    ["plain", call.variants?.plain ?? call.params, result],
    ["streamed", call.variants?.streamed ?? call.params, stream],
    ["either", call.params, `${result} | ${stream}`],
  ] as const;
  const [plain, ...streamed] = forms.map(([form, params, type]): Signature => ({
    arguments: argumentsOf(operation, names, {
      params,
      // Streaming must be asked for, so that only the other forms may leave the params out.
      optional: call.paramsOptional && form !== "streamed",
    }),
    returns: `${promise()}<${type}${others}>`,
    form,
  }));
  return [plain ?? bug("an operation without a signature"), ...streamed];
}

export function callOf(operation: Operation): CallShape {
  return operation.call ?? bug(`${operation.id} has no call shape`);
}

/** The params type of the implementation; null when the operation has no params. */
export function paramsType(operation: Operation, names: TypeNames): string | null {
  const { params } = callOf(operation);
  return params === null ? null : names.nameOf(params, []);
}

function argumentsOf(
  operation: Operation,
  names: TypeNames,
  { params, optional }: { readonly params: DefinitionId | null; readonly optional: boolean },
): readonly Argument[] {
  const call = callOf(operation);
  const all: Argument[] = [];
  const positional = operation.parameters.find(
    ({ in: location, serializedName }) => location === "path" && serializedName === call.positional,
  );
  if (positional) {
    const type = typeText(positional.schema, { names, inside: [], side: "request" });
    all.push({ name: positional.name, type, optional: false, about: positional });
  }
  if (params !== null) {
    const type = names.nameOf(params, []);
    all.push({
      name: "params",
      type: optional ? `${type} | null` : type,
      optional,
      about: null,
    });
  }
  all.push({ name: "options", type: optionsType(operation, call, names), optional: true, about: null });
  return all;
}

/** What every request takes, and the media type where the body may have one of several. */
function optionsType({ body }: Operation, call: CallShape, names: TypeNames): string {
  const options = names.use(runtimeType("RequestOptions"));
  const types = body && call.body !== "none" ? bodyMediaTypes(body, call) : [];
  if (types.length === 0) return options;
  const preferred = types.map((type) => (type.includes("*") ? "string" : stringLiteral(type)));
  return `${options} & { readonly contentType?: ${[...new Set(preferred)].join(" | ")} | undefined }`;
}

/** What awaiting the call gives when it does not stream. A list without a body is an empty page. */
function resultType(operation: Operation, names: TypeNames): string {
  const call = callOf(operation);
  if (call.resultContent?.encoding === "bytes") return "globalThis.Response";
  if (call.result === null) return "void";
  const type = valueType(call.result, call, names);
  return operation.paging === null && mayBeEmpty(operation) ? `${type} | undefined` : type;
}

function valueType(result: Schema, call: CallShape, names: TypeNames): string {
  const { modules } = names;
  const type = responseType(result, names);
  // A text that is no JSON reaches the caller as it came.
  if (call.resultContent?.encoding !== "text" || !holdsCodecMapped(result, modules)) return type;
  return codecScalar(result, modules.coding) === "dateTime"
    ? "string"
    : `${names.use(runtimeType("Encoded"))}<${type}>`;
}

function responseType(schema: Parameters<typeof typeText>[0], names: TypeNames): string {
  return typeText(schema, { names, inside: [], side: "response" });
}
