// Who may import whom: data flows one way through the rooms of generator/, and each room knows its libraries.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { ownTargets } from "../generator/targets/registry.js";
import { root } from "./support/places.js";

interface Room {
  /** Rooms (or single files) it may import beside itself and bug.ts, which every room may. */
  readonly rooms: readonly string[];
  readonly libraries: readonly string[];
}

const fs = ["node:fs", "node:path", "node:url"];
const threads = ["node:worker_threads"];
const everything = [
  "model",
  "diagnostics",
  "input",
  "openapi",
  "transform",
  "writer",
  "targets",
  "output",
  "inspect",
];

const may: Readonly<Record<string, Room>> = {
  "bug.ts": { rooms: [], libraries: [] },
  model: { rooms: [], libraries: [] },
  diagnostics: { rooms: ["model"], libraries: [] },
  input: {
    rooms: ["model", "diagnostics"],
    libraries: [
      ...fs,
      ...threads,
      "node:fs/promises",
      "undici",
      "js-yaml",
      "yaml",
      "@apidevtools/swagger-parser",
      "@seriousme/openapi-schema-validator",
      "jsonpath-rfc9535",
    ],
  },
  openapi: {
    rooms: ["model", "diagnostics", "input"],
    libraries: ["ajv/dist/2020.js", "ajv-formats"],
  },
  transform: { rooms: ["model", "diagnostics"], libraries: ["node:module", "refa"] },
  inspect: { rooms: ["model", "diagnostics"], libraries: [] },
  writer: {
    rooms: ["model", "diagnostics", "output/manifest.ts"],
    libraries: ["node:crypto", "node:module", "node:path", ...threads, "ts-morph", "oxfmt", "prettier"],
  },
  targets: { rooms: ["model", "writer", "diagnostics"], libraries: [...fs, "ts-morph", "handlebars"] },
  output: { rooms: ["writer", "diagnostics"], libraries: [...fs, "node:crypto"] },
  "run.ts": {
    rooms: [...everything, "config", "settings.ts", "stopwatch.ts"],
    libraries: ["node:path"],
  },
  "cached-run.ts": { rooms: ["cache", "config", "input", "run.ts"], libraries: ["node:path"] },
  cache: {
    rooms: [...everything, "run.ts", "config/defaults.ts"],
    libraries: [...fs, "node:crypto", "node:module", "node:os"],
  },
  watch: { rooms: [], libraries: fs },
  "index.ts": {
    rooms: [...everything, "cache", "cached-run.ts", "run.ts", "config/options.ts"],
    libraries: ["node:path"],
  },
  "target.ts": { rooms: ["model", "targets", "writer"], libraries: [] },
  "stopwatch.ts": { rooms: [], libraries: ["node:perf_hooks"] },
  "settings.ts": { rooms: ["model", "transform", "config"], libraries: [] },
  config: {
    rooms: ["diagnostics", "targets/registry.ts", "targets/target.ts"],
    libraries: [...fs, ...threads, "node:module", "ajv", "jiti", "lilconfig"],
  },
  cli: {
    rooms: ["index.ts", "config", "diagnostics", "inspect/inspection.ts", "targets/registry.ts", "watch"],
    libraries: [
      ...fs,
      "node:module",
      "node:stream",
      "node:stream/consumers",
      "commander",
      "picocolors",
      "yocto-spinner",
    ],
  },
};

interface Import {
  readonly file: string;
  readonly target: string;
}

function importsBelow(folder: string): readonly Import[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .flatMap((file) =>
      ts
        .preProcessFile(readFileSync(join(folder, file), "utf8"), true, true)
        .importedFiles.map(({ fileName }) => ({ file, target: fileName })),
    );
}

function localTarget(folder: string, { file, target }: Import): string {
  return relative(folder, resolve(folder, dirname(file), target)).replace(/\.js$/, ".ts");
}

