// SW3xx: a shape that was repaired, guessed or not carried.

import type { Rule } from "../problem.js";

export const shapeRules = {
  SW301: {
    severity: "warning",
    say: (f: { keyword: string; why: string }) =>
      `the keyword ${f.keyword} is not carried into the output: ${f.why}`,
    help: "generation goes on without it; remove it, or say the same with another keyword",
  },
  SW311: {
    severity: "warning",
    say: (f: { property: string; value: string; variants: string }) =>
      `${f.property} = ${f.value} does not decide between ${f.variants}; they are tried in order`,
    help: "give each variant a value of its own, or a second property with a fixed value that tells them apart",
  },
  SW312: {
    severity: "warning",
    say: (f: { variant: string; property: string; literal: string; mapping: string }) =>
      `the mapping says ${f.property} = ${f.mapping} for ${f.variant}, its own schema says ${f.literal}`,
    help: "the schema's own value counts; mend the mapping or the schema, so that both say the same",
  },
  SW313: {
    severity: "warning",
    say: (f: { property: string; value: string; target: string }) =>
      `the mapping ${f.property} = ${f.value} leads to ${f.target}, which is not a variant of this union`,
    help: "add it to the variants, or remove it from the mapping; the union's variants are what counts",
  },
  SW314: {
    severity: "warning",
    say: (f: { variant: string; property: string; why: string }) =>
      `nothing says which ${f.property} means ${f.variant} (${f.why}); it is tried when no other variant takes the value`,
    help: "give the variant's property a `const`, or name it in the mapping",
  },
  SW315: {
    severity: "warning",
    say: (f: { property: string; why: string }) =>
      `the discriminator ${f.property} cannot tell the variants apart: ${f.why}`,
    help: "give each variant's property a `const`; until then the variants are tried in order",
  },
  SW316: {
    severity: "warning",
    say: (f: { property: string }) => `the discriminator ${f.property} has nothing to choose from`,
    help: "put it beside `oneOf` or `anyOf`, name the variants in its mapping, or remove it",
  },
  SW320: {
    severity: "warning",
    say: (f: { what: string; first: string; second: string }) =>
      `no value can satisfy ${f.what}: it must be ${f.first} and ${f.second} at once`,
    help: "change one of the two parts; the type is `never` until then",
  },
  SW321: {
    severity: "warning",
    say: (f: { property: string }) => `${f.property} is required here, but declared nowhere`,
    help: "declare the property, or fix its spelling under `required`; any value is accepted until then",
  },
  SW322: {
    severity: "warning",
    say: (f: { name: string }) => `${f.name} is made of itself, which adds nothing to it`,
    help: "remove the reference that leads back; it was left out",
  },
  SW323: {
    severity: "warning",
    say: (f: { what: string }) => `more than one variant of this oneOf takes ${f.what}; it is read as anyOf`,
    help: "write anyOf, or make the variants exclude each other",
  },
} satisfies Record<`SW3${number}`, Rule>;
