// Prints values as YAML 1.2, and as the plainer outline of `--format pretty`. Numbers keep their spelling.

import type { Paint } from "./colours.js";
import type { Lossless } from "./lossless.js";
import { escaped } from "./terminal.js";

/** Writes a string value. */
type Leaf = (text: string, indent: string) => string;

/** A YAML document without markers and without a final line feed. */
export function yamlText(value: Lossless, paint: Paint): string {
  return block(value, { paint, leaf: yamlLeaf, name: yamlName }, "");
}

/** For people: names and strings without quotes, multi-line strings as they are. */
export function outlineText(value: Lossless, paint: Paint): string {
  return block(value, { paint, leaf: plainLeaf, name: escaped }, "");
}

interface YAMLStyle {
  readonly paint: Paint;
  readonly leaf: Leaf;
  readonly name: (text: string) => string;
}

function block(value: Lossless, style: YAMLStyle, indent: string): string {
  const { paint, leaf, name } = style;
  switch (value.kind) {
    case "object":
      if (value.entries.length === 0) return "{}";
      return value.entries
        .map(([key, item]) => `${paint("name", name(key))}:${after(item, style, indent)}`)
        .join(`\n${indent}`);
    case "array":
      if (value.items.length === 0) return "[]";
      return value.items
        .map((item) => `${paint("mark", "-")} ${block(item, style, `${indent}  `)}`)
        .join(`\n${indent}`);
    case "string":
      return paint("text", leaf(value.value, indent));
    case "file":
      return paint("text", leaf(value.path, indent));
    case "number":
      return paint("number", value.text);
    case "boolean":
      return paint("word", String(value.value));
    case "null":
      return paint("word", "null");
  }
}

function after(value: Lossless, style: YAMLStyle, indent: string): string {
  const full =
    (value.kind === "object" && value.entries.length > 0) ||
    (value.kind === "array" && value.items.length > 0);
  const inner = `${indent}  `;
  return full ? `\n${inner}${block(value, style, inner)}` : ` ${block(value, style, indent)}`;
}

/** A name or string that YAML reads as itself without quotes. */
const bare = /^[\p{L}_/][\p{L}\p{N}_./ +@-]*$/u;
/** What YAML 1.1 or 1.2 would not read as a string. */
const words = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function yamlName(text: string): string {
  return isBare(text) ? text : quoted(text);
}

function isBare(text: string): boolean {
  return bare.test(text) && !words.test(text) && text.trim() === text;
}

function yamlLeaf(text: string, indent: string): string {
  if (isBare(text)) return text;
  const lines = text.split("\n");
  // A literal block cannot escape characters, and its first line must show its indentation.
  const blockable =
    lines.length > 1 && !/[^\P{C}\n]|[\u2028\u2029]/u.test(text) && /^\S/.test(text) && !/\n\n$/.test(text);
  if (!blockable) return quoted(text);
  const ended = text.endsWith("\n");
  const inner = (ended ? lines.slice(0, -1) : lines).map((line) => (line === "" ? "" : `${indent}  ${line}`));
  return `|${ended ? "" : "-"}\n${inner.join("\n")}`;
}

/** YAML's double-quoted strings support every escape of JSON. */
function quoted(text: string): string {
  return escaped(JSON.stringify(text));
}

function plainLeaf(text: string, indent: string): string {
  return escaped(text).replaceAll("\n", `\n${indent}  `);
}
