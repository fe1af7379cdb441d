// Shows text longer than the terminal in the user's pager. Streams are never held back for it.

import type { IO, Output, Pager } from "./io.js";

/** Uses the pager only for text that does not fit on the screen. */
export async function showLong(io: IO, text: string): Promise<void> {
  const out = pagedOutput(io);
  await (out ?? io.stdout).write(text);
  await out?.end();
}

/** Null without a terminal or a pager. `end` resolves when the user quits the pager. */
export function pagedOutput({ stdout, pager: open }: IO): (Output & Pager) | null {
  if (!stdout.isTTY || !open) return null;
  let held = "";
  let pager: Pager | null = null;
  let target: Pager | null = null;
  return {
    isTTY: true,
    columns: stdout.columns,
    rows: stdout.rows,
    async write(text) {
      if (target) return target.write(text);
      held += typeof text === "string" ? text : new TextDecoder().decode(text);
      if (held.split("\n").length <= stdout.rows) return;
      pager = await open();
      target = pager ?? { write: (more) => stdout.write(more), end: async () => {} };
      await target.write(held);
    },
    async end() {
      if (!target && held !== "") await stdout.write(held);
      await pager?.end();
    },
  };
}
