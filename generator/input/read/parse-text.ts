// Text → value. JSON where it is JSON, since that is twenty times faster; YAML otherwise, by two libraries: js-yaml
// reads four times as fast; `yaml` says better what is wrong and where, and reads some of what js-yaml refuses.
// test/input/parse-yaml.test.ts lists where they differ.

import type { ParsedText, TextFault } from "./parsed-text.js";
import { parseJson } from "./parse-json.js";
import { YamlFault, type YamlConstructor } from "./yaml-constructor.js";
import { constructFromEvents } from "./yaml-events.js";
import { constructFromTree } from "./yaml-tree.js";

export function parseText(text: string): ParsedText {
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
