// What Swagger 2.0 spells in its own way inside schemas, and a null that was not put in quotes.

import { child } from "../../input/pointer.js";
import { isList, textAt, valueAt, type Raw, without } from "../../input/raw.js";
import { pointerOf, type NodePath } from "../../input/resolve/node-path.js";
import { type Upgrading, warnOfDialect } from "./upgrading.js";

export function upgradeType(schema: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  const type = valueAt(schema, "type");
  if (type === "file") {
    warnOfDialect(
      { key: "type", keyword: "type: file", instead: "type: string with format: binary" },
      nodePath,
      upgrading,
    );
    return { ...schema, type: "string", format: "binary" };
  }
  const isBare = type === null || (isList(type) && type.includes(null));
  if (!isBare) return schema;
  upgrading.report.add("SW109", child(pointerOf(nodePath), "type"), {
    keyword: "the type null without quotes",
    instead: 'type: "null"',
  });
  return { ...schema, type: isList(type) ? type.map((one) => one ?? "null") : "null" };
}

/** Lists inside lists, which no style of OpenAPI 3 can tell apart: the outer list's format is what counts. */
export function upgradeItemsFormat(schema: Raw, nodePath: NodePath, { report }: Upgrading): Raw {
  const format = valueAt(schema, "collectionFormat");
  if (format === undefined) return schema;
  if (format !== "csv") {
    const why = "lists inside lists have one format in OpenAPI 3";
    report.add("SW301", child(pointerOf(nodePath), "collectionFormat"), { keyword: "collectionFormat", why });
  }
  return without(schema, "collectionFormat");
}

/** The bare name of the property, in Swagger 2.0. */
export function upgradeDiscriminator(schema: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  const propertyName = textAt(schema, "discriminator");
  if (propertyName === null) return schema;
  const instead = "an object with propertyName";
  warnOfDialect({ key: "discriminator", keyword: "a discriminator of text", instead }, nodePath, upgrading);
  return { ...schema, discriminator: { propertyName } };
}
