// `--transform`: JSONPath (RFC 9535) on lossless values. The library finds the locations; the values are taken from the
// lossless JSON. Loaded only when used.

import { exec, query } from "jsonpath-rfc9535";
import { asNumbers, type Lossless } from "./lossless.js";
import { usage } from "./failure.js";

export type Transform = (value: Lossless) => readonly Lossless[];

/** @throws Failure when the path is not valid. */
export function transformBy(path: string): Transform {
  try {
    query(null, path);
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : "";
    usage(
      `--transform is not a valid JSONPath (RFC 9535): ${why}`,
      "For example: --transform '$.data[*].id'",
    );
  }
  return (value) => {
    const found: Lossless[] = [];
    exec(asNumbers(value) as Parameters<typeof exec>[0], path, (_value, steps) => {
      const exact = steps.reduce<Lossless | undefined>(step, value);
      if (exact !== undefined) found.push(exact);
    });
    return found;
  };
}

function step(value: Lossless | undefined, key: string | number): Lossless | undefined {
  if (value?.kind === "array") return value.items[Number(key)];
  if (value?.kind === "object") return value.entries.findLast(([name]) => name === key)?.[1];
  return undefined;
}
