// The generated package as a product: it builds, packs, installs into an empty project and answers there;
// package linters find nothing; the documented JavaScript runs against it unmodified.

import { execFile, execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documented } from "./support/documented.js";
import { readSnippets, type Snippet } from "./support/documented-snippets.js";
import { startLoopback, type Loopback } from "./support/loopback.js";
import { packPackage, type PackedPackage } from "./support/packed-package.js";
import { material, root } from "./support/places.js";

const run = promisify(execFile);
let packed: PackedPackage;
let server: Loopback;
/** The documented answer of `retrieve` is not what the document itself describes: checks would say so. */
let isStrict = false;

beforeAll(async () => {
  packed = packPackage(join(root, "generated"));
  server = await startLoopback((request, response) => {
    const streams = request.body.includes('"stream":true');
    const named = exampleFor(request.method, request.url, streams);
    const wanted = isStrict && named === "retrieve" ? "create-default" : named;
    const example = documented.find(({ name }) => name === wanted);
    // What the README calls beside the documented operations.
    const other = request.url.startsWith("/v1/new/things") ? '{"id":"new"}' : null;
    response.writeHead(example || other ? 200 : 404, {
      "content-type": example?.mediaType ?? "application/json",
    });
    response.end(example?.text ?? other ?? '{"error":{"message":"no such example"}}');
  });
});
afterAll(async () => {
  await server.close();
  rmSync(packed.folder, { recursive: true, force: true });
});

/** The documented answer for a request by its method and path. */
function exampleFor(method: string, url: string, streams: boolean): string {
  const path = url.split("?")[0] ?? "";
  if (path.endsWith("/messages")) return "messages-list";
  if (method === "DELETE") return "delete";
  if (path.endsWith("/chat/completions")) {
    if (method === "GET") return "list";
    return streams ? "create-streaming" : "create-default";
  }
  if (!path.includes("/chat/completions/")) return "";
  return method === "GET" ? "retrieve" : "update";
}

/** Runs an ES module in the consumer's project; gives what it printed. */
async function runModule(name: string, code: string): Promise<string> {
  const file = join(packed.project, `${name}.mjs`);
  writeFileSync(file, code);
  const env = { ...process.env, OPENAI_API_KEY: "sk-test", OPENAI_BASE_URL: `${server.origin}/v1` };
  const { stdout } = await run(process.execPath, [file], { cwd: packed.project, env });
  return stdout;
}

