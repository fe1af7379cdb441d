// YAML text → value, or what is wrong with it: the one door to two libraries. js-yaml reads four times as fast; `yaml`
// says better what is wrong and where, and reads some of what js-yaml refuses.
// Held together by test/parser/parse-yaml.test.ts, which lists where they differ.

import type { ParsedText, TextFault } from "./parsed-text.js";
import { YamlFault, type YamlConstructor } from "./yaml-constructor.js";
import { constructFromEvents } from "./yaml-events.js";
import { constructFromTree } from "./yaml-tree.js";

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
