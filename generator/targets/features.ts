// What a document makes use of, so that nothing else is exported or explained.

import type { Document } from "../model/document.js";
import { operationsOf } from "../model/query/operations.js";
import type { Schema } from "../model/schema.js";
import { visitSchema } from "../model/walk.js";
import { tokenUrlOf } from "../model/query/credentials.js";

export interface Features {
  readonly streams: boolean;
  readonly pages: boolean;
  /** The API sends events. */
  readonly webhooks: boolean;
  /** A program's own credentials buy tokens. */
  readonly tokens: boolean;
  /** Something can be uploaded. */
  readonly files: boolean;
  /** Unions of responses have a variant for tags that nobody lists. */
  readonly unknownVariant: boolean;
}

export function featuresOf(document: Document): Features {
  const operations = operationsOf(document);
  return {
    streams: operations.some(({ streaming }) => streaming !== null),
    webhooks: document.webhookEvent !== undefined,
    pages: operations.some(({ paging }) => paging !== null),
    tokens: document.securitySchemes.some((scheme) => tokenUrlOf(scheme) !== null),
    files: document.definitions.some(({ schema, used }) => used !== "response" && holds("binary", schema)),
    unknownVariant: document.definitions.some(({ schema }) => holds("unknownVariant", schema)),
  };
}

function holds(kind: Schema["kind"], schema: Schema): boolean {
  let found = false;
  visitSchema(schema, (inner) => {
    found ||= inner.kind === kind;
  });
  return found;
}
