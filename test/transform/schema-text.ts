// A schema in one line, so that a table of given and want can be read. Knows nothing of TypeScript output.

import { matchSchema } from "../../generator/model/match.js";
import type { LiteralValue, Property, Schema } from "../../generator/model/schema.js";

/** `a | b` is anyOf, `a ^ b` oneOf; `{ a: T, b?: T }`; `type{ "x" → A, * → B }` a tagged union; names for references. */
export function schemaText(schema: Schema): string {
  return matchSchema<string>(schema, {
    string: (s) => `string${limits(s.format ? { format: s.format, ...s.constraints } : s.constraints)}`,
    number: (s) => `${s.integer ? "integer" : "number"}${limits(s.constraints)}`,
    boolean: (s) => s.kind,
    null: (s) => s.kind,
    unknown: (s) => s.kind,
    never: (s) => s.kind,
    literal: (s) => value(s.value),
    enum: (s) => `enum(${s.members.map((member) => value(member.value)).join(", ")})`,
    unknownVariant: (s) => `other ${s.type}`,
    array: (s) => `${schemaText(s.items)}[]${limits(s.constraints)}`,
    tuple: (s) =>
      `[${[...s.items.map(schemaText), ...(s.rest ? [`...${schemaText(s.rest)}`] : [])].join(", ")}]`,
    object: (s) =>
      `{ ${[...s.properties.map(propertyText), ...additionalProperties(s.additionalProperties)].join(", ")} }`,
    map: (s) => `map(${schemaText(s.value)})`,
    union: (s) => `(${s.variants.map(schemaText).join(s.oneOf ? " ^ " : " | ")})`,
    discriminated: (s) => {
      const cases = s.cases.map((c) => `${value(c.value)} → ${c.variants.map(schemaText).join(" or ")}`);
      const rest =
        s.undiscriminated.length > 0 ? [`* → ${s.undiscriminated.map(schemaText).join(" or ")}`] : [];
      return `${s.declared ? "" : "implied "}${s.property}{ ${[...cases, ...rest].join(", ")} }`;
    },
    intersection: (s) => `(${s.parts.map(schemaText).join(" & ")})`,
    nullable: (s) => `${schemaText(s.of)}?`,
    ref: (s) => s.to.split("/schemas/").at(-1) ?? s.to,
    binary: () => "file",
    constrained: (s) => `${schemaText(s.of)} where ${s.assertions.map(({ kind }) => kind).join(", ")}`,
  });
}

function value(literal: LiteralValue): string {
  return JSON.stringify(literal);
}

function propertyText(property: Property): string {
  const access = property.access === "readWrite" ? "" : `${property.access} `;
  return `${access}${property.serializedName}${property.required ? "" : "?"}: ${schemaText(property.schema)}`;
}

function additionalProperties(rest: Schema | "closed" | "ignored"): readonly string[] {
  if (rest === "ignored") return [];
  return rest === "closed" ? ["closed"] : [`...${schemaText(rest)}`];
}

function limits(bounds: object): string {
  const said = Object.entries(bounds);
  return said.length === 0 ? "" : `<${said.map(([name, bound]) => `${name} ${String(bound)}`).join(", ")}>`;
}
