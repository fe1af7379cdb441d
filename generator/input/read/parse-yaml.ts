// YAML text → value, or what is wrong with it.
// Knows nothing of files or of what the value means.

import { isCollection } from "yaml";
import { composeYaml, type YamlTree } from "./compose-yaml.js";
import type { ParsedText, TextFault } from "./parsed-text.js";
import { parsePlainYaml } from "./plain-yaml.js";
import { readYamlValue } from "./yaml-value.js";
import { yamlOffsets } from "./yaml-offsets.js";

/** Faults shown for one text: what follows the first few is mostly their echo. */
const shownFaults = 5;

export function parseYaml(text: string): ParsedText {
  return parsePlainYaml(text) ?? parseWithLibrary(text);
}

/** The whole text through the library's tree: for what is written in another style, and for what is wrong. */
export function parseWithLibrary(text: string): ParsedText {
  const documents = composeYaml(text);
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

function hasContent(document: YamlTree): boolean {
  const contents = document.contents;
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
