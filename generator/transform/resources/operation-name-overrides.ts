// Names that are decided for operations, by options or by extensions.

import type { Report } from "../../diagnostics/report.js";
import type { Draft, DraftOperation } from "../../model/document.js";
import { isIdentifierText } from "../names/identifiers.js";
import type { PassSettings } from "../pass-settings.js";
import { reservedMembers } from "../names/reserved-names.js";
import { operationKey, writtenKey } from "./routes.js";

export interface NameOverride {
  /** Null = only the method's name is pinned; its resource comes from the path. */
  readonly resource: readonly string[] | null;
  readonly name: string;
  /** What the document says gives way to what the options say, and to its own first use of a name. */
  readonly from: "option" | "extension";
}

/** By operation. An option outranks an extension; a pin that is no name is reported and left out. */
export function readNameOverrides(
  draft: Draft,
  settings: Pick<PassSettings, "names">,
  report: Report,
): ReadonlyMap<DraftOperation, NameOverride> {
  const options = new Map(
    Object.entries(settings.names.operations).map(([key, name]) => [writtenKey(key), { key, name }]),
  );
  const used = new Set<string>();
  const overrides = new Map<DraftOperation, NameOverride>();
  for (const operation of draft.operations) {
    const key = keyFor(operation, options);
    const option = options.get(key);
    if (option) used.add(key);
    const override = option
      ? optionOverride(option.name, operation, report)
      : extensionOverride(operation, report);
    if (override) overrides.set(operation, override);
  }
  for (const [key, option] of options) {
    if (!used.has(key)) report.add("SW405", null, { key: option.key, option: "names.operations" });
  }
  return overrides;
}

/** What is said of a path without its query holds for its variants too, as far as the method's own name goes. */
function keyFor(operation: DraftOperation, options: ReadonlyMap<string, { readonly name: string }>): string {
  const key = operationKey(operation);
  const plain = key.replace(/\?.*$/s, "");
  return options.has(key) || options.get(plain)?.name.includes(".") !== false ? key : plain;
}

function optionOverride(text: string, operation: DraftOperation, report: Report): NameOverride | null {
  const override = readNameOverride(text, "option");
  if (!override) report.add("SW404", operation.pointer, { name: text, of: operation.id });
  return override;
}

function extensionOverride(operation: DraftOperation, report: Report): NameOverride | null {
  const text = operation.nameOverride ?? (operation.name.source === "override" ? operation.name.text : null);
  if (text === null) return null;
  const override = readNameOverride(text, "extension");
  if (!override) report.add("SW408", operation.pointer, { name: text, operation: operation.id });
  return override;
}

/** A dot in front puts a method on the client itself: `.status`. */
function readNameOverride(text: string, from: NameOverride["from"]): NameOverride | null {
  const onClient = from === "option" && text.startsWith(".");
  const parts = (onClient ? text.slice(1) : text).split(".");
  if (onClient && parts.length > 1) return null;
  if (!parts.every((part) => isIdentifierText(part) && !reservedMembers.has(part))) return null;
  const name = parts.at(-1) ?? "";
  return { resource: parts.length > 1 || onClient ? parts.slice(0, -1) : null, name, from };
}
