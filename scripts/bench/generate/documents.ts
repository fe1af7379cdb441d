// The documents that are generated from, and what is promised of each.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { peerFolder } from "../harness/peers.js";

export interface BenchDocument {
  readonly title: string;
  readonly path: string;
  /** The peer whose time and memory are the bar, and the one whose time is the goal. */
  readonly bar: string;
  readonly goal: string;
}

export function findDocuments(): { readonly openai: BenchDocument; readonly github: BenchDocument } {
  const material = process.env["SDKWRIGHT_MATERIAL"] ?? "";
  const openai = join(material, "specs/openai/openapi-2026-08-21.yaml");
  if (!existsSync(openai)) {
    process.stderr.write("the bench needs the documents in the folder that SDKWRIGHT_MATERIAL names\n");
    process.exit(2);
  }
  return {
    openai: { title: "OpenAI 2026-08-21", path: openai, bar: "hey-api", goal: "Redocly" },
    github: {
      title: "GitHub",
      path: join(peerFolder("@octokit/openapi"), "generated/api.github.com.json"),
      bar: "hey-api",
      goal: "openapi-typescript",
    },
  };
}
