// A folder of the public JSON Schema test suite, judged by validators that came the whole way: each schema is a file
// of its own that a document refers to. Knows nothing of which verdicts are expected to be wrong.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Report } from "../../generator/diagnostics/report.js";
import type { Problem } from "../../generator/diagnostics/problem.js";
import type { Document } from "../../generator/model/document.js";
import { lower } from "../../generator/openapi/lower.js";
import { readSource } from "../../generator/input/read.js";
import { resolveRefs } from "../../generator/input/resolve.js";
import { upgrade } from "../../generator/openapi/upgrade.js";
import { runPasses } from "../../generator/transform/index.js";
import { resolveNames } from "../../generator/transform/names.js";
import { withDefaults } from "../../generator/config/defaults.js";
import { passSettings } from "../../generator/settings.js";
import { loadValidators, type Validators } from "./run-validators.js";

export interface SuiteCase {
  /** `file / schema / value`. */
  readonly name: string;
  readonly data: unknown;
  readonly valid: boolean;
  /** The name of its schema's validators. */
  readonly type: string;
}

export interface SuiteFile {
  readonly name: string;
  readonly cases: readonly SuiteCase[];
  readonly load: () => Promise<{ readonly validators: Validators; readonly problems: readonly Problem[] }>;
}

interface Group {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
  }[];
}

export interface Suite {
  /** Folder of the dialect's tests. */
  readonly folder: string;
  /** What `http://localhost:1234/` serves. */
  readonly remotes: string;
  /** What a schema that names no dialect is written in. */
  readonly dialect: string;
  readonly version: string;
}

/** The required tests: the files directly in the folder. */
export function suiteFiles(suite: Suite): readonly SuiteFile[] {
  const names = readdirSync(suite.folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((file) => {
    const name = basename(file, ".json");
    const groups = JSON.parse(readFileSync(join(suite.folder, file), "utf8")) as readonly Group[];
    const cases = groups.flatMap((group, index) =>
      group.tests.map(({ description, data, valid }) => ({
        ...{ data, valid, type: typeName(index) },
        name: `${name} / ${group.description} / ${description}`,
      })),
    );
    return { name, cases, load: () => load(groups, suite) };
  });
}

function typeName(index: number): string {
  return `Case${index}`;
}

async function load(groups: readonly Group[], suite: Suite): ReturnType<SuiteFile["load"]> {
  const folder = mkdtempSync(join(tmpdir(), "suite-"));
  groups.forEach(({ schema }, index) => {
    writeFileSync(
      join(folder, `${typeName(index)}.json`),
      JSON.stringify(withDialect(schema, suite.dialect)),
    );
  });
  const schemas = Object.fromEntries(
    groups.map((_, index) => [typeName(index), { $ref: `./${typeName(index)}.json` }]),
  );
  const info = { title: "Suite", version: "1" };
  writeFileSync(
    join(folder, "document.json"),
    JSON.stringify({ openapi: suite.version, info, paths: {}, components: { schemas } }),
  );
  const report = new Report({ strict: false });
  const document = await documentOf(join(folder, "document.json"), suite, report);
  rmSync(folder, { recursive: true, force: true });
  return { validators: await loadValidators(document), problems: report.problems };
}

function withDialect(schema: unknown, dialect: string): unknown {
  if (typeof schema !== "object" || schema === null || "$schema" in schema) return schema;
  return { $schema: dialect, ...schema };
}

async function documentOf(input: string, suite: Suite, report: Report): Promise<Document> {
  const options = withDefaults({ input, output: "out" });
  const cwd = dirname(input);
  const source = await readSource({ ...options, cwd }, report);
  if (source === null) throw new Error(report.problems.map(({ text }) => text).join("\n"));
  const allowRef = ["http://localhost:1234/", "https://json-schema.org/", "http://json-schema.org/"];
  const resolved = await resolveRefs(source, { cwd, allowRef, fetch: served(suite) }, report);
  const draft = lower(upgrade(resolved, report), report);
  const settings = passSettings(options);
  return resolveNames(runPasses(draft, settings, report), settings, report);
}

/** No connection is made: the suite's remote schemas come from its folder, metaschemas from a package. */
function served({ remotes }: Suite): typeof globalThis.fetch {
  return (input) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const path =
      url.origin === "http://localhost:1234" ? join(remotes, url.pathname) : metaschema(url.pathname);
    if (path === null || !existsSync(path)) return Promise.resolve(new Response(null, { status: 404 }));
    return Promise.resolve(new Response(readFileSync(path, "utf8")));
  };
}

function metaschema(path: string): string | null {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve("ajv/package.json")), "dist/refs");
  if (path === "/draft-04/schema") {
    const parser = createRequire(require.resolve("@apidevtools/swagger-parser"));
    return parser.resolve("ajv-draft-04/dist/refs/json-schema-draft-04.json");
  }
  const name = path
    .replace(/^\/draft\/2020-12\//, "json-schema-2020-12/")
    .replace(/^\/(draft-0\d)\/schema$/, "json-schema-$1");
  return join(folder, `${name}.json`);
}
