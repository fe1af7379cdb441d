// Which targets a run writes: those the user named, what they depend on, and what comes with them.

import type { Report } from "../diagnostics/report.js";
import { registry } from "./registry.js";
import type { Target } from "./target.js";

/** What the options may name: a target of ours, or one of the user's own. */
export type TargetChoice = string | Target;

/** `own`: the targets of the registry. Null = the choice makes no sense, which was reported. */
export function selectTargets(
  choices: readonly TargetChoice[],
  own: readonly Target[],
  report: Report,
): readonly Target[] | null {
  const foreign = choices.filter((choice) => typeof choice !== "string");
  const known = new Map(own.map((target) => [target.name, target]));
  for (const target of foreign) {
    if (known.has(target.name)) report.add("SW511", null, { target: target.name });
    known.set(target.name, target);
  }
  const requested = choices.map((choice) => (typeof choice === "string" ? choice : choice.name));
  const selected = new Set<string>();
  const add = (name: string, by: string | null): void => {
    if (selected.has(name)) return;
    const target = known.get(name);
    if (target === undefined) {
      report.add("SW510", null, { name, by, known: [...known.keys()].sort().join(", ") });
      return;
    }
    selected.add(name);
    for (const dependency of target.dependsOn ?? []) add(dependency, name);
  };
  for (const name of requested) add(name, null);
  for (const { name, includedWith } of known.values())
    if (includedWith?.every((other) => requested.includes(other)) === true) add(name, null);
  if (report.blocked) return null;
  return [...known.values()].filter(({ name }) => selected.has(name));
}

/** True for a target that is not ours. */
export function isForeign({ name }: Target): boolean {
  return !Object.hasOwn(registry, name);
}
