// How the body of a command travels, as data. Knows nothing of the flags its values come from.

import type { Json } from "../../model/brands.js";
import type { Operation } from "../../model/document.js";
import type { Content, PartEncoding } from "../../model/operation.js";
import type { ModuleMap } from "../modules.js";
import { fieldEncoding, partEncoding } from "../client/resources/body-text.js";
import { bodySources, type BodySource } from "./body-sources.js";
import type { Data } from "./flags.js";

export function bodyData(operation: Operation, modules: ModuleMap): Data {
  const sources = bodySources(operation, modules);
  if (!operation.body || sources.length === 0) return {};
  const body: Data = {
    contents: sources.map(contentData),
    required: operation.body.required,
    ...(operation.call?.body === "key" && { key: "body" }),
  };
  return { body };
}

function contentData({ content, choice, properties }: BodySource): Data {
  const { encoding, mediaType } = content;
  const form = encoding === "urlencoded" || encoding === "multipart" ? encoding : "json";
  return {
    encoding: properties === null ? "whole" : form,
    type: mediaType,
    ...(properties !== null && partsData(content)),
    ...(choice && { takes: choice.takes, ...choice.keys }),
  };
}

/** How the parts of a form travel, where the document says so. */
function partsData({ encoding, mediaType, parts }: Content): Data {
  const encoded = (one: (part: PartEncoding) => Json): Json =>
    Object.fromEntries((parts ?? []).map((part) => [part.property, one(part)]));
  if (encoding === "urlencoded") return parts ? { fields: encoded(fieldEncoding) } : {};
  const type = (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
  const isForm = type === "multipart/form-data" || type.includes("*");
  if (encoding !== "multipart" || (isForm && !parts)) return {};
  return { parts: { ...(!isForm && { type }), parts: encoded(partEncoding) } };
}
