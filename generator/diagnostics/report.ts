// Collects the problems of a run. It is passed as an argument, never global.

import type { Pointer } from "../model/brands.js";
import { rules, type Code, type Facts } from "./catalog.js";
import type { Problem, Rule, Severity } from "./problem.js";

export class Report {
  readonly #problems: Problem[] = [];
  readonly #muted = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #strict: boolean;

  /** `strict` turns every warning into an error. */
  constructor(options: { readonly strict: boolean } = { strict: false }) {
    this.#strict = options.strict;
  }

  /** The same finding about the same place is kept once: a component read from two sides is one mistake. */
  add<C extends Code>(
    code: C,
    pointer: Pointer | null,
    facts: Facts<C>,
    position?: Problem["position"],
  ): void {
    if (pointer !== null && this.#isMuted(pointer)) return;
    const rule: Rule = rules[code];
    const text = rule.say(facts as never);
    const spot = pointer ?? (position ? `${position.file}:${position.line}:${position.column}` : "");
    const key = `${code}\u0000${spot}\u0000${text}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const severity: Severity = this.#strict ? "error" : rule.severity;
    this.#problems.push({ code, severity, pointer, text, help: rule.help, ...(position && { position }) });
  }

  /** What is found at these places or below them concerns nobody: it is dropped, whether found before or later. */
  mute(places: Iterable<Pointer>): void {
    const before = this.#muted.size;
    for (const place of places) this.#muted.add(place);
    if (this.#muted.size === before) return;
    const kept = this.#problems.filter(({ pointer }) => pointer === null || !this.#isMuted(pointer));
    this.#problems.splice(0, Infinity, ...kept);
  }

  #isMuted(pointer: Pointer): boolean {
    if (this.#muted.size === 0) return false;
    for (let place: string = pointer; ;) {
      if (this.#muted.has(place)) return true;
      const slash = place.lastIndexOf("/");
      if (slash <= place.indexOf("#")) return false;
      place = place.slice(0, slash);
    }
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** True when the run must stop before anything is written. */
  get blocked(): boolean {
    return this.#problems.some((problem) => problem.severity === "error");
  }
}
