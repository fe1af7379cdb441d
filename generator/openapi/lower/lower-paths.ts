// All operations of the document, each once.

import type { DraftOperation } from "../../model/document.js";
import type { Json, Pointer } from "../../model/brands.js";
import type { Method, StandardMethod } from "../../model/operation.js";
import type { OperationFacts } from "./choice.js";
import { deprecationOf } from "./extensions.js";
import type { LowerContext, SourceNode } from "./lower-context.js";
import { lowerOperation } from "./lower-operation.js";
import { pathShape, splitPath, templateFault } from "./lower-path.js";
import {
  demandsCredentials,
  lowerSecurity,
  type LoweredSecurity,
  voluntarySecurity,
} from "./lower-security.js";
import { child } from "../../input/pointer.js";
import { entriesAt, isRaw, listAt, textAt, valueAt, type Raw, displayText } from "../../input/raw.js";

const methods: readonly StandardMethod[] = [
  ...(["get", "put", "post", "patch", "delete", "head", "options", "trace", "query"] as const),
];

/** In the order of their paths, with the security schemes that the client can serve. */
export function lowerPaths(
  root: Raw,
  { schemes, carried }: LoweredSecurity,
  context: LowerContext,
): readonly DraftOperation[] {
  const seen = new Map<string, string>();
  const said = valueAt(root, "security");
  const inherited =
    said === undefined && !demandsCredentials(root)
      ? voluntarySecurity(schemes)
      : lowerSecurity(said, "#/security" as Pointer, { context, carried });
  return entriesAt(root, "paths")
    .filter(([path]) => !path.startsWith("x-"))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, value]) => {
      const item = context.follow(value, child("#/paths" as Pointer, path));
      if (!item) return [];
      const parts = splitPath(path);
      const why = templateFault(path);
      if (why !== null) context.add("SW114", child("#/paths" as Pointer, path), { path, why });
      return operationsOf(item, context).flatMap(({ method, operation }) => {
        reportDuplicates({ method, path, pointer: operation.pointer }, seen, context);
        const chosen = context.filter.takes(factsOf(operation, { kind: "path", method, path }));
        if (!chosen) context.report.mute([operation.pointer]);
        const own = valueAt(operation.raw, "security");
        const pointer = child(operation.pointer, "security");
        const security = own === undefined ? inherited : lowerSecurity(own, pointer, { context, carried });
        return [lowerOperation({ method, path, parts, item, operation, security, chosen }, context)];
      });
    });
}

interface FoundOperation {
  readonly method: Method;
  readonly operation: SourceNode;
}

/** Those a path item has keys for, then those it names itself (OpenAPI 3.2, section 4.9.1), by name. */
function operationsOf(item: SourceNode, context: LowerContext): readonly FoundOperation[] {
  const known = methods.flatMap((method): FoundOperation[] => {
    const operation = operationAt(valueAt(item.raw, method), child(item.pointer, method), context);
    return operation ? [{ method, operation }] : [];
  });
  const own = entriesAt(item.raw, "additionalOperations").toSorted(([a], [b]) => (a < b ? -1 : 1));
  const added = own.flatMap(([name, value]): FoundOperation[] => {
    const pointer = child(item.pointer, "additionalOperations", name);
    const operation = operationAt(value, pointer, context);
    if (!operation) return [];
    const method = name.toLowerCase() as Method;
    // A token in capitals (RFC 9110, section 9.1), and none that a path item has a key for.
    if (/^[A-Z][A-Z0-9-]*$/.test(name) && !methods.some((one) => one === method))
      return [{ method, operation }];
    context.add("SW302", pointer, {
      keyword: "additionalOperations",
      actual: displayText(name),
      expected: "another method, in capitals",
    });
    return [];
  });
  return [...known, ...added];
}

/** No version allows a reference here, but documents of many files are written so, and it can mean one thing only. */
function operationAt(value: Json | undefined, pointer: Pointer, context: LowerContext): SourceNode | null {
  return isRaw(value) ? context.follow(value, pointer) : null;
}

/** `id`: null = the document gives none. */
export function factsOf({ raw }: SourceNode, place: OperationFacts["place"]): OperationFacts {
  return {
    id: textAt(raw, "operationId")?.trim() || null,
    tags: listAt(raw, "tags").filter((tag) => typeof tag === "string"),
    deprecated: deprecationOf(raw) !== null,
    place,
  };
}

interface Found {
  readonly method: Method;
  readonly path: string;
  readonly pointer: Pointer;
}

/** Documents tell such paths apart by what their parameters may be; both are written, and the server decides. */
function reportDuplicates(
  { method, path, pointer }: Found,
  seen: Map<string, string>,
  context: LowerContext,
): void {
  const key = `${method} ${pathShape(path)}`;
  const other = seen.get(key);
  if (other === undefined) seen.set(key, path);
  else context.add("SW107", pointer, { method: method.toUpperCase(), path, other });
}
