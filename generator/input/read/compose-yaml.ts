// YAML text → the library's trees, by the rules of YAML 1.2 core: `on`, `yes` and dates stay text.
// Knows nothing of values.

import { Composer, Parser, type Document, type ParsedNode } from "yaml";

export type YamlTree = Document.Parsed<ParsedNode, boolean>;

export function composeYaml(text: string): readonly YamlTree[] {
  // `schema` outranks a `%YAML 1.1` directive, which would turn `on` into true. Duplicates are ours to report;
  // the library's own check compares every key with every other.
  const composer = new Composer({ schema: "core", uniqueKeys: false, prettyErrors: false, strict: false });
  return [...composer.compose(new Parser().parse(text), false, text.length)];
}
