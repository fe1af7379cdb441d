// Which part of an output a case pins: whole files, or declarations of a module. Knows nothing of what they say.

import ts from "typescript";

/**
 * By path: "whole", or the names of declarations, those inside another with the name of the outer one in front
 * (`Pet.Owner`, `Client.retrieve`). `*` stands for any part of a name, in a path `**` also for folders.
 */
export type Pins = Readonly<Record<string, "whole" | readonly string[]>>;

export interface Pinned {
  /** Of a module of which declarations are pinned, these alone. */
  readonly files: ReadonlyMap<string, string>;
  /** Pins that name nothing. */
  readonly missing: readonly string[];
}

export function pinnedPart(files: ReadonlyMap<string, string>, pins: Pins): Pinned {
  const missing: string[] = [];
  const namesOf = new Map<string, "whole" | RegExp[]>();
  for (const [path, names] of Object.entries(pins)) {
    const paths = [...files.keys()].filter((file) => globPattern(path, "/").test(file));
    if (paths.length === 0) missing.push(path);
    for (const file of paths) {
      const before = namesOf.get(file) ?? [];
      if (names === "whole" || before === "whole") namesOf.set(file, "whole");
      else namesOf.set(file, [...before, ...names.map((name) => globPattern(name, "."))]);
    }
    if (names === "whole") continue;
    const declared = paths.flatMap((file) => declarationNames(file, files.get(file) ?? ""));
    for (const name of names) {
      const pattern = globPattern(name, ".");
      if (paths.length > 0 && !declared.some((each) => pattern.test(each))) missing.push(`${path}: ${name}`);
    }
  }
  const kept = [...files].flatMap(([path, text]): (readonly [string, string])[] => {
    const names = namesOf.get(path);
    if (names === undefined) return [];
    const part = names === "whole" ? text : declarationsIn(path, text, names);
    return part === "" ? [] : [[path, part]];
  });
  return { files: new Map(kept), missing };
}

function globPattern(glob: string, separator: "/" | "."): RegExp {
  const parts = glob.split(/(\*\*|\*)/).map((part) => {
    if (part === "**") return ".*";
    if (part === "*") return `[^${separator}]*`;
    return part.replace(/[.+^${}()|[\]\\?]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`);
}

interface Declaration {
  /** With the names of what it stands in. */
  readonly name: string;
  readonly node: ts.Node;
  readonly members: readonly Declaration[];
}

function declarationNames(path: string, text: string): readonly string[] {
  const all = ({ name, members }: Declaration): readonly string[] => [name, ...members.flatMap(all)];
  return declarationsOf(parse(path, text).statements).flatMap(all);
}

/** The declarations with one of these names, with their comments; of what encloses them, the first and the last line. */
function declarationsIn(path: string, text: string, names: readonly RegExp[]): string {
  const source = parse(path, text);
  const textOf = ({ node }: Declaration): string => {
    const isFirst = node === source.statements[0];
    const start = isFirst ? node.getStart(source, true) : node.getFullStart();
    return text.slice(start, node.end).replace(/^(\s*\n)+/, "");
  };
  const partOf = (declaration: Declaration): string | null => {
    if (names.some((name) => name.test(declaration.name))) return textOf(declaration);
    const parts = declaration.members.map(partOf).filter((part) => part !== null);
    const first = declaration.members[0];
    if (first === undefined || parts.length === 0) return null;
    const head = text.slice(declaration.node.getStart(source, true), first.node.getFullStart()).trimEnd();
    return [head, parts.join("\n\n"), "}"].join("\n");
  };
  const kept = declarationsOf(source.statements)
    .map(partOf)
    .filter((part) => part !== null);
  return kept.length === 0 ? "" : `${kept.join("\n\n")}\n`;
}

const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);

function declarationsOf(nodes: readonly ts.Node[], outer = ""): readonly Declaration[] {
  return nodes.flatMap((node) =>
    namesOf(node).map((own): Declaration => {
      const name = `${outer}${own}`;
      return { name, node, members: declarationsOf(membersOf(node), `${name}.`) };
    }),
  );
}

function namesOf(node: ts.Node): readonly string[] {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name }) => name.getText());
  if (ts.isConstructorDeclaration(node)) return ["constructor"];
  const isNamed =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isClassElement(node);
  return isNamed && node.name ? [node.name.getText()] : [];
}

function membersOf(node: ts.Node): readonly ts.Node[] {
  if (ts.isClassDeclaration(node)) return node.members;
  if (!ts.isModuleDeclaration(node) || !node.body || !ts.isModuleBlock(node.body)) return [];
  return node.body.statements;
}
