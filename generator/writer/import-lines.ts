// Imported symbols → the import lines of a file. Knows nothing of what else is in it.

import { moduleSpecifier } from "./module-specifier.js";
import type { ImportedPackageSymbol, ImportedSymbol, ModulePath } from "./symbols.js";
import { stringLiteral } from "./text.js";

interface Imports {
  readonly module: ModulePath;
  readonly imports: readonly ImportedSymbol[];
  readonly packages: readonly ImportedPackageSymbol[];
  /** Written after relative module paths. */
  readonly extension: string;
}

/** Packages first, then our own modules; each by specifier, the names in each by code unit. */
export function importLines({ module, imports, packages, extension }: Imports): readonly string[] {
  const own = grouped(imports, ({ from }) => from).map(([from, symbols]) => ({
    from: moduleSpecifier(module, from) + extension,
    symbols,
  }));
  return [
    ...grouped(packages, (symbol) => symbol.package)
      .sort(([a], [b]) => compare(a, b))
      .flatMap(([specifier, symbols]) => packageLines(specifier, symbols)),
    ...own.sort((a, b) => compare(a.from, b.from)).map(({ from, symbols }) => namedLine(from, symbols)),
  ];
}

/** One line a form, since not all of them may stand in one declaration. */
function packageLines(specifier: string, symbols: readonly ImportedPackageSymbol[]): readonly string[] {
  const line = (clause: string, { typeOnly }: ImportedPackageSymbol): string =>
    `import ${typeOnly ? "type " : ""}${clause} from ${stringLiteral(specifier)};`;
  const named = symbols.filter(({ as }) => as === "named");
  return [
    ...symbols.filter(({ as }) => as === "default").map((symbol) => line(symbol.local, symbol)),
    ...symbols.filter(({ as }) => as === "namespace").map((symbol) => line(`* as ${symbol.local}`, symbol)),
    ...(named.length === 0 ? [] : [namedLine(specifier, named)]),
  ];
}

interface Named {
  readonly name: string;
  readonly local: string;
  readonly typeOnly: boolean;
}

function namedLine(specifier: string, symbols: readonly Named[]): string {
  const isTypeOnly = symbols.every((symbol) => symbol.typeOnly);
  const names = [...symbols]
    .sort((a, b) => compare(a.name, b.name))
    .map(({ name, local, typeOnly }) => {
      const word = typeOnly && !isTypeOnly ? "type " : "";
      return local === name ? word + name : `${word}${name} as ${local}`;
    });
  return `import ${isTypeOnly ? "type " : ""}{ ${names.join(", ")} } from ${stringLiteral(specifier)};`;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}

/** By code unit: the same in every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
