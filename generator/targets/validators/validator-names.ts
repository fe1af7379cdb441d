// What the functions of each declaration are called. Knows nothing of what they hold.

import { bug } from "../../bug.js";
import type { DeclId } from "../../model/brands.js";
import type { Declaration } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import { freeName } from "../../model/query/free-name.js";
import type { ModulePath } from "../../writer/symbols.js";
import { areaFile, ownerChain, type Layout } from "../modules.js";
import type { Schema } from "../../model/schema.js";
import { visitSchema } from "../../model/walk.js";
import { isRef, isUnion, isTagged, isRefined } from "../../model/query/kinds.js";

export interface PublicNames {
  readonly is: string;
  readonly assert: string;
  readonly validate: string;
  readonly parse: string;
  readonly schema: string;
}

/** The functions every declaration has, nested ones too: what stands behind the public ones. */
export interface InnerNames {
  /** The fast check: `_isChatCompletion_Choice`, or the public function where it can be called as it is. */
  readonly is: string;
  /** What the names of its constants and shared functions are made of: `ChatCompletion_Choice`. */
  readonly stem: string;
  /** Of a type that contains itself: what `is` runs, or remembers the verdict of. */
  readonly inner: string;
  /** What finds issues: `_ruleChatCompletion_Choice`. */
  readonly rule: string;
  readonly module: ModulePath;
  /** The type in words, for messages: `ChatCompletion.Choice`. */
  readonly type: string;
}

/** The names of all declarations, and which of them are written where they are used. */
interface NameTables extends TypeUses {
  readonly publicNames: ReadonlyMap<DeclId, PublicNames>;
  readonly innerNames: ReadonlyMap<DeclId, InnerNames>;
  /** Every name that a hoisted function must not take. */
  readonly taken: ReadonlySet<string>;
}

function nameTables(layout: Layout): NameTables {
  const declarations = [...layout.declarations.values()];
  const tops = declarations.filter((declaration) => declaration.owner === null);
  const exported = new Set<string>();
  const publicNames = new Map<DeclId, PublicNames>();
  for (const { id, name } of tops) {
    publicNames.set(id, {
      is: free(`is${name}`, exported),
      assert: free(`assert${name}`, exported),
      validate: free(`validate${name}`, exported),
      parse: free(`parse${name}`, exported),
      schema: free(`${name}Schema`, exported),
    });
  }
  // Owners before what they own, so that a nested name gives way to a top-level one.
  const taken = new Set([...exported, ...tops.map((declaration) => declaration.name)]);
  const innerNames = new Map<DeclId, InnerNames>();
  for (const declaration of [...tops, ...declarations.filter(({ owner }) => owner !== null)]) {
    const own = publicNames.get(declaration.id)?.is ?? null;
    innerNames.set(declaration.id, innerNamesOf(declaration, own, { layout, taken }));
  }
  return { ...typeUses(layout), publicNames, innerNames, taken };
}

interface Naming {
  readonly layout: Layout;
  readonly taken: Set<string>;
}

/** `own`: the public check; null = it has none. */
function innerNamesOf(declaration: Declaration, own: string | null, { layout, taken }: Naming): InnerNames {
  const chain = ownerChain(layout, declaration.id);
  const path = chain.map(({ name }) => name);
  return {
    is: own !== null && !declaration.cyclic ? own : free(`_is${path.join("_")}`, taken),
    stem: path.join("_"),
    inner: declaration.cyclic ? free(`_in${path.join("_")}`, taken) : "",
    rule: free(`_rule${path.join("_")}`, taken),
    module: `src/validators/${areaFile(layout, chain[0])}`,
    type: path.join("."),
  };
}

export class ValidatorNames {
  readonly layout: Layout;
  /** Formats that are asserted; true = all. */
  readonly assertFormats: OutputSettings["assertFormats"];
  readonly tables: NameTables;

  constructor(layout: Layout, { assertFormats }: Pick<OutputSettings, "assertFormats">) {
    this.layout = layout;
    this.assertFormats = assertFormats;
    this.tables = nameTables(layout);
  }

  publicOf(id: DeclId): PublicNames {
    return this.tables.publicNames.get(id) ?? bug(`no public validator of ${id}`);
  }

  innerOf(id: DeclId): InnerNames {
    return this.tables.innerNames.get(id) ?? bug(`no validator of ${id}`);
  }

  /** True when the fast check is the public function: of a type that has a name and cannot contain itself. */
  isPublic(id: DeclId): boolean {
    return this.tables.publicNames.get(id)?.is === this.innerOf(id).is;
  }
}

/** The wanted name, or with the first number that is free; the name is taken from then on. */
export function free(wanted: string, taken: Set<string>, elsewhere: ReadonlySet<string> = new Set()): string {
  return freeName(taken, wanted, { separator: "_", elsewhere });
}

interface TypeUses {
  /** Tried one by one with others, and called by their names where none of them takes a value. */
  readonly variants: ReadonlySet<DeclId>;
  /** Types inside others that stand in one place only. What contains itself has to be found again, and is none. */
  readonly inlined: ReadonlySet<DeclId>;
}

function typeUses({ declarations }: Layout): TypeUses {
  const uses = new Map<DeclId, number>();
  const variants = new Set<DeclId>();
  for (const { schema } of declarations.values()) {
    visitSchema(schema, (part) => {
      if (isRef(part)) uses.set(part.to, (uses.get(part.to) ?? 0) + 1);
      for (const variant of variantsOf(part)) if (isRef(variant)) variants.add(variant.to);
    });
  }
  const inlined = [...declarations.values()].filter(
    ({ id, owner, cyclic }) => owner !== null && !cyclic && uses.get(id) === 1 && !variants.has(id),
  );
  return { variants, inlined: new Set(inlined.map(({ id }) => id)) };
}

/** The schemas that are tried one by one. */
function variantsOf(schema: Schema): readonly Schema[] {
  return triedOf(schema).flatMap((variants) => (variants.length > 1 ? variants : []));
}

function triedOf(schema: Schema): readonly (readonly Schema[])[] {
  if (isUnion(schema)) return [schema.variants];
  if (isTagged(schema)) return [...schema.cases.map(({ variants }) => variants), schema.untagged];
  if (!isRefined(schema)) return [];
  return schema.checks.flatMap((check) => (check.kind === "exactlyOne" ? [check.variants] : []));
}
