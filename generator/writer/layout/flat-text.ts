// A document on one line, whatever its length. Knows nothing of widths.

import { isList, type Doc } from "./doc.js";

export function flatText(doc: Doc): string {
  if (typeof doc === "string") return doc;
  if (isList(doc)) return doc.map(flatText).join("");
  switch (doc.kind) {
    case "group":
    case "indent":
    case "indentIfBreak":
      return flatText(doc.doc);
    case "line":
    case "ifBreak":
      return flatText(doc.flat);
  }
}
