// The same six operations generated straight from the vendor's own document: the types are assignable to ours and
// back, and the validators give the same verdicts on every documented example and every mutation of it.

import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate, type Outcome } from "../generator/index.js";
import * as ours from "../generated/src/validators/index.js";
import type { Json } from "../generator/model/brands.js";
import { strictest } from "./support/compile.js";
import { documented, eventsOf } from "./support/documented.js";
import { mutationsOf } from "./support/mutate.js";
import { material, root } from "./support/places.js";
import { vendorNames } from "./support/vendor-names.js";

/** Types that both outputs name: components, and the parameters that are named by their path. */
const pairs: readonly (readonly [ours: string, vendor: string])[] = [
  ...vendorNames.filter(([, vendor]) => !vendor.includes("/")),
  ["CreateChatCompletionRequest", "CreateChatCompletionRequest"],
  ["ChatCompletionCreateParams", "ChatCompletionCreateParams"],
  ["ChatCompletionUpdateParams", "ChatCompletionUpdateParams"],
  ["ChatCompletionListParams", "ChatCompletionListParams"],
  ["ChatCompletionMessageListParams", "ChatCompletionMessageListParams"],
];

/** Differences, each with the fact that decides it. At most five. */
const differences: Readonly<Record<string, string>> = {
  CreateChatCompletionRequest:
    "top_logprobs: the vendor declares it at three levels of allOf, one of which forbids null; it is documented to accept null",
  ChatCompletionCreateParams: "the same property, seen through the parameters",
};

type Validate = (value: unknown) => { readonly ok: boolean };

describe.skipIf(!material)("from the vendor's document", () => {
  let folder: string;
  let outcome: Outcome;

  beforeAll(async () => {
    folder = mkdtempSync(join(root, "test/.vendor-"));
    outcome = await generate({
      input: join(material ?? "", "specs/openai/openapi-2026-05-13.yaml"),
      output: join(folder, "vendor"),
      emit: ["types", "validators", "client"],
      format: false,
      cwd: folder,
    });
    symlinkSync(join(root, "generated"), join(folder, "ours"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("generates without an error", () => {
    expect(outcome.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("types are assignable both ways but for the differences listed", () => {
    const lines = pairs.map(([a, b], n) => `export const p${n}: Mutual<Ours.${a}, Vendor.${b}> = true;`);
    const file = join(folder, "mutual.ts");
    const head = `import type * as Ours from "./ours/src/index.js"; import type * as Vendor from "./vendor/src/index.js"; type Mutual<A, B> = [A] extends [B] ? ([B] extends [A] ? true : "theirs") : "ours";`;
    writeFileSync(file, [head, ...lines].join("\n"));
    const program = ts.createProgram([file], {
      ...strictest,
      isolatedDeclarations: false,
      declaration: false,
    });
    const differ = ts.getPreEmitDiagnostics(program).map((found) => {
      const line =
        found.file?.fileName === file ? found.file.getLineAndCharacterOfPosition(found.start ?? 0).line : 0;
      return pairs[line - 1]?.[0] ?? ts.flattenDiagnosticMessageText(found.messageText, "\n");
    });
    expect(differ.sort()).toEqual(Object.keys(differences).sort());
    expect(Object.keys(differences).length).toBeLessThanOrEqual(5);
  });

  test("verdicts are the same on every example and mutation", async () => {
    const theirs = (await import(join(folder, "vendor/src/validators/index.ts"))) as Readonly<
      Record<string, Validate>
    >;
    const vendorName = new Map(pairs);
    const differ = values().flatMap(({ type, value, name }) => {
      const own = (ours as unknown as Readonly<Record<string, Validate>>)[`validate${type}`];
      const other = theirs[`validate${vendorName.get(type) ?? type}`];
      if (own === undefined || other === undefined) return [`no validator for ${type}`];
      return [{ what: "unchanged", value }, ...mutationsOf(value)]
        .filter((one) => own(one.value).ok !== other(one.value).ok)
        .map(({ what }) => `${name}: ${what}`);
    });
    expect(differ).toEqual([]);
  });
});

interface Value {
  readonly name: string;
  readonly type: string;
  readonly value: Json;
}

/** Every documented request body and answer with the type it is of. */
function values(): readonly Value[] {
  const answers: Readonly<Record<string, string>> = {
    list: "ChatCompletionList",
    "messages-list": "ChatCompletionMessageList",
    delete: "ChatCompletionDeleted",
    "create-streaming": "ChatCompletionChunk",
  };
  return documented.flatMap(({ name, request, text, mediaType }): Value[] => {
    const received = mediaType === "application/json" ? [JSON.parse(text) as Json] : eventsOf(text);
    const type = answers[name] ?? "ChatCompletion";
    const sent = name === "update" ? "ChatCompletionUpdateParams" : "CreateChatCompletionRequest";
    return [
      ...(request.body === null ? [] : [{ name: `${name} request`, type: sent, value: request.body }]),
      ...received.map((value) => ({ name: `${name} answer`, type, value })),
    ];
  });
}
