// The vendor's whole document as its user meets it: official names, documented requests and answers, documented
// JavaScript. Needs the material. One generation, and one program of the compiler for all that is compiled.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placesOf } from "../../generator/diagnostics/problem.js";
import type { Json, Pointer } from "../../generator/model/brands.js";
import type { Content } from "../../generator/model/operation.js";
import type { Schema } from "../../generator/model/schema.js";
import { readOfficialNames } from "../transform/official-names.js";
import { startLoopback, type Loopback } from "../support/loopback.js";
import { mutationsOf } from "../support/mutate.js";
import { material, root } from "../support/places.js";
import { readExamples, readVendorSnippets, type VendorExample } from "./examples.js";
import { vendorValidator, type Validator } from "./vendor-validator.js";
import { generateVendor, vendorOptions, type NamedOperation, type VendorOutput } from "./output.js";

type Validate = (value: unknown) => { readonly ok: boolean };
type Client = Readonly<Record<string, unknown>>;

/** Why a snippet does not compile: its own faults, which the official SDK's compiler finds too. */
const snippetFaults = JSON.parse(readFileSync(join(root, "test/vendor/snippets.json"), "utf8")) as Readonly<
  Record<string, string>
>;

interface Subject {
  readonly example: VendorExample;
  readonly named: NamedOperation;
  readonly content: Content;
  readonly body: Json;
  readonly type: string;
  /** The body as the call takes it: beside path values, or under a key. */
  params(body: Json): Json;
}

describe.skipIf(!material)("the vendor's whole document", () => {
  const folderOf = material ?? "";
  let output: VendorOutput;
  let validator: Validator;
  let validators: Readonly<Record<string, Validate>>;
  let examples: readonly VendorExample[] = [];
  const byId = new Map<string, NamedOperation>();

  beforeAll(async () => {
    output = await generateVendor(folderOf);
    validator = vendorValidator(folderOf);
    examples = readExamples(folderOf);
    for (const named of output.operations) byId.set(named.operation.id, named);
    validators = (await import(join(output.folder, "openai/src/validators/index.ts"))) as typeof validators;
  });
  afterAll(() => rmSync(output.folder, { recursive: true, force: true }));

  const nameOf = (schema: Schema | null): string | null =>
    schema?.kind === "ref" ? (output.definitions.get(schema.to)?.name ?? null) : null;
  const constantResult = (type: string, value: unknown): boolean => {
    const validate = validators[`validate${type}`];
    if (!validate) throw new TypeError(`no validator for ${type}`);
    return validate(value).ok;
  };

  function subjects(): readonly Subject[] {
    return examples.flatMap((example): Subject[] => {
      const named = byId.get(example.operationId);
      const content = named?.operation.body?.contents.find(({ encoding }) => encoding === "json");
      const { call } = named?.operation ?? {};
      const type = call?.params && output.definitions.get(call.params)?.name;
      if (!named || !content || !type || example.request === null) return [];
      const others = named.operation.parameters
        .filter(
          ({ in: location, serializedName }) => location === "path" && serializedName !== call.positional,
        )
        .map(({ serializedName }) => [serializedName, "x"] as const);
      const params = (body: Json): Json =>
        ({
          ...Object.fromEntries(others),
          ...(call.body === "key" ? { body } : (body as object)),
        }) as unknown as Json;
      return [{ example, named, content, body: example.request, type, params }];
    });
  }

  test("every operation has a name of its own, and the official one wherever there is one", () => {
    const official = readOfficialNames(folderOf);
    // What overrides a name. `streams` is no override: it says what the document leaves out.
    const { names = {} } = vendorOptions;
    const lines = [names.operations, names.prefixes, names.types].flatMap((map) => Object.keys(map ?? {}));
    expect(lines.length).toBeLessThanOrEqual(25);
    expect(output.operations.length).toBe(288);
    expect(new Set(output.operations.map(({ name }) => name)).size).toBe(288);
    const differ = output.operations.filter(({ key, name }) => official.get(key)?.includes(name) === false);
    expect(differ.map(({ key, name }) => `${key}: ${name}`)).toEqual([]);
    expect(output.operations.filter(({ key }) => official.has(key)).length).toBe(278);
  });

  test("nothing is an error, and what was not carried is listed", () => {
    const counts: Record<string, number> = {};
    for (const problem of output.problems) {
      const { code, severity } = problem;
      expect(severity).not.toBe("error");
      counts[code] = (counts[code] ?? 0) + placesOf(problem).length;
    }
    expect(counts).toMatchSnapshot();
  });

  test("every documented request is judged as the index judges it", () => {
    const all = subjects();
    expect(all.length).toBe(examples.filter(({ request }) => request !== null).length);
    const differ = all.filter(
      ({ example, type, params, body }) =>
        example.requestValid !== null && constantResult(type, params(body)) !== example.requestValid,
    );
    expect(differ.map(({ example }) => example.label)).toEqual([]);
  });

  test("every documented answer is judged as the index judges it", () => {
    const unnamed: string[] = [];
    const differ = examples.filter(({ label, operationId, response, responseValid }) => {
      if (response === null || responseValid === null) return false;
      const type = nameOf(byId.get(operationId)?.operation.call?.result ?? null);
      if (type === null) unnamed.push(label);
      return type !== null && constantResult(type, response) !== responseValid;
    });
    expect(unnamed).toEqual([]);
    expect(differ.map(({ label }) => label)).toEqual([]);
  });

  test("every documented answer reaches the caller unchanged", async () => {
    const answers = new Map<string, string>();
    const server = await startLoopback((request, response) => {
      const answer = answers.get(String(request.headers["x-example"])) ?? "";
      response.writeHead(200, { "content-type": "application/json" });
      response.end(answer);
    });
    try {
      const client = await clientOf(output, server);
      const differ: string[] = [];
      let count = 0;
      for (const { label, operationId, response } of examples) {
        const named = byId.get(operationId);
        if (!named || response === null) continue;
        answers.set(label, JSON.stringify(response));
        const received = await callOf(client, named, label);
        count += 1;
        if (JSON.stringify(received) !== JSON.stringify(response)) differ.push(label);
      }
      expect(count).toBeGreaterThan(250);
      expect(differ).toEqual([]);
    } finally {
      await server.close();
    }
  });

  test("validators reject exactly the mutations of documented requests that the document rejects", () => {
    let rejected = 0;
    const differ = valid(subjects()).flatMap(({ example, content, type, body, params }) =>
      mutationsOf(body).flatMap((mutation) => {
        const wanted = validator.whole(pointerOf(content), mutation.value);
        if (!wanted) rejected += 1;
        return isParams(mutation.value) && constantResult(type, params(mutation.value)) !== wanted
          ? [`${example.label}: ${mutation.what} should be ${wanted ? "accepted" : "rejected"}`]
          : [];
      }),
    );
    expect(rejected).toBeGreaterThan(900);
    expect(differ).toEqual([]);
  });

  test("the output, documented requests, their mutations and the documented JavaScript compile as they should", () => {
    // Sends `file_id`, which no schema declares: valid, since objects are open, but a type refuses it in a literal.
    const declared = valid(subjects()).filter(({ example }) => example.label !== "runGrader 1");
    const rows = declared.flatMap(({ example, content, type, body, params }) => [
      { what: example.label, type, value: params(body), wanted: true },
      ...mutationsOf(body)
        .filter(({ kind, value }) => kind !== "add" && isParams(value))
        .map((mutation) => ({
          what: `${example.label}: ${mutation.what}`,
          type,
          value: params(mutation.value),
          wanted: validator.shape(pointerOf(content), mutation.value),
        })),
    ]);
    const types = [...new Set(rows.map(({ type }) => type))];
    const requests = join(output.folder, "requests.ts");
    writeFileSync(
      requests,
      [
        `import type { ${types.join(", ")} } from "openai";`,
        ...rows.map(({ type, value }, n) => `export const r${n}: ${type} = ${JSON.stringify(value)};`),
      ].join("\n"),
    );
    const snippets = readVendorSnippets(folderOf).map(({ label, code }, n) => {
      const file = join(output.folder, `snippet-${n}.ts`);
      writeFileSync(file, `${code}\nexport {};\n`);
      return { label, file };
    });
    const found = compileAll([requests, ...snippets.map(({ file }) => file)]);

    const outside = [...found].filter(([file]) => file.startsWith(join(output.folder, "openai")));
    expect(outside).toEqual([]);
    const failing = found.get(requests) ?? new Set();
    const differ = rows.filter(({ wanted }, n) => wanted === failing.has(n + 1));
    expect(differ.map(({ what, wanted }) => `${what} should be ${wanted ? "accepted" : "rejected"}`)).toEqual(
      [],
    );

    // The official SDK 7.5.0 takes 125.
    expect(snippets.filter(({ file }) => !found.has(file)).length).toBeGreaterThanOrEqual(125);
    const broken = snippets.filter(({ file }) => found.has(file)).map(({ label }) => label);
    expect(snippets).toHaveLength(148);
    expect(broken.sort()).toEqual(Object.keys(snippetFaults).sort());
  });
});

