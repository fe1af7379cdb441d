// The example targets of docs/examples, from outside the package: what they write compiles and runs, and nothing that
// a document says becomes code.

import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostileDocument } from "./hostile/document.js";
import { mark } from "./hostile/payloads.js";
import { installProgram, type InstalledProgram } from "./support/installed-program.js";
import { root } from "./support/places.js";

let program: InstalledProgram;
const at = (path: string): string => join(program.project, path);
const put = (path: string, text: string): void => writeFileSync(at(path), text);
const read = (path: string): string => readFileSync(at(path), "utf8");

beforeAll(() => {
  program = installProgram();
  cpSync(join(root, "docs/examples"), program.project, { recursive: true });
  put("openapi.json", JSON.stringify(ponds));
});
afterAll(() => program.remove());

const pond = {
  type: "object",
  required: ["id", "name"],
  properties: {
    id: { type: "string", readOnly: true },
    name: { type: "string" },
    secret: { type: "string", writeOnly: true },
  },
};
const answer = (schema: object, more: object = {}): object => ({
  "200": { description: "Done.", content: { "application/json": { schema, ...more } } },
});
const slot = (name: string): object => ({ name, in: "path", required: true, schema: { type: "string" } });

const ponds = {
  openapi: "3.1.0",
  info: { title: "Ponds", version: "1.0.0" },
  servers: [{ url: "https://ponds.example/v1" }],
  paths: {
    "/ponds": {
      get: {
        operationId: "listPonds",
        summary: "All ponds | every one.",
        responses: answer({ type: "array", items: pond }, { example: [{ id: "p1", name: "Mill" }] }),
      },
    },
    "/ponds/{id}": {
      parameters: [slot("id")],
      get: { operationId: "getPond", responses: answer(pond) },
      delete: { operationId: "deletePond", responses: { "204": { description: "Gone." } } },
    },
    "/ponds/deepest": {
      get: { operationId: "deepestPond", responses: answer(pond, { example: { id: "p9", name: "Abyss" } }) },
    },
    "/ponds/{pond-id}:drain": {
      parameters: [slot("pond-id")],
      post: { operationId: "drainPond", responses: answer(pond, { example: { id: "p2", name: "Empty" } }) },
    },
    "/motto": {
      trace: { operationId: "traceMotto", responses: answer({ type: "string" }) },
      get: {
        operationId: "getMotto",
        responses: {
          "200": {
            description: "Text.",
            content: { "text/plain": { schema: { type: "string" }, example: "Still\nwaters" } },
          },
        },
      },
    },
  },
};

