// What a run leaves to the next one of the same process. Knows nothing of what is kept, or of who keeps it.

import { graft, graftAround } from "./graft.js";

/** What a room keeps. Its name is its identity, so each is a constant of the file that uses it. */
export interface Part<T> {
  readonly name: string;
  readonly make: () => T;
  /** Lets go of what would keep the process alive. */
  readonly end?: (kept: T) => void;
}

/** Handed from run to run by whoever starts them; one run at a time. A run may fail at any point and leave it usable. */
export class Memory {
  readonly #kept = new Map<string, { readonly value: unknown; readonly end: () => void }>();
  readonly #values = new Map<string, unknown>();

  /** What the room keeps, made when it first asks. */
  of<T>(part: Part<T>): T {
    const known = this.#kept.get(part.name);
    if (known) return known.value as T;
    const value = part.make();
    this.#kept.set(part.name, { value, end: () => part.end?.(value) });
    return value;
  }

  /** The value, sharing with the one of that name before all they have in common. */
  same<T>(name: string, value: T): T {
    const shared = graft(this.#values.get(name), value);
    this.#values.set(name, shared);
    return shared;
  }

  /** As `same`, for containers of what was compared before: see `graftAround`. */
  sameAround<T>(name: string, value: T): T {
    const shared = graftAround(this.#values.get(name), value);
    this.#values.set(name, shared);
    return shared;
  }

  end(): void {
    for (const { end } of this.#kept.values()) end();
    this.#kept.clear();
  }
}
