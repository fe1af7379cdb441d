// The fast check of a map: its keys and its values. First failure ends. Knows nothing of issues.

import type { MapSchema } from "../../model/schema.js";
import { code, declaring, joinCode, type Code } from "../../writer/code.js";
import { stringLiteral } from "../../writer/text.js";
import { anyObject, openObject, ownLoop } from "./validator-object.js";
import { local, type Scope } from "./validator-scope.js";
import { all, always, any, equals, truthy, type Test } from "./validator-test.js";

export function mapBody(schema: MapSchema, scope: Scope): Code {
  const value = scope.inner.test(schema.value, local.item, scope);
  // A map that takes no value needs no test of its keys.
  const test = value.kind === "never" ? value : all([keyTest(schema, scope), value]);
  if (test.kind === "always") return anyObject(scope.file);
  return declaring(["v"], joinCode([openObject(scope.file), ownLoop(null, test), "return true;"], "\n"));
}

function keyTest({ keys, keyPattern }: MapSchema, { file, owner }: Scope): Test {
  const pattern = keyPattern === null ? null : file.pattern(keyPattern, owner);
  const matches = pattern === null ? always : truthy(code`${pattern}.test(${local.key})`);
  if (keys === null) return matches;
  const set = file.valueSet(keys, owner);
  const listed =
    set === null
      ? any(keys.map((key) => equals(local.key, stringLiteral(key))))
      : truthy(code`${set}.has(${local.key})`);
  return all([listed, matches]);
}
