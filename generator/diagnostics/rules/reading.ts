// SW1xx: the document could not be read, or is not what it says it is.

import type { Rule } from "../problem.js";

export const readingRules = {
  SW101: {
    severity: "error",
    say: (f: { file: string; reason: string }) => `cannot read ${f.file}: ${f.reason}`,
    help: "check the path or the address, and that it may be read",
  },
  SW102: {
    severity: "error",
    say: (f: { reason: string }) => `this is not valid YAML or JSON: ${f.reason}`,
    help: "mend the text at this place; a YAML linter shows the same error",
  },
  SW103: {
    severity: "error",
    say: (f: { found: string }) => `this is not an OpenAPI document: ${f.found}`,
    help: 'an OpenAPI 3 document starts with `openapi: 3.1.0` (or 3.0.x), Swagger 2.0 with `swagger: "2.0"`',
  },
  SW104: {
    severity: "warning",
    say: (f: { message: string }) => `the document breaks the OpenAPI schema: ${f.message}`,
    help: "mend the document; generation goes on with what could be understood",
  },
  SW105: {
    severity: "error",
    say: (f: { budget: string }) => `the document is too large to be read safely: ${f.budget}`,
    help: "split the document, or remove the aliases, nesting or chains of references that make it this large",
  },
  SW106: {
    severity: "error",
    say: (_: Record<never, never>) =>
      "the document has neither an operation nor a schema: there is nothing to write",
    help: "add paths, webhooks or components.schemas, or check that this is the document you meant",
  },
  SW107: {
    severity: "warning",
    say: (f: { method: string; path: string; other: string }) =>
      `${f.method} ${f.path} matches the same requests as ${f.other}: both are written, and the server decides`,
    help: "remove one of them, or tell them apart by their path (OpenAPI calls such paths identical and invalid)",
  },
  SW108: {
    severity: "warning",
    say: (f: { key: string; first: string }) =>
      `the key ${f.key} is written twice; the later one counts (${f.first})`,
    help: "remove one of the two",
  },
  SW109: {
    severity: "warning",
    say: (f: { keyword: string; instead: string }) =>
      `${f.keyword} belongs to another version of OpenAPI; this one says ${f.instead}`,
    help: "it was read as it was meant; write it as this version does, so that other tools understand it too",
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
      `\`include\` and \`exclude\` leave no operation of the document's ${f.operations}: there is nothing to write`,
    help: "check the patterns; `sdkwright inspect` lists the operations of the document",
  },
  SW112: {
    severity: "warning",
    say: (f: { target: string }) => `the overlay's target ${f.target} matches nothing in the document`,
    help: "mend the JSONPath, or remove the action: the document may have changed since it was written",
  },
  SW113: {
    severity: "error",
    say: (f: { reason: string }) => `the overlay cannot be applied: ${f.reason}`,
    help: "see the OpenAPI Overlay Specification 1.1; targets are JSONPath as RFC 9535 has it",
  },
} satisfies Record<`SW1${number}`, Rule>;
