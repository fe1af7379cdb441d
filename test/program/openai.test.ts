// The command-line program of the whole OpenAI document: its 267 names, and three runs of every JSON operation whose
// requests are computed from the raw document. Needs the material.

import { readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Command, Flag, Program } from "../../generated/src/cli/runtime/program.js";
import { startLoopback, type Loopback } from "../support/loopback.js";
import { material, root } from "../support/places.js";
import { runProgram } from "../support/run-program.js";
import { generateVendor, vendorDocument } from "../vendor/output.js";
import { rawOperations, type RawOperation, type RawValue } from "./raw-expectation.js";

interface Named {
  readonly resource: string;
  readonly command: Command;
}

let folder: string;
let server: Loopback;
let loaded: Parameters<typeof runProgram>[0];
let commands: ReadonlyMap<string, Named>;

beforeAll(async () => {
  if (material === undefined) return;
  ({ folder } = await generateVendor(material));
  const source = join(folder, "openai");
  symlinkSync(join(root, "node_modules"), join(source, "node_modules"));
  await build({
    absWorkingDir: source,
    entryPoints: ["src/cli/index.ts", "src/cli/runtime/run.ts"],
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
  const wire = (name: string): string => flags.find((flag) => flag.name === name)?.wire ?? "";
  return path.map((part) => (typeof part === "string" ? part : `{${wire(part.flag)}}`)).join("");
}

describe.skipIf(!material)("the whole OpenAI document", () => {
  test("267 of 267 commands have the official names in kebab-case", () => {
    const rows = readFileSync(join(material ?? "", "facts/openai-node-methods.tsv"), "utf8")
      .trim()
      .split("\n")
      .slice(1);
    const kebab = (name: string): string =>
      name
        .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
        .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
        .toLowerCase();
    const wanted = rows.flatMap((row) => {
      const [method = "", path = "", name = ""] = row.split("\t");
      const parts = name
        .replace(/^client\./, "")
        .split(".")
        .map(kebab);
      // The official program has no commands for these.
      if (parts[0] === "evals" || !commands.has(`${method} ${path}`)) return [];
      return [[`${method} ${path}`, `${parts.slice(0, -1).join(":")} ${parts.at(-1)}`] as const];
    });
    // Two methods of the official SDK make one request; a command has the newer name.
    const names = new Map<string, string[]>();
    for (const [key, name] of wanted) names.set(key, [...(names.get(key) ?? []), name]);
    const wrong = [...names].flatMap(([key, allowed]) => {
      const found = commands.get(key);
      const name = `${found?.resource} ${found?.command.name}`;
      return allowed.includes(name) ? [] : [`${key}: ${name}, not ${allowed.join(" or ")}`];
    });
    expect(wrong).toEqual([]);
    expect(wanted.length).toBeGreaterThanOrEqual(260);
  });

  const operations = material
    ? rawOperations(JSON.parse(readFileSync(vendorDocument(material), "utf8")))
    : [];
  const json = operations.filter(({ mediaType }) => mediaType === null || mediaType === "application/json");
  const manners: readonly [string, (value: RawValue, flag: Flag) => readonly string[]][] = [
    ["flags", (value, { name }) => [`--${name}=${textOf(value.json)}`]],
    ["inner flags", partsOf],
  ];

  test.each(manners)(
    "sends what the document says: %s",
    async (_, write) => {
      const faults: unknown[] = [];
      for (const operation of json) {
        const named = commands.get(`${operation.method} ${operation.path}`);
        if (!named) continue;
        const words = known(operation, named).flatMap(([value, flag]) => write(value, flag));
        faults.push(...(await fault(operation, named, { words })));
      }
      expect(faults).toEqual([]);
    },
    300_000,
  );

  test("sends what the document says: YAML on standard input", async () => {
    const faults: unknown[] = [];
    for (const operation of json) {
      const named = commands.get(`${operation.method} ${operation.path}`);
      if (!named) continue;
      const stdin = known(operation, named).map(
        ([{ name, json: value }]) => `${name}: ${JSON.stringify(value)}`,
      );
      faults.push(...(await fault(operation, named, { words: [], stdin: `${stdin.join("\n")}\n` })));
    }
    expect(json.length).toBeGreaterThan(240);
    expect(faults).toEqual([]);
  }, 300_000);
});

/** The values that have a flag of their own, with its name. */
function known({ values }: RawOperation, { command }: Named): readonly (readonly [RawValue, Flag])[] {
  return values.flatMap((value) => {
    const flag = command.flags.find(({ wire, place }) => wire === value.name && place === value.place);
    return flag ? [[value, flag] as const] : [];
  });
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function partsOf({ json, isObject }: RawValue, { name: flag, fields = [] }: Flag): readonly string[] {
  const parts = Object.entries(isObject ? (json as object) : {});
  if (parts.length === 0) return [`--${flag}=${textOf(json)}`];
  return parts.map(([name, value]) => {
    const field = fields.find(({ wire }) => wire === name);
    return `--${flag}.${field?.name ?? name}=${textOf(value)}`;
  });
}

interface Line {
  readonly words: readonly string[];
  readonly stdin?: string;
}

async function fault(
  operation: RawOperation,
  named: Named,
  { words, stdin }: Line,
): Promise<readonly unknown[]> {
  const before = server.received.length;
  const args = [...named.resource.split(" "), named.command.name, "--no-validate", ...words];
  const credentials = { OPENAI_API_KEY: "k", OPENAI_ADMIN_API_KEY: "a", OPENAI_BASE_URL: server.origin };
  const ended = await runProgram(loaded, args, { env: credentials, ...(stdin !== undefined && { stdin }) });
  const seen = server.received[before];
  const values = known(operation, named).map(([value]) => value);
  const want = {
    method: operation.method,
    path: values.reduce(
      (path, { place, name, json }) => (place === "path" ? path.replace(`{${name}}`, String(json)) : path),
      operation.path,
    ),
    // An object without properties says nothing in a query.
    query: values
      .filter(({ place, json }) => place === "query" && JSON.stringify(json) !== "{}")
      .map(({ name }) => name.replace(/\[.*/, ""))
      .concat(operation.path.includes("?") ? ["beta"] : [])
      .sort(),
    body: Object.fromEntries(
      values.filter(({ place }) => place === "body").map(({ name, json }) => [name, json]),
    ),
  };
  const url = new URL(seen?.url ?? "/", "http://x");
  const names = [...url.searchParams.keys()].map((name) => name.replace(/\[.*/, ""));
  const got = {
    method: seen?.method,
    path: decodeURIComponent(url.pathname),
    query: [...new Set(names)].sort(),
    body: JSON.parse(seen?.body || "{}") as unknown,
  };
  want.path = want.path.replace(/\?.*/, "");
  want.query = [...new Set(want.query)];
  return JSON.stringify(sorted(got)) === JSON.stringify(sorted(want))
    ? []
    : [{ args, stderr: ended.stderr, want, got }];
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
