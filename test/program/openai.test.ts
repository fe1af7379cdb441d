// The command-line program of the whole OpenAI document: its 267 names, three runs of every operation in each of its
// media types whose requests are computed from the raw document, and twenty written by hand. Needs the material.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Command, Program } from "../../generated/src/cli/runtime/program.js";
import { startLoopback, type Loopback, type Received } from "../support/loopback.js";
import { partsOf } from "../support/multipart-parts.js";
import { material, root } from "../support/places.js";
import { runProgram, shellWords } from "../support/run-program.js";
import { generateVendor, vendorDocument } from "../vendor/output.js";
import {
  expectedRequest,
  rawOperations,
  UploadedFile,
  withFlags,
  type RawContent,
  type RawOperation,
  type RawRequest,
  type RawValue,
  type Sample,
} from "./raw-expectation.js";
import { writtenRequests } from "./written-requests.js";

interface Named {
  readonly resource: string;
  readonly command: Command;
}

let folder: string;
let server: Loopback;
let loaded: Parameters<typeof runProgram>[0];
let commands: ReadonlyMap<string, Named>;
/** Sent wherever a file is. */
const file = { name: "clip.txt", text: "Good day" };
let path: string;

beforeAll(async () => {
  if (material === undefined) return;
  ({ folder } = await generateVendor(material));
  const source = join(folder, "openai");
  symlinkSync(join(root, "node_modules"), join(source, "node_modules"));
  await build({
    absWorkingDir: source,
    entryPoints: ["src/cli/index.ts", "src/cli/runtime/run.ts", "src/cli/main.ts"],
    outdir: "bundle",
    outbase: "src/cli",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import"],
    external: ["node:*"],
  });
  const { program } = (await import(join(source, "bundle/index.mjs"))) as { program: Program };
  loaded = { program, ...(await import(join(source, "bundle/runtime/run.mjs"))) } as typeof loaded;
  const all = await Promise.all(
    program.resources.map(async (resource) =>
      (await resource.load()).commands.map((command) => ({ resource: resource.name, command })),
    ),
  );
  commands = new Map(
    all.flat().map((one) => [`${one.command.method.toUpperCase()} ${pathOf(one.command)}`, one]),
  );
  path = join(folder, file.name);
  writeFileSync(path, file.text);
  server = await startLoopback((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end("{}");
  });
}, 300_000);
afterAll(async () => {
  if (material === undefined) return;
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function pathOf({ path, flags }: Command): string {
  const wire = (name: string): string => flags.find((flag) => flag.name === name)?.serializedName ?? "";
  return path.map((part) => (typeof part === "string" ? part : `{${wire(part.flag)}}`)).join("");
}

describe.skipIf(!material)("the whole OpenAI document", () => {
  test("267 of 267 command names follow the rule", () => {
    const rows = readFileSync(join(material ?? "", "facts/openai-node-methods.tsv"), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((row) => row.split("\t"))
      // The official program has no commands for evals.
      .filter(([, , name = ""]) => !name.startsWith("client.evals."));
    const kebab = (name: string): string =>
      name
        .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
        .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
        .toLowerCase();
    // Two methods of the official SDK may make one request: a command has one of their names.
    const allowed = new Map<string, string[]>();
    for (const [method = "", at = "", name = ""] of rows) {
      const parts = name
        .replace(/^client\./, "")
        .split(".")
        .map(kebab);
      const key = `${method} ${at}`;
      const command = `${parts.slice(0, -1).join(":")} ${parts.at(-1)}`;
      allowed.set(key, [...(allowed.get(key) ?? []), command]);
    }
    const wrong = rows.flatMap(([method = "", at = ""]) => {
      const key = `${method} ${at}`;
      const found = commands.get(key);
      const name = `${found?.resource} ${found?.command.name}`;
      return allowed.get(key)?.includes(name)
        ? []
        : [`${key}: ${name}, not ${allowed.get(key)?.join(" or ")}`];
    });
    expect(wrong).toEqual([]);
    expect(`${rows.length - wrong.length} of ${rows.length}`).toBe("267 of 267");
  });

  test("a global flag's name is the operation's after the command, and help says so", async () => {
    const version = ["skills:versions", "retrieve", "skill_1", "--version", "2"];
    expect((await send(version)).code).toBe(0);
    expect(server.received.at(-1)?.url).toBe("/skills/skill_1/versions/2");
    expect((await send(["--version", ...version])).stdout).toBe("openai 0.0.0\n");
    const { stdout } = await send(["skills:versions", "retrieve", "--help"]);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "--version: after the command, this is the command's own flag",
    );
  });

  test("only the code of the chosen resource is loaded", () => {
    const out = join(folder, "coverage");
    const main = join(folder, "openai/bundle/main.mjs");
    execFileSync(process.execPath, [main, "files", "list", "--help"], {
      env: { ...process.env, NODE_V8_COVERAGE: out },
      stdio: "pipe",
    });
    const [report = ""] = readdirSync(out);
    const { result } = JSON.parse(readFileSync(join(out, report), "utf8")) as { result: { url: string }[] };
    const loaded = result
      .filter(({ url }) => url.includes("/bundle/"))
      .map(({ url }) => url.replace(/^.*\/|-[A-Z0-9]{8}\.mjs$/g, ""));
    const resources = readdirSync(join(folder, "openai/src/cli/commands")).map((name) =>
      name.replace(".ts", ""),
    );
    expect(resources.length).toBeGreaterThan(60);
    expect(loaded.filter((name) => resources.includes(name))).toEqual(["files"]);
    // The rest is the entry, its help and what they share.
    expect(loaded.length).toBeLessThan(30);
  });

  const operations = material
    ? rawOperations(JSON.parse(readFileSync(vendorDocument(material), "utf8")))
    : [];

  test("every operation is a command", () => {
    expect(operations.filter(({ method, path: at }) => !commands.has(`${method} ${at}`))).toEqual([]);
    expect(operations.length).toBe(288);
    expect(commands.size).toBe(288);
  });

  test.each(["flags", "inner flags", "YAML on standard input"] as const)(
    "sends what the document says: %s",
    async (serialization) => {
      const faults: unknown[] = [];
      let runs = 0;
      for (const operation of operations)
        for (const content of operation.contents) {
          runs++;
          faults.push(...(await fault(operation, content, serialization)));
        }
      expect(faults).toEqual([]);
      // Nine operations take two media types.
      expect(runs).toBe(297);
    },
    300_000,
  );

  test.each(writtenRequests.map((one) => [one.line, one] as const))(
    "%s",
    async (line, { stdin, ...want }) => {
      const before = server.received.length;
      const args = shellWords(line.replaceAll("$FILE", path)).slice(1);
      const ended = await send(args, stdin);
      expect([ended.stderr, ended.code]).toEqual(["", 0]);
      const [seen, ...others] = server.received.slice(before);
      expect(others).toEqual([]);
      expect(`${seen?.method} ${seen?.url}`).toBe(want.request);
      for (const [name, value] of Object.entries(want.headers ?? {})) expect(seen?.headers[name]).toBe(value);
      if (want.parts && seen) expect(partTexts(seen)).toEqual(want.parts);
      else expect(seen?.body).toBe(want.body ?? "");
    },
  );
  test("twenty are written by hand", () => expect(writtenRequests.length).toBeGreaterThanOrEqual(20));
});

type Serialization = "flags" | "inner flags" | "YAML on standard input";

function send(args: readonly string[], stdin?: string) {
  const env = {
    OPENAI_API_KEY: "k",
    OPENAI_ADMIN_KEY: "a",
    OPENAI_ADMIN_API_KEY: "a",
    OPENAI_BASE_URL: server.origin,
  };
  return runProgram(loaded, args, { env, ...(stdin !== undefined && { stdin }) });
}

/** Nothing, or what was sent beside what should have been. */
async function fault(
  operation: RawOperation,
  content: RawContent | null,
  serialization: Serialization,
): Promise<readonly unknown[]> {
  const named = commands.get(`${operation.method} ${operation.path}`);
  if (!named) return [`no command for ${operation.method} ${operation.path}`];
  const before = server.received.length;
  const others = operation.contents.flatMap((one) => (one === content ? [] : (one?.values ?? [])));
  const own = [...operation.parameters, ...(content?.values ?? [])];
  // Names are settled over all that the command takes.
  const values = withFlags([...own, ...others]).slice(0, own.length);
  const type = operation.contents.length > 1 ? [`--content-type=${content?.type}`] : [];
  const whole = content?.values === null ? ["--body=whole"] : [];
  const start = [named.resource, named.command.name, "--no-validate", ...type, ...whole];
  const onInput = serialization === "YAML on standard input";
  const args = onInput ? start : [...start, ...values.flatMap((value) => words(value, serialization))];
  const ended = await send(args, onInput ? yaml(values) : undefined);
  const seen = server.received[before];
  const want = expectedRequest(operation, content, file);
  const got = seen && asRaw(seen, want);
  return JSON.stringify(sorted(got)) === JSON.stringify(sorted(want))
    ? []
    : [{ args, stderr: ended.stderr, want, got }];
}

/** As flags: a list item by item, an object whole. As inner flags: path values by position, a list whole, an object by its parts. */
function words(
  { in: location, flag, json, isList, parts }: RawValue,
  serialization: Serialization,
): readonly string[] {
  const inner = serialization === "inner flags";
  if (inner && location === "path") return [String(json)];
  if (inner && parts.length > 0) {
    const object = Array.isArray(json) ? json[0] : json;
    const entries = Object.entries((object ?? {}) as { readonly [name: string]: Sample });
    if (entries.length > 0)
      return entries.map(([name, value]) => {
        const part = parts.find((one) => one.name === name);
        return `--${flag}.${part?.flag}=${textOf(value)}`;
      });
  }
  const items = isList && Array.isArray(json) && !inner ? json : [json];
  return items.map((item: Sample) => `--${flag}=${textOf(item)}`);
}

function textOf(value: Sample): string {
  if (value instanceof UploadedFile) return path;
  return typeof value === "string" ? value : JSON.stringify(withPaths(value));
}

function withPaths(value: Sample): unknown {
  if (value instanceof UploadedFile) return path;
  if (Array.isArray(value)) return value.map(withPaths);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withPaths(item as Sample)]));
}

