// The reference document against the vendor's own: whatever it says of these six operations, ours says too.
// Reads both without the generator; a difference stands in the list below with the fact that decides it, or is a defect.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { material } from "../support/places.js";
import { vendorNames as pairs } from "../support/vendor-names.js";
import { chatOperations, documented, spec, valuesOf } from "./documented.js";
import { differences, isRaw, list, raw, shapeOf, target, type Raw } from "./shape.js";

/** Compared through the operations, since the vendor's is nullable where it stands or split over three schemas. */
const inPlace = ["ChatCompletionAudioParam", "CreateChatCompletionRequest"];

/** `place: vendor's → ours` → the fact that decides. At most five. */
const decided: Readonly<Record<string, string>> = {
  "createChatCompletion body.top_logprobs nullable: false → true":
    "Three schemas declare the property and one of them leaves null out; the request's own declaration and the reference pages accept null.",
  "listChatCompletions query metadata style: form → deepObject":
    "The documented wire form is metadata[key1]=value1, which is deepObject; the default style would drop the name.",
  'responses: ["200"] → ["200","default"]':
    "Failures are answered with an ErrorResponse, which the vendor declares and no operation refers to.",
  'security schemes: ["AdminApiKeyAuth","ApiKeyAuth"] → ["ApiKeyAuth"]':
    "No operation of this API takes the administrators' key.",
};

const stylesOf = (place: unknown): string => (place === "query" || place === "cookie" ? "form" : "simple");

/** Parameters of a path and an operation by place and name, references followed, default styles filled in. */
function parametersOf(document: Raw, path: string, operation: Raw): ReadonlyMap<string, Raw> {
  const item = raw(raw(document["paths"])[path]);
  const all = [...list(item["parameters"]), ...list(operation["parameters"])].map((entry) => {
    const { $ref: ref } = raw(entry);
    return raw(typeof ref === "string" ? target(document, ref) : entry);
  });
  return new Map(all.map((each) => [`${String(each["in"])} ${String(each["name"])}`, each]));
}

function contentsOf(holder: unknown): readonly (readonly [type: string, schema: unknown])[] {
  const contents = isRaw(holder) ? raw(holder["content"] ?? {}) : {};
  return Object.entries(contents).map(([type, content]) => [type, raw(content)["schema"]] as const);
}

