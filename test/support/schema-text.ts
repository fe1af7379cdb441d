// A schema as one short line, for tables of given and wanted. Knows nothing of TypeScript's types.

import { matchSchema } from "../../generator/model/match.js";
import type { ObjectSchema, Property, Schema } from "../../generator/model/schema.js";

/** `{ id: string, name?: nullable(string) }`, `oneOf(ref A, ref B)`, `string{"min":1}`. */
export function schemaText(schema: Schema): string {
  const list = (schemas: readonly Schema[]): string => schemas.map(schemaText).join(", ");
  const limits = (of: object): string => (Object.keys(of).length > 0 ? JSON.stringify(of) : "");
  const format = (text: string | null): string => (text === null ? "" : `:${text}`);
  return matchSchema<string>(schema, {
    string: (s) => `string${format(s.format)}${limits(s.constraints)}`,
    number: (s) => `${s.integer ? "integer" : "number"}${format(s.format)}${limits(s.constraints)}`,
    boolean: () => "boolean",
    null: () => "null",
    unknown: () => "unknown",
    never: () => "never",
    literal: (s) => JSON.stringify(s.value),
    enum: (s) => s.members.map(({ value }) => JSON.stringify(value)).join(" | "),
    unknownVariant: (s) => `other ${s.type}`,
    array: (s) => `array(${schemaText(s.items)})${limits(s.constraints)}`,
    tuple: (s) => `tuple(${list(s.items)}; ${s.rest ? schemaText(s.rest) : "end"})${limits(s.constraints)}`,
    object: (s) => objectText(s),
    map: (s) =>
      `record${s.keys ? `[${s.keys.join(" ")}]` : ""}${s.keyPattern === null ? "" : `/${s.keyPattern}/`}(${schemaText(s.value)})`,
    union: (s) =>
      `${s.oneOf ? "oneOf" : "anyOf"}${s.discriminator ? ` by ${s.discriminator.property}` : ""}(${list(s.variants)})`,
    discriminated: (s) => `tagged by ${s.property}`,
    intersection: (s) => `all(${list(s.parts)})`,
    nullable: (s) => `nullable(${schemaText(s.of)})`,
    ref: (s) => `ref ${s.to.slice(s.to.lastIndexOf("/") + 1)}`,
    constrained: (s) => `${schemaText(s.of)} where ${s.assertions.map(({ kind }) => kind).join(", ")}`,
    binary: (s) => `file${format(s.mediaType)}`,
  });
}

function objectText({ properties, additionalProperties }: ObjectSchema): string {
  const rest =
    additionalProperties === "ignored"
      ? []
      : [additionalProperties === "closed" ? "closed" : `...${schemaText(additionalProperties)}`];
  const lines = [...properties.map(propertyText), ...rest];
  return lines.length > 0 ? `{ ${lines.join(", ")} }` : "{}";
}

function propertyText({ serializedName, required, access, schema }: Property): string {
  const prefix = access === "readWrite" ? "" : `${access} `;
  return `${prefix}${serializedName}${required ? "" : "?"}: ${schemaText(schema)}`;
}
