// What a declaration is called at one place of one file.

import type { DefinitionId } from "../../model/brands.js";
import type { Definition } from "../../model/document.js";
import { freeName } from "../../model/query/free-name.js";
import type { ImportBag, SymbolRef } from "../../writer/symbols.js";
import { ownerChain, typeSymbol, type ModuleMap } from "../modules.js";

/**
 * The names of declarations and of runtime types in one file. Invariant: the text given for a declaration means
 * that declaration where it is asked for, also inside a namespace that declares the same name.
 */
export class TypeNames {
  readonly modules: ModuleMap;
  readonly imports: ImportBag;
  readonly #aliases = new Map<string, string>();
  readonly #declared: ReadonlySet<string>;

  /** `declared`: every name the file declares, nested ones included. */
  constructor(modules: ModuleMap, imports: ImportBag, declared: ReadonlySet<string>) {
    this.modules = modules;
    this.imports = imports;
    this.#declared = declared;
  }

  /** `inside`: the declarations whose namespaces stand around the place, outermost first. */
  nameOf(id: DefinitionId, inside: readonly Definition[]): string {
    const [root, ...rest] = ownerChain(this.modules, id);
    const local = this.imports.use(typeSymbol(this.modules, id));
    const path = [local, ...rest.map((definition) => definition.name)];
    return this.#shadowed(local, root, inside) ? this.#alias(path) : path.join(".");
  }

  /** The platform's `Date`, also where a type of the document has that name. */
  get dateType(): string {
    return this.#declared.has("Date") ? "globalThis.Date" : this.modules.dateType;
  }

  use(symbol: SymbolRef): string {
    return this.imports.use(symbol);
  }

  /** Names made because a namespace hides the real one, with what they stand for. */
  get aliases(): ReadonlyMap<string, string> {
    return this.#aliases;
  }

  #shadowed(local: string, root: Definition, inside: readonly Definition[]): boolean {
    return inside.some((owner) =>
      (this.modules.nested.get(owner.id) ?? []).some(
        (nested) => nested.name === local && nested.id !== root.id,
      ),
    );
  }

  #alias(path: readonly string[]): string {
    const target = path.join(".");
    const known = [...this.#aliases].find(([, other]) => other === target);
    if (known) return known[0];
    const preferred = `${path.join("_")}_`;
    const name = freeName(new Set(this.#aliases.keys()), preferred, { elsewhere: this.#declared });
    this.#aliases.set(name, target);
    return name;
  }
}
