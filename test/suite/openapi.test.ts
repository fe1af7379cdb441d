// The specification's own documents of OpenAPI 3.1 and 3.2: nothing is wrong with those that are right, and every wrong
// one is found wrong.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate, type Problem } from "../../generator/index.js";
import { material } from "../support/places.js";

const folder = join(material ?? "", "suites/openapi");
const isThere = material !== undefined && existsSync(folder);

function files(kind: "pass" | "fail"): readonly string[] {
  if (!isThere) return [];
  return ["3.1", "3.2"].flatMap((version) =>
    readdirSync(join(folder, version, kind)).map((name) => `${version}/${kind}/${name}`),
  );
}

/** Without notes, and without SW106: a document that describes nothing is right, and there is nothing to generate. */
async function found(file: string): Promise<readonly Problem[]> {
  const { problems } = await generate({ input: join(folder, file), mode: "dryRun", format: false });
  return problems.filter(({ code, severity }) => severity !== "note" && code !== "SW106");
}

/** Fragments that are right by the schema, and as documents are not. */
const exceptions: Readonly<Record<string, { readonly codes: readonly string[]; readonly why: string }>> = {
  "operation-object-example.yaml": {
    codes: ["SW203", "SW307", "SW308"],
    why: "its path parameter has another name than its path, and its security scheme is not declared",
  },
  "security-scheme-object-examples.yaml": { codes: ["SW202"], why: "it refers to another host" },
  "3.2/pass/mega.yaml": { codes: ["SW203"], why: "its defaultMapping names a schema that is not declared" },
};

test.skipIf(!isThere)("the suite is there in full", () => {
  expect([files("pass").length, files("fail").length]).toEqual([72, 40]);
});

test.skipIf(!isThere).each(files("pass"))("%s is right", async (file) => {
  const known = exceptions[file] ?? exceptions[file.split("/").at(-1) ?? ""];
  const codes = new Set((await found(file)).map(({ code }) => code));
  expect([...codes].sort()).toEqual(known?.codes ?? []);
});

test.skipIf(!isThere).each(files("fail"))("%s is wrong", async (file) => {
  const codes = (await found(file)).map(({ code }) => code);
  expect(codes.some((code) => code === "SW104" || code === "SW302")).toBe(true);
});
