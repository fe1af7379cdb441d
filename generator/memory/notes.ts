// What a piece of work asked while it was done, and what it was told: while the answers stay the same, so does what
// came of it. Knows nothing of what is asked.

/** The answer that stands now; `subject` says which of several things is asked. */
export type Ask = (subject: string, key: unknown) => unknown;

export class Notes {
  readonly #answers = new Map<string, Map<unknown, unknown>>();

  note(subject: string, key: unknown, answer: unknown): void {
    const known = this.#answers.get(subject);
    if (known) known.set(key, answer);
    else this.#answers.set(subject, new Map([[key, answer]]));
  }

  /** True when each question would be answered as it was. */
  stillHold(ask: Ask): boolean {
    for (const [subject, answers] of this.#answers)
      for (const [key, answer] of answers) if (!Object.is(ask(subject, key), answer)) return false;
    return true;
  }
}
