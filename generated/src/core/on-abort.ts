// Copied by sdkwright from its runtime. Changes made here are lost.
// Many calls on one signal, with one listener between them: platforms warn of a leak at the eleventh.

interface Watch {
  readonly acts: Set<() => void>;
  readonly run: () => void;
}
const watches = new WeakMap<AbortSignal, Watch>();

/** Calls `act` when the signal is aborted. The function returned takes that back; the last one, the listener too. */
export function onAbort(signal: AbortSignal | null | undefined, act: () => void): () => void {
  if (!signal) return () => {};
  let watch = watches.get(signal);
  if (!watch) {
    const acts = new Set<() => void>();
    watch = { acts, run: () => acts.forEach((each) => each()) };
    watches.set(signal, watch);
  }
  const { acts, run } = watch;
  acts.add(act);
  signal.addEventListener("abort", run); // adding it again changes nothing
  return () => {
    acts.delete(act);
    if (acts.size === 0) signal.removeEventListener("abort", run);
  };
}