/** Values under their names in the API. */
function yaml(values: readonly RawValue[]): string {
  return values
    .map(({ name, json }) => `${JSON.stringify(name)}: ${JSON.stringify(withPaths(json))}\n`)
    .join("");
}

/** A request that came, in the form of the one that is expected. */
function asRaw(seen: Received, want: RawRequest): RawRequest {
  const url = new URL(seen.url, "http://x");
  const type = (seen.headers["content-type"] ?? "").split(";")[0] ?? "";
  const headers = Object.keys(want.headers).map((name) => [
    name,
    name === "content-type" ? type : seen.headers[name],
  ]);
  const body = (): unknown => {
    if (type.startsWith("multipart/")) return [...partTexts(seen)].sort();
    if (type === "application/json") return JSON.parse(seen.body) as unknown;
    return seen.body === "" ? null : seen.body;
  };
  return {
    method: seen.method,
    path: decodeURIComponent(url.pathname),
    query: [...url.searchParams].map(([name, value]) => `${name}=${value}`).sort(),
    headers: Object.fromEntries(headers) as RawRequest["headers"],
    body: body(),
  };
}

/** `name=text`, `name=@file:text`, the media type behind where a field has one. */
function partTexts(seen: Received): readonly string[] {
  return partsOf(seen).map(({ name, file: sent, type, text }) =>
    sent === undefined
      ? `${name}=${text}${type === undefined ? "" : `;${type}`}`
      : `${name}=@${sent}:${text}`,
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
