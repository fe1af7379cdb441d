// Copied by sdkwright from its runtime. Changes made here are lost.
// Finds names similar to a misspelled one.

/** At most three, nearest first; none farther away than a third of the word's length. */
export function nearest(word: string, names: Iterable<string>): readonly string[] {
  const lower = word.toLowerCase();
  return [...names]
    .map((name) => ({ name, far: distance(lower, name.toLowerCase()), inside: isPart(lower, name) }))
    .filter(({ far, inside }) => inside || far <= Math.max(1, Math.floor(word.length / 3)))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** `did you mean a or b?`; null when nothing is near. */
export function didYouMean(word: string, names: Iterable<string>): string | null {
  const near = nearest(word, names);
  return near.length === 0 ? null : `Did you mean ${near.join(" or ")}?`;
}

/** `completions` matches `chat:completions`, `raw` matches `raw-output`. */
function isPart(word: string, name: string): boolean {
  const lower = name.toLowerCase();
  return word.length > 2 && (lower.split(/[:.]/).includes(word) || lower.startsWith(`${word}-`));
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > a.length) return a.length + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
