// Plans of files, made again only where something they are made from has changed since the last run of the process.
// Knows nothing of what is in a file.

import type { Memory, Part } from "../memory/memory.js";
import { askOf, noted } from "../memory/noted-maps.js";
import { Recall } from "../memory/recall.js";
import type { FilePlan } from "../writer/file-plan.js";
import type { ModulePath } from "../writer/symbols.js";

/**
 * What emitters look things up in is given to `make` as its argument, so that what a file depends on is known;
 * whatever else `make` reads stands in `given`, compared by `===`.
 */
export type Planner<World extends object> = (
  module: ModulePath,
  given: readonly unknown[],
  make: (world: World) => FilePlan,
) => FilePlan;

/** `name`: of the emitter. Without a memory every plan is made. */
export function plannerOf<World extends object>(
  name: string,
  world: World,
  memory: Memory | null,
): Planner<World> {
  if (memory === null) return (_module, _given, make) => make(world);
  const recall = memory.of(plansOf(name));
  recall.turn();
  const now = memory.sameAround(`${name}, looked up`, world);
  const ask = askOf(now);
  return (module, given, make) => recall.of(module, given, { ask, make: (notes) => make(noted(now, notes)) });
}

function plansOf(name: string): Part<Recall<FilePlan>> {
  return { name: `${name}, plans`, make: () => new Recall() };
}
