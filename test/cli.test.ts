// The built program as a user runs it: exit codes, streams, configuration, and the package from its tarball.

import { execFile, execFileSync } from "node:child_process";
import { createServer } from "node:http";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cli, root } from "./support/places.js";
import { readTree } from "./support/read-tree.js";

const document = `openapi: 3.1.0
info: { title: Tiny API, version: "1" }
components: { schemas: { A: { type: object, properties: { a: { type: string } } } } }
`;

let base: string;
let cwd: string;
let count = 0;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "sdkwright-cli-"));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  cwd = join(base, `run-${(count += 1)}`);
  mkdirSync(cwd);
  writeFileSync(join(cwd, "openapi.yaml"), document);
});

interface Ran {
  readonly code: number | string;
  readonly out: string;
  readonly err: string;
}

function sdkwright(args: readonly string[], input?: string): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: "1", CI: "1" };
    const child = execFile(
      process.execPath,
      [cli, ...args],
      { cwd, env, maxBuffer: 1 << 26 },
      (error, out, err) => resolve({ code: error === null ? 0 : (error.code ?? "killed"), out, err }),
    );
    child.stdin?.end(input ?? "");
  });
}

describe("exit codes", () => {
  const rows: readonly [args: string[], code: number, err: RegExp][] = [
    [["generate", "--nonsense"], 2, /unknown option '--nonsense'/],
    [["genrate"], 2, /Did you mean generate/],
    [["generate", "--emit", "tpyes"], 2, /tpyes is none of entry, client, types/],
    [["generate", "--header", "no colon"], 2, /'name: value'/],
    [["generate", "--origin-header", "x-token: secret"], 2, /'https:\/\/host name: value'/],
    [["lint", "--fetch-timeout", "soon"], 2, /milliseconds, or read 45s or 2m/],
    [["inspect", "--max-file-size", "0"], 2, /bytes, or read 64MiB or 20MB/],
    [["generate", "a.yaml", "b.yaml"], 2, /too many arguments/],
    [["generate", "--config", "missing.json"], 2, /missing\.json: no such file/],
    [["generate", "-", "--watch"], 2, /--watch needs a file/],
    [["generate", "missing.yaml"], 1, /SW101/],
    [["generate", "."], 1, /cannot read \.: it is a folder/],
    [["generate"], 0, /\d+ written, 0 unchanged, 0 removed/],
  ];
  test.each(rows)("%j → %i", async (args, code, err) => {
    const ran = await sdkwright(args);
    expect(ran.err).toMatch(err);
    expect(ran.code).toBe(code);
    expect(ran.out).toBe("");
  });

  test("0 for help and the version, on standard output", async () => {
    const help = await sdkwright(["generate", "--help"]);
    expect(help).toMatchObject({ code: 0, err: "" });
    for (const flag of [
      "--output",
      "--config",
      "--check",
      "--emit",
      "--header",
      "--origin-header",
      "--fetch-timeout",
      "--max-file-size",
      "--allow-ref",
      "--strict",
      "--force",
      "--dry-run",
      "--dump-ir",
      "--timing",
      "--no-format",
    ]) {
      expect(help.out).toContain(flag);
    }
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(await sdkwright(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  test("--check is 0 when fresh and 1 when not", async () => {
    await sdkwright(["generate"]);
    expect(await sdkwright(["generate", "--check"])).toMatchObject({ code: 0 });
    rmSync(join(cwd, "generated/src/index.ts"));
    const stale = await sdkwright(["generate", "--check"]);
    expect(stale.code).toBe(1);
    expect(stale.err).toContain("generated/src/index.ts is missing");
    expect(existsSync(join(cwd, "generated/src/index.ts"))).toBe(false);
  });
});

describe("input", () => {
  test("from standard input", async () => {
    expect(await sdkwright(["generate", "-"], document)).toMatchObject({ code: 0 });
    expect(existsSync(join(cwd, "generated/src/types/shared.ts"))).toBe(true);
  });

  test("from an address, with a header for its own origin", async () => {
    const seen: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers["x-token"]?.toString());
      response.end(document);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi.yaml`;
    const ran = await sdkwright(["generate", url, "--header", "X-Token: secret"]);
    server.close();
    expect(ran.code).toBe(0);
    expect(seen).toEqual(["secret"]);
  });

  test("from two origins, with a header for each, within a time and a size", async () => {
    const seen: string[] = [];
    const serve = async (name: string, body: () => string): Promise<[string, () => void]> => {
      const server = createServer(({ headers }, response) => {
        seen.push(
          `${name}: ${headers["x-a"] ?? "none"} ${headers["x-b"] ?? "none"} ${headers["x-c"] ?? "none"}`,
        );
        response.end(body());
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return [`http://127.0.0.1:${(server.address() as AddressInfo).port}`, () => server.close()];
    };
    const [schemas, endSchemas] = await serve("schemas", () => "A: { type: string }");
    const [own, endOwn] = await serve(
      "own",
      () =>
        `openapi: 3.1.0\ninfo: { title: T, version: "1" }\ncomponents: { schemas: { B: { $ref: "${schemas}/s.yaml#/A" } } }`,
    );
    const args = ["generate", `${own}/openapi.yaml`, "--header", "X-A: 1", "--allow-ref", schemas];
    const headers = ["--origin-header", `${schemas} X-B: 2`, "--origin-header", `${schemas} X-C: 3`];
    const ran = await sdkwright([...args, ...headers, "--fetch-timeout", "20s", "--max-file-size", "2kB"]);
    const small = await sdkwright([...args, "--max-file-size", "20"]);
    endSchemas();
    endOwn();
    expect(ran).toMatchObject({ code: 0 });
    expect(seen).toEqual(["own: 1 none none", "schemas: none 2 3", "own: 1 none none"]);
    expect(small.code).toBe(1);
    expect(small.err).toContain("20 bytes");
  });

  test("JSON and YAML give the same output", async () => {
    await sdkwright(["generate", "openapi.yaml", "-o", "yaml"]);
    const json = {
      openapi: "3.1.0",
      info: { title: "Tiny API", version: "1" },
      components: { schemas: { A: { type: "object", properties: { a: { type: "string" } } } } },
    };
    writeFileSync(join(cwd, "openapi.json"), JSON.stringify(json));
    await sdkwright(["generate", "openapi.json", "-o", "json"]);
    expect(Object.fromEntries(readTree(join(cwd, "json")))).toEqual(
      Object.fromEntries(readTree(join(cwd, "yaml"))),
    );
  });
});

describe("configuration", () => {
  const places: readonly [name: string, text: string][] = [
    [
      "sdkwright.config.ts",
      'import { defineConfig } from "sdkwright";\nexport default defineConfig({ output: "sdk" as string });\n',
    ],
    ["sdkwright.config.js", 'export default { output: "sdk" };\n'],
    ["sdkwright.config.json", '{ "output": "sdk" }\n'],
    ["package.json", '{ "name": "x", "type": "module", "sdkwright": { "output": "sdk" } }\n'],
  ];
  test.each(places)("from %s", async (name, text) => {
    writeFileSync(join(cwd, name), text);
    expect(await sdkwright(["generate", "--emit", "types"])).toMatchObject({ code: 0 });
    expect(existsSync(join(cwd, "sdk/manifest.json"))).toBe(true);
  });

  test("flags win over the file", async () => {
    writeFileSync(join(cwd, "sdkwright.config.json"), '{ "output": "file" }');
    await sdkwright(["generate", "-o", "flag", "--emit", "types"]);
    expect(readdirSync(cwd)).toContain("flag");
    expect(readdirSync(cwd)).not.toContain("file");
  });

  test("init writes one that works, and only once", async () => {
    expect(await sdkwright(["init"])).toMatchObject({ code: 0 });
    expect(await sdkwright(["generate"])).toMatchObject({ code: 0 });
    expect(await sdkwright(["init"])).toMatchObject({ code: 1 });
  });
});

test("--dump-ir prints the model, the same each time, and writes nothing", async () => {
  const [first, second] = [
    await sdkwright(["generate", "--dump-ir"]),
    await sdkwright(["generate", "--dump-ir"]),
  ];
  expect(JSON.parse(first.out)).toMatchObject({ title: "Tiny API", definitions: [{ name: "A" }] });
  expect(second.out).toBe(first.out);
  expect(existsSync(join(cwd, "generated"))).toBe(false);
});

test("--dry-run says what it would write and writes nothing", async () => {
  const ran = await sdkwright(["generate", "--dry-run", "--timing"]);
  expect(ran.err).toMatch(/would write {3}src\/types\/shared\.ts/);
  expect(ran.err).toMatch(/^total +\d+ ms$/m);
  expect(existsSync(join(cwd, "generated"))).toBe(false);
});

describe("the package", () => {
  let project: string;
  beforeAll(() => {
    project = join(base, "project");
    mkdirSync(project);
    execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", base], {
      cwd: root,
      stdio: "pipe",
    });
    const tarball = readdirSync(base).find((name) => name.endsWith(".tgz")) ?? "";
    writeFileSync(
      join(project, "package.json"),
      '{ "name": "consumer", "private": true, "type": "module" }\n',
    );
    const install = [
      "install",
      "--silent",
      "--prefer-offline",
      "--no-audit",
      "--no-fund",
      join(base, tarball),
    ];
    execFileSync("npm", install, { cwd: project, stdio: "pipe" });
    writeFileSync(join(project, "openapi.yaml"), document);
  });

  test("runs by npx from its tarball", () => {
    execFileSync("npx", ["--no-install", "sdkwright", "generate", "--emit", "types"], {
      cwd: project,
      stdio: "pipe",
    });
    expect(existsSync(join(project, "generated/src/types/shared.ts"))).toBe(true);
  });

  test("is a library", () => {
    const code = `import { generate, defineConfig } from "sdkwright";
const outcome = await generate(defineConfig({ output: "library", emit: ["types"] }));
console.log(outcome.ok, outcome.files.written.length > 2, outcome.problems.length);`;
    writeFileSync(join(project, "use.mjs"), code);
    expect(execFileSync(process.execPath, ["use.mjs"], { cwd: project, encoding: "utf8" })).toBe(
      "true true 0\n",
    );
  });

  test("has types and a schema of its options", () => {
    writeFileSync(
      join(project, "use.mts"),
      `import { generate, type Options } from "sdkwright";\nconst options: Options = { output: "x" };\nexport const run = () => generate(options);\n`,
    );
    const tsc = join(root, "node_modules/.bin/tsc");
    execFileSync(
      tsc,
      [
        "--noEmit",
        "--strict",
        "--module",
        "nodenext",
        "--target",
        "es2022",
        "--types",
        "node",
        "--typeRoots",
        join(root, "node_modules/@types"),
        "use.mts",
      ],
      { cwd: project, stdio: "pipe" },
    );
    const schema = readFileSync(
      join(project, "node_modules/sdkwright/dist/config/options.schema.json"),
      "utf8",
    );
    expect(JSON.parse(schema)).toMatchObject({ type: "object" });
  });
});
