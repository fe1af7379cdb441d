// What came of a run, for the terminal. Knows nothing of how it came about.

import type { Tally } from "./run-platform.js";

/** An entry of the list that is not needed counts as a failure, and so does a platform that broke off. */
const failed = ({ tests, fault }: Tally): number =>
  tests.failed.length + tests.needless.length + (fault === null ? 0 : 1);

export function totalsOf(tallies: readonly Tally[]): { readonly passed: number; readonly failed: number } {
  const sum = (count: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + count(tally), 0);
  return { passed: sum(({ tests }) => tests.passed.length), failed: sum(failed) };
}

/** A line for each platform and door, in columns. */
export function tableOf(tallies: readonly Tally[]): readonly string[] {
  const rows = tallies.map((tally) => [
    tally.platform,
    tally.version,
    tally.door,
    String(tally.tests.passed.length),
    String(failed(tally)),
    String(tally.tests.forbidden.length),
    tally.seconds.toFixed(1),
  ]);
  const all = [["platform", "version", "through", "passed", "failed", "forbidden", "seconds"], ...rows];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((cells) => (cells[at] ?? "").length))) ?? [];
  return all.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
