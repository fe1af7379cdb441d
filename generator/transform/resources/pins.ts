// Names that are decided for operations, by options or by extensions. Knows nothing of the names rules would give.

import type { Report } from "../../diagnostics/report.js";
import type { Draft, DraftOperation } from "../../model/document.js";
import { isIdentifierText } from "../names/identifiers.js";
import type { PassSettings } from "../pass-settings.js";
import { reservedMembers } from "../names/reserved-names.js";
import { operationKey, writtenKey } from "./routes.js";

export interface Pin {
  /** Null = only the method's name is pinned; its resource comes from the path. */
  readonly resource: readonly string[] | null;
  readonly name: string;
  /** What the document says gives way to what the options say, and to its own first use of a name. */
  readonly from: "option" | "extension";
}

/** By operation. An option outranks an extension; a pin that is no name is reported and left out. */
export function readPins(
  draft: Draft,
  settings: Pick<PassSettings, "names">,
  report: Report,
): ReadonlyMap<DraftOperation, Pin> {
  const options = new Map(
    Object.entries(settings.names.operations).map(([key, name]) => [writtenKey(key), { key, name }]),
  );
  const used = new Set<string>();
  const pins = new Map<DraftOperation, Pin>();
  for (const operation of draft.operations) {
    const key = keyFor(operation, options);
    const option = options.get(key);
    if (option) used.add(key);
    const pin = option ? optionPin(option.name, operation, report) : extensionPin(operation, report);
    if (pin) pins.set(operation, pin);
  }
  for (const [key, option] of options) {
    if (!used.has(key)) report.add("SW405", null, { key: option.key, option: "names.operations" });
  }
  return pins;
}

/** What is said of a path without its query holds for its variants too, as far as the method's own name goes. */
function keyFor(operation: DraftOperation, options: ReadonlyMap<string, { readonly name: string }>): string {
  const key = operationKey(operation);
  const plain = key.replace(/\?.*$/s, "");
  return options.has(key) || options.get(plain)?.name.includes(".") !== false ? key : plain;
}

function optionPin(text: string, operation: DraftOperation, report: Report): Pin | null {
  const pin = readPin(text, "option");
  if (!pin) report.add("SW404", operation.at, { name: text, of: operation.id });
  return pin;
}

function extensionPin(operation: DraftOperation, report: Report): Pin | null {
  const text = operation.pinned ?? (operation.name.source === "pinned" ? operation.name.text : null);
  if (text === null) return null;
  const pin = readPin(text, "extension");
  if (!pin) report.add("SW408", operation.at, { name: text, operation: operation.id });
  return pin;
}

function readPin(text: string, from: Pin["from"]): Pin | null {
  const parts = text.split(".");
  if (!parts.every((part) => isIdentifierText(part) && !reservedMembers.has(part))) return null;
  const name = parts.at(-1) ?? "";
  return { resource: parts.length > 1 ? parts.slice(0, -1) : null, name, from };
}
