// Copied by sdkwright from its runtime. Changes made here are lost.
// Shares one listener among all calls on a signal: platforms warn of a leak at the eleventh.

const watched = new WeakMap<object, Set<() => void>>();

/** The same function for every signal, so that adding it again has no effect. */
const run = ({ target }: Event): void => watched.get(target as AbortSignal)?.forEach((act) => act());

/** Calls `act` when the signal is aborted. The returned function undoes this; the last one removes the listener too. */
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
