// YAML text → value, over the trees of `yaml`, or what is wrong with the text. By the rules of YAML 1.2 core.

import {
  Composer,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Parser,
  type Document,
  type Node,
  type Pair,
  type ParsedNode,
} from "yaml";
import type { Json } from "../../model/brands.js";
import type { TextFault } from "./parsed-text.js";
import { YamlConstructor, YamlFault } from "./yaml-constructor.js";

/** Faults shown for one text: what follows the first few is mostly their echo. */
const shownFaults = 5;

type YamlTree = Document.Parsed<ParsedNode, boolean>;

export function constructFromTree(text: string): YamlConstructor | readonly TextFault[] {
  const documents = composeYaml(text);
  const faults = documents.flatMap(faultsOf);
  const budget = faults.find((fault) => fault.kind === "budget");
  if (budget) return [budget];
  if (faults.length > 0) return faults.slice(0, shownFaults);
  const [first, ...others] = documents.filter(hasContent);
  const second = others[0];
  if (second) {
    const offset = second.contents?.range[0] ?? 0;
    return [{ kind: "syntax", offset, reason: "a second YAML document starts here" }];
  }
  const made = new YamlConstructor();
  tell(made, first?.contents);
  return made;
}

function composeYaml(text: string): readonly YamlTree[] {
  // `schema` outranks a `%YAML 1.1` directive, which would turn `on` into true. Duplicates are ours to report;
  // the library's own check compares every key with every other.
  const composer = new Composer({ schema: "core", uniqueKeys: false, prettyErrors: false, strict: false });
  return [...composer.compose(new Parser().parse(text), false, text.length)];
}

function hasContent({ contents }: YamlTree): boolean {
  return contents !== null && (isCollection(contents) || contents.range[1] > contents.range[0]);
}

function faultsOf(document: YamlTree): readonly TextFault[] {
  return document.errors.map((error) => ({
    kind: error.code === "RESOURCE_EXHAUSTION" ? "budget" : "syntax",
    offset: error.pos[0],
    reason: error.code === "RESOURCE_EXHAUSTION" ? "it is nested too deeply" : plainReason(error.message),
  }));
}

/** The library's sentence without its final full stop and with the first letter small, to stand after a colon. */
function plainReason(message: string): string {
  const line = message.split("\n")[0] ?? message;
  return (line.charAt(0).toLowerCase() + line.slice(1)).replace(/\.$/, "");
}

/** As deep as the constructor lets it. */
function tell(made: YamlConstructor, node: unknown): void {
  const offset = startOf(node);
  if (isAlias(node)) return made.alias(node.source, offset);
  if (isMap(node)) {
    made.openMap({ offset, anchor: node.anchor ?? null });
    for (const pair of node.items) {
      tellKey(made, pair);
      tell(made, pair.value);
    }
    return made.close();
  }
  if (isSeq(node)) {
    made.openList({ offset, anchor: node.anchor ?? null });
    for (const item of node.items) tell(made, item);
    return made.close();
  }
  if (isScalar(node))
    made.scalar(scalarValue(node.value, node.source), { offset, anchor: node.anchor ?? null });
  else made.scalar(null, { offset, anchor: null });
}

function tellKey(made: YamlConstructor, { key }: Pair): void {
  const offset = startOf(key);
  if (!isScalar(key)) throw new YamlFault("syntax", offset, "a key must be text");
  const text = typeof key.value === "string" ? key.value : (key.source ?? "");
  made.key(text, { offset, isPlain: key.type === "PLAIN" });
}

function scalarValue(value: unknown, source: string | undefined): Json {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  // JSON has no `.inf` and no `.nan`; their text is kept.
  if (typeof value === "number") return Number.isFinite(value) ? value : (source ?? String(value));
  return source ?? null;
}

function startOf(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}
