// Gives every operation its resource and its method name, by the path, by pins, and by settling duplicates.

import type { Report } from "../diagnostics/report.js";
import type { NameHint } from "../model/brands.js";
import type { Draft, DraftOperation } from "../model/document.js";
import type { PathPart } from "../model/operation.js";
import { isLiteral } from "../model/query/kinds.js";
import { plainContents } from "./call-shape/success-contents.js";
import { camelCase, kebabCase, pascalCase } from "./names/identifiers.js";
import { isCalled } from "./paging/list-shape.js";
import { fromTable, methodName, type MethodName, type MethodPath } from "./resources/method-names.js";
import type { PassSettings } from "./pass-settings.js";
import { PathTree, type GetResponse, type PathNode } from "./resources/path-tree.js";
import { readNameOverrides } from "./resources/operation-name-overrides.js";
import { lastWord, plainPath, routeOf, type Route } from "./resources/routes.js";
import { lowerWords } from "./resources/generic-verbs.js";
import { versionPrefixes } from "./resources/version-prefix.js";
import {
  hasOwnId,
  ownWords,
  resolveOperationNames,
  type NamedOperation,
} from "./resources/resolve-operation-names.js";
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
  const byPath = nameByPath(draft, settings);
  const named = byPath.map(({ operation, resource, name, isAlone }): NamedOperation => {
    const override = overrides.get(operation);
    // A name without a dot is the method's own; where the resource would hold nothing else, it is the client's.
    const own = override?.from === "option" && isAlone ? [] : resource;
    return {
      operation,
      resource: override?.resource ?? own,
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
  const versions = versionPrefixes(draft.operations.map(({ path }) => plainPath(path)));
  const tree = new PathTree();
  const shapes = new Shapes(draft);
  const placed = draft.operations.map((operation): Placed => {
    const route = routeOf(operation.path, prefixes, versions.get(plainPath(operation.path)));
    const node = tree.add(route);
    node.methods.add(operation.method);
    if (operation.method === "get") {
      node.response = getResponse(operation, shapes);
      node.lists = isList(operation, shapes);
    }
    return { operation, route, node };
  });
  const uses = new Map<string, number>();
  const first = ({ segments: [one] }: Route): string => camelCase(one ?? "");
  for (const { route } of placed) uses.set(first(route), (uses.get(first(route)) ?? 0) + 1);
  const made = placed.map(({ operation, route, node }): ByPath => {
    const path: MethodPath = {
      route,
      node,
      method: operation.method,
      operationId: hasOwnId(operation) ? operation.id : "",
      parent: tree.parent(route),
    };
    const isAlone = route.segments.length === 1 && first(route) !== "" && uses.get(first(route)) === 1;
    return { ...methodName(path), operation, otherwise: () => fromTable(path), isAlone };
  });
  return withFragments(
    withoutMeetings(made).map((named) =>
      named.resource.length > 0 || named.isAction
        ? named
        : { ...named, resource: [fallback(named.operation)] },
    ),
  );
}

interface ByPath extends MethodName, Pick<NamedOperation, "operation"> {
  /** The name it has where the path's own word is no method. */
  readonly otherwise: () => MethodName;
  /** Its path is one word, with which no other operation's path begins. */
  readonly isAlone: boolean;
}

/**
 * An action that is called as a resource beside it is one of that resource's methods: with `/uploads/{id}/parts/{n}`,
 * `POST /uploads/parts` is `uploads.parts.create`.
 */
function withoutMeetings(all: readonly ByPath[]): readonly ByPath[] {
  const chains = new Set(
    all.flatMap(({ resource }) => resource.map((_, index) => resource.slice(0, index + 1).join("."))),
  );
  return all.map((named) => {
    const meets = named.isAction && chains.has([...named.resource, named.name].join("."));
    return meets ? { ...named, ...named.otherwise() } : named;
  });
}

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

/** A list whatever its path ends in: by its operationId, or as an array. */
function isList(operation: DraftOperation, shapes: Shapes): boolean {
  if (hasOwnId(operation) && lowerWords(ownWords(operation).join(" "))[0] === "list") return true;
  const [content] = plainContents(operation);
  return content?.encoding === "json" && shapes.array(content.schema) !== null;
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
    const asked = isCalled(lastWord(operation.path));
    const holds = (inner: typeof view): boolean =>
      [...(inner?.properties.values() ?? [])].some((one) => asked(one) && shapes.array(one.schema) !== null);
    // What was asked for may be wrapped once more: `{ status, meta: { styles: [] } }`.
    const isAsked =
      holds(view) ||
      [...(view?.properties.values() ?? [])].some((one) => holds(shapes.object(shapes.value(one.schema))));
    return operation.paging || isAsked ? "list" : "one";
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