describe("the package", () => {
  test("answers a request from its tarball", async () => {
    const code = `import OpenAI from "openai";
const client = new OpenAI();
const done = await client.chat.completions.create({ model: "gpt-5.4", messages: [{ role: "user", content: "hi" }] });
console.log(done.choices[0].message.content);`;
    expect(await runModule("answers", code)).toBe("Hello! How can I assist you today?\n");
  });

  test("answers through a standalone function and the core entry", async () => {
    const code = `import { createClient } from "openai/core";
import { chatCompletionsRetrieve } from "openai/resources";
const found = await chatCompletionsRetrieve(createClient(), "chatcmpl-abc123");
console.log(found.object);`;
    expect(await runModule("standalone", code)).toBe("chat.completion\n");
  });

  test("its program runs by npx, with nothing else installed", async () => {
    const env = { ...process.env, OPENAI_API_KEY: "sk-test", OPENAI_BASE_URL: `${server.origin}/v1` };
    const message = "{role: user, content: Hello}";
    const { stdout, stderr } = await run(
      "npx",
      [
        "--offline",
        "openai",
        "chat:completions",
        "create",
        "--model",
        "gpt-5.4",
        "--message",
        message,
      ].concat(["--transform", "$.choices[0].message.content", "--raw-output"]),
      { cwd: packed.project, env },
    );
    expect(stdout).toBe("Hello! How can I assist you today?\n");
    expect(stderr.replace(/^npm warn .*\n/gm, "")).toBe("");
    expect(JSON.parse(server.received.at(-1)?.body ?? "")).toEqual({
      model: "gpt-5.4",
      messages: [{ role: "user", content: "Hello" }],
    });
    expect(readdirSync(join(packed.project, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(
      ["openai"],
    );
  });

  test("each resource is an entry, with the types of its calls", () => {
    const code = `import { Completions, chatCompletionsCreate, type ChatCompletionCreateParams } from "openai/resources/chat/completions";
import type { ChatCompletionMessageListParams } from "openai/resources/chat/completions/messages";
// @ts-expect-error not a type of its calls
import type { ChatCompletionDeleted } from "openai/resources/chat/completions/messages";
import type { ChatCompletionCreateParams as Same } from "openai";
export const params: ChatCompletionCreateParams = { model: "gpt-5.4", messages: [] } satisfies Same;
export const used = [Completions, chatCompletionsCreate];
export type Used = [ChatCompletionMessageListParams, ChatCompletionDeleted];`;
    expect(compileModules([["entries.ts", code]])).toEqual([]);
  });

  test("the snippets of its README compile", () => {
    const readme = readFileSync(join(packed.source, "README.md"), "utf8");
    const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
    const [start = "", ...rest] = blocks;
    expect(rest.length).toBeGreaterThan(3);
    // Each later snippet goes on from the quick start, and may repeat what it declares.
    const later = rest.map(
      (block) =>
        `${start}\nasync function go() {\n${withoutImports(block)}\n}\nvoid go;\n${importsOf(block)}`,
    );
    const modules = [start, ...later].map((code, n) => [`readme-${n}.ts`, code] as const);
    const faults = compileModules(modules);
    expect(faults).toEqual([]);
  });

  test("the snippets of its README run", async () => {
    const readme = readFileSync(join(packed.source, "README.md"), "utf8");
    const [start = "", ...rest] = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(
      (match) => match[1] ?? "",
    );
    const set = start.slice(0, start.indexOf("new OpenAI();") + "new OpenAI();".length);
    isStrict = true;
    const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
    for (const [n, block] of [start, ...rest].entries()) {
      // Later snippets use the client that the first one makes.
      const code = n === 0 ? block : `${set}\n${block}`;
      const { outputText } = ts.transpileModule(code, { compilerOptions });
      await expect(runModule(`readme-run-${n}`, outputText), block).resolves.toBeTypeOf("string");
    }
    isStrict = false;
  });

  test("publint finds nothing", () => {
    const out = execFileSync(join(root, "node_modules/.bin/publint"), ["--strict", packed.source], {
      encoding: "utf8",
    });
    expect(out).toMatch(/All good/);
  });

  test("are the types wrong? finds nothing for ESM consumers", async () => {
    const args = [packed.tarball, "--profile", "esm-only", "--format", "json"];
    const { stdout } = await run(join(root, "node_modules/.bin/attw"), args, { maxBuffer: 1 << 26 });
    const { analysis } = JSON.parse(stdout) as {
      readonly analysis: { readonly problems: readonly unknown[] };
    };
    const esm = analysis.problems.filter((problem) => !/node10|node16-cjs/.test(JSON.stringify(problem)));
    expect(esm).toEqual([]);
  });
});

const importLine = /^import [^;]*;$/gm;
const importsOf = (code: string): string => (code.match(importLine) ?? []).join("\n");
const withoutImports = (code: string): string => code.replace(importLine, "");

/** Diagnostics of modules in the consumer's project under `strict`. */
function compileModules(modules: readonly (readonly [name: string, code: string])[]): readonly string[] {
  const files = modules.map(([name, code]) => {
    const file = join(packed.project, name);
    writeFileSync(file, code);
    return file;
  });
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    typeRoots: [join(root, "node_modules/@types")],
    types: ["node"],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      (found) =>
        `${found.file?.fileName.split("/").at(-1) ?? ""}: ${ts.flattenDiagnosticMessageText(found.messageText, "\n")}`,
    );
}

describe.skipIf(!material)("the documented JavaScript", () => {
  const snippets = material === undefined ? [] : readSnippets(material);

  test("is there: 15 snippets of six operations", () => {
    expect(snippets).toHaveLength(15);
    expect(new Set(snippets.map(({ operationId }) => operationId)).size).toBe(6);
  });

  test("runs unmodified", async () => {
    for (const snippet of snippets) {
      const before = server.received.length;
      const printed = await runModule("snippet", snippet.code);
      expect(printed, label(snippet)).not.toBe("");
      expect(
        server.received.slice(before).map(({ method, url }) => `${method} ${url}`),
        label(snippet),
      ).toEqual([
        `${snippet.method.toUpperCase()} /v1${snippet.path.replace("{completion_id}", "completion_id")}`,
      ]);
    }
  });

  test("compiles under strict wherever it compiles against the official SDK", () => {
    const faults = compileModules(
      snippets.map(({ code }, n) => [`snippet-${n}.ts`, `${code}\nexport {};`] as const),
    );
    const failing = snippets.filter((_, n) => faults.some((fault) => fault.startsWith(`snippet-${n}.ts:`)));
    // Array literals bound to a const widen `role` and `type` to string there: the snippet's own fault.
    expect(failing.map(label)).toEqual(["createChatCompletion [Functions] javascript"]);
  });
});

function label({ operationId, title, language }: Snippet): string {
  return `${operationId}${title === null ? "" : ` [${title}]`} ${language}`;
}
