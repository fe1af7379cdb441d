// Commands for shells and packagers: completion scripts, completion candidates, manual pages. Loaded only when used.

import { completions, readCompletionRequest } from "./complete.js";
import { completionScript, shells } from "./completion-scripts.js";
import { exits, Failure, usage } from "./failure.js";
import type { IO } from "./io.js";
import { writeManual } from "./man-pages.js";
import type { Program } from "./program.js";

export async function runHidden(program: Program, io: IO): Promise<number> {
  const [name = "", ...rest] = io.args;
  switch (name) {
    case "@completion": {
      const shell = shells.find(
        (known) => known === rest[0] || (rest[0] === "powershell" && known === "pwsh"),
      );
      if (!shell) return usage(`@completion takes a shell: ${shells.join(", ")}.`);
      await io.stdout.write(completionScript(program.bin, shell));
      return exits.done;
    }
    case "__complete": {
      const found = await completions(program, readCompletionRequest(rest));
      if (found.length > 0) await io.stdout.write(`${found.join("\n")}\n`);
      return exits.done;
    }
    case "@manpages":
      await io.stderr.write(`Wrote ${await writeManual(program, rest)}\n`);
      return exits.done;
  }
  throw new Failure(
    exits.unknown,
    `There is no command ${JSON.stringify(name)}.`,
    "Available: @completion, @manpages",
  );
}
