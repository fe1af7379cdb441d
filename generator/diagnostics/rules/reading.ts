// SW1xx: the document could not be read, or is not what it says it is. SW2xx: a reference leads nowhere, somewhere
// forbidden, or back to itself.

import type { Rule } from "../problem.js";

export const readingRules = {
  SW101: {
    severity: "error",
    say: (f: { file: string; reason: string }) => `cannot read ${f.file}: ${f.reason}`,
    help: "check the path or URL, and the permission to read it",
  },
  SW102: {
    severity: "error",
    say: (f: { reason: string }) => `this is not valid YAML or JSON: ${f.reason}`,
    help: "fix the syntax at this location; a YAML linter shows the same error",
  },
  SW103: {
    severity: "error",
    say: (f: { found: string }) => `this is not an OpenAPI document: ${f.found}`,
    help: 'an OpenAPI 3 document starts with `openapi: 3.1.0` (or 3.0.x), Swagger 2.0 with `swagger: "2.0"`',
  },
  SW104: {
    severity: "warning",
    say: (f: { message: string }) => `the document breaks the OpenAPI schema: ${f.message}`,
    help: "fix the document; generation continues with the rest",
  },
  SW105: {
    severity: "error",
    say: (f: { budget: string }) => `the document is too large to be read safely: ${f.budget}`,
    help: "split the document, or remove the aliases, nesting or chains of references that make it this large",
  },
  SW106: {
    severity: "error",
    say: (_: Record<never, never>) =>
      "the document has neither operations nor schemas: there is nothing to generate",
    help: "add paths, webhooks or components.schemas, or check that this is the document you meant",
  },
  SW107: {
    severity: "warning",
    say: (f: { method: string; path: string; other: string }) =>
      `${f.method} ${f.path} matches the same requests as ${f.other}: both are generated, and the server decides`,
    help: "remove one of them, or make their paths differ (OpenAPI calls such paths identical and invalid)",
  },
  SW108: {
    severity: "warning",
    say: (f: { key: string; first: string }) =>
      `the key ${f.key} appears twice; the later one is used (${f.first})`,
    help: "remove one of the two",
  },
  SW109: {
    severity: "warning",
    say: (f: { keyword: string; instead: string }) =>
      `${f.keyword} belongs to another version of OpenAPI; this version uses ${f.instead}`,
    help: "it was read as intended; use this version's keyword, so that other tools understand it too",
  },
  SW110: {
    severity: "warning",
    say: (f: { option: string; pattern: string }) =>
      `${JSON.stringify(f.pattern)} of \`${f.option}\` matches no operation`,
    help: "write `tag:Billing`, `/users/**`, `GET /users/*`, `webhook:*`, `deprecated` or an operation id, as the document spells it",
  },
  SW111: {
    severity: "error",
    say: (f: { operations: number }) =>
      `\`include\` and \`exclude\` leave none of the document's operations (${f.operations}): there is nothing to generate`,
    help: "check the patterns; `sdkwright inspect` lists the operations of the document",
  },
  SW112: {
    severity: "warning",
    say: (f: { target: string }) => `the overlay's target ${f.target} matches nothing in the document`,
    help: "fix the JSONPath, or remove the action: the document may have changed since the overlay was written",
  },
  SW113: {
    severity: "error",
    say: (f: { reason: string }) => `the overlay cannot be applied: ${f.reason}`,
    help: "see the OpenAPI Overlay Specification 1.1; targets are JSONPath (RFC 9535)",
  },
  SW114: {
    severity: "warning",
    say: (f: { path: string; why: string }) => `the path ${f.path} ${f.why}`,
    help: "write each variable part of a path as {name}, with a name of its own; braces that are meant literally as %7B and %7D",
  },
} satisfies Record<`SW1${number}`, Rule>;

/** SW2xx: a reference leads nowhere, somewhere forbidden, or back to itself. */
export const referenceRules = {
  SW201: {
    severity: "error",
    say: (f: { ref: string }) => `${f.ref} resolves only to itself`,
    help: "end the chain of references with a schema",
  },
  SW202: {
    severity: "error",
    say: (f: { ref: string; root: string; grant: string | null }) =>
      `${f.ref} ${f.grant === null ? "is a symbolic link that leads" : "is"} outside the allowed roots (${f.root})` +
      (f.grant === null ? "" : `; --allow-ref ${f.grant} allows it`),
    help: "allow its folder or host with --allow-ref or the option `allowRef`, or move the file below the document's folder",
  },
  SW203: {
    severity: "warning",
    say: (f: { ref: string }) => `nothing is declared at ${f.ref}`,
    help: "add the component, or fix the spelling of the reference; until then a type is `unknown`, and anything else is left out",
  },
  SW204: {
    severity: "warning",
    say: (f: { ref: string; reason: string }) => `cannot read ${f.ref}: ${f.reason}`,
    help: "check the reference's path or URL; until then a type is `unknown`, and anything else is left out",
  },
  SW206: {
    severity: "warning",
    say: (f: { ref: string; taken: string }) =>
      `${f.ref} may mean several anchors of this document, which JSON Schema leaves undefined; the nearest is taken, ${f.taken}`,
    help: "give each anchor a name of its own, or each schema that declares one an $id",
  },
} satisfies Record<`SW2${number}`, Rule>;
