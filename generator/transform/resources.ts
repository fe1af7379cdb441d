// Gives every operation its resource and its method name, by the path, by pins, and by settling duplicates.

import type { Report } from "../diagnostics/report.js";
import type { NameHint } from "../model/brands.js";
import type { Draft, DraftOperation } from "../model/document.js";
import type { PathPart } from "../model/operation.js";
import { isLiteral } from "../model/query/kinds.js";
import { plainContents } from "./call-shape/success-contents.js";
import { camelCase, kebabCase, pascalCase } from "./names/identifiers.js";
import { isCalled } from "./paging/list-shape.js";
import { methodName, type MethodName } from "./resources/method-names.js";
import type { PassSettings } from "./pass-settings.js";
import { PathTree, type GetResponse, type PathNode } from "./resources/path-tree.js";
import { readNameOverrides } from "./resources/operation-name-overrides.js";
import { lastWord, routeOf, type Route } from "./resources/routes.js";
import { hasOwnId, resolveOperationNames, type NamedOperation } from "./resources/resolve-operation-names.js";
import { Shapes } from "./shapes.js";

interface Placed {
  readonly operation: DraftOperation;
  readonly route: Route;
  readonly node: PathNode;
}

/** Operations leave this pass with `resource`, `name` and `functionName`; no two share a dotted name. */
export function resources(draft: Draft, settings: Pick<PassSettings, "names">, report: Report): Draft {
  reportRepeatedIds(draft, report);
  const overrides = readNameOverrides(draft, settings, report);
  const named = nameByPath(draft, settings).map(({ operation, resource, name }): NamedOperation => {
    const override = overrides.get(operation);
    return {
      operation,
      resource: override?.resource ?? resource,
      name: override?.name ?? name,
      from: override?.from ?? "path",
    };
  });
  const resolved = new Map(resolveOperationNames(named, report).map((one) => [one.operation, one]));
  return {
    ...draft,
    operations: draft.operations.map((operation) => {
      const one = resolved.get(operation);
      return one ? withNames(operation, one) : operation;
    }),
  };
}

function withNames(operation: DraftOperation, { resource, name, from }: NamedOperation): DraftOperation {
  const source: NameHint["source"] = from === "path" ? "derived" : "override";
  const whole = [...resource, name].map(pascalCase).join("");
  return {
    ...operation,
    resource,
    name: { text: name, source },
    functionName: { text: camelCase(whole), source: "derived" },
  };
}

function nameByPath(draft: Draft, settings: Pick<PassSettings, "names">): readonly ByPath[] {
  const prefixes = readPrefixes(settings);
  const tree = new PathTree();
  const shapes = new Shapes(draft);
  const placed = draft.operations.map((operation): Placed => {
    const route = routeOf(operation.path, prefixes);
    const node = tree.add(route);
    node.methods.add(operation.method);
    if (operation.method === "get") node.response = getResponse(operation, shapes);
    return { operation, route, node };
  });
  return withFragments(
    placed.map(({ operation, route, node }) => {
      const made = methodName({
        route,
        node,
        method: operation.method,
        operationId: hasOwnId(operation) ? operation.id : "",
        parent: tree.parent(route),
      });
      const resource = made.resource.length > 0 ? made.resource : [fallback(operation)];
      return { ...made, operation, resource };
    }),
  );
}

type ByPath = MethodName & Pick<NamedOperation, "operation">;

/**
 * A path's fragment is the document's own word for what is done: `POST /token#refresh` → `token.refresh`. Where
 * several operations of a resource have the same one, it only adds to their names: `/jobs#stream` → `createStream`.
 * One that repeats the name of the path's slot (`/users/{user_id}#id`) tells two paths apart, not what they do.
 */
function withFragments(all: readonly ByPath[]): readonly ByPath[] {
  const fragment = ({ operation: { name, path } }: ByPath): string =>
    name.source === "component" && !endsIn(path.at(-1), name.text) ? name.text : "";
  const place = (named: ByPath): string => [...named.resource, camelCase(fragment(named))].join(".");
  const counts = new Map<string, number>();
  for (const named of all) counts.set(place(named), (counts.get(place(named)) ?? 0) + 1);
  return all.map((named) => {
    const own = fragment(named);
    if (camelCase(own) === "") return named;
    const adds = named.isAction || (counts.get(place(named)) ?? 0) > 1;
    return { ...named, name: adds ? `${named.name}${pascalCase(own)}` : camelCase(own) };
  });
}

function endsIn(part: PathPart | undefined, text: string): boolean {
  if (part?.kind !== "expression") return false;
  return `-${kebabCase(part.parameter)}`.endsWith(`-${kebabCase(text)}`);
}

function readPrefixes(settings: Pick<PassSettings, "names">): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(settings.names.prefixes).map(([prefix, chain]) => [
      prefix.replace(/\/+$/, ""),
      chain.split(".").filter((name) => name !== ""),
    ]),
  );
}

/** The root path belongs to no resource of its own: its first tag names one. */
function fallback(operation: DraftOperation): string {
  return camelCase(operation.tags[0] ?? "") || "root";
}

/** An array, an object that calls itself a list, one with an array of `data` or of what was asked for, or pages. */
function getResponse(operation: DraftOperation, shapes: Shapes): GetResponse {
  const [content] = plainContents(operation);
  if (!content || content.encoding !== "json") return "one";
  if (shapes.array(content.schema)) return "list";
  const view = shapes.object(shapes.value(content.schema));
  const kind = view?.properties.get("object");
  const constant = kind ? shapes.value(kind.schema) : null;
  if (isLiteral(constant) && constant.value === "list") return "list";
  const data = view?.properties.get("data");
  if (!data || !shapes.array(data.schema)) {
    const asked = [...(view?.properties.values() ?? [])].find(isCalled(lastWord(operation.path)));
    return operation.paging || (asked && shapes.array(asked.schema)) ? "list" : "one";
  }
  return isLiteral(constant) ? "page" : "list";
}

function reportRepeatedIds(draft: Draft, report: Report): void {
  const first = new Map<string, DraftOperation>();
  for (const operation of draft.operations) {
    const before = first.get(operation.id);
    if (!before || !hasOwnId(operation)) first.set(operation.id, operation);
    // A path item that two paths refer to has one operation.
    else if (before.pointer !== operation.pointer)
      report.add("SW406", operation.pointer, { id: operation.id, first: before.pointer });
  }
}
