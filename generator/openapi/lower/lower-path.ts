// Path keys: taken apart into fixed text and slots.

import type { PathPart } from "../../model/operation.js";

/**
 * `/files/{id}.{ext}:copy?beta=true#again` → text and slots. A fragment never travels, it only tells two operations
 * on one path apart; a query in the key is fixed text of every request.
 */
export function splitPath(key: string): readonly PathPart[] {
  const [path = ""] = key.split("#", 1);
  const parts: PathPart[] = [];
  let from = 0;
  for (const match of path.matchAll(/\{([^{}]+)\}/g)) {
    const text = path.slice(from, match.index);
    if (text) parts.push({ kind: "text", text });
    parts.push({ kind: "expression", parameter: match[1] ?? "" });
    from = match.index + match[0].length;
  }
  const rest = path.slice(from);
  if (rest) parts.push({ kind: "text", text: rest });
  return parts;
}

/** What tells an operation apart from others on its path: `/oauth2/token#refresh` → `refresh`; null = nothing does. */
export function fragmentOf(key: string): string | null {
  const start = key.indexOf("#");
  return start < 0 ? null : key.slice(start + 1).trim() || null;
}

/** The same for two keys that match the same requests: the names of slots do not count, a fragment does. */
export function pathShape(key: string): string {
  return key.replace(/\{[^{}]+\}/g, "{}");
}
