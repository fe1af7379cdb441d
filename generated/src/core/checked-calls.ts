// Copied by sdkwright from its runtime. Changes made here are lost.
// Calls checked against the document: what is passed before it is sent, what comes back before it is given.
// Knows nothing of how a check is made; nothing imports this but who checks.

import { APIPromise } from "./api-promise.js";
import { byStatus, type ByStatus } from "./by-status.js";
import type { Call } from "./call.js";
import type { Result } from "./check.js";
import type { Issue } from "./check-issue.js";
import type { TypeRuleOf } from "./check-rule.js";
import { validating } from "./check-validate.js";
import { APIError, SDKError } from "./errors.js";
import type { CheckedSender, CheckLevel, Checks } from "./validation.js";

/** Tells whether a value is what it should be. Never throws. */
export type Judge = (value: unknown) => Result<unknown>;

/** The checks of one operation. */
export interface CallChecks {
  readonly method: string;
  /** The path's template, encoded: `/pets/{id}`. */
  readonly path: string;
  /** Of the whole JSON body, where that is all the caller passes. */
  readonly body?: Judge;
  /** Of the params, where they are more than a JSON body. */
  readonly params?: Judge;
  /** Of JSON bodies. */
  readonly answers?: ByStatus<Judge>;
  /** Of each event of a stream. */
  readonly event?: Judge;
}

/** A request or an answer is not what the document says. Its message names places, never values. */
export class CheckError extends SDKError {
  /** `POST /pets`. */
  readonly operation: string;
  readonly checked: "request" | "answer" | "event" | "error";
  readonly issues: readonly Issue[];

  constructor(finding: Finding, options?: { cause?: unknown }) {
    super(sentence(finding), options);
    this.operation = finding.operation;
    this.checked = finding.checked;
    this.issues = finding.issues;
  }
}

interface Finding extends Pick<CheckError, "operation" | "checked" | "issues"> {}

const mostLines = 10;

function sentence({ operation, checked, issues }: Finding): string {
  const lines = issues
    .slice(0, mostLines)
    .map(({ path, expected }) => `\n  ${path || "the value"}: expected ${expected}`);
  const more = issues.length - lines.length;
  const rest = more > 0 ? `\n  and ${more} more` : "";
  return `the ${checked} of ${operation} is not what the API's description says:${lines.join("")}${rest}`;
}

/** A judge of a type that has no name. */
export function judge(rule: TypeRuleOf): Judge {
  return validating(rule);
}

/** For the option `validate`: checks the calls of these operations, and leaves others alone. */
export function checksOf(...operations: readonly CallChecks[]): Checks {
  const find = finder(operations);
  return <T, A>(call: Call, levels: Parameters<Checks>[1], sender: CheckedSender<T, A>) => {
    const known = find(call);
    if (!known) return sender.send(call);
    const { requests = "off", responses = "off" } = levels;
    const desk = { operation: `${known.method.toUpperCase()} ${known.path}`, warn: sender.warn };
    const [found, given] = known.params ? [known.params, call.params] : [known.body, call.body?.value];
    const broken =
      found && given != null ? problem({ ...desk, level: requests, checked: "request" }, found, given) : null;
    if (broken) return refused<T, A>(broken);
    return responses === "off"
      ? sender.send(call)
      : watched(sender.send(call), known, { ...desk, level: responses });
  };
}

/** How a check is spoken of, and to whom. */
interface Desk {
  readonly operation: string;
  readonly level: CheckLevel;
  warn(message: string, details: Parameters<CheckedSender<unknown, unknown>["warn"]>[1]): void;
}
type Case = Desk & { readonly checked: CheckError["checked"] };

/** The error to end the call with; null when all is well, or a warning is enough. */
function problem({ operation, level, warn, checked }: Case, found: Judge, value: unknown): CheckError | null {
  if (level === "off") return null;
  const result = found(value);
  if (result.ok) return null;
  const { issues } = result;
  const error = new CheckError({ operation, checked, issues });
  if (level === "throw") return error;
  const [method = "", url = ""] = operation.split(" ");
  const shown = issues.map(({ path, expected }) => ({ path, expected }));
  warn(error.message, { method, url, attempt: 0, issues: shown });
  return null;
}

function refused<T, A>(error: CheckError): APIPromise<T, A> {
  const reject = (): Promise<never> => Promise.reject(error);
  return new APIPromise<T, A>({ raw: reject, parsed: reject });
}

function watched<T, A>(inner: APIPromise<T, A>, known: CallChecks, desk: Desk): APIPromise<T, A> {
  const failed = (error: unknown): never => {
    // A proxy's page is no error of the API's, and was never described.
    const described =
      error instanceof APIError && error.status !== undefined && Object(error.body) === error.body;
    const found = described ? byStatus(known.answers ?? {}, error.status ?? 0) : undefined;
    const broken = found && problem({ ...desk, checked: "error" }, found, (error as APIError).body);
    throw broken ? Object.assign(broken, { cause: error }) : error;
  };
  return new APIPromise<T, A>({
    raw: () => inner.asResponse().catch(failed),
    parsed: async () => {
      const answer = await inner.withResponse().catch(failed);
      const { data, response } = answer;
      if (isStream(data)) {
        if (known.event) watchEvents(data, known.event, desk);
        return answer;
      }
      const found = data instanceof Response ? undefined : byStatus(known.answers ?? {}, response.status);
      const broken = found && problem({ ...desk, checked: "answer" }, found, data);
      if (broken) throw broken;
      return answer;
    },
  });
}

/** Whatever is read event by event. */
interface Events {
  readonly controller: AbortController;
  [Symbol.asyncIterator](): AsyncIterator<unknown, undefined>;
}

function isStream(data: unknown): data is Events {
  return Symbol.asyncIterator in Object(data) && "controller" in Object(data);
}

/** Looks at each event as it is read, also by those that a stream hands its events to. */
function watchEvents(stream: Events, found: Judge, desk: Desk): void {
  const open = stream[Symbol.asyncIterator].bind(stream);
  const value = (): AsyncIterator<unknown, undefined> => {
    const source = open();
    return {
      async next() {
        const step = await source.next();
        const broken = step.done ? null : problem({ ...desk, checked: "event" }, found, step.value);
        if (!broken) return step;
        await source.return?.();
        throw broken;
      },
      async return() {
        await source.return?.();
        return { done: true, value: undefined };
      },
    };
  };
  Object.defineProperty(stream, Symbol.asyncIterator, { value });
}

/** Finds an operation's checks by the path of a call; of several templates that fit, the one with the fewest slots. */
function finder(operations: readonly CallChecks[]): (call: Call) => CallChecks | undefined {
  const fixed = ({ path }: CallChecks): readonly string[] => path.split(/\{[^{}]*\}/);
  const patterns = [...operations]
    .sort((a, b) => fixed(a).length - fixed(b).length)
    .map((one) => {
      const texts = fixed(one).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      return { one, fits: new RegExp(`^${texts.join("[^/]*")}$`) };
    });
  return ({ method, path }) =>
    patterns.find(({ one, fits }) => one.method === method && fits.test(path))?.one;
}
