// Measures in processes of their own that take turns: each clears away its own garbage in its own time, and runs code
// that was compiled for it alone, as in a program that uses nothing else.

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { interleave } from "./samples.js";

/** The running file, started again with a task. It is asked for numbers one after the other. */
export class Apart {
  readonly #child: ChildProcess;

  constructor(task: object) {
    this.#child = fork(process.argv[1] ?? "", [JSON.stringify(task)]);
  }

  /** The next number it says. */
  async heard(): Promise<number> {
    const [number] = (await once(this.#child, "message")) as [number];
    return number;
  }

  ask(): Promise<number> {
    this.#child.send("go");
    return this.heard();
  }

  end(): void {
    this.#child.kill();
  }
}

/** The other side of `ask`: measures whenever it is asked to. */
export async function answerApart(measure: () => Promise<number>): Promise<never> {
  for (;;) {
    await once(process, "message");
    process.send?.(await measure());
  }
}

/** As `interleave`, each variant in a process of its own. */
export async function interleaveApart<Name extends string>(
  names: readonly Name[],
  taskOf: (name: Name) => object,
  rounds: { readonly rounds: number; readonly warmUp?: number },
): Promise<{ readonly [name in Name]: readonly number[] }> {
  const all = names.map((name) => [name, new Apart(taskOf(name))] as const);
  const variants = Object.fromEntries(all.map(([name, apart]) => [name, () => apart.ask()]));
  try {
    return await interleave(variants as Record<Name, () => Promise<number>>, rounds);
  } finally {
    for (const [, apart] of all) apart.end();
  }
}
