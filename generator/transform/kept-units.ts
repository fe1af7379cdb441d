// A document made anew → the same with every declaration, operation and resource that is as it was being that of the
// document before. Whole ones only: inside one, what is the same object in two places stays the same object in both.
// Knows nothing of what they are.

import type { Document, Operation, Resource } from "../model/document.js";
import { graft } from "../memory/graft.js";

export function keepUnits(before: Document, after: Document): Document {
  const decls = new Map(before.decls.map((decl) => [decl.id, decl]));
  return Object.freeze({
    ...after,
    decls: Object.freeze(after.decls.map((decl) => kept(decls.get(decl.id), decl))),
    resources: keptResources(before.resources, after.resources),
  });
}

function keptResources(before: readonly Resource[], after: readonly Resource[]): readonly Resource[] {
  const known = new Map(before.map((resource) => [resource.className, resource]));
  return Object.freeze(
    after.map((resource) => {
      const old = known.get(resource.className);
      const operations = new Map(
        (old?.operations ?? []).map((one): [string, Operation] => [one.functionName, one]),
      );
      const own = resource.operations.map((one) => kept(operations.get(one.functionName), one));
      const children = keptResources(old?.children ?? [], resource.children);
      const made = Object.freeze({ ...resource, operations: Object.freeze(own), children });
      return old && isSameBut(old, made) ? old : made;
    }),
  );
}

/** What is in a resource was compared before. */
function isSameBut(old: Resource, made: Resource): boolean {
  const same = (a: readonly object[], b: readonly object[]): boolean =>
    a.length === b.length && a.every((item, n) => item === b[n]);
  if (!same(old.operations, made.operations) || !same(old.children, made.children)) return false;
  const rest = { ...made, operations: old.operations, children: old.children };
  return graft(old, rest) === old;
}

function kept<T>(before: T | undefined, after: T): T {
  return before !== undefined && graft(before, after) === before ? before : after;
}
