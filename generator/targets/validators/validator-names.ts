// What the functions of each declaration are called.

import { bug } from "../../bug.js";
import type { DefinitionId } from "../../model/brands.js";
import type { Definition } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import { freeName } from "../../model/query/free-name.js";
import type { ModulePath } from "../../writer/symbols.js";
import { groupFile, ownerChain, type ModuleMap } from "../modules.js";
import type { Schema } from "../../model/schema.js";
import { visitSchema } from "../../model/walk.js";
import { isRef, isUnion, isDiscriminated, isConstrained } from "../../model/query/kinds.js";

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
  readonly baseName: string;
  /** Of a type that contains itself: what `is` runs, or remembers the result of. */
  readonly inner: string;
  /** What finds issues: `_ruleChatCompletion_Choice`. */
  readonly rule: string;
  readonly module: ModulePath;
  /** The type in words, for messages: `ChatCompletion.OperationFilter`. */
  readonly type: string;
}

/** Types of the runtime that stand beside the validators where all of them are exported. */
export const passedTypes: readonly string[] = [
  ...["Assert", "Issue", "IssueCode", "IssueDetails", "Parse", "Result", "Schema"],
  ...["StandardSchema", "Validate", "ValidateOptions"],
];

/** The names of all declarations, and which of them are written where they are used. */
interface NameTables extends TypeUses {
  readonly publicNames: ReadonlyMap<DefinitionId, PublicNames>;
  readonly innerNames: ReadonlyMap<DefinitionId, InnerNames>;
  /** Every name that a shared function must not take. */
  readonly taken: ReadonlySet<string>;
}

function nameTables(modules: ModuleMap): NameTables {
  const definitions = [...modules.definitions.values()];
  const tops = definitions.filter((definition) => definition.owner === null);
  const exported = new Set<string>(passedTypes);
  const publicNames = new Map<DefinitionId, PublicNames>();
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
  const taken = new Set([...exported, ...tops.map((definition) => definition.name)]);
  const innerNames = new Map<DefinitionId, InnerNames>();
  for (const definition of [...tops, ...definitions.filter(({ owner }) => owner !== null)]) {
    const own = publicNames.get(definition.id)?.is ?? null;
    innerNames.set(definition.id, innerNamesOf(definition, own, { modules, taken }));
  }
  return { ...typeUses(modules), publicNames, innerNames, taken };
}

interface Naming {
  readonly modules: ModuleMap;
  readonly taken: Set<string>;
}

/** `own`: the public check; null = it has none. */
function innerNamesOf(definition: Definition, own: string | null, { modules, taken }: Naming): InnerNames {
  const chain = ownerChain(modules, definition.id);
  const path = chain.map(({ name }) => name);
  return {
    is: own !== null && !definition.cyclic ? own : free(`_is${path.join("_")}`, taken),
    baseName: path.join("_"),
    inner: definition.cyclic ? free(`_in${path.join("_")}`, taken) : "",
    rule: free(`_rule${path.join("_")}`, taken),
    module: `src/validators/${groupFile(modules, chain[0])}`,
    type: path.join("."),
  };
}

export class ValidatorNames {
  readonly modules: ModuleMap;
  /** Formats that are asserted; true = all. */
  readonly assertFormats: OutputSettings["assertFormats"];
  readonly tables: NameTables;

  constructor(modules: ModuleMap, { assertFormats }: Pick<OutputSettings, "assertFormats">) {
    this.modules = modules;
    this.assertFormats = assertFormats;
    this.tables = nameTables(modules);
  }

  publicOf(id: DefinitionId): PublicNames {
    return this.tables.publicNames.get(id) ?? bug(`no public validator of ${id}`);
  }

  innerOf(id: DefinitionId): InnerNames {
    return this.tables.innerNames.get(id) ?? bug(`no validator of ${id}`);
  }

  /** True when the fast check is the public function: of a type that has a name and cannot contain itself. */
  isPublic(id: DefinitionId): boolean {
    return this.tables.publicNames.get(id)?.is === this.innerOf(id).is;
  }
}

/** The wanted name, or with the first number that is free; the name is taken from then on. */
export function free(
  preferred: string,
  taken: Set<string>,
  elsewhere: ReadonlySet<string> = new Set(),
): string {
  return freeName(taken, preferred, { separator: "_", elsewhere });
}

interface TypeUses {
  /** Tried one by one with others, and called by their names where none of them takes a value. */
  readonly variants: ReadonlySet<DefinitionId>;
  /** Types inside others that stand in one place only. What contains itself has to be found again, and is none. */
  readonly inlined: ReadonlySet<DefinitionId>;
}

function typeUses({ definitions }: ModuleMap): TypeUses {
  const uses = new Map<DefinitionId, number>();
  const variants = new Set<DefinitionId>();
  for (const { schema } of definitions.values()) {
    visitSchema(schema, (part) => {
      if (isRef(part)) uses.set(part.to, (uses.get(part.to) ?? 0) + 1);
      for (const variant of variantsOf(part)) if (isRef(variant)) variants.add(variant.to);
    });
  }
  const inlined = [...definitions.values()].filter(
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
  if (isDiscriminated(schema))
    return [...schema.cases.map(({ variants }) => variants), schema.undiscriminated];
  if (!isConstrained(schema)) return [];
  return schema.assertions.flatMap((check) => (check.kind === "oneOf" ? [check.variants] : []));
}
