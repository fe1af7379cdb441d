// Copied by sdkwright from its runtime. Changes made here are lost.
// Many calls on one signal, with one listener between them: platforms warn of a leak at the eleventh.

const watched = new WeakMap<object, Set<() => void>>();

/** The same function for every signal: adding it to one again changes nothing. */
const run = ({ target }: Event): void => watched.get(target as AbortSignal)?.forEach((act) => act());

/** Calls `act` when the signal is aborted. The function returned takes that back; the last one, the listener too. */
export function onAbort(signal: AbortSignal | null | undefined, act: () => void): () => void {
  if (!signal) return () => {};
  const acts = watched.get(signal) ?? new Set();
  watched.set(signal, acts.add(act));
  signal.addEventListener("abort", run);
  return () => {
    acts.delete(act);
    if (acts.size === 0) signal.removeEventListener("abort", run);
  };
}
