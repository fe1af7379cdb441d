// SW3xx: a shape that was repaired, guessed or not carried.

import type { Rule } from "../problem.js";

export const shapeRules = {
  SW301: {
    severity: "note",
    say: (f: { keyword: string; why: string }) => `the keyword ${f.keyword} is not supported here: ${f.why}`,
    help: "generation continues without it; remove it, or express the same with another keyword",
  },
  SW302: {
    severity: "warning",
    say: (f: { keyword: string; actual: string; expected: string }) =>
      `${f.keyword} is ${f.actual} where ${f.expected} is expected; it is ignored`,
    help: "fix the value; generation continues without it",
  },
  SW303: {
    severity: "note",
    say: (f: { keyword: string; value: string }) =>
      `${f.keyword}: ${f.value} is beyond the exact range of a JavaScript number (2^53)`,
    help: "remove the bound, or describe such numbers as strings; it is compared as precisely as a number can be",
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
    help: "quote values that are meant as strings, or fix the type",
  },
  SW306: {
    severity: "warning",
    say: (f: { type: string }) => `${f.type} is not a type; any value is accepted`,
    help: "use null, boolean, integer, number, string, array or object, with a `format` for what is special about it",
  },
  SW307: {
    severity: "warning",
    say: (f: { expression: string; path: string }) =>
      `the path parameter {${f.expression}} of ${f.path} is not declared`,
    cause: (f: { expression: string }) => f.expression,
    help: "declare it with `in: path`; until then it is a required string",
  },
  SW308: {
    severity: "warning",
    say: (f: { parameter: string; path: string }) =>
      `the path parameter ${f.parameter} does not occur in ${f.path}; it is left out`,
    cause: (f: { parameter: string }) => f.parameter,
    help: "add it to the path in braces, fix its spelling, or remove it",
  },
  SW309: {
    severity: "note",
    say: (f: { mediaType: string; as: string }) =>
      `${f.mediaType} cannot be encoded or decoded by its schema: the body is passed as ${f.as}`,
    help: "describe the body as JSON too if the API accepts it, or encode and decode it yourself",
  },
  SW310: {
    severity: "warning",
    say: (_: Record<never, never>) => "this variant has no keyword but `nullable`: it is read as null",
    help: "put `nullable` beside the type that may be null; strictly, this variant accepts any value",
  },
  SW311: {
    severity: "warning",
    say: (f: { property: string; value: string; variants: string }) =>
      `${f.property} = ${f.value} does not decide between ${f.variants}; they are tried in order`,
    help: "give each variant a distinct value, or a second property with a distinct `const`",
  },
  SW312: {
    severity: "warning",
    say: (f: { variant: string; property: string; literal: string; mapping: string }) =>
      `${f.variant} has ${f.property} = ${f.literal}, the mapping says ${f.mapping}`,
    help: "the schema's own value is used; fix the mapping or the schema, so that both agree",
  },
  SW313: {
    severity: "warning",
    say: (f: { property: string; value: string; target: string }) =>
      `the mapping ${f.property} = ${f.value} refers to ${f.target}, which is not a variant of this union`,
    help: "add it to the variants, or remove it from the mapping; only the union's variants are used",
  },
  SW314: {
    severity: "warning",
    say: (f: { variant: string; property: string; why: string }) =>
      `${f.variant} has no value of the discriminator ${f.property} (${f.why}); it is tried when no other variant accepts the value`,
    help: "give the variant's property a `const`, or name it in the mapping",
  },
  SW315: {
    severity: "warning",
    say: (f: { property: string; why: string }) =>
      `the discriminator ${f.property} does not distinguish the variants: ${f.why}`,
    help: "give each variant's property a `const`; until then the variants are tried in order",
  },
  SW316: {
    severity: "warning",
    say: (f: { property: string }) => `the discriminator ${f.property} has no variants`,
    help: "put it beside `oneOf` or `anyOf`, list the variants in its mapping, or remove it",
  },
  SW317: {
    severity: "warning",
    say: (f: { type: string; by: string }) =>
      `the type says ${f.type}, but variants of the ${f.by} beside it are of other types; they are accepted`,
    help: "remove the type beside the variants, or the variants that contradict it",
  },
  SW318: {
    severity: "warning",
    say: (_: Record<never, never>) =>
      "an array of schemas under items is not valid in Swagger 2.0: it is read as anyOf",
    help: "use a single schema, or upgrade to OpenAPI 3 and use anyOf or prefixItems",
  },
  SW319: {
    severity: "note",
    say: (f: { keyword: string; type: string }) =>
      `${f.keyword} applies only to ${f.type}s, and without a type every other value is accepted too`,
    help: "add `type` beside it; by its $schema this is JSON Schema, where a keyword implies no type",
  },
  SW320: {
    severity: "warning",
    say: (f: { why: string }) => `no value can satisfy this schema: ${f.why}`,
    help: "change one of the two; the type is `never` until then",
  },
  SW321: {
    severity: "warning",
    say: (f: { property: string }) => `${f.property} is required, but not declared`,
    help: "declare the property, or fix its spelling under `required`; any value is accepted until then",
  },
  SW322: {
    severity: "warning",
    say: (f: { name: string }) => `${f.name} is composed of itself, which adds nothing`,
    help: "remove the circular reference; it was left out",
  },
  SW323: {
    severity: "warning",
    say: (f: { what: string }) =>
      `more than one variant of this oneOf accepts ${f.what}; it is read as anyOf`,
    help: "use anyOf, or make the variants mutually exclusive",
  },
  SW324: {
    severity: "note",
    say: (_: Record<never, never>) =>
      "one variant of this anyOf accepts any value, so that the others have no effect",
    help: "give that variant a type, or remove it; any value is accepted until then",
  },
  SW325: {
    severity: "warning",
    say: (f: { pattern: string }) =>
      `matching ${JSON.stringify(f.pattern)} can take time that doubles with each character of the text`,
    help: "rewrite it so that a text matches in only one way, or set the `patterns` option to limit, drop or replace it",
  },
  SW326: {
    severity: "error",
    say: (f: { pattern: string }) =>
      `matching ${JSON.stringify(f.pattern)} can take time that doubles with each character of the text`,
    help: "rewrite it so that a text matches in only one way, or replace it in the `patterns` option",
  },
  SW327: {
    severity: "warning",
    say: (f: { properties: string }) =>
      `${f.properties}, declared by a sibling schema, would be rejected here; declared properties are accepted`,
    help: "remove additionalProperties from schemas combined by allOf, or use unevaluatedProperties on the outermost schema (OpenAPI 3.1)",
  },
  SW328: {
    severity: "warning",
    say: (f: { what: string; kept: string; overridden: string }) =>
      `this allOf asks for ${f.overridden} and ${f.kept} at once${f.what}; it is read as ${f.kept}`,
    help: "make the parts agree; the later one counts, but keywords that only hint at a type yield to a type that is named",
  },
  SW329: {
    severity: "warning",
    say: (f: { keywords: string }) =>
      `what stands beside a $ref restricts nothing before OpenAPI 3.1: ${f.keywords}`,
    cause: () => "",
    help: "put the $ref into an allOf if these keywords are meant, or remove them",
  },
  SW330: {
    severity: "warning",
    say: (f: { keyword: string; meant: string }) =>
      `${f.keyword} is no keyword of JSON Schema; it looks like ${f.meant}`,
    help: "fix its spelling; generation continues without it. The name of an extension begins with `x-`",
  },
  SW331: {
    severity: "note",
    say: (f: { operation: string; mediaType: string }) =>
      `${f.operation} has a response of type ${f.mediaType}, but nothing in its request selects it: that response is left out`,
    cause: (f: { mediaType: string }) => f.mediaType,
    help: "add a boolean property `stream` to the request body, or describe the stream as an operation of its own",
  },
  SW332: {
    severity: "note",
    say: (f: { operation: string; kept: string; dropped: string }) =>
      `${f.operation} sends ${f.kept}; ${f.dropped} is left out: it cannot be encoded by its schema`,
    cause: (f: { kept: string; dropped: string }) => `${f.kept} ${f.dropped}`,
    help: "describe that body as text or bytes if callers need to send it, or remove it",
  },
  SW333: {
    severity: "note",
    say: (f: { operation: string; parameter: string; why: string }) =>
      `the parameter ${f.parameter} of ${f.operation} is left out: ${f.why}`,
    cause: (f: { why: string }) => f.why,
    help: "rename one of them; until then callers can send it with the request options",
  },
  SW334: {
    severity: "note",
    say: (f: { operation: string; first: string; second: string }) =>
      `${f.operation} accepts ${f.first} or ${f.second}, and a value may fit both: it is sent as ${f.first} unless it contains a file or \`contentType\` says otherwise`,
    cause: (f: { first: string; second: string }) => `${f.first} ${f.second}`,
    help: "give one of the two a required property that the other does not have, or describe one media type",
  },
  SW335: {
    severity: "note",
    say: (f: { operation: string }) =>
      `${f.operation} accepts \`stream: true\`, but describes no stream: only the response without streaming is generated`,
    cause: () => "",
    help: "describe the events as text/event-stream beside the response, or name their schema in the `streams` option",
  },
  SW336: {
    severity: "warning",
    say: (f: { operation: string }) =>
      `the response of ${f.operation} is a file, but described as a JSON string; it is read as a file`,
    cause: () => "",
    help: "describe the response with its own media type, such as application/octet-stream with `format: binary`",
  },
  SW337: {
    severity: "note",
    say: (f: { schemes: string }) =>
      `the client supports none of these security schemes (${f.schemes}): requests are sent without credentials`,
    help: "declare a scheme the client supports (http bearer or basic, apiKey, oauth2, openIdConnect), or add the credential with a header or middleware",
  },
  SW338: {
    severity: "note",
    say: (f: { operation: string }) =>
      `the body of ${f.operation} may be null, which is not supported: its params are the object's properties`,
    cause: () => "",
    help: "remove null from the body's schema; an optional body has `required: false`",
  },
  SW339: {
    severity: "warning",
    say: (f: { variable: string; url: string }) =>
      `the variable {${f.variable}} of the server ${f.url} is not declared`,
    help: "declare it under `variables` of the server, with a default; until then callers must pass a value",
  },
  SW340: {
    severity: "warning",
    say: (f: { parameter: string; operation: string }) =>
      `${f.operation} lists the parameter ${f.parameter} more than once; the later one is used`,
    help: "remove one of them: a parameter is told apart by its name and place",
  },
  SW341: {
    severity: "error",
    say: (f: { operation: string; why: string }) =>
      `${f.operation} cannot be paginated as the \`paging\` option says: ${f.why}`,
    help: "fix the entry (README, Options); false means that the operation has no pages",
  },
  SW342: {
    severity: "warning",
    say: (f: { value: string }) => `the default ${f.value} is not a value that its schema accepts`,
    help: "fix the default or the schema: a server that assumes the default breaks its own description",
  },
  SW343: {
    severity: "warning",
    say: (f: { operation: string; parameter: string; how: string }) =>
      `the parameter ${f.parameter} of ${f.operation} may have values that ${f.how} has no form for; a call with one throws`,
    help: "describe it by `content` with application/json, or give a query parameter `style: deepObject`",
  },
  SW344: {
    severity: "warning",
    say: (f: { low: string; high: string }) => `no value satisfies both ${f.low} and ${f.high}`,
    help: "fix one of the two limits",
  },
  SW345: {
    severity: "warning",
    say: (f: { parameter: string; type: string }) =>
      `the style deepObject is defined for objects, and ${f.parameter} is of type ${f.type}: a list is sent as name[]=value`,
    cause: (f: { type: string }) => f.type,
    help: "use the style form for lists and single values, unless the server expects brackets",
  },
  SW351: {
    severity: "warning",
    say: (f: { what: string; inside: string; message: string }) =>
      `${f.what} does not match its schema: the value${f.inside} ${f.message}`,
    help: "fix the example or the schema: an API that follows the schema rejects the example",
  },
} satisfies Record<`SW3${number}`, Rule>;
