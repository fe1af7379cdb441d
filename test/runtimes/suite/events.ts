// Stands in for `node:events`: counts the listeners of signals. Counting begins when this file is loaded.

const counts = new WeakMap<object, Map<string, Set<unknown>>>();
const { addEventListener, removeEventListener } = AbortSignal.prototype;

function listenersOf(target: object, type: string): Set<unknown> {
  const types = counts.get(target) ?? new Map<string, Set<unknown>>();
  counts.set(target, types);
  const listeners = types.get(type) ?? new Set<unknown>();
  types.set(type, listeners);
  return listeners;
}

AbortSignal.prototype.addEventListener = function (
  this: AbortSignal,
  ...args: Parameters<typeof addEventListener>
) {
  listenersOf(this, args[0]).add(args[1]);
  return addEventListener.apply(this, args);
};
AbortSignal.prototype.removeEventListener = function (
  this: AbortSignal,
  ...args: Parameters<typeof removeEventListener>
) {
  listenersOf(this, args[0]).delete(args[1]);
  return removeEventListener.apply(this, args);
};

export const getEventListeners = (target: object, type: string): readonly unknown[] => [
  ...listenersOf(target, type),
];
