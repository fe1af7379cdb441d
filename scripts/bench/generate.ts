// The bench of generating: whole runs of ours and of peers, what a second run costs, compiling the output, and how
// cost grows with the document. `--only=openai,tsc` chooses among `openai`, `github`, `again`, `tsc` and `growth`,
// `--rounds=1` takes fewer than five: both leave the results file alone.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bench, Section } from "./harness/bench.js";
import { againSection } from "./generate/again-section.js";
import { compileSection } from "./generate/compile-section.js";
import { findDocuments } from "./generate/documents.js";
import { growthSection } from "./generate/growth-section.js";
import { wholeSection } from "./generate/whole-section.js";

export const bench: Bench = {
  title: "Generating",
  peers: ["@hey-api/openapi-ts", "@redocly/cli", "openapi-typescript"],
  async run({ args, say }) {
    const { only, rounds } = choiceOf(args);
    const documents = findDocuments();
    const folder = mkdtempSync(join(tmpdir(), "sdkwright-bench-"));
    const around = { folder, rounds, say };
    const parts: Readonly<Record<string, () => Promise<Section>>> = {
      openai: () => wholeSection(documents.openai, around),
      github: () => wholeSection(documents.github, around),
      again: () => againSection(documents.openai, around),
      tsc: () => compileSection(documents.openai, around),
      growth: () => growthSection(around),
    };
    const sections: Section[] = [];
    try {
      for (const [name, part] of Object.entries(parts)) {
        if (only !== null && !only.includes(name)) continue;
        say(name);
        sections.push(await part());
      }
      return sections;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Chosen {
  readonly only: readonly string[] | null;
  readonly rounds: number;
}

function choiceOf(args: readonly string[]): Chosen {
  const value = (name: string): string | null =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;
  return { only: value("only")?.split(",") ?? null, rounds: Number(value("rounds") ?? 5) };
}
