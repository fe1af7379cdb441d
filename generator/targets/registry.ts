// Our own targets: the only list of them. What the command line, the options and their schema know comes from here.

import type { Target } from "./target.js";

/** In the order in which they are written. A target is loaded when a run needs it. */
export const registry = {
  entry: () => import("./entry/target.js"),
  client: () => import("./client/target.js"),
  types: () => import("./types/target.js"),
  enums: () => import("./enums/target.js"),
  codecs: () => import("./codecs/target.js"),
  "call-validation": () => import("./call-validation/target.js"),
  validators: () => import("./validators/target.js"),
  cli: () => import("./cli/target.js"),
  package: () => import("./package/target.js"),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly target: Target }>>>;

export type TargetName = keyof typeof registry;

export const targetNames: readonly TargetName[] = Object.keys(registry) as TargetName[];

export function isTargetName(name: string): name is TargetName {
  return Object.hasOwn(registry, name);
}

/** All of ours, in their order. */
export async function ownTargets(): Promise<readonly Target[]> {
  return Promise.all(Object.values(registry).map(async (load) => (await load()).target));
}
