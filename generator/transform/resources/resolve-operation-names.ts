// Settles operations that would share a dotted name.

import type { Report } from "../../diagnostics/report.js";
import type { DraftOperation } from "../../model/document.js";
import { camelCase, pascalCase, words } from "../names/identifiers.js";
import { singularWord } from "../../model/singular-word.js";
import { pathTemplate, pathParameters } from "../../model/query/operations.js";

export interface NamedOperation {
  readonly operation: DraftOperation;
  readonly resource: readonly string[];
  readonly name: string;
  /** Who decided the name. */
  readonly from: "option" | "extension" | "path";
}

type Fallback = (named: NamedOperation) => Pick<NamedOperation, "resource" | "name">;

/** Each uses the operation's own words, so that a new operation elsewhere renames none of these. */
const fallbacks: readonly Fallback[] = [withoutNoun, byOperationId, byExpressions, byPlace];

/** Two pins for one name are an error; everything else is settled and said. */
export function resolveOperationNames(
  all: readonly NamedOperation[],
  report: Report,
): readonly NamedOperation[] {
  const resolved = new Map<string, NamedOperation>();
  const original = new Map(all.map((named) => [named.operation, named]));
  let open: readonly NamedOperation[] = all;
  for (const fallback of [null, ...fallbacks]) {
    const wanted = open.map((named) => (fallback === null ? named : { ...named, ...fallback(named) }));
    const next: NamedOperation[] = [];
    for (const group of groupByName(wanted)) {
      const [winner, ...others] = ranked(group);
      if (!winner) continue;
      const taken = resolved.has(dotted(winner));
      if (!taken) resolved.set(dotted(winner), winner);
      next.push(...(taken ? [winner, ...others] : others));
    }
    open = next.map((named) => original.get(named.operation) ?? named);
    reportOverrides(open, resolved, report);
    open = open.filter(({ from }) => from !== "option");
  }
  for (const named of sorted(open)) count(named, resolved);
  reportRenamed(all, resolved, report);
  return [...resolved.values()];
}

function dotted({ resource, name }: Pick<NamedOperation, "resource" | "name">): string {
  return [...resource, name].join(".");
}

function groupByName(all: readonly NamedOperation[]): Iterable<readonly NamedOperation[]> {
  const groups = new Map<string, NamedOperation[]>();
  for (const named of all) {
    const group = groups.get(dotted(named));
    if (group) group.push(named);
    else groups.set(dotted(named), [named]);
  }
  return groups.values();
}

const strength = { option: 0, extension: 1, path: 2 } as const;

/**
 * The pinned one first, then one whose operationId says the same. Of slots that end a path the first is the thing and
 * others are something about it: `/gists/{id}` before `/gists/{id}/{sha}`. Then the most deeply nested path; `/` last.
 */
function ranked(group: readonly NamedOperation[]): readonly NamedOperation[] {
  return [...sorted(group)].sort(
    (a, b) =>
      strength[a.from] - strength[b.from] ||
      Number(saysTheSame(b)) - Number(saysTheSame(a)) ||
      Number(isRoot(a)) - Number(isRoot(b)) ||
      Number(isPart(a)) - Number(isPart(b)) ||
      furtherExpressions(a.operation) - furtherExpressions(b.operation) ||
      expressions(b.operation) - expressions(a.operation),
  );
}