describe.skipIf(!material)("against the vendor's document", () => {
  let vendor: Raw = {};
  beforeAll(() => {
    const file = join(material ?? "", "specs/openai/openapi-2026-05-13.yaml");
    vendor = raw(parse(readFileSync(file, "utf8"), { maxAliasCount: -1 }));
  });

  function* found(): Generator<string> {
    const ours = chatOperations(spec);
    const theirs = chatOperations(vendor);
    expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
    for (const [id, { method, path, operation }] of theirs) {
      const place = ours.get(id);
      expect(`${place?.method} ${place?.path}`).toBe(`${method} ${path}`);
      yield* inOperation(id, path, [operation, raw(place?.operation)]);
    }
    for (const [name, at] of pairs) {
      const left = shapeOf(vendor, target(vendor, `#/components/schemas/${at}`));
      yield* differences(name, left, shapeOf(spec, { $ref: `#/components/schemas/${name}` }));
    }
    const schemes = [vendor, spec].map((each) =>
      Object.keys(raw(raw(each["components"])["securitySchemes"])).sort(),
    );
    if (String(schemes[0]) !== String(schemes[1])) {
      yield `security schemes: ${JSON.stringify(schemes[0])} → ${JSON.stringify(schemes[1])}`;
    }
  }

  function* inOperation(id: string, path: string, [left, right]: readonly [Raw, Raw]): Generator<string> {
    const parameters = [parametersOf(vendor, path, left), parametersOf(spec, path, right)] as const;
    expect([...parameters[1].keys()].sort(), id).toEqual([...parameters[0].keys()].sort());
    for (const [name, theirs] of parameters[0]) {
      const ours = raw(parameters[1].get(name));
      const style = [theirs, ours].map((each) => String(each["style"] ?? stylesOf(each["in"])));
      if (style[0] !== style[1]) yield `${id} ${name} style: ${style[0]} → ${style[1]}`;
      expect(ours["explode"] ?? true, name).toBe(theirs["explode"] ?? true);
      expect(ours["required"] ?? false, name).toBe(theirs["required"] ?? false);
      yield* differences(`${id} ${name}`, shapeOf(vendor, theirs["schema"]), shapeOf(spec, ours["schema"]));
    }
    const bodies = [contentsOf(left["requestBody"]), contentsOf(right["requestBody"])] as const;
    yield* inContents(`${id} body`, bodies);
    if (bodies[0].length > 0) expect(raw(right["requestBody"])["required"]).toBe(true);
    const answers = [raw(left["responses"]), raw(right["responses"])] as const;
    const statuses = answers.map((each) => JSON.stringify(Object.keys(each)));
    if (statuses[0] !== statuses[1]) yield `responses: ${statuses[0]} → ${statuses[1]}`;
    yield* inContents(`${id} 200`, [contentsOf(answers[0]["200"]), contentsOf(answers[1]["200"])]);
  }

  function* inContents(
    at: string,
    [left, right]: readonly [ReturnType<typeof contentsOf>, ReturnType<typeof contentsOf>],
  ): Generator<string> {
    expect(
      right.map(([type]) => type),
      at,
    ).toEqual(left.map(([type]) => type));
    for (const [index, [, schema]] of left.entries()) {
      yield* differences(at, shapeOf(vendor, schema), shapeOf(spec, right[index]?.[1]));
    }
  }

  test("nothing differs but what a fact decides", () => {
    expect([...new Set(found())].sort()).toEqual(Object.keys(decided).sort());
    expect(Object.keys(decided).length).toBeLessThanOrEqual(5);
  });

  test("every component of ours is compared", () => {
    const names = Object.keys(raw(target(spec, "#/components/schemas"))).sort();
    expect([...pairs.map(([name]) => name), ...inPlace].sort()).toEqual(names);
    for (const name of inPlace) expect(JSON.stringify(spec)).toContain(`"#/components/schemas/${name}"`);
  });

  test("document, server and credential are the vendor's", () => {
    for (const key of ["openapi", "servers", "security"]) expect(spec[key]).toEqual(vendor[key]);
    const [ours, theirs] = [raw(spec["info"]), raw(vendor["info"])];
    expect([ours["title"], ours["version"]]).toEqual([theirs["title"], theirs["version"]]);
    const scheme = "#/components/securitySchemes/ApiKeyAuth";
    expect(target(spec, scheme)).toMatchObject(raw(target(vendor, scheme)));
  });

  test("the fixtures are the vendor's examples", () => {
    const theirs = chatOperations(vendor);
    for (const fixture of documented) {
      const { request, text, streamed } = fixture;
      const { examples } = raw(theirs.get(String(request["operationId"]))?.operation["x-oaiMeta"]) as {
        examples: unknown;
      };
      const all = (Array.isArray(examples) ? examples : [examples]).map(raw);
      const example = raw(
        request["title"] === null ? all[0] : all.find(({ title }) => title === request["title"]),
      );
      const curl = String(raw(example["request"])["curl"]);
      expect(curl).toContain(`https://api.openai.com${String(request["path"])} `);
      const sent = /-d '([^]*)'\s*$/.exec(curl)?.[1];
      expect(sent === undefined ? null : JSON.parse(sent)).toEqual(request["body"]);
      const answer = String(example["response"]);
      if (!streamed) expect(text).toBe(answer);
      else {
        const lines = answer.split("\n").filter((line) => line.startsWith("{"));
        expect(valuesOf(fixture)).toEqual(lines.map((line) => JSON.parse(line) as unknown));
      }
    }
  });

  test("descriptions are our own words", () => {
    const ours = phrases(spec);
    const theirs = phrases(vendor);
    expect([...ours].filter((phrase) => theirs.has(phrase))).toEqual([]);
  });
});

/** Every run of eight words in the prose of a document. */
function phrases(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const each of value) phrases(each, found);
  if (!isRaw(value)) return found;
  for (const [key, child] of Object.entries(value)) {
    if ((key === "description" || key === "summary") && typeof child === "string") {
      const words = child.toLowerCase().match(/[a-z0-9_'-]+/g) ?? [];
      for (let start = 0; start + 8 <= words.length; start++) {
        found.add(words.slice(start, start + 8).join(" "));
      }
    } else if (key !== "examples") phrases(child, found);
  }
  return found;
}
