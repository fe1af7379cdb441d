// The compilers of those who use an output: the oldest TypeScript it is made for, and the newest. The project itself is
// compiled with one between them, which takes more than the one and less than the other.

import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { isClientSource } from "../support/is-client-source.js";
import { casesFolder, casesIn, root } from "../support/places.js";
import { runCase } from "../support/run-case.js";
import type { Tally } from "./run-platform.js";

const run = promisify(execFile);

export interface Compiler {
  /** As the package is called in this folder's package.json. */
  readonly name: string;
  /** Whose globals the consumer has. */
  readonly globals: keyof typeof globals;
  /** Flags that others do not know. */
  readonly flags: Readonly<Record<string, boolean>>;
}

const modules = join(root, "test/runtimes/node_modules");

/** Type packages by their folders: the consumer's project is elsewhere. */
const globals = {
  browser: { lib: ["ES2022", "DOM", "DOM.Iterable"], types: [] },
  node: { lib: ["ES2022"], types: [join(root, "node_modules/@types/node")] },
  worker: { lib: ["ES2022"], types: [join(modules, "@cloudflare/workers-types")] },
};
const newest = { name: "typescript-7", flags: { isolatedDeclarations: true, erasableSyntaxOnly: true } };

export const compilers: readonly Compiler[] = [
  { name: "typescript-5.0", globals: "browser", flags: {} },
  { ...newest, globals: "browser" },
  { ...newest, globals: "node" },
  { ...newest, globals: "worker" },
];

const options = {
  target: "ES2022",
  module: "NodeNext",
  moduleResolution: "NodeNext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  declaration: true,
  noEmit: true,
  skipLibCheck: true,
};

/** Compiles what every case generates, in one program; a test for each case. */
export async function runCompiler(compiler: Compiler, say: (line: string) => void): Promise<Tally> {
  const { name, flags } = compiler;
  const begun = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "compilers-"));
  const tsc = join(modules, name, "bin/tsc");
  const cases = casesIn(casesFolder);
  try {
    const files: string[] = [];
    for (const each of cases) files.push(...(await writeCase(folder, each)));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const project = { compilerOptions: { ...options, ...globals[compiler.globals], ...flags }, files };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
    const version = (await run(process.execPath, [tsc, "--version"])).stdout.replace(/^Version|\s/g, "");
    const found = await run(process.execPath, [tsc, "-p", folder, "--pretty", "false"], {
      cwd: folder,
      maxBuffer: 1 << 26,
    }).catch((error: { readonly stdout: string }) => error);
    const faults = found.stdout.split("\n").filter((line) => line !== "");
    for (const line of faults) say(`  ${name} ${compiler.globals}: ${line}`);
    const isWrong = (each: string): boolean => faults.some((line) => line.startsWith(`${each}/`));
    const failed = cases.filter(isWrong);
    return {
      platform: name,
      version,
      door: compiler.globals,
      tests: { passed: cases.filter((each) => !isWrong(each)), failed, forbidden: [], needless: [] },
      fault: faults.length > 0 && failed.length === 0 ? "the compiler itself complains" : null,
      seconds: (performance.now() - begun) / 1000,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The whole output of the case, of which the client's sources are compiled. */
async function writeCase(folder: string, name: string): Promise<readonly string[]> {
  const { files } = await runCase(name);
  return [...files].flatMap(([path, text]) => {
    if (!isClientSource(path)) return [];
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return [file];
  });
}
