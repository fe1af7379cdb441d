// Types, validators and an independent judge (Ajv on the document itself) over mutations of the documented examples:
// every key dropped, every string changed, every scalar given another type, an unknown key added to every object.

import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Json } from "../generator/model/brands.js";
import * as validators from "../generated/src/validators/index.js";
import { strictest } from "./support/compile.js";
import { documented, eventsOf } from "./support/documented.js";
import { mutationsOf, type Mutation } from "./support/mutate.js";
import { root } from "./support/places.js";

interface Subject {
  readonly name: string;
  readonly type:
    | "CreateChatCompletionRequest"
    | "ChatCompletionUpdateParams"
    | "ChatCompletion"
    | "ChatCompletionChunk"
    | "ChatCompletionDeleted";
  readonly value: Json;
}

const example = (name: string) => documented.find((one) => one.name === name) ?? documented[0];
const answer = (name: string): Json => JSON.parse(example(name)?.text ?? "") as Json;
const requests = documented.filter(({ request }) => request.body !== null);
const subjects: readonly Subject[] = [
  ...requests.map(({ name, request }): Subject => ({
    name: `${name} request`,
    type: name === "update" ? "ChatCompletionUpdateParams" : "CreateChatCompletionRequest",
    value: request.body,
  })),
  { name: "create-default answer", type: "ChatCompletion", value: answer("create-default") },
  { name: "create-image-input answer", type: "ChatCompletion", value: answer("create-image-input") },
  { name: "delete answer", type: "ChatCompletionDeleted", value: answer("delete") },
  ...eventsOf(example("create-streaming")?.text ?? "").map((value, n): Subject => ({
    name: `chunk ${n + 1}`,
    type: "ChatCompletionChunk",
    value,
  })),
];

/** Places where any key is welcome: maps, and a JSON Schema given as data. */
const open = /^(\/metadata|\/tools\/\d+\/function\/parameters)(\/|$)/;

const validator = new Ajv2020({ strict: false, validateFormats: false });
validator.addSchema(parse(readFileSync(join(root, "spec/openapi.yaml"), "utf8")) as object, "api");
const update =
  "api#/paths/~1chat~1completions~1%7Bcompletion_id%7D/post/requestBody/content/application~1json/schema";
function validatorOf(type: Subject["type"]) {
  const $ref = type === "ChatCompletionUpdateParams" ? update : `api#/components/schemas/${type}`;
  return validator.compile({ $ref });
}

describe.each(subjects)("$name", ({ type, value }) => {
  const validated = validatorOf(type);
  const validate = validators[`validate${type}`];
  const is = validators[`is${type}`];

  test("is valid as documented", () => {
    expect(validated(value)).toBe(true);
    expect(validate(value)).toEqual({ ok: true, value });
  });

  test("the validator rejects exactly the mutations the document rejects", () => {
    const differ = mutationsOf(value).filter(
      (mutation) =>
        validated(mutation.value) !== validate(mutation.value).ok ||
        validated(mutation.value) !== is(mutation.value),
    );
    expect(differ.map(({ what }) => what)).toEqual([]);
  });

  test("an issue points at the place of the mutation", () => {
    for (const mutation of mutationsOf(value)) {
      const result = validate(mutation.value);
      if (result.ok) continue;
      expect(result.issues.length, mutation.what).toBeGreaterThan(0);
      const near = (path: string): boolean => mutation.at.startsWith(path) || path.startsWith(mutation.at);
      expect(
        result.issues.some(({ path }) => near(path)),
        mutation.what,
      ).toBe(true);
    }
  });
});

describe("types", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(root, "test/.mutations-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("reject what the document rejects and unknown keys, and accept the rest", () => {
    const rows = subjects.flatMap(({ name, type, value }) => {
      const validated = validatorOf(type);
      const own: Mutation = { what: "unchanged", at: "", kind: "none", value };
      return [own, ...mutationsOf(value)].map((mutation) => ({
        line: `export const _: ${type} = ${JSON.stringify(mutation.value)};`,
        what: `${name}: ${mutation.what}`,
        valid: validated(mutation.value) && (mutation.kind !== "add" || open.test(mutation.at)),
      }));
    });
    const lines = rows.map(({ line }, n) => line.replace("_", `m${n}`));
    const imports = `import type { ${[...new Set(subjects.map(({ type }) => type))].join(", ")} } from "../../generated/src/index.js";`;
    const failing = failingLines(join(folder, "mutations.ts"), [imports, ...lines]);
    const differ = rows.filter(({ valid }, n) => valid === failing.has(n + 1));
    expect(rows.length).toBeGreaterThan(300);
    expect(differ.map(({ what, valid }) => `${what} should be ${valid ? "accepted" : "rejected"}`)).toEqual(
      [],
    );
  });
});

/** Numbers of the lines with an error, the first line being 0. */
function failingLines(file: string, lines: readonly string[]): ReadonlySet<number> {
  writeFileSync(file, lines.join("\n"));
  const program = ts.createProgram([file], { ...strictest, isolatedDeclarations: false, declaration: false });
  const found = ts.getPreEmitDiagnostics(program);
  const outside = found.filter((one) => one.file?.fileName !== file);
  if (outside.length > 0)
    throw new TypeError(
      ts.formatDiagnostics(outside, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => root,
        getNewLine: () => "\n",
      }),
    );
  return new Set(found.map((one) => one.file?.getLineAndCharacterOfPosition(one.start ?? 0).line ?? -1));
}