/** The modules whose code a module needs: imports of types alone leave nothing behind. */
function valueImports(folder: string, file: string): readonly string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(folder, file), "utf8"),
    ts.ScriptTarget.ES2022,
    true,
  );
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith("."))
      return [];
    return isTypeOnly(statement) ? [] : [localTarget(folder, { file, target: moduleSpecifier.text })];
  });
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (clause === undefined || clause.isTypeOnly) return clause?.isTypeOnly ?? false;
  const bindings = clause.namedBindings;
  return (
    clause.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

/** Each as the way from a module back to itself. */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(" → "));
    if (done.has(file) || way.includes(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

const roomOf = (path: string): string => path.split("/")[0] ?? path;

/** Which targets go together: those that one depends on, at last, or comes with, in either direction. */
const related = new Map<string, Set<string>>();
const ours = await ownTargets();
const dependencies = (name: string): readonly string[] => {
  const direct = ours.find((target) => target.name === name)?.dependsOn ?? [];
  return [...direct, ...direct.flatMap(dependencies)];
};
for (const { name, includedWith = [] } of ours)
  for (const other of [...dependencies(name), ...includedWith]) {
    related.set(name, (related.get(name) ?? new Set()).add(other));
    related.set(other, (related.get(other) ?? new Set()).add(name));
  }
// The entry gives out whatever there is; the program checks what it sends by the validators where these are written.
related.set("entry", new Set(["client", "enums"]));
related.get("cli")?.add("validators");

describe("generator", () => {
  const folder = join(root, "generator");
  const imports = importsBelow(folder);

  test("every room is listed", () => {
    const rooms = new Set(imports.map(({ file }) => roomOf(file)));
    expect([...rooms].filter((room) => !(room in may))).toEqual([]);
  });

  test("no room imports what it may not know", () => {
    const breaches = imports
      .filter(({ target }) => target.startsWith("."))
      .map((found) => ({ file: found.file, to: localTarget(folder, found) }))
      .filter(({ file, to }) => roomOf(file) !== roomOf(to) && to !== "bug.ts")
      .filter(({ file, to }) => !may[roomOf(file)]?.rooms.some((room) => room === roomOf(to) || room === to))
      .map(({ file, to }) => `${file} may not import ${to}`);
    expect(breaches).toEqual([]);
  });

  test("a target imports another only where it is written with it, and no README of another", () => {
    const own = (path: string): string | null => /^targets\/([^/]+)\//.exec(path)?.[1] ?? null;
    const breaches = imports
      .filter(({ target }) => target.startsWith("."))
      .map((found) => ({ file: found.file, to: localTarget(folder, found) }))
      .flatMap(({ file, to }) => {
        const [from, other] = [own(file), own(to)];
        if (from === null || other === null || from === other || other === "readme") return [];
        const isNear = related.get(from)?.has(other) === true && !to.includes("readme");
        return isNear ? [] : [`${file} imports ${to}`];
      });
    expect(breaches).toEqual([]);
  });

  test("no modules import each other in a circle when they run", () => {
    const values = new Map<string, readonly string[]>();
    for (const file of new Set(imports.map((one) => one.file))) values.set(file, valueImports(folder, file));
    expect(circlesOf(values)).toEqual([]);
  });

  test("no room uses a library that is not its own", () => {
    const breaches = imports
      .filter(({ target }) => !target.startsWith("."))
      .filter(({ file, target }) => !may[roomOf(file)]?.libraries.includes(target))
      .map(({ file, target }) => `${file} may not use ${target}`);
    expect(breaches).toEqual([]);
  });
});

/** What the command-line program is bundled with, or has from Node. */
const programLibraries = ["yaml", "jsonpath-rfc9535"];

test.each(["templates/runtime", "generated/src"])("%s imports nothing outside itself", (name) => {
  const folder = join(root, name);
  const imports = importsBelow(folder).filter(({ file }) => !file.startsWith("cli/"));
  expect(imports.length).toBeGreaterThan(0);
  const outside = imports.filter(
    (found) =>
      !found.target.startsWith(".") ||
      localTarget(folder, found).startsWith("..") ||
      localTarget(folder, found).startsWith("cli/"),
  );
  expect(outside).toEqual([]);
});

test.each([
  ["templates/cli", /^\.\.\/runtime\/[a-z-]+\.ts$/],
  ["generated/src/cli", /^\.\.\/(core|validators)\/[a-z-]+\.ts$/],
])("%s imports itself, the client and its own libraries", (name, client) => {
  const folder = join(root, name);
  const imports = importsBelow(folder);
  expect(imports.length).toBeGreaterThan(0);
  const outside = imports.filter((found) => {
    if (!found.target.startsWith("."))
      return !found.target.startsWith("node:") && !programLibraries.includes(found.target);
    const target = localTarget(folder, found);
    return target.startsWith("..") && !client.test(target);
  });
  expect(outside).toEqual([]);
});
