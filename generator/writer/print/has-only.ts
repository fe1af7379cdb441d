// Whether a structure has nothing to it but what is known here. Knows nothing of what the keys mean.

export function hasOnly(structure: object, keys: ReadonlySet<string>): boolean {
  for (const key in structure) if (!keys.has(key)) return false;
  return true;
}
