// JSON values in YAML's flow style, which is short to type: `{role: user, content: Hello}`. Knows nothing of shells.

import type { Json } from "../../model/brands.js";

/** A text that YAML reads as itself, also between commas. */
const bare = /^[\p{L}_][\p{L}\p{N}_. -]*$/u;
const words = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

export function flowYAML(value: Json): string {
  if (typeof value === "string") return flowText(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flowYAML).join(", ")}]`;
  const entries = Object.entries(value).map(([name, item]) => `${flowText(name)}: ${flowYAML(item as Json)}`);
  return `{${entries.join(", ")}}`;
}

function flowText(text: string): string {
  return bare.test(text) && text.trim() === text && !words.test(text) ? text : JSON.stringify(text);
}
