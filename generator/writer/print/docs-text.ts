// Documentation of a structure → its comment. Knows nothing of what is documented.

import type { JSDocableNodeStructure } from "ts-morph";

/** One line stays one line; more begin below the opening stars, as the empty first line asks for. Null = for the library. */
export function docsText(docs: JSDocableNodeStructure["docs"] = []): string | null {
  let text = "";
  for (const doc of docs) {
    if (typeof doc !== "string") return null;
    const lines = doc.split("\n");
    if (lines.length === 1) text += `/** ${doc} */\n`;
    else if (lines[0] !== "") return null;
    else text += `/**\n${lines.slice(1).map(starred).join("\n")}\n */\n`;
  }
  return text;
}

function starred(line: string): string {
  return line === "" ? " *" : ` * ${line}`;
}
