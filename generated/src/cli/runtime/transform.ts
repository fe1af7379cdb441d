// Copied by sdkwright from its runtime. Changes made here are lost.
// JSONPath (RFC 9535) on exact values: the library finds the places, what stands there is taken from the exact value.
// Loaded only with --transform. Knows nothing of printing.

import { exec, query } from "jsonpath-rfc9535";
import { asNumbers, type Exact } from "./exact.js";
import { usage } from "./failure.js";

export type Transform = (value: Exact) => readonly Exact[];

/** @throws Failure when the path is none. */
export function transformBy(path: string): Transform {
  try {
    query(null, path);
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : "";
    usage(`--transform is no JSONPath (RFC 9535): ${why}`, "For example: --transform '$.data[*].id'");
  }
  return (value) => {
    const found: Exact[] = [];
    exec(asNumbers(value) as Parameters<typeof exec>[0], path, (_value, place) => {
      const exact = place.reduce<Exact | undefined>(step, value);
      if (exact !== undefined) found.push(exact);
    });
    return found;
  };
}

function step(value: Exact | undefined, key: string | number): Exact | undefined {
  if (value?.kind === "array") return value.items[Number(key)];
  if (value?.kind === "object") return value.entries.findLast(([name]) => name === key)?.[1];
  return undefined;
}
