// Prints values in the requested format.

import { copyBody, showBody } from "./binary.js";
import { type Paint, paintFor } from "./colours.js";
import type { Lossless } from "./lossless.js";
import { formatOf, textOf, type Format, type GlobalValues } from "./globals.js";
import type { IO, Output } from "./io.js";
import { compactJSON, indentedJSON } from "./print-json.js";
import { type Columns, columnsOf, headLine, itemLine } from "./print-table.js";
import { outlineText, yamlText } from "./print-yaml.js";
import { escaped } from "./terminal.js";
import type { Transform } from "./transform.js";

export interface Printer {
  readonly format: Format;
  /** One value, or one of several; the transform is applied. */
  value(value: Lossless): Promise<void>;
  /** The items of a page: as `value`, but a table has one header for all. */
  items(items: readonly Lossless[]): Promise<void>;
  /** Text as it is, with control characters escaped on a terminal. */
  text(text: string): Promise<void>;
  /** A body as it arrives, with the same exception. */
  body(response: Response): Promise<void>;
  readonly isTTY: boolean;
}

interface Context {
  readonly format: Format;
  readonly out: Output;
  readonly paint: Paint;
  /** Strings without quotes. */
  readonly raw: boolean;
}

export async function makePrinter(io: IO, globals: GlobalValues, out: Output = io.stdout): Promise<Printer> {
  const format = formatOf(globals);
  const path = textOf(globals, "transform");
  const transform: Transform =
    path === undefined ? (value) => [value] : (await import("./transform.js")).transformBy(path);
  const context: Context = { format, out, paint: paintFor(io, out), raw: globals.has("raw-output") };
  const table = tableOf(context);
  let documents = 0;
  const print = async (value: Lossless): Promise<void> => {
    const separator = format === "yaml" && documents > 0 ? "---\n" : "";
    const gap = format === "pretty" && documents > 0 ? "\n" : "";
    documents++;
    await out.write(`${separator}${gap}${valueText(value, context)}\n`);
  };
  return {
    format,
    async value(value) {
      for (const found of transform(value)) await (format === "table" ? table([found]) : print(found));
    },
    async items(items) {
      const found = items.flatMap((item) => transform(item));
      if (format === "table") return table(found);
      for (const value of found) await print(value);
    },
    text: (text) => out.write(out.isTTY ? escaped(text) : text),
    body: (response) => (out.isTTY ? showBody(response, out) : copyBody(response, out)),
    isTTY: out.isTTY,
  };
}

function valueText(value: Lossless, { format, out, paint, raw }: Context): string {
  if (raw && value.kind === "string") return out.isTTY ? escaped(value.value) : value.value;
  switch (format) {
    case "jsonl":
      return compactJSON(value, paint);
    case "yaml":
      return yamlText(value, paint);
    case "pretty":
      return outlineText(value, paint);
    case "raw":
    case "auto":
    case "json":
    case "table":
      return indentedJSON(value, paint);
  }
}

/** A table that is printed in batches, with the columns of the first rows. */
function tableOf({ out, paint }: Context): (rows: readonly Lossless[]) => Promise<void> {
  let columns: Columns | undefined;
  return async (rows) => {
    const [only] = rows;
    const shown =
      rows.length === 1 && only?.kind === "object" && columns === undefined ? fieldsOf(only) : rows;
    if (shown.length === 0) return;
    const lines: string[] = [];
    if (columns === undefined) {
      columns = columnsOf(shown, out.isTTY ? out.columns : Infinity);
      lines.push(headLine(columns, paint));
    }
    const known = columns;
    lines.push(...shown.map((row) => itemLine(row, known)));
    await out.write(`${lines.join("\n")}\n`);
  };
}

/** A single object is shown as rows of field and value. */
function fieldsOf(object: Extract<Lossless, { kind: "object" }>): readonly Lossless[] {
  return object.entries.map(([name, value]): Lossless => ({
    kind: "object",
    entries: [
      ["field", { kind: "string", value: name }],
      ["value", value],
    ],
  }));
}
