// SW4xx: names that had to be settled, or could not be.

import type { Rule } from "../problem.js";

export const namingRules = {
  SW401: {
    severity: "error",
    say: (f: { name: string; first: string; second: string }) =>
      `the option \`names\` gives the name ${f.name} to both ${f.first} and ${f.second}`,
    help: "give one of them another name in the `names` option",
  },
  SW402: {
    severity: "note",
    say: (f: { operation: string; name: string; preferred: string; holder: string }) =>
      `${f.operation} is named ${f.name}, because ${f.preferred} is ${f.holder}`,
    cause: () => "",
    help: "give it a name of your choice in the `names.operations` option",
  },
  SW403: {
    severity: "note",
    say: (f: { component: string; name: string; why: string }) =>
      `the type of ${f.component} is named ${f.name}: ${f.why}`,
    cause: (f: { why: string }) => f.why,
    help: "rename the component, or give it a name of your choice in the `names.types` option",
  },
  SW404: {
    severity: "error",
    say: (f: { name: string; of: string }) =>
      `${JSON.stringify(f.name)}, which the option \`names\` gives to ${f.of}, is not a valid name`,
    help: "use letters, digits, `_` and `$`, no digit first, no reserved word; dots separate the resources of a method",
  },
  SW405: {
    severity: "warning",
    say: (f: { key: string; option: string }) =>
      `${f.option} names ${f.key}, which the document does not have`,
    help: "an operation is written `METHOD /path` as in the document, a type by its key, a stream by how its path starts",
  },
  SW406: {
    severity: "warning",
    say: (f: { id: string; first: string }) => `the operationId ${f.id} is already used at ${f.first}`,
    help: "give each operation a unique operationId; names come from the paths, so that nothing else changes",
  },
  SW407: {
    severity: "note",
    say: (f: { operation: string; why: string }) =>
      `${f.operation} takes its body under the key \`body\` of the params: ${f.why}`,
    cause: (f: { why: string }) => f.why,
    help: "make the body an object whose properties differ from the parameters' names, or pass it as it is",
  },
  SW408: {
    severity: "warning",
    say: (f: { name: string; operation: string }) =>
      `the extension that names ${f.operation} is ignored: ${JSON.stringify(f.name)} is not a valid name`,
    help: "use letters, digits, `_` and `$`, no digit first; or name the operation in the `names.operations` option",
  },
  SW409: {
    severity: "warning",
    say: (f: { key: string; notes: number; values: number }) =>
      `${f.key} has entries for ${count(f.notes)} where the enum has ${f.values}: it is ignored, since the entries cannot be assigned to values`,
    help: "give it one entry for each value, in the order of the values",
  },
  SW410: {
    severity: "note",
    say: (f: { type: string; value: string; name: string; done: string }) =>
      `the name ${JSON.stringify(f.name)} of the value ${f.value} of ${f.type} ${f.done}`,
    cause: () => "",
    help: "use letters, digits, `_` and `$`, no digit first, and each name once",
  },
} satisfies Record<`SW4${number}`, Rule>;

function count(values: number): string {
  return values === 1 ? "1 value" : `${values} values`;
}
