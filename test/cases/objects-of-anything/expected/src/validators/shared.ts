/** True when the value is a valid Free. Never throws. */
export function isFree(value: unknown): value is Free {
  try {
    return isObject(value) && !Array.isArray(value);
  } catch {
    return false;
  }
}

function _ruleFree(): TypeRule {
  return named("Free", isFree, object({}, { label: anything, note: anything }));
}
