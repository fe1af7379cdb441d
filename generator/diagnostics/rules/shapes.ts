// SW3xx: a shape that was repaired, guessed or not carried.

import type { Rule } from "../problem.js";

export const shapeRules = {
  SW301: {
    severity: "warning",
    say: (f: { keyword: string; why: string }) =>
      `the keyword ${f.keyword} is not carried into the output: ${f.why}`,
    help: "generation goes on without it; remove it, or say the same with another keyword",
  },
  SW302: {
    severity: "warning",
    say: (f: { keyword: string; found: string; wanted: string }) =>
      `${f.keyword} is ${f.found} where ${f.wanted} belongs; it is ignored`,
    help: "mend the value; generation goes on as if it were not there",
  },
  SW303: {
    severity: "warning",
    say: (f: { keyword: string; value: string }) =>
      `${f.keyword}: ${f.value} is beyond what a JavaScript number can tell apart (2^53)`,
    help: "leave the bound out, or pass such numbers as strings; it is compared as precisely as a number can be",
  },
  SW304: {
    severity: "warning",
    say: (f: { by: string }) => `the type allows null, but the ${f.by} beside it does not; null is accepted`,
    help: "add null there too (`null` in an enum, `type: 'null'` in a oneOf or anyOf), or remove it from the type",
  },
  SW305: {
    severity: "warning",
    say: (f: { value: string; type: string; done: string }) =>
      `the enum lists ${f.value}, which is not of type ${f.type}; ${f.done}`,
    help: "quote values that are meant as text, or correct the type",
  },
  SW306: {
    severity: "warning",
    say: (f: { type: string }) => `${f.type} is not a type; any value is accepted`,
    help: "use null, boolean, integer, number, string, array or object, with a `format` for what is special about it",
  },
  SW307: {
    severity: "warning",
    say: (f: { slot: string; path: string }) => `nothing declares the parameter {${f.slot}} of ${f.path}`,
    help: "declare it with `in: path`; until then it is a required string",
  },
  SW308: {
    severity: "warning",
    say: (f: { parameter: string; path: string }) =>
      `the path parameter ${f.parameter} has no place in ${f.path}; it is left out`,
    help: "write it into the path in braces, fix its spelling, or remove it",
  },
  SW309: {
    severity: "warning",
    say: (f: { mediaType: string; as: string; places: string }) =>
      `nothing here reads or writes ${f.mediaType} by its schema: the body is passed as ${f.as}${f.places}`,
    help: "describe the body as JSON too if the API takes it, or encode and decode it yourself",
  },
  SW310: {
    severity: "warning",
    say: (f: { places: string }) =>
      `this variant says only that it is nullable: it is read as null${f.places}`,
    help: "put `nullable` beside the type that may be null; strictly this variant takes any value",
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
      `${f.variant} has ${f.property} = ${f.literal}, the mapping says ${f.mapping}`,
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
  SW317: {
    severity: "warning",
    say: (f: { type: string; by: string }) =>
      `the type says ${f.type}, but variants of the ${f.by} beside it are of other types; they are accepted`,
    help: "remove the type beside the variants, or the variants that break it",
  },
  SW318: {
    severity: "warning",
    say: (f: { places: string }) =>
      `a list of schemas under items means nothing in Swagger 2.0: it is read as a choice between them${f.places}`,
    help: "write one schema there, or move to OpenAPI 3 and write anyOf or prefixItems",
  },
  SW319: {
    severity: "warning",
    say: (f: { keyword: string; type: string }) =>
      `${f.keyword} restricts nothing but ${f.type}s here, and without a type every other value is accepted too`,
    help: "say `type` beside it; by its $schema this is JSON Schema, where a keyword implies no type",
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
  SW324: {
    severity: "warning",
    say: (_: Record<never, never>) =>
      "one variant of this anyOf takes any value, so that the others say nothing",
    help: "give that variant a type, or remove it; any value is accepted until then",
  },
  SW325: {
    severity: "warning",
    say: (f: { pattern: string }) =>
      `matching ${JSON.stringify(f.pattern)} can take a time that doubles with each character of the text`,
    help: "rewrite it so that one text matches in one way, or set the `patterns` option to limit, drop or replace it",
  },
  SW326: {
    severity: "error",
    say: (f: { pattern: string }) =>
      `matching ${JSON.stringify(f.pattern)} can take a time that doubles with each character of the text`,
    help: "rewrite it so that one text matches in one way, or replace it in the `patterns` option",
  },
  SW327: {
    severity: "warning",
    say: (f: { properties: string }) =>
      `additionalProperties refuses ${f.properties}, declared beside it; what is declared is accepted`,
    help: "leave it out of schemas that are put together, or say unevaluatedProperties on the outermost (OpenAPI 3.1)",
  },
  SW331: {
    severity: "warning",
    say: (f: { operation: string; mediaType: string }) =>
      `${f.operation} can answer as ${f.mediaType}, but nothing in its request asks for it: that answer is not carried`,
    help: "add a boolean property `stream` to the request body, or describe the stream as an operation of its own",
  },
  SW332: {
    severity: "warning",
    say: (f: { operation: string; kept: string; dropped: string }) =>
      `${f.operation} sends ${f.kept}; ${f.dropped} is not carried: nothing here writes it by its schema`,
    help: "describe that body as text or bytes if callers are to send it, or remove it",
  },
  SW333: {
    severity: "warning",
    say: (f: { operation: string; parameter: string; why: string }) =>
      `the parameter ${f.parameter} of ${f.operation} is not carried: ${f.why}`,
    help: "rename one of them; until then callers can send it with the request options",
  },
  SW334: {
    severity: "warning",
    say: (f: { operation: string; first: string; second: string }) =>
      `${f.operation} takes ${f.first} or ${f.second}, and a value may fit both: it is sent as ${f.first} unless it holds a file or \`contentType\` says otherwise`,
    help: "give one of the two a required property that the other does not have, or describe one media type",
  },
  SW335: {
    severity: "warning",
    say: (f: { operation: string }) =>
      `${f.operation} takes \`stream: true\`, but no stream of it is described: only the plain answer is carried`,
    help: "describe the events as text/event-stream beside the answer, or name their schema in the `streams` option",
  },
  SW336: {
    severity: "warning",
    say: (f: { operation: string }) =>
      `${f.operation} answers with a file that is described as text in JSON; it is read as a file`,
    help: "describe the answer by its own media type, such as application/octet-stream with `format: binary`",
  },
  SW337: {
    severity: "warning",
    say: (f: { schemes: string; places: string }) =>
      `nothing here can satisfy this security (${f.schemes}): requests are sent without credentials${f.places}`,
    help: "declare a scheme the client has (http bearer or basic, apiKey, oauth2, openIdConnect), or add the credential with a header or middleware",
  },
  SW338: {
    severity: "warning",
    say: (f: { operation: string }) =>
      `the whole body of ${f.operation} may be null, which is not carried: its params are the object's properties`,
    help: "take null out of the body's schema; a body that may be left out says `required: false`",
  },
  SW339: {
    severity: "warning",
    say: (f: { variable: string; url: string }) =>
      `nothing declares the variable {${f.variable}} of the server ${f.url}`,
    help: "declare it under `variables` of the server, with a default; until then its braces are sent, unless callers give it",
  },
  SW341: {
    severity: "error",
    say: (f: { operation: string; why: string }) =>
      `${f.operation} cannot be paged as the \`paging\` option says: ${f.why}`,
    help: "mend the entry (README, Options); false says that the operation has no pages",
  },
  SW351: {
    severity: "warning",
    say: (f: { what: string; inside: string; message: string }) =>
      `${f.what} breaks its schema: the value${f.inside} ${f.message}`,
    help: "mend the example or the schema: whoever copies the one is told off by the other",
  },
} satisfies Record<`SW3${number}`, Rule>;
