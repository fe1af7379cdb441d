// What a run costs when there is nothing, or one sentence, to do.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Section } from "../harness/bench.js";
import { newestNode } from "../harness/peers.js";
import { runProcess } from "../harness/run-process.js";
import { median } from "../harness/samples.js";
import type { BenchDocument } from "./documents.js";
import { ownProgram } from "./generators.js";
import type { Around } from "./whole-section.js";

export async function againSection(
  document: BenchDocument,
  { folder, rounds, say }: Around,
): Promise<Section> {
  const cwd = join(folder, "again");
  mkdirSync(cwd, { recursive: true });
  copyFileSync(document.path, join(cwd, "openapi.yaml"));
  const args = [ownProgram, "generate", "openapi.yaml", "--cache-dir", "cache"];
  await runProcess({ program: newestNode, args, cwd });
  const written = statSync(join(cwd, "generated/manifest.json")).mtimeMs;
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    seconds.push((await runProcess({ program: newestNode, args, cwd })).wall);
  }
  const nothing = statSync(join(cwd, "generated/manifest.json")).mtimeMs === written;
  say(`unchanged: ${median(seconds).toFixed(2)} s`);
  const changed = median(await changes(cwd, args, rounds));
  say(`one description: ${changed.toFixed(2)} s`);
  return {
    title: `${document.title}: again`,
    how: `A second run on the same files, whole process; and the time from saving the document with one description changed to the new file, in a program that waits with \`--watch\`. Medians of ${rounds}.`,
    columns: ["work", "seconds"],
    rows: [
      ["unchanged", median(seconds).toFixed(2)],
      ["one description changed, watching", changed.toFixed(2)],
    ],
    bars: [
      {
        want: "an unchanged run takes at most 0.35 s and writes nothing",
        got: `${median(seconds).toFixed(2)} s${nothing ? "" : ", and wrote"}`,
        holds: median(seconds) <= 0.35 && nothing,
      },
      {
        want: "one description changed is there within 0.5 s",
        got: `${changed.toFixed(2)} s`,
        holds: changed <= 0.5,
      },
    ],
  };
}

/** Seconds from each change of one description until it stands in the output. */
async function changes(cwd: string, args: readonly string[], rounds: number): Promise<readonly number[]> {
  const child = spawn(newestNode, [...args, "--watch"], { cwd, stdio: ["ignore", "ignore", "pipe"] });
  const waiting = (): Promise<void> =>
    new Promise((resolve) => {
      const look = (data: Buffer): void => {
        if (!data.toString().includes("waiting for changes")) return;
        child.stderr.off("data", look);
        resolve();
      };
      child.stderr.on("data", look);
    });
  await waiting();
  const document = readFileSync(join(cwd, "openapi.yaml"), "utf8");
  const seconds: number[] = [];
  // The first round warms up and does not count.
  for (let round = 0; round <= rounds; round++) {
    const again = waiting();
    const begun = performance.now();
    const text = document.replace(
      "description: Represents a chat completion response returned by model",
      `description: Represents the answer ${round} of a model`,
    );
    writeFileSync(join(cwd, "openapi.yaml"), text);
    await again;
    if (round > 0) seconds.push((performance.now() - begun) / 1000);
  }
  // Until it is gone: what it took would count for the next program otherwise.
  const gone = once(child, "exit");
  child.kill();
  await gone;
  return seconds;
}
