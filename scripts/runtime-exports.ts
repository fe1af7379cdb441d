// Writes what the generator knows of templates/runtime: generator/targets/runtime-exports.ts, what each file declares
// and exports, and generator/transform/names/client-members.ts, what every client has. With --check, says whether they
// are up to date.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const folder = new URL("../templates/runtime/", import.meta.url);
const written = [
  [new URL("../generator/targets/runtime-exports.ts", import.meta.url), runtimeExportsModule],
  [new URL("../generator/transform/names/client-members.ts", import.meta.url), clientMembersModule],
] as const;

interface Exported {
  readonly name: string;
  readonly file: string;
  /** Nothing of it is left at run time. */
  readonly isType: boolean;
}

function exportsOf(file: string): readonly Exported[] {
  const text = readFileSync(new URL(`${file}.ts`, folder), "utf8");
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  const all = statements.flatMap((statement): readonly Exported[] => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    return namesOf(statement).map((name) => ({ name, file, isType }));
  });
  // Overloads declare a name several times.
  return [...new Map(all.map((one) => [one.name, one])).values()];
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  const { name } = statement as { readonly name?: ts.Node };
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
}

type ByFile = readonly (readonly Exported[])[];

/** One line a file. A name that two files export has its file before it: `rule-array/array`. */
function table(files: ByFile, isType: boolean): readonly string[] {
  const names = files.flat().map(({ name }) => name);
  const shared = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return files.flatMap((all) => {
    const entries = all
      .filter((one) => one.isType === isType)
      .map(({ name, file }) => (shared.has(name) ? `"${file}/${name}": "${file}"` : `${name}: "${file}"`));
    return entries.length === 0 ? [] : [`  ${entries.join(", ")},`];
  });
}

/** The text of generator/targets/runtime-exports.ts. */
export function runtimeExportsModule(): string {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const all = files.sort().map((name) => exportsOf(name.slice(0, -".ts".length)));
  return [
    "// What each file of templates/runtime exports, by name: written by `npm run runtime-exports`, and by every build.",
    "// A name that two files export has its file before it.",
    "",
    "// prettier-ignore",
    "export const valueFiles = {",
    ...table(all, false),
    "} as const;",
    "",
    "// prettier-ignore",
    "export const typeFiles = {",
    ...table(all, true),
    "} as const;",
    "",
  ].join("\n");
}

/** The text of generator/transform/names/client-members.ts. */
export function clientMembersModule(): string {
  const members = ["client", "service-client"].flatMap((file) => membersIn(file));
  const lines = [...new Set(members)].sort().map((name) => `  "${name}",`);
  return [
    "// The members that the runtime gives to every client: written by `npm run runtime-exports`, and by every build.",
    "",
    "// prettier-ignore",
    "export const clientMembers: readonly string[] = [",
    ...lines,
    "];",
    "",
  ].join("\n");
}

/** Public members of the classes that a file exports. */
function membersIn(file: string): readonly string[] {
  const text = readFileSync(new URL(`${file}.ts`, folder), "utf8");
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  return statements
    .filter(ts.isClassDeclaration)
    .flatMap(({ members }) =>
      members.flatMap(({ name }) => (name !== undefined && ts.isIdentifier(name) ? [name.text] : [])),
    );
}

function stale(): readonly URL[] {
  return written
    .filter(([file, text]) => !existsSync(file) || readFileSync(file, "utf8") !== text())
    .map(([file]) => file);
}

/** Leaves a file that is up to date as it is. */
export function writeRuntimeExports(): void {
  const files = stale();
  for (const [file, text] of written) if (files.includes(file)) writeFileSync(file, text());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes("--check")) writeRuntimeExports();
  else if (stale().length > 0) {
    const names = stale().map(({ pathname }) => pathname.slice(pathname.lastIndexOf("/generator/") + 1));
    process.stderr.write(`${names.join(", ")}: stale, run \`npm run runtime-exports\`\n`);
    process.exitCode = 1;
  }
}
