// One validator on values of one kind, in a process of its own: prints nanoseconds a check as JSON.

import { validatorOf, type Peer, type Places } from "./peers.js";
import { valuesOf, type Kind } from "./values.js";

interface Task {
  readonly peer: Peer;
  readonly kind: Kind;
  readonly places: Places;
  /** Milliseconds that each of the rounds lasts at least. */
  readonly time: number;
}

const rounds = 5;

const { peer, kind, places, time } = JSON.parse(process.argv[2] ?? "{}") as Task;
const validator = await validatorOf(peer, kind === "response" ? "response" : "request", places);
const values = valuesOf(kind, kind === "200 messages" ? 250 : 5000);
const expected = kind !== "invalid";
const told = values.filter((value) => validator.is(value) !== expected).length;

/** Every value once; the sum keeps the results from being folded away. */
const pass = (check: (value: unknown) => unknown): number => {
  let sum = 0;
  for (const value of values) if (check(value)) sum++;
  return sum;
};

/** The best of a few rounds, after one that warms up. */
function measure(check: (value: unknown) => unknown): number {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    let passes = 0;
    let elapsed = 0;
    while (elapsed < time) {
      pass(check);
      passes++;
      elapsed = performance.now() - start;
    }
    if (round > 0) times.push((elapsed * 1e6) / (passes * values.length));
  }
  return Math.min(...times);
}

console.log(
  JSON.stringify({
    wrong: told,
    is: measure(validator.is),
    issues: kind === "invalid" && validator.issues ? measure(validator.issues) : null,
  }),
);
