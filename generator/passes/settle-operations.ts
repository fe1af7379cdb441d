// Settles operations that would share a dotted name. Knows nothing of paths beyond how many slots they have.

import type { Report } from "../diagnostics/report.js";
import type { DraftOperation } from "../ir/document.js";
import { camelCase, pascalCase, words } from "./identifiers.js";
import { templateOf } from "./routes.js";
import { singularWord } from "./singular.js";

export interface NamedOperation {
  readonly operation: DraftOperation;
  readonly resource: readonly string[];
  readonly name: string;
  /** Who decided the name. */
  readonly from: "option" | "extension" | "path";
}

type Rung = (named: NamedOperation) => Pick<NamedOperation, "resource" | "name">;

/** Each uses the operation's own words, so that a new operation elsewhere renames none of these. */
const ladder: readonly Rung[] = [withoutParentNoun, byOperationId, byPlace];

/** Two pins for one name are an error; everything else is settled and said. */
export function settleOperations(all: readonly NamedOperation[], report: Report): readonly NamedOperation[] {
  const settled = new Map<string, NamedOperation>();
  const original = new Map(all.map((named) => [named.operation, named]));
  let open: readonly NamedOperation[] = all;
  for (const rung of [null, ...ladder]) {
    const wanted = open.map((named) => (rung === null ? named : { ...named, ...rung(named) }));
    const next: NamedOperation[] = [];
    for (const group of groupByName(wanted)) {
      const [keeper, ...others] = ranked(group);
      if (!keeper) continue;
      const taken = settled.has(dotted(keeper));
      if (!taken) settled.set(dotted(keeper), keeper);
      next.push(...(taken ? [keeper, ...others] : others));
    }
    open = next.map((named) => original.get(named.operation) ?? named);
    reportPins(open, settled, report);
    open = open.filter(({ from }) => from !== "option");
  }
  for (const named of sorted(open)) count(named, settled);
  reportMoves(all, settled, report);
  return [...settled.values()];
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

/** The pinned one first, then one whose operationId says the same, then the most deeply nested path. */
function ranked(group: readonly NamedOperation[]): readonly NamedOperation[] {
  return [...sorted(group)].sort(
    (a, b) =>
      strength[a.from] - strength[b.from] ||
      Number(saysTheSame(b)) - Number(saysTheSame(a)) ||
      slots(b.operation) - slots(a.operation),
  );
}

function sorted(group: readonly NamedOperation[]): readonly NamedOperation[] {
  const key = ({ operation }: NamedOperation): string => `${templateOf(operation.path)} ${operation.method}`;
  return [...group].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** `createRun` says the same as `create` on `runs`. */
function saysTheSame({ operation, resource, name }: NamedOperation): boolean {
  return stem(operation.id) === stem(`${name} ${resource.at(-1) ?? ""}`);
}

function stem(text: string): string {
  return words(text)
    .map((word) => singularWord(word.toLowerCase()))
    .join(" ");
}

function slots(operation: DraftOperation): number {
  return operation.path.filter(({ kind }) => kind === "slot").length;
}

/** An id that was made up for want of one is `METHOD /path`, which no document's id looks like. */
export function hasOwnId(operation: DraftOperation): boolean {
  return !/^[A-Z]+ \//.test(operation.id);
}

/** `createThreadAndRun` on `threads.runs` → `threads.createAndRun`. */
function withoutParentNoun(named: NamedOperation): Pick<NamedOperation, "resource" | "name"> {
  const { operation, resource } = named;
  if (!hasOwnId(operation)) return byPlace(named);
  const parent = resource.length > 1 ? resource.slice(0, -1) : resource;
  const noun = words(stem(parent.at(-1) ?? "")).join(" ");
  const kept = words(operation.id).filter(
    (word) => !` ${noun} `.includes(` ${singularWord(word.toLowerCase())} `),
  );
  return { resource: parent, name: camelCase(kept.map(pascalCase).join("")) || camelCase(operation.id) };
}

function byOperationId(named: NamedOperation): Pick<NamedOperation, "resource" | "name"> {
  if (!hasOwnId(named.operation)) return byPlace(named);
  return { resource: named.resource, name: camelCase(named.operation.id) };
}

function byPlace({ operation, resource }: NamedOperation): Pick<NamedOperation, "resource" | "name"> {
  return { resource, name: camelCase(`${operation.method} ${templateOf(operation.path)}`) };
}

function count(named: NamedOperation, settled: Map<string, NamedOperation>): void {
  for (let n = 2; ; n++) {
    const candidate = { ...named, name: `${byPlace(named).name}${n}` };
    if (settled.has(dotted(candidate))) continue;
    settled.set(dotted(candidate), candidate);
    return;
  }
}

function reportPins(
  open: readonly NamedOperation[],
  settled: ReadonlyMap<string, NamedOperation>,
  report: Report,
): void {
  for (const named of open.filter(({ from }) => from === "option")) {
    const holder = settled.get(dotted(named))?.operation ?? named.operation;
    report.add("SW401", named.operation.at, {
      name: dotted(named),
      first: holder.id,
      second: named.operation.id,
    });
  }
}

function reportMoves(
  all: readonly NamedOperation[],
  settled: ReadonlyMap<string, NamedOperation>,
  report: Report,
): void {
  const now = new Map([...settled.values()].map((named) => [named.operation, named]));
  for (const named of all) {
    const end = now.get(named.operation);
    const holder = settled.get(dotted(named));
    if (!end || !holder || dotted(end) === dotted(named)) continue;
    report.add("SW402", named.operation.at, {
      operation: named.operation.id,
      name: dotted(end),
      wanted: dotted(named),
      holder: holder.operation.id,
    });
  }
}
