// How long a check takes, ours and the peers', each on values of one kind in a process of its own.

import type { Section } from "../harness/bench.js";
import { runWorker } from "../harness/run-worker.js";
import { peers, type Peer, type Places } from "./peers.js";
import { kinds, type Kind } from "./values.js";

interface Measured {
  readonly wrong: number;
  readonly is: number;
  readonly issues: number | null;
}

/** The documented requests of `create` and its response: what the bars are about. */
const documented: readonly Kind[] = ["basic", "image", "stream", "functions", "logprobs", "response"];

export async function speedSections(
  places: Places,
  say: (line: string) => void,
): Promise<readonly Section[]> {
  const measured = new Map<string, Measured>();
  for (const kind of kinds) {
    say(kind);
    for (const peer of peers) {
      const given = { peer, kind, places, time: 100 };
      measured.set(`${peer} ${kind}`, await runWorker<Measured>("validators/worker.ts", given));
    }
  }
  const of = (peer: Peer, kind: Kind): Measured =>
    measured.get(`${peer} ${kind}`) ?? { wrong: NaN, is: NaN, issues: null };
  return [validSection(of), issuesSection(of)];
}

type Read = (peer: Peer, kind: Kind) => Measured;

function validSection(of: Read): Section {
  const times = (other: Peer): number =>
    Math.exp(
      documented.reduce((sum, kind) => sum + Math.log(of(other, kind).is / of("sdkwright", kind).is), 0) /
        documented.length,
    );
  const faster = (other: Peer, bar: number) => {
    const got = times(other);
    return {
      want: `at least ${bar} times as fast as ${other}`,
      got: `${got.toFixed(1)} times`,
      holds: got >= bar,
    };
  };
  const typia = 1 / times("typia");
  return {
    title: "A check",
    how: "Nanoseconds for one value, the best of five rounds after one that warms up; 5,000 distinct values of each kind (250 of 200 messages), parsed from text. `shuffled` mixes the five requests, `many shapes` adds options in any order, `invalid` has one mistake each. Bars are geometric means over the five requests and the response. typia is compiled from our types, which know no bounds and patterns: what it takes of the invalid ones stands in brackets.",
    columns: ["kind", ...peers],
    rows: kinds.map((kind) => [
      kind,
      ...peers.map((peer) => {
        const { is, wrong } = of(peer, kind);
        return `${Math.round(is).toLocaleString("en")}${wrong > 0 ? ` (${wrong} wrong)` : ""}`;
      }),
    ]),
    bars: [
      faster("ajv", 10),
      faster("typebox", 3),
      faster("zod", 20),
      {
        want: "at most 1.5 times as long as typia, with every bound checked",
        got: `${typia.toFixed(2)} times`,
        holds: typia <= 1.5,
      },
    ],
  };
}

function issuesSection(of: Read): Section {
  const [ours, ajv] = [of("sdkwright", "invalid").issues ?? NaN, of("ajv", "invalid").issues ?? NaN];
  return {
    title: "All issues of an invalid value",
    how: "Nanoseconds from the value to the list of all that is wrong with it, paths and messages made.",
    columns: ["", "ns"],
    rows: [
      ["sdkwright `validate`", Math.round(ours)],
      ["ajv `allErrors`", Math.round(ajv)],
    ],
    bars: [
      {
        want: "at least 3 times as fast as Ajv with allErrors",
        got: `${(ajv / ours).toFixed(1)} times`,
        holds: ajv / ours >= 3,
      },
    ],
  };
}
