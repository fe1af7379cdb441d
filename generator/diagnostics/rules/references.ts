// SW2xx: a reference leads nowhere, somewhere forbidden, or back to itself.

import type { Rule } from "../problem.js";

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
} satisfies Record<`SW2${number}`, Rule>;