/** What the compiler says of modules of the project, in the settings of an application. */
function faultsOf(files: readonly string[], more: ts.CompilerOptions = {}): readonly string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    typeRoots: [join(root, "node_modules/@types")],
    types: ["node"],
    ...more,
  };
  const compiled = ts.createProgram(files.map(at), options);
  const diagnostics = [...ts.getPreEmitDiagnostics(compiled)];
  if (options.noEmit !== true) diagnostics.push(...compiled.emit().diagnostics);
  return diagnostics.map(
    ({ file, messageText }) =>
      `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
  );
}

test("the examples compile against the installed package", () => {
  expect(faultsOf(["operations-list.ts", "msw-handlers.ts"], { exactOptionalPropertyTypes: true })).toEqual(
    [],
  );
});

describe("on the command line", () => {
  test("a target writes its file beside the others", async () => {
    const run = await program.sdkwright(
      ..."generate openapi.json -o list --emit types --target ./operations-list.ts".split(" "),
    );
    expect(run).toMatchObject({ code: 0 });
    const text = read("list/OPERATIONS.md");
    expect(text).toMatch(/^# Operations of Ponds\n/);
    expect(text).toMatch(/\| `GET \/ponds\/\{id\}` +\| `client\.ponds\.\w+` +\|/);
    expect(text).toContain("All ponds \\| every one.");
    expect(existsSync(at("list/src/types"))).toBe(true);
  });

  test("a function that makes a target is called without options", async () => {
    const run = await program.sdkwright(
      ..."generate openapi.json -o flag --emit types --target ./msw-handlers.ts".split(" "),
    );
    expect(run).toMatchObject({ code: 0 });
    expect(read("flag/src/mocks/handlers.ts")).toContain('http.get("https://ponds.example/v1/ponds/:id"');
  });
});

describe("in a configuration", () => {
  beforeAll(async () => {
    put(
      "sdkwright.config.ts",
      `import { defineConfig } from "sdkwright";
import mswHandlers from "./msw-handlers.js";
import operationsList from "./operations-list.js";

export default defineConfig({
  input: "openapi.json",
  output: "ponds",
  targets: ["types", "client", "package", operationsList, mswHandlers({ baseURL: "http://localhost:4010/api/" })],
});
`,
    );
    const run = await program.sdkwright("generate");
    expect(run).toMatchObject({ code: 0 });
  });

  test("the package declares what the target imports, and the README has its section", () => {
    const manifest = JSON.parse(read("ponds/package.json")) as Record<string, Record<string, unknown>>;
    expect(manifest["peerDependencies"]).toEqual({ msw: "^2.0.0" });
    expect(manifest["exports"]?.["./mocks"]).toEqual({
      types: "./dist/mocks/handlers.d.ts",
      default: "./dist/mocks/handlers.js",
    });
    expect(read("ponds/README.md")).toMatch(/\n## Mocks\n[\s\S]*from "ponds\/mocks";/);
    expect(existsSync(at("ponds/OPERATIONS.md"))).toBe(true);
  });

  test("the handlers answer the client", async () => {
    const settings = ts.getParsedCommandLineOfConfigFile(
      at("ponds/tsconfig.json"),
      {},
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
          throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
        },
      },
    );
    const compiled = ts.createProgram(settings?.fileNames ?? [], settings?.options ?? {});
    expect(ts.getPreEmitDiagnostics(compiled).map(({ messageText }) => messageText)).toEqual([]);
    expect(compiled.emit().diagnostics).toEqual([]);
    symlinkSync(at("ponds"), at("node_modules/ponds"));
    put(
      "use.js",
      `import { setupServer } from "msw/node";
import { Ponds } from "ponds";
import { handlers } from "ponds/mocks";

const server = setupServer(...handlers);
server.listen({ onUnhandledRequest: "error" });
const client = new Ponds({ baseURL: "http://localhost:4010/api", maxRetries: 0 });
const get = async (path, method = "GET") => {
  const response = await fetch("http://localhost:4010/api" + path, { method });
  return [response.status, response.headers.get("content-type"), await response.text()];
};
const answers = {
  list: await get("/ponds"),
  one: await get("/ponds/p1"),
  deepest: await get("/ponds/deepest"),
  gone: await get("/ponds/p1", "DELETE"),
  drained: await get("/ponds/p2:drain", "POST"),
  motto: await get("/motto"),
  client: await Promise.all([client.ponds.list(), client.ponds.retrieve("p1")]),
};
process.stdout.write(JSON.stringify(answers));
server.close();
`,
    );
    expect(JSON.parse(await program.node("use.js"))).toEqual({
      list: [200, "application/json", '[{"id":"p1","name":"Mill"}]'],
      one: [200, "application/json", '{"id":"id","name":"name"}'],
      deepest: [200, "application/json", '{"id":"p9","name":"Abyss"}'],
      gone: [204, null, ""],
      drained: [200, "application/json", '{"id":"p2","name":"Empty"}'],
      motto: [200, "text/plain", "Still\nwaters"],
      client: [[{ id: "p1", name: "Mill" }], { id: "id", name: "name" }],
    });
  });
});

describe("a hostile document", () => {
  test("stays data in what the examples write", async () => {
    put("hostile.json", JSON.stringify(hostileDocument()));
    put("hostile.config.json", '{ "output": "hostile" }');
    const run = await program.sdkwright(
      ..."generate hostile.json --config hostile.config.json --emit types --no-format".split(" "),
      ..."--target ./msw-handlers.ts --target ./operations-list.ts".split(" "),
    );
    expect(run.stderr).not.toMatch(/^error/m);
    expect(run.code).toBe(0);
    expect(faultsOf(["hostile/src/mocks/handlers.ts"], { noEmit: false, outDir: at("run") })).toEqual([]);
    put(
      "import.js",
      `import { handlers } from "./run/handlers.js";
const answers = await Promise.allSettled(handlers.map((handler) => handler.resolver({ request: new Request("http://x") })));
process.stdout.write(JSON.stringify({ count: handlers.length > 10, found: answers.length > 10, marked: "${mark}" in globalThis }));
`,
    );
    expect(JSON.parse(await program.node("import.js"))).toEqual({ count: true, found: true, marked: false });
    expect(read("hostile/OPERATIONS.md")).not.toMatch(/^(?!\||# Operations|$)/m);
  }, 180_000);
});

describe("kept results", () => {
  const generate = async (): Promise<boolean> => {
    const { code, stderr } = await program.sdkwright(
      ..."generate openapi.json -o kept --emit types --target ./kept.ts --cache-dir kept-cache".split(" "),
    );
    expect(code, stderr).toBe(0);
    return /^reading the document$/m.test(stderr);
  };

  test("are used until a file that the target imports has changed", async () => {
    put("sdkwright.config.ts", "export default {};\n");
    put("helper.ts", 'export const text = "first";\n');
    put(
      "kept.ts",
      `import { defineTarget } from "sdkwright";
import { text } from "./helper.js";

export default defineTarget({ name: "kept", files: () => [{ kind: "text", path: "kept.txt", text }] });
`,
    );
    expect(await generate()).toBe(true);
    expect(await generate()).toBe(false);
    put("helper.ts", 'export const text = "second";\n');
    expect(await generate()).toBe(true);
    expect(read("kept/kept.txt")).toBe("second");
  });
});
