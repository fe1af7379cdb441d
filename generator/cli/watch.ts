// `sdkwright generate --watch`: runs, then runs again whenever a file changes that the run read. Ends when stopped.
// Knows nothing of what a run does.

import { dirname } from "node:path";
import type { Outcome } from "../index.js";
import { Changes, withLinkTargets } from "../watch/changes.js";

export interface Rounds {
  /** The files that the configuration is made of, as they are now. */
  readonly config: () => readonly string[];
  /** Runs once and shows what came of it; null = the configuration, which is to be read anew, is wrong. */
  readonly run: (settings: { readonly isConfigNew: boolean }) => Promise<Outcome | null>;
}

export async function watchRounds({ config, run }: Rounds): Promise<never> {
  const changes = new Changes();
  let inputs: readonly string[] = [];
  for (let isConfigNew = true; ;) {
    const since = Date.now();
    inputs = (await run({ isConfigNew }))?.inputs ?? inputs;
    const ofConfig = withLinkTargets(config());
    changes.follow([...withLinkTargets(inputs), ...ofConfig], since);
    process.stderr.write("waiting for changes; stop with Ctrl+C\n");
    const changed = new Set(await changes.next());
    // Some systems tell of a folder only that something in it changed.
    isConfigNew = ofConfig.some((path) => changed.has(path) || changed.has(dirname(path)));
  }
}
