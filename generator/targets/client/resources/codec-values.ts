// What of a call is other in the program than in JSON, as calls of the runtime.

import type { DefinitionId } from "../../../model/brands.js";
import type { Operation } from "../../../model/document.js";
import type { Response } from "../../../model/operation.js";
import type { Schema } from "../../../model/schema.js";
import { holdsCodecMapped } from "../../codecs/codec-types.js";
import { codecText, type CodecWriter } from "../../codecs/codec-text.js";
import { codecSymbol } from "../../modules.js";
import { runtimeValue } from "../../runtime-symbols.js";
import type { TypeNames } from "../../types/type-names.js";
import { statusKey } from "./operation-responses.js";

/** The expression of a schema's codec; null = it is the same in JSON. */
export function codecOf(schema: Schema, names: TypeNames): string | null {
  const writer: CodecWriter = {
    modules: names.modules,
    use: (symbol) => names.use(symbol),
    ref: (id: DefinitionId) => names.use(codecSymbol(names.modules, id)),
  };
  return codecText(schema, writer);
}

/** `reading({ 200: OrderCodec })`; null where every response is the same in JSON. */
export function responseReader({ responses }: Operation, names: TypeNames): string | null {
  const codecs = responses.map((response) => ({ response, codec: responseCodec(response, names) }));
  const codecMapped = codecs.filter(({ codec }) => codec !== null);
  if (codecMapped.length === 0) return null;
  // A class or a default speaks for whatever is not listed, so that all else must be.
  const isWide = codecMapped.some(({ response }) => response.status.kind !== "exact");
  const listed = (isWide ? codecs : codecMapped).map(
    ({ response, codec }) => `${statusKey(response)}: ${codec ?? "null"}`,
  );
  return `${names.use(runtimeValue("responseParser"))}({ ${listed.join(", ")} })`;
}

function responseCodec({ contents: [content] }: Response, names: TypeNames): string | null {
  return content?.encoding === "json" ? codecOf(content.schema, names) : null;
}

/** The value as the texts that addresses, headers and forms are made of. */
export function textsOf(value: string, schema: Schema, names: TypeNames): string {
  if (!holdsCodecMapped(schema, names.modules)) return value;
  return `${names.use(runtimeValue("encoded"))}(${value})`;
}

/** The value as JSON has it, before it is written; itself but where texts stand for integers. */
export function numbersOf(value: string, schema: Schema, names: TypeNames): string {
  const codec = names.modules.coding.int64 === "string" ? codecOf(schema, names) : null;
  return codec === null ? value : `${names.use(runtimeValue("codec/encode"))}(${codec}, ${value})`;
}

/** What writes the schema's values as JSON text. */
export function jsonWriter(schema: Schema, names: TypeNames): string {
  return holdsCodecMapped(schema, names.modules)
    ? names.use(runtimeValue("stringify"))
    : "globalThis.JSON.stringify";
}
