// Collects the problems of a run. It is passed as an argument, never global.

import type { Pointer } from "../model/brands.js";
import { rules, type Code, type Facts } from "./catalog.js";
import type { Place, Problem, Rule } from "./problem.js";

interface Finding {
  readonly code: string;
  readonly rule: Rule;
  /** By text and spot: the same finding about the same place is kept once. */
  readonly places: Map<string, Place>;
}

export class Report {
  /** By code and cause. */
  readonly #findings = new Map<string, Finding>();
  readonly #muted = new Set<string>();
  readonly #strict: boolean;

  /** `strict` turns every warning into an error. */
  constructor(options: { readonly strict: boolean } = { strict: false }) {
    this.#strict = options.strict;
  }

  /** What has one cause is one problem with several places. */
  add<C extends Code>(
    code: C,
    pointer: Pointer | null,
    facts: Facts<C>,
    position?: Problem["position"],
  ): void {
    if (pointer !== null && this.#isMuted(pointer)) return;
    const rule: Rule = rules[code];
    const text = rule.say(facts as never);
    const key = `${code}\u0000${rule.cause?.(facts as never) ?? text}`;
    const finding = this.#findings.get(key) ?? { code, rule, places: new Map() };
    this.#findings.set(key, finding);
    const spot = pointer ?? (position ? `${position.file}:${position.line}:${position.column}` : "");
    const place = `${spot}\u0000${text}`;
    if (!finding.places.has(place))
      finding.places.set(place, { pointer, text, ...(position && { position }) });
  }

  /** What is found at these places or below them concerns nobody: it is dropped, whether found before or later. */
  mute(places: Iterable<Pointer>): void {
    const before = this.#muted.size;
    for (const place of places) this.#muted.add(place);
    if (this.#muted.size === before) return;
    for (const [key, finding] of this.#findings) {
      for (const [spot, { pointer }] of finding.places)
        if (pointer !== null && this.#isMuted(pointer)) finding.places.delete(spot);
      if (finding.places.size === 0) this.#findings.delete(key);
    }
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
    return [...this.#findings.values()].flatMap(({ code, rule, places }) => {
      const [first, ...others] = places.values();
      if (first === undefined) return [];
      const severity = this.#strict && rule.severity === "warning" ? "error" : rule.severity;
      return [{ code, severity, ...first, help: rule.help, ...(others.length > 0 && { others }) }];
    });
  }

  /** True when the run must stop before anything is written. */
  get blocked(): boolean {
    return this.problems.some((problem) => problem.severity === "error");
  }
}
