// What of a call is other in the program than in JSON, as calls of the runtime. Knows nothing of where it travels.

import type { DeclId } from "../../../model/brands.js";
import type { Operation } from "../../../model/document.js";
import type { Response } from "../../../model/operation.js";
import type { Schema } from "../../../model/schema.js";
import { holdsCoded } from "../../codecs/coded-types.js";
import { codecText, type CodecWriter } from "../../codecs/codec-text.js";
import { codecSymbol } from "../../modules.js";
import { runtimeValue } from "../../runtime-symbols.js";
import type { TypeNames } from "../../types/type-names.js";
import { statusKey } from "./operation-answers.js";

/** The expression of a schema's codec; null = it is the same in JSON. */
export function codecOf(schema: Schema, names: TypeNames): string | null {
  const writer: CodecWriter = {
    layout: names.layout,
    use: (symbol) => names.use(symbol),
    ref: (id: DeclId) => names.use(codecSymbol(names.layout, id)),
  };
  return codecText(schema, writer);
}

/** `reading({ 200: OrderCodec })`; null where every answer is the same in JSON. */
export function answerReader({ responses }: Operation, names: TypeNames): string | null {
  const codecs = responses.map((response) => ({ response, codec: responseCodec(response, names) }));
  const coded = codecs.filter(({ codec }) => codec !== null);
  if (coded.length === 0) return null;
  // A class or a default speaks for whatever is not listed, so that all else must be.
  const isWide = coded.some(({ response }) => response.status.kind !== "exact");
  const listed = (isWide ? codecs : coded).map(
    ({ response, codec }) => `${statusKey(response)}: ${codec ?? "null"}`,
  );
  return `${names.use(runtimeValue("responseParser"))}({ ${listed.join(", ")} })`;
}

function responseCodec({ contents: [content] }: Response, names: TypeNames): string | null {
  return content?.encoding === "json" ? codecOf(content.schema, names) : null;
}

/** The value as the texts that addresses, headers and forms are made of. */
export function textsOf(value: string, schema: Schema, names: TypeNames): string {
  if (!holdsCoded(schema, names.layout)) return value;
  return `${names.use(runtimeValue("encoded"))}(${value})`;
}

/** The value as JSON has it, before it is written; itself but where texts stand for integers. */
export function numbersOf(value: string, schema: Schema, names: TypeNames): string {
  const codec = names.layout.coding.int64 === "string" ? codecOf(schema, names) : null;
  return codec === null ? value : `${names.use(runtimeValue("encode"))}(${codec}, ${value})`;
}

/** What writes the schema's values as JSON text. */
export function jsonWriter(schema: Schema, names: TypeNames): string {
  return holdsCoded(schema, names.layout)
    ? names.use(runtimeValue("stringify"))
    : "globalThis.JSON.stringify";
}