const valid = (all: readonly Subject[]): readonly Subject[] =>
  all.filter(({ example }) => example.requestValid === true);

/** Only an object can be spread into params. */
const isParams = (value: Json): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const pointerOf = ({ pointer }: Content): string => `${pointer as Pointer}/schema`;

async function clientOf({ folder }: VendorOutput, server: Loopback): Promise<Client> {
  const { default: OpenAI } = (await import(join(folder, "openai/src/index.ts"))) as {
    readonly default: new (options: object) => Client;
  };
  return new OpenAI({ apiKey: "k", adminAPIKey: "a", baseURL: server.origin, maxRetries: 0 });
}

/** The method as a user calls it, with made-up path values and nothing else. */
async function callOf(client: Client, { name, operation }: NamedOperation, label: string): Promise<unknown> {
  const chain = name.split(".");
  const owner = chain.slice(0, -1).reduce<Client>((above, key) => above[key] as Client, client);
  const { call, parameters } = operation;
  const path = parameters.filter(
    ({ in: location, serializedName }) => location === "path" && serializedName !== call?.positional,
  );
  const params = Object.fromEntries(path.map(({ serializedName }) => [serializedName, "x"]));
  const args = [
    ...(call?.positional == null ? [] : ["x"]),
    ...(call?.params == null ? [] : [params]),
    { headers: { "x-example": label } },
  ];
  return (owner[chain.at(-1) ?? ""] as (...all: unknown[]) => Promise<unknown>).call(owner, ...args);
}

/** The lines with an error, by file; the first line is 0. */
function compileAll(files: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
    typeRoots: [join(root, "node_modules/@types")],
    types: ["node"],
    esModuleInterop: true,
    baseUrl: join(files[0] ?? "", ".."),
    paths: { openai: ["openai/src/index.ts"], "openai/*": ["openai/src/*"] },
  });
  const found = new Map<string, Set<number>>();
  for (const { file, start } of ts.getPreEmitDiagnostics(program)) {
    const name = file?.fileName ?? "";
    const line = file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
    found.set(name, (found.get(name) ?? new Set()).add(line));
  }
  return found;
}
