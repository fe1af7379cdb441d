// One text of the document, parsed: its value, its name in pointers, and where things stand in it. JSON where it is
// JSON, since that is twenty times faster; YAML otherwise, by two libraries: js-yaml reads four times as fast; `yaml`
// says better what is wrong and where, and reads some of what js-yaml refuses. test/input/parse-yaml.test.ts lists
// where they differ.

import type { Report } from "../../diagnostics/report.js";
import type { Json } from "../../model/brands.js";
import type { ParsedText, TextFault } from "./parsed-text.js";
import { SourceMap, type Places } from "./source-map.js";
import type { Location } from "./location.js";
import { parseJson } from "./parse-json.js";
import { YamlFault, type YamlConstructor } from "./yaml-constructor.js";
import { constructFromEvents } from "./yaml-events.js";
import { constructFromTree } from "./yaml-tree.js";

export interface SourceFile {
  /** As it stands in pointers: empty for the root document. */
  readonly name: string;
  readonly location: Location;
  readonly value: Json;
  readonly map: Places;
}

export interface FileText {
  readonly name: string;
  readonly location: Location;
  /** The name that problems show. */
  readonly displayPath: string;
  readonly text: string;
}

/** Null = the text is no YAML or JSON, or over budget; the report says where. */
export function parseFile(file: FileText, report: Report): SourceFile | null {
  const { name, location, displayPath, text } = file;
  if (isProse(location))
    return { name, location, value: text, map: new SourceMap(displayPath, text, () => 0) };
  const parsed: ParsedText = parseText(text);
  if (!parsed.ok) {
    const map = new SourceMap(displayPath, text, () => 0);
    for (const fault of parsed.faults) {
      const position = map.placeOfOffset(fault.offset);
      if (fault.kind === "budget") report.add("SW105", null, { budget: fault.reason }, position);
      else report.add("SW102", null, { reason: fault.reason }, position);
    }
    return null;
  }
  const map = new SourceMap(displayPath, text, parsed.find);
  for (const { key, first, later } of parsed.duplicates) {
    const before = `the first is on line ${map.placeOfOffset(first).line}`;
    report.add("SW108", null, { key, first: before }, map.placeOfOffset(later));
  }
  return { name, location, value: parsed.value, map };
}

/** Descriptions may stand in files of their own, which are no YAML. */
function isProse(location: Location): boolean {
  const path = location.kind === "local" ? location.path : location.kind === "remote" ? location.url : "";
  return /\.(?:md|markdown|txt)(?:\?.*)?$/i.test(path);
}

function parseText(text: string): ParsedText {
  const looksLikeJson = /^\s*[{[]/.test(text.slice(0, 1024));
  // JSON with comments or trailing commas is YAML, so what fails here may still be read there.
  const json = looksLikeJson ? parseJson(text) : null;
  return json ?? parseYaml(text);
}

type Construct = (text: string) => YamlConstructor | readonly TextFault[];

/** `construct`: other than the fastest that reads the text, when what it says is to be compared. */
export function parseYaml(text: string, construct: Construct = constructFastest): ParsedText {
  try {
    const made = construct(text);
    if (!("value" in made)) return { ok: false, faults: made };
    const { value, duplicates, offsets } = made;
    return { ok: true, value, duplicates, find: offsets.finder(value) };
  } catch (caught) {
    if (caught instanceof YamlFault) return { ok: false, faults: [caught.fault] };
    throw caught;
  }
}

function constructFastest(text: string): YamlConstructor | readonly TextFault[] {
  return constructFromEvents(text) ?? constructFromTree(text);
}
