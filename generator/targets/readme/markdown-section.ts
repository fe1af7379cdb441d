// Pieces of the README: a section and a block of code. Knows nothing of what they say.

import { markdownBlock } from "./encoders.js";

export function section(title: string, ...blocks: readonly string[]): string {
  return [`## ${title}`, ...blocks].join("\n\n");
}

export function code(...lines: readonly string[]): string {
  return markdownBlock("ts", lines.join("\n"));
}
