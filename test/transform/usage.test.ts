// Which way a declaration travels, whether it reaches itself, and which resource it belongs to.
// Knows nothing of what is in a declaration.

import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import type { Draft, DraftDefinition } from "../../generator/model/document.js";
import { moduleGroups } from "../../generator/transform/module-groups.js";
import { usage, cycles } from "../../generator/transform/definition-facts.js";
import {
  answer,
  pointer,
  componentOf,
  contentOf,
  draftOf,
  idOf,
  operationOf,
  parameterOf,
  ref,
} from "./drafts.js";
import { anyOf, list, map, maybe, obj, str } from "./terse.js";

type Pass = (draft: Draft, report: Report) => Draft;

function fields<K extends keyof DraftDefinition>(
  pass: Pass,
  draft: Draft,
  key: K,
): Record<string, DraftDefinition[K]> {
  const { definitions } = pass(draft, new Report());
  return Object.fromEntries(definitions.map((definition) => [definition.name.text, definition[key]]));
}

const components = [
  componentOf("Body", obj({ inner: list(ref("Both")) })),
  componentOf("Answer", anyOf(ref("Both"), map(ref("Inner")))),
  componentOf("Both", obj({ a: str })),
  componentOf("Inner", obj({ "self?": maybe(ref("Inner")) })),
  componentOf("Filter", obj({ a: str })),
  componentOf("Unused", obj({ a: ref("Island") })),
  componentOf("Island", obj({ "a?": ref("Unused") })),
];

const operations = [
  operationOf({
    path: "/pets",
    method: "post",
    resource: ["pets", "toys"],
    body: { pointer: pointer(), required: true, contents: [contentOf(ref("Body"))] },
    responses: [answer(200, contentOf(ref("Answer")))],
  }),
  operationOf({
    path: "/owners",
    resource: ["owners"],
    parameters: [parameterOf("filter", { schema: ref("Filter") })],
    responses: [answer(200, contentOf(list(ref("Both"))))],
  }),
];

const draft = draftOf({ definitions: components, operations });

test("usage follows references from what is sent and from what comes back", () => {
  expect(fields(usage, draft, "used")).toEqual({
    Body: "request",
    Answer: "response",
    Both: "both",
    Inner: "response",
    Filter: "request",
    Unused: "none",
    Island: "none",
  });
});

test("usage counts the params of a call", () => {
  const params = { ...componentOf("Params", obj({ a: ref("Both") })), origin: "params" as const };
  const call = {
    positional: null,
    params: idOf("Params"),
    paramsOptional: false,
    body: "none" as const,
    variants: null,
    result: null,
    resultContent: null,
  };
  const operation = operationOf({ path: "/x", call });
  const both = components.filter(({ name }) => name.text === "Both");
  const given = draftOf({ definitions: [params, ...both], operations: [operation] });
  expect(fields(usage, given, "used")).toEqual({ Params: "request", Both: "request" });
});

test("a declaration is cyclic when it can be reached from itself", () => {
  expect(fields(cycles, draft, "cyclic")).toEqual({
    Body: false,
    Answer: false,
    Both: false,
    Inner: true,
    Filter: false,
    Unused: true,
    Island: true,
  });
});

test("a circle of a hundred thousand declarations is found without running out of stack", () => {
  const count = 100_000;
  const ring = Array.from({ length: count }, (_, n) => componentOf(`N${n}`, ref(`N${(n + 1) % count}`)));
  expect(Object.values(fields(cycles, draftOf({ definitions: ring }), "cyclic")).every(Boolean)).toBe(true);
});

test("an area is the one top-level resource that reaches a declaration", () => {
  expect(fields(moduleGroups, draft, "moduleGroup")).toEqual({
    Body: "pets",
    Answer: "pets",
    Both: null,
    Inner: "pets",
    Filter: "owners",
    Unused: null,
    Island: null,
  });
});

test("what is nested has the area of the declaration around it", () => {
  const nested = { ...componentOf("Nested", obj({})), owner: idOf("Body"), origin: "inline" as const };
  const holding = components.map((definition) =>
    definition.name.text === "Filter" ? { ...definition, schema: obj({ n: ref("Nested") }) } : definition,
  );
  expect(
    fields(moduleGroups, draftOf({ definitions: [...holding, nested], operations }), "moduleGroup")["Nested"],
  ).toBe("pets");
});

test("an operation without a resource shares what it reaches", () => {
  const root = operationOf({ path: "/", responses: [answer(200, contentOf(ref("Inner")))] });
  const found = fields(
    moduleGroups,
    draftOf({ definitions: components, operations: [...operations, root] }),
    "moduleGroup",
  );
  expect(found).toMatchObject({ Inner: null, Answer: "pets" });
});

test.each([usage, cycles, moduleGroups])("$name keeps the draft when nothing changes", (pass) => {
  const once = pass(draft, new Report());
  expect(pass(once, new Report())).toBe(once);
});
