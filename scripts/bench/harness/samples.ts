// Numbers of one kind, taken in turns so that what else the machine does falls on all variants alike.

/** The middle value; of an even number of values, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** One variant's measure: whatever number a round of it comes to. */
export type Measure = () => number | Promise<number>;

/**
 * Runs every variant once a round. The order is turned by one each round, so that none always follows the same one.
 * Gives each variant's values, in the order of rounds; `warmUp` rounds come before and do not count.
 */
export async function interleave<Name extends string>(
  variants: { readonly [name in Name]: Measure },
  { rounds, warmUp = 1 }: { readonly rounds: number; readonly warmUp?: number },
): Promise<{ readonly [name in Name]: readonly number[] }> {
  const names = Object.keys(variants) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round++) {
    const turn = (round + warmUp) % names.length;
    for (const name of [...names.slice(turn), ...names.slice(0, turn)]) {
      const value = await variants[name]();
      if (round >= 0) values[name].push(value);
    }
  }
  return values;
}

/** Medians of what `interleave` gave. */
export function medians<Name extends string>(values: {
  readonly [name in Name]: readonly number[];
}): { readonly [name in Name]: number } {
  const all = Object.entries(values) as [Name, readonly number[]][];
  return Object.fromEntries(all.map(([name, list]) => [name, median(list)])) as Record<Name, number>;
}

/**
 * The median of what one variant took beyond another in the same round: differences of neighbours feel less of a busy
 * machine than the difference of two medians does.
 */
export function medianDifference(more: readonly number[], less: readonly number[]): number {
  return median(more.map((value, round) => value - (less[round] ?? NaN)));
}
