// Declarations → the files of src/types. Knows nothing of operations.

import type {
  InterfaceDeclarationStructure,
  StatementStructures,
  TypeAliasDeclarationStructure,
} from "ts-morph";
import { interfaceDeclaration, namespaceDeclaration, typeAliasDeclaration } from "../../writer/structures.js";
import type { Declaration } from "../../model/document.js";
import type { Documented } from "../../model/located.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { ObjectSchema, Property } from "../../model/schema.js";
import { isRefined, isObject } from "../../model/query/kinds.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { ImportBag } from "../../writer/symbols.js";
import { propertyKey } from "../../writer/text.js";
import { indexFile } from "../index-file.js";
import type { Area, Layout } from "../modules.js";
import { heritageOf, sideOf } from "./object-view.js";
import { declarationDoc, docStructures, propertyDoc } from "./type-docs.js";
import { TypeNames } from "./type-names.js";
import { indexSignature, indexType, propertyType, typeText, type TypePlace } from "./type-text.js";

export function emitTypes(layout: Layout, settings: OutputSettings): readonly FilePlan[] {
  const files = layout.areas.map((area) => areaPlan(area, layout));
  const index = indexFile("src/types/index", {
    title: "All types of the API.",
    modules: files.map((file) => file.module),
    typeOnly: true,
    extension: settings.importExtension,
  });
  return [...files, index];
}

function areaPlan(area: Area, layout: Layout): FilePlan {
  const module = `src/types/${area.file}`;
  const declared = new Set(area.declarations.flatMap((declaration) => namesWithin(declaration, layout)));
  const imports = new ImportBag(module, declared);
  const names = new TypeNames(layout, imports, declared);
  const statements = area.declarations.flatMap((declaration) => statementsOf(declaration, [], names));
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
      area.file === "shared" ? "Types used by several parts of the API." : "Types of one part of the API.",
    imports,
    statements: [...statements, ...aliases],
  };
}

function namesWithin(declaration: Declaration, layout: Layout): readonly string[] {
  const nested = layout.nested.get(declaration.id) ?? [];
  return [declaration.name, ...nested.flatMap((inner) => namesWithin(inner, layout))];
}

function statementsOf(
  declaration: Declaration,
  inside: readonly Declaration[],
  names: TypeNames,
): StatementStructures[] {
  const place: TypePlace = { names, inside, side: sideOf(declaration.used) };
  const nested = names.layout.nested.get(declaration.id) ?? [];
  const own = interfaceOf(declaration, place) ?? aliasOf(declaration, place);
  if (nested.length === 0) return [own];
  const within = [...inside, declaration];
  const namespace = namespaceDeclaration({
    isExported: true,
    name: declaration.name,
    statements: nested.flatMap((inner) => statementsOf(inner, within, names)),
  });
  return [own, namespace];
}

function interfaceOf(declaration: Declaration, place: TypePlace): InterfaceDeclarationStructure | null {
  const schema = isRefined(declaration.schema) ? declaration.schema.of : declaration.schema;
  if (isObject(schema)) {
    return { ...shell(declaration), ...members(schema, indexSignature(schema, place), place) };
  }
  const heritage = heritageOf(declaration, place.names.layout);
  if (heritage === null || heritage.bases.length === 0) return null;
  const { own, inherited } = heritage;
  const index =
    typeof own.extra === "string" ? null : indexType(own.extra, [...own.properties, ...inherited], place);
  return {
    ...shell(declaration),
    ...members(own, index, place),
    extends: heritage.bases.map((base) => place.names.nameOf(base.to, place.inside)),
  };
}

function shell(declaration: Declaration): InterfaceDeclarationStructure {
  return interfaceDeclaration({
    isExported: true,
    name: declaration.name,
    docs: docStructures(declarationDoc(withoutTitle(declaration))),
  });
}

/** A title that is the type's name says nothing above it. */
function withoutTitle(declaration: Declaration): Documented {
  const { summary, details, deprecated } = declaration;
  const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const titled = summary !== undefined && plain(summary) === plain(declaration.name);
  return {
    ...(summary !== undefined && !titled && { summary }),
    ...(details !== undefined && { details }),
    ...(deprecated !== undefined && { deprecated }),
  };
}

function members(
  object: ObjectSchema,
  index: string | null,
  place: TypePlace,
): Pick<InterfaceDeclarationStructure, "properties" | "indexSignatures"> {
  return {
    properties: object.properties.map((property) => signature(property, place)),
    indexSignatures: index === null ? [] : [{ keyName: "key", keyType: "string", returnType: index }],
  };
}

function signature(property: Property, place: TypePlace) {
  return {
    name: propertyKey(property.wireName),
    hasQuestionToken: !property.required,
    type: propertyType(property, place),
    docs: docStructures(propertyDoc(property)),
  };
}

function aliasOf(declaration: Declaration, place: TypePlace): TypeAliasDeclarationStructure {
  return typeAliasDeclaration({
    isExported: true,
    name: declaration.name,
    type: typeText(declaration.schema, place),
    docs: docStructures(declarationDoc(withoutTitle(declaration), declaration.schema)),
    // The printer sets interfaces apart by itself, but not aliases.
    leadingTrivia: "\n",
  });
}
