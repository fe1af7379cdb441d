// `sdkwright generate --watch`: runs, then runs again whenever a file changes that the run read. Ends when stopped.
// Knows nothing of what a run does.

import type { Outcome } from "../index.js";
import { Changes } from "../watch/changes.js";

/** `round` runs once and shows what came of it; null = the configuration, one of `config`, is wrong. */
export async function watchRounds(
  config: readonly string[],
  round: () => Promise<Outcome | null>,
): Promise<never> {
  const changes = new Changes();
  let inputs: readonly string[] = [];
  for (;;) {
    inputs = (await round())?.inputs ?? inputs;
    changes.follow([...inputs, ...config]);
    process.stderr.write("waiting for changes; stop with Ctrl+C\n");
    await changes.next();
  }
}
