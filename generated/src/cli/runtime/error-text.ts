// Copied by sdkwright from its runtime. Changes made here are lost.
// Formats an error response for stderr: the message, then the API's own body unchanged.

import type { APIError } from "../../core/errors.js";
import { paintFor } from "./colours.js";
import { tryJSON } from "./read-json.js";
import { formatOf, type GlobalValues } from "./globals.js";
import type { IO } from "./io.js";
import { compactJSON, indentedJSON } from "./print-json.js";
import { escaped } from "./terminal.js";

export interface ErrorResponse {
  /** The body, unchanged. */
  readonly text: string;
  readonly globals: GlobalValues;
}

export async function errorText(io: IO, error: APIError, { text, globals }: ErrorResponse): Promise<string> {
  const paint = paintFor(io, io.stderr);
  const id = error.requestID ? ` (request ${error.requestID})` : "";
  const head = paint("warning", escaped(`${error.message}${id}`));
  const value = tryJSON(text);
  if (text.trim() === "" || (value === undefined && error.message.includes(text))) return `${head}\n`;
  const body =
    value === undefined
      ? escaped(text.trimEnd())
      : formatOf(globals) === "jsonl"
        ? compactJSON(value, paint)
        : indentedJSON(value, paint);
  return `${head}\n${body}\n`;
}
