// Reorders the keys of every map whose order means nothing, reproducibly. Lists keep their order.

/** Numbers in [0, 1) from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffleKeys(value: unknown, seed: number): unknown {
  const random = randomFrom(seed);
  // The order of keys inside example data is data: a reader of the example sees it.
  const visit = (node: unknown, key: string): unknown => {
    if (Array.isArray(node)) return node.map((item) => visit(item, ""));
    if (
      typeof node !== "object" ||
      node === null ||
      key === "value" ||
      key === "example" ||
      key === "default"
    )
      return node;
    const entries = Object.entries(node).map(([name, item]) => [name, visit(item, name)] as const);
    for (let i = entries.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const [a, b] = [entries[i], entries[j]];
      if (a && b) [entries[i], entries[j]] = [b, a];
    }
    return Object.fromEntries(entries);
  };
  return visit(value, "");
}
