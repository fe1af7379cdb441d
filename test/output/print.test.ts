// Plans → text: what stands apart from what is above it.

import { expect, test } from "vitest";
import { print } from "../../generator/output/print.js";
import type { FilePlan } from "../../generator/plan/file-plan.js";
import { ImportBag } from "../../generator/plan/symbols.js";
import * as given from "../support/document-builder.js";

function printed(statements: FilePlan["statements"], ...imported: readonly string[]): string {
  const imports = new ImportBag("src/a", []);
  for (const name of imported) imports.use({ name, from: "src/b", typeOnly: false });
  const plan: FilePlan = { kind: "source", module: "src/a", title: "A.", imports, statements };
  const [file] = print([plan], given.settings);
  return file?.text.replace(/^\/\/ Generated .*\n/, "") ?? "";
}

const imports = `import { b } from "./b.js";`;
const documented = "/** C. */\nexport const c = 2;";

test.each<readonly [string, readonly string[], string]>([
  ["a constant below imports", ["const a = b;"], `// A.\n\n${imports}\n\nconst a = b;\n`],
  ["constants", ["const a = b;", "const c = 2;"], `// A.\n\n${imports}\n\nconst a = b;\nconst c = 2;\n`],
  [
    "what is documented",
    ["const a = b;", documented],
    `// A.\n\n${imports}\n\nconst a = b;\n\n${documented}\n`,
  ],
])("%s", (_, statements, want) => {
  expect(printed(statements, "b")).toBe(want);
});

test("without imports, the first statement stands apart from the file's title", () => {
  expect(printed(["export {};"])).toBe("// A.\n\nexport {};\n");
});
