// Using a symbol is what creates its import: emitters never write an import line.

import { bug } from "../bug.js";

/** A module of the output, as a path below the output folder without its extension: `src/types/chat`. */
export type ModulePath = string;

export interface SymbolRef {
  readonly name: string;
  readonly from: ModulePath;
  /** True when only its type is needed at this use. */
  readonly typeOnly: boolean;
  /** True for the type of a schema of the document. */
  readonly ofSchema?: true;
}

export interface ImportedSymbol extends SymbolRef {
  /** The name it has in this file; differs from `name` when the file declares that name itself. */
  readonly local: string;
}

/** What another package exports, by the specifier it is imported by: `msw`, `node:fs/promises`. */
export interface PackageSymbol {
  readonly package: string;
  /** `default` and `namespace`: the name it is to have here. */
  readonly name: string;
  readonly as: "named" | "default" | "namespace";
  /** True when only its type is needed at this use. */
  readonly typeOnly: boolean;
}

export interface ImportedPackageSymbol extends PackageSymbol {
  readonly local: string;
}

/** The imports of one file. Invariant: one entry per symbol, no two entries with the same local name. */
export class ImportBag {
  readonly #self: ModulePath;
  readonly #taken: Set<string>;
  readonly #used = new Map<string, ImportedSymbol>();
  readonly #packages = new Map<string, ImportedPackageSymbol>();

  /** `declared`: names the file declares itself, which an import must not take. */
  constructor(self: ModulePath, declared: Iterable<string>) {
    this.#self = self;
    this.#taken = new Set(declared);
  }

  /** The local name of the symbol; a symbol of the file itself needs no import. */
  use(symbol: SymbolRef | PackageSymbol): string {
    if ("package" in symbol) {
      const name = symbol.as === "named" ? symbol.name : "";
      return this.#import(this.#packages, `${symbol.package}\u0000${symbol.as}\u0000${name}`, symbol);
    }
    if (symbol.from === this.#self) return symbol.name;
    return this.#import(this.#used, `${symbol.from}\u0000${symbol.name}`, symbol);
  }

  #import<T extends { readonly name: string; readonly typeOnly: boolean }>(
    used: Map<string, T & { readonly local: string }>,
    key: string,
    symbol: T,
  ): string {
    const seen = used.get(key);
    if (seen) {
      // A value use upgrades a type use.
      if (seen.typeOnly && !symbol.typeOnly) used.set(key, { ...seen, typeOnly: false });
      return seen.local;
    }
    const local = this.#free(symbol.name);
    this.#taken.add(local);
    used.set(key, { ...symbol, local });
    return local;
  }

  /** Of the output's own modules. */
  get symbols(): readonly ImportedSymbol[] {
    return [...this.#used.values()];
  }

  get packages(): readonly ImportedPackageSymbol[] {
    return [...this.#packages.values()];
  }

  #free(name: string): string {
    if (!this.#taken.has(name)) return name;
    for (let n = 1; n < 10_000; n++) {
      const candidate = n === 1 ? `${name}_` : `${name}_${n}`;
      if (!this.#taken.has(candidate)) return candidate;
    }
    return bug(`no free local name for ${name}`);
  }
}
