// Keywords of older JSON Schema drafts → those of 2020-12.

import { child } from "../../input/pointer.js";
import { isList, isRaw, valueAt, type Raw, without } from "../../input/raw.js";
import { pointerOf, type NodePath } from "../../input/resolve/node-path.js";
import { type Upgrading, warnOfDialect } from "./upgrading.js";

/** `items: [a, b]` and `additionalItems`, until draft 2019-09. */
export function upgradeTupleItems(schema: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  const items = valueAt(schema, "items");
  if (!isList(items)) return schema;
  if (upgrading.version === "2.0") return withChoice(schema, nodePath, upgrading);
  warnOfDialect({ key: "items", keyword: "a list of items", instead: "prefixItems" }, nodePath, upgrading);
  const pointer = pointerOf(nodePath);
  upgrading.pointerMap.add(pointer, ["items"], ["prefixItems"]);
  const rest = valueAt(schema, "additionalItems");
  const upgraded = { ...without(schema, "items", "additionalItems"), prefixItems: items };
  if (rest === undefined) return upgraded;
  upgrading.pointerMap.add(pointer, ["additionalItems"], ["items"]);
  return { ...upgraded, items: rest };
}

/**
 * Swagger 2.0 has neither tuples nor choices: a list of schemas under `items` stands for anyOf, of the items where
 * the schema says it is an array, else of the value itself.
 */
function withChoice(schema: Raw, nodePath: NodePath, { pointerMap, listedItems }: Upgrading): Raw {
  const pointer = pointerOf(nodePath);
  listedItems.push(child(pointer, "items"));
  const choice: Raw = { anyOf: valueAt(schema, "items") ?? [] };
  const rest = without(schema, "items", "additionalItems");
  const isArray = valueAt(schema, "type") === "array";
  pointerMap.add(pointer, ["items"], isArray ? ["items", "anyOf"] : ["anyOf"]);
  return isArray ? { ...rest, items: choice } : { ...rest, ...choice };
}

/** `dependencies`, until draft 2019-09: lists of names and schemas under one keyword. */
export function upgradeDependencies(schema: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  const dependencies = valueAt(schema, "dependencies");
  if (!isRaw(dependencies)) return schema;
  const instead = "dependentRequired or dependentSchemas";
  warnOfDialect({ key: "dependencies", instead }, nodePath, upgrading);
  const entries = Object.entries(dependencies);
  const lists = entries.filter(([, value]) => isList(value));
  const schemas = entries.filter(([, value]) => !isList(value));
  const pointer = pointerOf(nodePath);
  for (const [key] of lists)
    upgrading.pointerMap.add(pointer, ["dependencies", key], ["dependentRequired", key]);
  for (const [key] of schemas)
    upgrading.pointerMap.add(pointer, ["dependencies", key], ["dependentSchemas", key]);
  return {
    ...without(schema, "dependencies"),
    ...(lists.length > 0 && { dependentRequired: Object.fromEntries(lists) }),
    ...(schemas.length > 0 && { dependentSchemas: Object.fromEntries(schemas) }),
  };
}
