// A bench's sections as Markdown.

import { format } from "prettier";
import type { Bench, Section } from "./bench.js";
import { describeMachine } from "./machine.js";
import { peerVersion } from "./peers.js";

/** The whole results file. */
export async function reportOf(name: string, bench: Bench, sections: readonly Section[]): Promise<string> {
  const bars = sections.flatMap((section) => section.bars);
  const failing = bars.filter(({ holds }) => !holds).length;
  const summary = failing === 0 ? `All ${bars.length} bars hold.` : `${failing} of ${bars.length} bars fail.`;
  const versions = bench.peers.map((peer) => `${peer} ${peerVersion(peer)}`);
  const text = [
    `# ${bench.title}`,
    `What \`npm run bench -- ${name}\` measured. ${summary}`,
    `- Machine: ${describeMachine()}\n- Peers: ${versions.join(", ") || "none"}`,
    ...sections.flatMap(linesOf),
  ];
  return format(text.join("\n\n"), { parser: "markdown", printWidth: 110 });
}

function linesOf({ title, how, columns, rows, bars }: Section): readonly string[] {
  const table = [columns, columns.map((_, at) => (at === 0 ? "---" : "---:")), ...rows];
  const lines = bars.map(({ want, got, holds }) => `- **${holds ? "holds" : "fails"}** ${want}: ${got}`);
  return [
    `## ${title}`,
    how,
    table.map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
    ...(lines.length > 0 ? [lines.join("\n")] : []),
  ];
}
