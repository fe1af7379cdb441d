// Events the user named, for operations whose document describes none. Knows nothing of how a stream is asked for.

import type { Report } from "../../diagnostics/report.js";
import type { Draft, DraftDefinition, DraftOperation } from "../../model/document.js";
import type { Schema } from "../../model/schema.js";
import { pathTemplate } from "../../model/query/operations.js";
import type { PassSettings } from "../pass-settings.js";

/** By path prefix, at a border between segments; the longest counts. */
export class ConfiguredStreams {
  readonly #events = new Map<string, { readonly key: string; readonly definition: DraftDefinition }>();
  readonly #used = new Set<string>();
  readonly #report: Report;

  constructor(draft: Draft, { streams }: Pick<PassSettings, "streams">, report: Report) {
    this.#report = report;
    const components = new Map(
      draft.definitions
        .filter(({ origin }) => origin === "component")
        .map((definition) => [definition.name.text, definition]),
    );
    for (const [key, component] of Object.entries(streams)) {
      const definition = components.get(component);
      if (definition) this.#events.set(key.replace(/\/+$/, ""), { key, definition });
      else report.add("SW405", null, { key: component, option: `streams["${key}"]` });
    }
  }

  eventOf({ path, pointer }: DraftOperation): Schema | null {
    const template = pathTemplate(path);
    const fitting = [...this.#events.keys()].filter((prefix) => `${template}/`.startsWith(`${prefix}/`));
    const longest = fitting.sort((a, b) => b.length - a.length)[0];
    const event = longest === undefined ? undefined : this.#events.get(longest);
    if (!event) return null;
    this.#used.add(event.key);
    return { kind: "ref", pointer, to: event.definition.id };
  }

  /** An entry that changed nothing is misspelt, or the document has caught up with it. */
  reportUnused(): void {
    for (const { key } of this.#events.values()) {
      if (!this.#used.has(key)) this.#report.add("SW405", null, { key, option: "streams" });
    }
  }
}
