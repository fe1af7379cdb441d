// The bench of generating: whole runs of ours and of peers, what a second run costs, compiling the output, and how
// cost grows with the document. Words choose parts: `openai`, `github`, `again`, `tsc`, `growth`.

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
    const documents = findDocuments();
    const folder = mkdtempSync(join(tmpdir(), "sdkwright-bench-"));
    const parts: Readonly<Record<string, () => Promise<Section>>> = {
      openai: () => wholeSection(documents.openai, { folder, say }),
      github: () => wholeSection(documents.github, { folder, say }),
      again: () => againSection(documents.openai, { folder, say }),
      tsc: () => compileSection(documents.openai, { folder, say }),
      growth: () => growthSection({ folder, say }),
    };
    const sections: Section[] = [];
    try {
      for (const [name, part] of Object.entries(parts)) {
        if (args.length > 0 && !args.includes(name)) continue;
        say(name);
        sections.push(await part());
      }
      return sections;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
