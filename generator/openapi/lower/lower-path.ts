// Path templates: taken apart into fixed text and expressions.

import type { PathPart } from "../../model/operation.js";
import { pathParameters } from "../../model/query/operations.js";

/**
 * `/files/{id}.{ext}:copy?beta=true#again` → text and expressions. A fragment never travels, it only tells two operations
 * on one path apart; a query in the key is fixed text of every request.
 */
export function splitPath(key: string): readonly PathPart[] {
  const [path = ""] = withSlash(key).split("#", 1);
  const parts: PathPart[] = [];
  let from = 0;
  for (const match of path.matchAll(/\{([^{}]+)\}/g)) {
    const text = path.slice(from, match.index);
    if (text) parts.push({ kind: "text", text });
    parts.push(expressionOf(match[1] ?? ""));
    from = match.index + match[0].length;
  }
  const rest = path.slice(from);
  if (rest) parts.push({ kind: "text", text: rest });
  return parts;
}

/** What is wrong with the template; null = nothing is. */
export function templateFault(key: string): string | null {
  const [path = ""] = key.split("#", 1);
  const parts = splitPath(path);
  const fixed = parts.flatMap((part) => (part.kind === "text" ? [part.text] : [])).join("");
  if (fixed.includes("{}")) return "has an expression without a name, {}";
  if (fixed.includes("{")) return "has a { that is not closed";
  if (fixed.includes("}")) return "has a } that closes nothing";
  const names = pathParameters(parts);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  return twice === undefined ? null : `has {${twice}} more than once`;
}

/** OpenAPI demands the slash, and a base URL needs it: `pets` is what others write as `/pets`. */
function withSlash(key: string): string {
  return key.startsWith("/") ? key : `/${key}`;
}

/** `id`, or with what its value looks like, slashes among it: `name=shelves/*` (google.api.http), `+name` (RFC 6570). */
function expressionOf(text: string): PathPart {
  const parameter = variableOf(text);
  return { kind: "expression", parameter, ...(parameter !== text && { segments: true }) };
}

/** The variable's own name in an expression of a path. */
export function variableOf(expression: string): string {
  return /^\+?([^=+]+)(?:=[^=]*)?$/.exec(expression)?.[1]?.trim() ?? expression;
}

/** What tells an operation apart from others on its path: `/oauth2/token#refresh` → `refresh`; null = nothing does. */
export function fragmentOf(key: string): string | null {
  const start = key.indexOf("#");
  return start < 0 ? null : key.slice(start + 1).trim() || null;
}

/**
 * The same for two keys that match the same requests: the names of expressions do not count, nor does whether a
 * character is percent-encoded; a fragment does.
 */
export function pathShape(key: string): string {
  const fragment = fragmentOf(key);
  const shape = splitPath(key).map((part) => (part.kind === "text" ? decoded(part.text) : "{}"));
  return [...shape, ...(fragment === null ? [] : ["#", fragment])].join("\u0000");
}

/** An encoded slash or question mark is no slash and no question mark. */
function decoded(text: string): string {
  return text.replace(/(?:%(?!2F|3F|23|25)[0-9A-F]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
