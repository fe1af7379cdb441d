// All operations of the document, each once. Knows nothing of what is inside an operation.

import type { DraftOperation } from "../../ir/document.js";
import type { Method } from "../../ir/operation.js";
import type { Pointer } from "../../ir/brands.js";
import type { OperationFacts } from "./choice.js";
import { deprecationOf } from "./extensions.js";
import type { LowerContext, Placed } from "./lower-context.js";
import { lowerOperation } from "./lower-operation.js";
import { pathShape, splitPath } from "./lower-path.js";
import { lowerSecurity } from "./lower-security.js";
import { child } from "../pointer.js";
import { entriesAt, isRaw, listAt, textAt, valueAt, type Raw } from "../raw.js";

const methods: readonly Method[] = ["get", "put", "post", "patch", "delete", "head", "options", "trace"];

/** In the order of their paths; `schemes`: ids of the security schemes that the client can serve. */
export function lowerPaths(
  root: Raw,
  schemes: ReadonlySet<string>,
  context: LowerContext,
): readonly DraftOperation[] {
  const seen = new Map<string, string>();
  const inherited = lowerSecurity(valueAt(root, "security"), "#/security" as Pointer, {
    context,
    ids: schemes,
  });
  return entriesAt(root, "paths")
    .filter(([path]) => !path.startsWith("x-"))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, value]) => {
      const item = context.follow(value, child("#/paths" as Pointer, path));
      if (!item) return [];
      reportRest(item, context);
      const parts = splitPath(path);
      return methods.flatMap((method) => {
        const operation = operationOf(item, method, context);
        if (!operation || isTwice({ method, path, at: operation.at }, seen, context)) return [];
        const chosen = context.choice.takes(factsOf(operation, { kind: "path", method, path }));
        if (!chosen) context.report.mute([operation.at]);
        const own = valueAt(operation.raw, "security");
        const at = child(operation.at, "security");
        const security = own === undefined ? inherited : lowerSecurity(own, at, { context, ids: schemes });
        return [lowerOperation({ method, path, parts, item, operation, security, chosen }, context)];
      });
    });
}

/** No version allows a reference here, but documents of many files are written so, and it can mean one thing only. */
function operationOf(item: Placed, method: Method, context: LowerContext): Placed | null {
  const value = valueAt(item.raw, method);
  return isRaw(value) ? context.follow(value, child(item.at, method)) : null;
}

/** `id`: null = the document gives none. */
export function factsOf({ raw }: Placed, place: OperationFacts["place"]): OperationFacts {
  return {
    id: textAt(raw, "operationId")?.trim() || null,
    tags: listAt(raw, "tags").filter((tag) => typeof tag === "string"),
    deprecated: deprecationOf(raw) !== null,
    place,
  };
}

function reportRest({ raw, at }: Placed, context: LowerContext): void {
  for (const keyword of ["query", "additionalOperations"]) {
    if (isRaw(valueAt(raw, keyword)))
      context.countUnused(keyword, "only the methods of OpenAPI 3.1 have a form here", at);
  }
}

interface Found {
  readonly method: Method;
  readonly path: string;
  readonly at: Pointer;
}

function isTwice({ method, path, at }: Found, seen: Map<string, string>, context: LowerContext): boolean {
  const key = `${method} ${pathShape(path)}`;
  const other = seen.get(key);
  if (other === undefined) seen.set(key, path);
  else context.add("SW107", at, { method: method.toUpperCase(), path, other });
  return other !== undefined;
}
