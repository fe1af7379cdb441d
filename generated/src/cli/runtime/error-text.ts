// Copied by sdkwright from its runtime. Changes made here are lost.
// An answer that is an error, for stderr: what was refused, then the API's own words as they came.
// Knows nothing of exit statuses.

import type { APIError } from "../../core/errors.js";
import { paintFor } from "./colours.js";
import { tryJSON } from "./read-json.js";
import { formatOf, type GlobalValues } from "./globals.js";
import type { IO } from "./io.js";
import { compactJSON, indentedJSON } from "./print-json.js";
import { escaped } from "./terminal.js";

export interface ErrorResponse {
  /** The body, as it came. */
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
