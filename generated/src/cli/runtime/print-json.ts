// Copied by sdkwright from its runtime. Changes made here are lost.
// Prints JSON, indented or on one line, with or without colour. Numbers and strings keep their spelling.

import type { Paint } from "./colours.js";
import { losslessText, type Lossless } from "./lossless.js";

/** Two spaces a level, as `JSON.stringify(value, null, 2)` lays it out. */
export function indentedJSON(value: Lossless, paint: Paint, indent = ""): string {
  const deeper = `${indent}  `;
  switch (value.kind) {
    case "array": {
      if (value.items.length === 0) return paint("mark", "[]");
      const lines = value.items.map((item) => deeper + indentedJSON(item, paint, deeper));
      return `${paint("mark", "[")}\n${lines.join(`${paint("mark", ",")}\n`)}\n${indent}${paint("mark", "]")}`;
    }
    case "object": {
      if (value.entries.length === 0) return paint("mark", "{}");
      const lines = value.entries.map(
        ([name, item]) =>
          `${deeper}${paint("name", asciiControls(JSON.stringify(name)))}${paint("mark", ":")} ${indentedJSON(item, paint, deeper)}`,
      );
      return `${paint("mark", "{")}\n${lines.join(`${paint("mark", ",")}\n`)}\n${indent}${paint("mark", "}")}`;
    }
    case "string":
    case "file":
    case "number":
    case "boolean":
    case "null":
      return leaf(value, paint);
  }
}

export function compactJSON(value: Lossless, paint: Paint): string {
  switch (value.kind) {
    case "array":
      return `${paint("mark", "[")}${value.items.map((item) => compactJSON(item, paint)).join(paint("mark", ","))}${paint("mark", "]")}`;
    case "object": {
      const parts = value.entries.map(
        ([name, item]) =>
          `${paint("name", asciiControls(JSON.stringify(name)))}${paint("mark", ":")}${compactJSON(item, paint)}`,
      );
      return `${paint("mark", "{")}${parts.join(paint("mark", ","))}${paint("mark", "}")}`;
    }
    case "string":
    case "file":
    case "number":
    case "boolean":
    case "null":
      return leaf(value, paint);
  }
}

function leaf(value: Lossless, paint: Paint): string {
  const text = losslessText(value);
  if (value.kind === "number") return paint("number", text);
  if (value.kind === "string" || value.kind === "file") return paint("text", asciiControls(text));
  return paint("word", text);
}

/** JSON allows DEL, C1 controls and bidirectional marks unescaped; escaped they mean the same. */
function asciiControls(literal: string): string {
  return literal.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
