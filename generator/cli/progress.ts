// One line a stage: rewritten in place on a terminal, plain lines elsewhere.

import type { Writable } from "node:stream";
import createSpinner, { type Spinner } from "yocto-spinner";
import type { Stage } from "../index.js";

const words: Record<Stage, string> = {
  read: "reading the document",
  resolve: "resolving references",
  lower: "building the model",
  passes: "resolving types and names",
  emit: "writing code",
  finish: "printing and formatting",
  write: "comparing files",
};

export class Progress {
  readonly #stream: Writable & { readonly isTTY?: boolean };
  readonly #spinner: Spinner | null;

  constructor(stream: Writable & { readonly isTTY?: boolean }) {
    this.#stream = stream;
    this.#spinner =
      stream.isTTY === true && process.env["CI"] === undefined ? createSpinner({ stream }) : null;
  }

  begin(stage: Stage): void {
    if (this.#spinner === null) this.#stream.write(`${words[stage]}\n`);
    else if (this.#spinner.isSpinning) this.#spinner.text = words[stage];
    else this.#spinner.start(words[stage]);
  }

  end(): void {
    this.#spinner?.stop();
  }
}