function sorted(group: readonly NamedOperation[]): readonly NamedOperation[] {
  const key = ({ operation }: NamedOperation): string =>
    `${pathTemplate(operation.path)} ${operation.method}`;
  return [...group].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Its resource is not the path's own word. */
function isRoot({ operation }: NamedOperation): boolean {
  return pathTemplate(operation.path) === "/";
}

/** A list of what belongs to one value: `/stakes/{pool}` beside `/stakes`. */
function isPart({ operation, name }: NamedOperation): boolean {
  return name === "list" && operation.path.at(-1)?.kind === "expression";
}

/** `createRun` says the same as `create` on `runs`. */
function saysTheSame({ operation, resource, name }: NamedOperation): boolean {
  return (
    hasOwnId(operation) && singularWords(operation.id) === singularWords(`${name} ${resource.at(-1) ?? ""}`)
  );
}

function singularWords(text: string): string {
  return words(text)
    .map((word) => singularWord(word.toLowerCase()))
    .join(" ");
}

/** How many slots follow the first of those that end the path. */
function furtherExpressions({ path }: DraftOperation): number {
  const [end = ""] = /(?:\/\{[^{}]*\})*$/.exec(pathTemplate(path)) ?? [];
  return Math.max(0, end.split("/").length - 2);
}

function expressions(operation: DraftOperation): number {
  return pathParameters(operation.path).length;
}

/** An id that was made up for want of one is `METHOD /path`, and so are those of some frameworks: `get-pets-id`. */
export function hasOwnId({ id, method, path }: DraftOperation): boolean {
  return !/^[A-Z]+ \//.test(id) && letters(id) !== letters(`${method}${pathTemplate(path)}`);
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/**
 * `createThreadAndRun` on `threads.runs` → `threads.createAndRun`, since it names the parent too. One that names
 * only its own resource stays there: `deletePetByName` on `shop.pets` → `shop.pets.deleteByName`.
 */
function withoutNoun(named: NamedOperation): Pick<NamedOperation, "resource" | "name"> {
  const { operation, resource } = named;
  if (!hasOwnId(operation)) return byExpressions(named);
  const id = ownWords(operation);
  const parent = resource.slice(0, -1);
  const noun = resource.at(-1) ?? "";
  const withoutParent = parent.length > 0 ? without(id, parent.at(-1) ?? "") : null;
  // An id that begins with the resource's own noun speaks of the resource, not of its parent.
  const onParent = withoutParent !== null && !beginsWith(withoutParent, noun);
  const [chain, kept] = onParent
    ? [parent, withoutParent]
    : [resource, without(withoutParent ?? id, noun) ?? without(id, noun) ?? id];
  const said = withUsualName(kept, named);
  // Longer than this it is a sentence: its path tells it apart in fewer words.
  if (said.length > longestPhrase) return byExpressions(named);
  return { resource: chain, name: camelCase(said.map(pascalCase).join("")) || camelCase(operation.id) };
}

const longestPhrase = 4;

function beginsWith(all: readonly string[], noun: string): boolean {
  return singularWords(all[0] ?? "") === singularWords(noun).split(" ")[0];
}

/** `post_byTag` → `createByTag`: what HTTP calls it is not what a caller calls it. */
function withUsualName(
  [first = "", ...rest]: readonly string[],
  { operation, name }: NamedOperation,
): readonly string[] {
  return rest.length > 0 && first.toLowerCase() === operation.method && httpOnly.has(first.toLowerCase())
    ? [name, ...rest]
    : [first, ...rest];
}

const httpOnly: ReadonlySet<string> = new Set(["post", "put"]);

/** The words less those of the noun; null when they do not name it, or would end in a word that needs it. */
function without(given: readonly string[], noun: string): readonly string[] | null {
  const parts = singularWords(noun).split(" ");
  const known = new Set(singularWords(given.join(" ")).split(" "));
  if (!parts.every((part) => known.has(part))) return null;
  const kept = given.filter((word) => !parts.includes(singularWord(word.toLowerCase())));
  const last = kept.at(-1)?.toLowerCase();
  return last === undefined || openEnds.has(last) ? null : kept;
}

const openEnds: ReadonlySet<string> = new Set(
  "and at by for from in of on or the to with without".split(" "),
);

/** Of an id that a framework made of a function's name, the path and the method, in whatever order, that name. */
export function ownWords({ id: written, path, method }: DraftOperation): readonly string[] {
  // Frameworks count ids that meet: `getUser_1`.
  const id = written.replace(/(?<=\p{L})[-_]\d+$/u, "");
  const whole = words(id);
  const head = words(`${method} ${pathTemplate(path)}`);
  const begins = whole.length > head.length && head.every((word, index) => whole[index] === word);
  if (begins) return whole.slice(head.length);
  // `actions/set-labels`: what stands before the slash is a group.
  const all = words(id.split("/").at(-1) ?? id);
  const end = words(`${pathTemplate(path)} ${method}`).map((word) => word.toLowerCase());
  const tail = all.slice(-end.length).map((word) => word.toLowerCase());
  const isMade = all.length > end.length && end.every((word, index) => tail[index] === word);
  return isMade ? all.slice(0, -end.length) : all;
}

function byOperationId(named: NamedOperation): Pick<NamedOperation, "resource" | "name"> {
  if (!hasOwnId(named.operation)) return byPlace(named);
  return { resource: named.resource, name: camelCase(ownWords(named.operation).join(" ")) };
}

/** `retrieveByTicker` for another way to the same thing; without a slot it is for many of them. */
function byExpressions(named: NamedOperation): Pick<NamedOperation, "resource" | "name"> {
  const { operation, resource, name } = named;
  const own = pathParameters(operation.path).map(pascalCase);
  const isMany = name === "delete" && operation.path.at(-1)?.kind === "text";
  if (isMany) return { resource, name: "deleteMany" };
  if (own.length > 0) return { resource, name: `${name}By${own.join("And")}` };
  return name === "list" ? { resource, name: "listAll" } : byPlace(named);
}

function byPlace({ operation, resource }: NamedOperation): Pick<NamedOperation, "resource" | "name"> {
  return { resource, name: camelCase(`${operation.method} ${pathTemplate(operation.path)}`) };
}

function count(named: NamedOperation, resolved: Map<string, NamedOperation>): void {
  const { name } = byPlace(named);
  const numbered = (n: number): NamedOperation => ({ ...named, name: `${name}${n}` });
  let n = 2;
  while (resolved.has(dotted(numbered(n)))) n++;
  resolved.set(dotted(numbered(n)), numbered(n));
}

function reportOverrides(
  open: readonly NamedOperation[],
  resolved: ReadonlyMap<string, NamedOperation>,
  report: Report,
): void {
  for (const named of open.filter(({ from }) => from === "option")) {
    const holder = resolved.get(dotted(named))?.operation ?? named.operation;
    report.add("SW401", named.operation.pointer, {
      name: dotted(named),
      first: holder.id,
      second: named.operation.id,
    });
  }
}

function reportRenamed(
  all: readonly NamedOperation[],
  resolved: ReadonlyMap<string, NamedOperation>,
  report: Report,
): void {
  const now = new Map([...resolved.values()].map((named) => [named.operation, named]));
  for (const named of all) {
    const end = now.get(named.operation);
    const holder = resolved.get(dotted(named));
    if (!end || !holder || dotted(end) === dotted(named)) continue;
    report.add("SW402", named.operation.pointer, {
      operation: named.operation.id,
      name: dotted(end),
      preferred: dotted(named),
      holder: holder.operation.id,
    });
  }
}
