// What targets declare about the package and the README. What a target that is not ours throws keeps its name.

import { fileURLToPath } from "node:url";
import type { Document } from "../model/document.js";
import { isForeign } from "./select-targets.js";
import type { PackageParts, ReadmeSection, Target, TargetContext } from "./target.js";

/** The `package` or `readme` of a target that is not ours has thrown. */
export class TargetError extends Error {
  override readonly name = "TargetError";
  readonly target: string;

  constructor(target: string, cause: unknown) {
    super(messageOf(cause), { cause });
    this.target = target;
  }
}

/** @throws TargetError */
export function partsOf(target: Target, document: Document, context: TargetContext): PackageParts {
  return named(target, () => target.package?.(document, context) ?? {});
}

/** @throws TargetError */
export function sectionsOf(
  target: Target,
  document: Document,
  context: TargetContext,
): readonly ReadmeSection[] {
  // A list here, so that what is none fails where its target is known.
  return named(target, () => [...(target.readme?.(document, context) ?? [])]);
}

function named<T>(target: Target, ask: () => T): T {
  if (!isForeign(target)) return ask();
  try {
    return ask();
  } catch (error) {
    throw new TargetError(target.name, error);
  }
}

/** The kind of the error, its first line, and where in the code of the target it was thrown: `(mocks.ts:6)`. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [line = ""] = error.message.split("\n");
  const place = placeOf(error);
  return `${error.name}: ${line}${place === null ? "" : ` (${place})`}`;
}

const own = fileURLToPath(new URL("..", import.meta.url));

/** The innermost place that is not ours: an encoder that refuses its argument is called there. */
function placeOf({ stack = "" }: Error): string | null {
  const frames = stack.split("\n").filter((frame) => /^\s+at /.test(frame));
  const frame = frames.find((one) => !one.includes(own) && !/node:|node_modules/.test(one));
  const [, file, line] = /([^\\/]+):(\d+):\d+\)?$/.exec(frame ?? "") ?? [];
  return file === undefined || line === undefined ? null : `${file}:${line}`;
}
