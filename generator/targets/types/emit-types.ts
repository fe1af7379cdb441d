// Declarations → the files of src/types.

import type {
  InterfaceDeclarationStructure,
  StatementStructures,
  TypeAliasDeclarationStructure,
} from "ts-morph";
import { interfaceDeclaration, namespaceDeclaration, typeAliasDeclaration } from "../../writer/structures.js";
import type { Definition } from "../../model/document.js";
import type { Documented } from "../../model/located.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { ObjectSchema, Property } from "../../model/schema.js";
import { isConstrained, isObject } from "../../model/query/kinds.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { ImportBag } from "../../writer/symbols.js";
import { propertyKey } from "../../writer/text.js";
import { indexFile } from "../index-file.js";
import type { ModuleGroup, ModuleMap } from "../modules.js";
import { heritageOf, sideOf } from "./object-view.js";
import { definitionDoc, docStructures, propertyDoc } from "./type-docs.js";
import type { IndexSignature } from "./pattern-index.js";
import { TypeNames } from "./type-names.js";
import {
  indexSignature,
  indexType,
  patternIndexes,
  propertyType,
  typeText,
  type TypeContext,
} from "./type-text.js";

export function emitTypes(modules: ModuleMap, settings: OutputSettings): readonly FilePlan[] {
  const files = modules.moduleGroups.map((moduleGroup) => groupPlan(moduleGroup, modules));
  const index = indexFile("src/types/index", {
    title: "All types of the API.",
    modules: files.map((file) => file.module),
    typeOnly: true,
    extension: settings.importExtension,
  });
  return [...files, index];
}

function groupPlan(moduleGroup: ModuleGroup, modules: ModuleMap): FilePlan {
  const module = `src/types/${moduleGroup.file}`;
  const declared = new Set(moduleGroup.definitions.flatMap((definition) => namesWithin(definition, modules)));
  const imports = new ImportBag(module, declared);
  const names = new TypeNames(modules, imports, declared);
  const statements = moduleGroup.definitions.flatMap((definition) => statementsOf(definition, [], names));
  const aliases = [...names.aliases].map(([name, type]) =>
    typeAliasDeclaration({
      name,
      type,
    }),
  );
  return {
    kind: "source",
    module,
    title:
      moduleGroup.file === "shared"
        ? "Types used by several parts of the API."
        : "Types of one part of the API.",
    imports,
    statements: [...statements, ...aliases],
  };
}

function namesWithin(definition: Definition, modules: ModuleMap): readonly string[] {
  const nested = modules.nested.get(definition.id) ?? [];
  return [definition.name, ...nested.flatMap((inner) => namesWithin(inner, modules))];
}

function statementsOf(
  definition: Definition,
  inside: readonly Definition[],
  names: TypeNames,
): StatementStructures[] {
  const context: TypeContext = { names, inside, side: sideOf(definition.used) };
  const nested = names.modules.nested.get(definition.id) ?? [];
  const own = interfaceOf(definition, context) ?? aliasOf(definition, context);
  if (nested.length === 0) return [own];
  const within = [...inside, definition];
  const namespace = namespaceDeclaration({
    isExported: true,
    name: definition.name,
    statements: nested.flatMap((inner) => statementsOf(inner, within, names)),
  });
  return [own, namespace];
}

function interfaceOf(definition: Definition, context: TypeContext): InterfaceDeclarationStructure | null {
  const schema = isConstrained(definition.schema) ? definition.schema.of : definition.schema;
  const keyed = (properties: readonly Property[]): readonly IndexSignature[] =>
    patternIndexes(definition.schema, properties, context);
  if (isObject(schema)) {
    const index = stringIndex(indexSignature(schema, context));
    return { ...shell(definition), ...members(schema, [...index, ...keyed(schema.properties)], context) };
  }
  const heritage = heritageOf(definition, context.names.modules);
  if (heritage === null || heritage.bases.length === 0) return null;
  const { own, inherited } = heritage;
  const index =
    typeof own.additionalProperties === "string"
      ? null
      : indexType(own.additionalProperties, [...own.properties, ...inherited], context);
  return {
    ...shell(definition),
    ...members(own, [...stringIndex(index), ...keyed([...own.properties, ...inherited])], context),
    extends: heritage.bases.map((base) => context.names.nameOf(base.to, context.inside)),
  };
}

function shell(definition: Definition): InterfaceDeclarationStructure {
  return interfaceDeclaration({
    isExported: true,
    name: definition.name,
    docs: docStructures(definitionDoc(withoutTitle(definition))),
  });
}

/** A title that is the type's name says nothing above it. */
function withoutTitle(definition: Definition): Documented {
  const { summary, details, deprecated } = definition;
  const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const titled = summary !== undefined && plain(summary) === plain(definition.name);
  return {
    ...(summary !== undefined && !titled && { summary }),
    ...(details !== undefined && { details }),
    ...(deprecated !== undefined && { deprecated }),
  };
}

function members(
  object: ObjectSchema,
  indexes: readonly IndexSignature[],
  context: TypeContext,
): Pick<InterfaceDeclarationStructure, "properties" | "indexSignatures"> {
  return {
    properties: object.properties.map((property) => signature(property, context)),
    indexSignatures: indexes.map(({ keyType, type }) => ({ keyName: "key", keyType, returnType: type })),
  };
}

function stringIndex(type: string | null): readonly IndexSignature[] {
  return type === null ? [] : [{ keyType: "string", type }];
}

function signature(property: Property, context: TypeContext) {
  return {
    name: propertyKey(property.serializedName),
    hasQuestionToken: !property.required,
    type: propertyType(property, context),
    docs: docStructures(propertyDoc(property)),
  };
}

function aliasOf(definition: Definition, context: TypeContext): TypeAliasDeclarationStructure {
  return typeAliasDeclaration({
    isExported: true,
    name: definition.name,
    type: typeText(definition.schema, context),
    docs: docStructures(definitionDoc(withoutTitle(definition), definition.schema)),
    // The printer sets interfaces apart by itself, but not aliases.
    leadingTrivia: "\n",
  });
}
