// What a call resolves to, and what its stream is made of.

import type { DraftDefinition, DraftOperation } from "../../model/document.js";
import { isNonEmpty } from "../../model/brands.js";
import type { Content, Response, Streaming } from "../../model/operation.js";
import type { Schema } from "../../model/schema.js";
import { schemaEquals, typedChildren } from "../../model/walk.js";
import { statusName } from "../../model/query/operations.js";
import { plainContents, streamContents } from "./success-contents.js";
import { declare, baseNameOf } from "./call-names.js";

export interface ResultShape {
  /** Null = nothing comes back, or nothing but a stream. */
  readonly schema: Schema | null;
  readonly content: Content | null;
  readonly definitions: readonly DraftDefinition[];
  /** The operation's responses, where inline responses have become references. */
  readonly responses: readonly Response[];
  readonly streaming: Streaming | null;
}

/** Responses of several shapes give their union: only the status tells them apart, and only at run time. */
export function shapeResult(operation: DraftOperation): ResultShape {
  const definitions: DraftDefinition[] = [];
  const named = (schema: Schema, name: string, role = name): Schema => {
    if (!wantsName(schema)) return schema;
    const definition = declare(operation, { role, name, origin: "response", schema });
    definitions.push(definition);
    return { kind: "ref", pointer: schema.pointer, to: definition.id };
  };
  const baseName = baseNameOf(operation);
  const results = distinctContents(operation).map((content, index): [Content, Schema] => [
    content,
    // Two contents of one status are two declarations, whatever they are called.
    named(
      content.schema,
      `${baseName}Response${index === 0 ? "" : statusOf(content, operation)}`,
      `${baseName}Response${index === 0 ? "" : index + 1}`,
    ),
  ]);
  const streaming = operation.streaming && {
    ...operation.streaming,
    event: named(operation.streaming.event, `${baseName}Event`),
  };
  const found = results[0] && { ...results[0][0], schema: results[0][1] };
  const schemas = results.map(([, schema]) => schema);
  const schema: Schema | null =
    found && schemas.length > 1 && isNonEmpty(schemas)
      ? { kind: "union", pointer: found.pointer, variants: schemas, oneOf: false, discriminator: null }
      : (found?.schema ?? null);
  return {
    schema,
    content: found ?? null,
    definitions,
    responses: renamed(operation, new Map([...results, ...streamed(operation, streaming)])),
    streaming,
  };
}

/** Further responses are told apart by their status: `PetCreateResponse202`. */
function statusOf(content: Content, { responses }: DraftOperation): string {
  const status = responses.find(({ contents }) => contents.includes(content))?.status;
  return !status || status.kind === "default" ? "Other" : statusName(status);
}

function distinctContents(operation: DraftOperation): readonly Content[] {
  const contents = plainContents(operation);
  const distinct: Content[] = [];
  for (const content of contents.filter(({ encoding }) => encoding === contents[0]?.encoding)) {
    if (!distinct.some((other) => schemaEquals(other.schema, content.schema))) distinct.push(content);
  }
  return distinct;
}

/** What streams is the same declaration in the response as in the stream. */
function streamed(operation: DraftOperation, streaming: Streaming | null): readonly [Content, Schema][] {
  const event = operation.streaming?.event;
  if (!event || !streaming) return [];
  return streamContents(operation)
    .filter(({ schema }) => schemaEquals(schema, event))
    .map((content) => [content, streaming.event]);
}

function renamed(operation: DraftOperation, results: ReadonlyMap<Content, Schema>): readonly Response[] {
  return operation.responses.map((response) => ({
    ...response,
    contents: response.contents.map((content) => ({
      ...content,
      schema: results.get(content) ?? content.schema,
    })),
  }));
}

/** Objects and whatever is made of several schemas read better under a name; lists of named things do not need one. */
function wantsName(schema: Schema): boolean {
  const composed: readonly Schema["kind"][] = ["object", "union", "discriminated", "intersection", "tuple"];
  return composed.includes(schema.kind) || typedChildren(schema).some(wantsName);
}
