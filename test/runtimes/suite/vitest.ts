// Stands in for `vitest` on platforms it does not run on: collects tests and hooks, and says what `expect` says.
// The matchers are vitest's own. Knows nothing of what is tested.

import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from "@vitest/expect";

type Act = () => unknown;

export interface Collected {
  readonly name: string;
  readonly run: Act;
  /** Groups around it, the outermost first. */
  readonly groups: readonly Group[];
}

export interface Group {
  readonly name: string;
  readonly before: Act[];
  readonly after: Act[];
  readonly beforeEach: Act[];
  readonly afterEach: Act[];
}

export const collected: Collected[] = [];
const groupOf = (name: string): Group => ({ name, before: [], after: [], beforeEach: [], afterEach: [] });
let groups: readonly Group[] = [];
const here = (): Group => groups.at(-1) as Group;

/** Everything collected until the next call stands in this file. */
export function beginFile(name: string): void {
  groups = [groupOf(name)];
}

export const beforeAll = (act: Act): void => void here().before.push(act);
export const afterAll = (act: Act): void => void here().after.push(act);
export const beforeEach = (act: Act): void => void here().beforeEach.push(act);
export const afterEach = (act: Act): void => void here().afterEach.push(act);

function collect(name: string, run: Act): void {
  collected.push({ name: [...groups.map((group) => group.name), name].join(" > "), run, groups });
}

function group(name: string, body: () => void): void {
  const outer = groups;
  groups = [...groups, groupOf(name)];
  body();
  groups = outer;
}

type Row = readonly unknown[];
type Rows = (name: string, body: (...values: never[]) => unknown) => void;
/** Rows are lists of values only where all of them are lists. */
const each =
  (add: (name: string, run: () => void) => void) =>
  (rows: readonly unknown[]): Rows =>
  (name, body) => {
    const lists = rows.every((row) => Array.isArray(row));
    for (const row of rows) {
      const values: Row = lists ? (row as Row) : [row];
      add(titleOf(name, values), () => body(...(values as never[])));
    }
  };

export const test = Object.assign(collect, {
  each: each(collect),
  skipIf: (condition: unknown) => (condition ? () => {} : collect),
});
export const describe = Object.assign(group, { each: each((name, run) => group(name, run)) });

/** vitest's placeholders, as far as the suite uses them: %s, %i, %d, %j and $name. */
function titleOf(name: string, values: Row): string {
  let at = 0;
  return name
    .replace(/%[sidj]/g, (place) => {
      const value = values[at++];
      return place === "%j" ? String(JSON.stringify(value)) : String(value);
    })
    .replace(/\$(\w+)/g, (_, key: string) => String((Object(values[0]) as Record<string, unknown>)[key]));
}

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

type Expectation = Record<string, unknown>;
const create = (value: unknown, message?: string): Expectation =>
  chai.expect(value, message) as unknown as Expectation;

/** How long `expect.poll` waits: beyond a platform's own second for noticing that a socket is gone. */
const patience = 4000;

/** Asks again until the matcher is content. */
function poll(value: () => unknown): Expectation {
  const matcher =
    (path: readonly string[]) =>
    async (...args: unknown[]): Promise<void> => {
      const until = Date.now() + patience;
      for (;;) {
        try {
          let target: unknown = create(await value());
          for (const step of path.slice(0, -1)) target = (target as Expectation)[step];
          (target as Record<string, (...given: unknown[]) => void>)[path.at(-1) ?? ""]?.(...args);
          return;
        } catch (error) {
          if (Date.now() > until) throw error;
          await new Promise((done) => setTimeout(done, 20));
        }
      }
    };
  const at = (path: readonly string[]): Expectation =>
    new Proxy({} as Expectation, {
      get: (_, step) => (step === "not" ? at([...path, "not"]) : matcher([...path, String(step)])),
    });
  return at([]);
}

export const expect = Object.assign(create, chai.expect, { poll });
Object.assign(expect, (globalThis as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT]);
Object.assign(expect, {
  getState: () => getState(expect as never),
  setState: (more: object) => setState(more, expect as never),
});
setState({ assertionCalls: 0, isExpectingAssertions: false } as never, expect as never);
