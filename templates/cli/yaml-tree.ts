// Parses YAML 1.2 (and so JSON) and keeps the spelling of numbers. Loaded only when a value is neither plain text nor
// JSON.

import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, Scalar } from "yaml";
import { losslessString, nullValue, type Lossless, type LosslessEntry } from "./lossless.js";
import { numberText } from "./number-text.js";

/** The value, or the error. `plain`: a string without quotes or structure. */
export type Read =
  | { readonly ok: true; readonly value: Lossless; readonly plain: boolean }
  | { readonly ok: false; readonly message: string; readonly line: number; readonly column: number };

/** How many values a document with aliases may expand to: a few lines of YAML can expand to millions. */
const maxValues = 100_000;

export function readYAML(text: string): Read {
  const document = parseDocument(text, { version: "1.2", schema: "core", prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, column } = placeOf(text, error.pos[0]);
    return { ok: false, message: sentence(error.message), line, column };
  }
  try {
    const value = exact(document.contents, { document, left: { count: maxValues }, depth: 0 });
    const { contents } = document;
    return { ok: true, value, plain: isScalar(contents) && contents.type === Scalar.PLAIN };
  } catch (error) {
    if (!(error instanceof YAMLError)) throw error;
    const { line, column } = placeOf(text, error.offset);
    return { ok: false, message: error.message, line, column };
  }
}

/** An error for a document that is valid YAML but cannot be represented in JSON. */
class YAMLError extends Error {
  readonly offset: number;
  constructor(message: string, node: Node | null) {
    super(message);
    this.offset = node?.range?.[0] ?? 0;
  }
}

interface Position {
  readonly document: Document;
  readonly left: { count: number };
  readonly depth: number;
}

function exact(node: Node | null, position: Position): Lossless {
  if (position.left.count-- <= 0 || position.depth > 1000) throw new YAMLError("this is too large", node);
  const inner: Position = { ...position, depth: position.depth + 1 };
  if (node === null) return nullValue;
  if (isAlias(node)) {
    const target = node.resolve(position.document);
    if (target === undefined) throw new YAMLError(`unknown alias ${node.source}`, node);
    return exact(target, inner);
  }
  if (isSeq<Node | null>(node)) return { kind: "array", items: node.items.map((item) => exact(item, inner)) };
  if (isMap<Node, Node | null>(node)) {
    const entries = node.items.map((pair): LosslessEntry => [keyText(pair.key), exact(pair.value, inner)]);
    return { kind: "object", entries };
  }
  return isScalar(node) ? scalar(node) : nullValue;
}

/** Names are strings, whatever they look like: `{50256: -100}`. */
function keyText(node: Node): string {
  if (!isScalar(node)) throw new YAMLError("a name must be a string", node);
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}

function scalar(node: Scalar): Lossless {
  const { value, source } = node;
  if (value === null || value === undefined) return nullValue;
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "string") return losslessString(value);
  const text = numberText(source ?? String(value));
  if (text === null) throw new YAMLError(`JSON cannot represent ${source}`, node);
  return { kind: "number", text };
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The first line of the library's message, without its final punctuation. */
function sentence(message: string): string {
  const first = message.split("\n", 1)[0] ?? "";
  return first.replace(/[.:]?$/, "");
}
