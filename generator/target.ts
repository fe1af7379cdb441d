// What `import … from "sdkwright/target"` gives: all that a target of one's own is made with.

export { defineTarget } from "./targets/target.js";
export type { PackageParts, ReadmeSection, RuntimeFolder, Target, TargetContext } from "./targets/target.js";
export { codecSymbol, typeSymbol } from "./targets/modules.js";
export type { ModuleMap, PlacedResource } from "./targets/modules.js";
export { exampleArguments, methodAccess } from "./targets/readme/example-call.js";
export {
  isSuccess,
  operationsOf,
  pathTemplate,
  placedOperations,
  statusRank,
} from "./model/query/operations.js";
export type { PlacedOperation } from "./model/query/operations.js";
export { definitionsById } from "./model/query/resolve.js";
export {
  jsonValue,
  markdownBlock,
  markdownCode,
  markdownParagraph,
  markdownText,
} from "./targets/readme/encoders.js";
export type { Json, Pointer } from "./model/brands.js";
export type * from "./model/document.js";
export type * from "./model/operation.js";
export type { OutputSettings } from "./model/output-settings.js";
export { matchSchema } from "./model/match.js";
export type * from "./model/schema.js";
export { children, visitSchema } from "./model/walk.js";
export { sampleRoom, sampleValue } from "./model/sample-value.js";
export type { FilePlan, PlannedFile, TextFile } from "./writer/file-plan.js";
export { kebab } from "./writer/kebab.js";
export { moduleSpecifier } from "./writer/module-specifier.js";
export { ImportBag } from "./writer/symbols.js";
export type { ModulePath, SymbolRef } from "./writer/symbols.js";
export {
  docText,
  isIdentifier,
  jsonExpression,
  lineComment,
  literal,
  numberLiteral,
  pathLiteral,
  propertyAccess,
  propertyKey,
  stringLiteral,
  valueKey,
} from "./writer/text.js";
