// Counts the properties an object would have as JSON text.

export function countProperties(properties: Record<string, unknown>): number {
  let count = 0;
  for (const key in properties) if (properties[key] !== undefined && Object.hasOwn(properties, key)) count++;
  return count;
}
