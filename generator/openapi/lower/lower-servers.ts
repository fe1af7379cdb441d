// Servers and their variables.

import type { Pointer } from "../../model/brands.js";
import type { Server, ServerVariable } from "../../model/operation.js";
import type { LowerContext } from "./lower-context.js";
import { plainDocs } from "./lower-docs.js";
import { child } from "../../input/pointer.js";
import { entriesAt, isRaw, listAt, textAt, wordAt, type Raw } from "../../input/raw.js";

/** The servers listed in the object at `pointer`, in its order: the first is the default. */
export function lowerServers(holder: Raw, pointer: Pointer, context: LowerContext): readonly Server[] {
  return listAt(holder, "servers").flatMap((value, index): Server[] => {
    const childPointer = child(pointer, "servers", index);
    const url = isRaw(value) ? textAt(value, "url") : null;
    if (!isRaw(value) || url === null) return [];
    return [
      {
        url,
        variables: withUndeclared(
          variablesOf(value, childPointer, context),
          { url, pointer: childPointer },
          context,
        ),
        ...plainDocs({ raw: value, pointer: childPointer }, context),
      },
    ];
  });
}

function variablesOf(raw: Raw, pointer: Pointer, context: LowerContext): readonly ServerVariable[] {
  return entriesAt(raw, "variables")
    .flatMap(([name, value]): ServerVariable[] => {
      if (!isRaw(value)) return [];
      const values = listAt(value, "enum").map(String);
      const docs = plainDocs({ raw: value, pointer: child(pointer, "variables", name) }, context);
      // Documents generated from code leave the default out; the first value is the only candidate.
      return [{ name, default: wordAt(value, "default") ?? values[0] ?? "", values, ...docs }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Callers can at least give what the address asks for; until then the braces stand, which is what an error then shows. */
function withUndeclared(
  declared: readonly ServerVariable[],
  { url, pointer }: { readonly url: string; readonly pointer: Pointer },
  context: LowerContext,
): readonly ServerVariable[] {
  const used = [...url.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  const missing = [...new Set(used)].filter((name) => !declared.some((one) => one.name === name));
  for (const variable of missing) context.add("SW339", child(pointer, "url"), { variable, url });
  const added = missing.map((name): ServerVariable => ({ name, default: `{${name}}`, values: [] }));
  return [...declared, ...added].sort((a, b) => (a.name < b.name ? -1 : 1));
}
