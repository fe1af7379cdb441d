// YAML text → value, by the rules of YAML 1.2 core: `on`, `yes` and dates stay text.
// Knows nothing of files or of what the value means.

import { Composer, isCollection, Parser, type Document, type ParsedNode } from "yaml";
import type { ParsedText, TextFault } from "./parsed-text.js";
import { readYamlValue } from "./yaml-value.js";
import { yamlOffsets } from "./yaml-offsets.js";

type Parsed = Document.Parsed<ParsedNode, boolean>;

/** Faults shown for one text: what follows the first few is mostly their echo. */
const shownFaults = 5;

export function parseYaml(text: string): ParsedText {
  const documents = compose(text);
  const faults = documents.flatMap(faultsOf);
  const budget = faults.find((fault) => fault.kind === "budget");
  if (budget) return { ok: false, faults: [budget] };
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, shownFaults) };
  const [first, ...others] = documents.filter(hasContent);
  const second = others[0];
  if (second) {
    const offset = second.contents?.range[0] ?? 0;
    return { ok: false, faults: [{ kind: "syntax", offset, reason: "a second YAML document starts here" }] };
  }
  const contents = first?.contents ?? null;
  const read = readYamlValue(contents);
  return read.ok ? { ...read, find: yamlOffsets(contents) } : { ok: false, faults: [read.fault] };
}

function compose(text: string): readonly Parsed[] {
  // `schema` outranks a `%YAML 1.1` directive, which would turn `on` into true. Duplicates are ours to report;
  // the library's own check compares every key with every other.
  const composer = new Composer({ schema: "core", uniqueKeys: false, prettyErrors: false, strict: false });
  return [...composer.compose(new Parser().parse(text), false, text.length)];
}

function hasContent(document: Parsed): boolean {
  const contents = document.contents;
  return contents !== null && (isCollection(contents) || contents.range[1] > contents.range[0]);
}

function faultsOf(document: Parsed): readonly TextFault[] {
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
