// How many keys an object has, as JSON text would show it. Knows nothing of issues.

export function countProperties(properties: Record<string, unknown>): number {
  let count = 0;
  for (const key in properties) if (properties[key] !== undefined && Object.hasOwn(properties, key)) count++;
  return count;
}
