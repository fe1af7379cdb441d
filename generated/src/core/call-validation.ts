// Copied by sdkwright from its runtime. Changes made here are lost.
// Validates calls against the document: what is passed before it is sent, what is received before it is returned.
// Nothing else imports this, so that clients without validation do not bundle it.

import { APIPromise } from "./api-promise.js";
import { byStatus, type ByStatus } from "./by-status.js";
import type { Call } from "./call.js";
import type { Result } from "./validator.js";
import type { Issue } from "./issue.js";
import type { TypeRuleOf } from "./rule.js";
import { validatorOf } from "./validate.js";
import { APIError, SDKError } from "./errors.js";
import type { CallSender, ValidationLevel, CallValidator } from "./validation.js";

/** Validates a value. Never throws. */
export type Validator = (value: unknown) => Result<unknown>;

/** The validators of one operation. */
export interface OperationValidators {
  readonly method: string;
  /** The path's template, encoded: `/pets/{id}`. */
  readonly path: string;
  /** Validates the JSON body, where that is all the caller passes. */
  readonly body?: Validator;
  /** Validates the params, where they are more than a JSON body. */
  readonly params?: Validator;
  /** Validate JSON response bodies. */
  readonly responses?: ByStatus<Validator | null>;
  /** Validates each event of a stream. */
  readonly event?: Validator;
}

/** A request or a response is not as the document describes it. The message names locations, never values. */
export class CallValidationError extends SDKError {
  /** `POST /pets`. */
  readonly operation: string;
  readonly validated: "request" | "response" | "event" | "error";
  readonly issues: readonly Issue[];

  constructor(finding: Finding, options?: { cause?: unknown }) {
    super(messageOf(finding), options);
    this.operation = finding.operation;
    this.validated = finding.validated;
    this.issues = finding.issues;
  }
}

interface Finding extends Pick<CallValidationError, "operation" | "issues" | "validated"> {}

const maxLines = 10;

function messageOf({ operation, validated, issues }: Finding): string {
  const lines = issues
    .slice(0, maxLines)
    .map(({ path, expected }) => `\n  ${path || "the value"}: expected ${expected}`);
  const more = issues.length - lines.length;
  const rest = more > 0 ? `\n  and ${more} more` : "";
  return `the ${validated} of ${operation} is not what the API's description says:${lines.join("")}${rest}`;
}

/** The validator of an unnamed type. */
export function validator(rule: TypeRuleOf): Validator {
  return validatorOf(rule);
}

/** For the option `validate`: validates calls of these operations only. */
export function createCallValidator(...operations: readonly OperationValidators[]): CallValidator {
  const find = operationFinder(operations);
  return <T, A>(call: Call, levels: Parameters<CallValidator>[1], sender: CallSender<T, A>) => {
    const operation = find(call);
    if (!operation) return sender.send(call);
    const { requests = "off", responses = "off" } = levels;
    const context = { operation: `${operation.method.toUpperCase()} ${operation.path}`, warn: sender.warn };
    const [validate, input] = operation.params
      ? [operation.params, call.params]
      : [operation.body, call.body?.value];
    const failure =
      validate && input != null
        ? validationError({ ...context, level: requests, validated: "request" }, validate, input)
        : null;
    if (failure) return rejectedCall<T, A>(failure);
    return responses === "off"
      ? sender.send(call)
      : validatedCall(sender.send(call), operation, { ...context, level: responses });
  };
}

/** The operation being validated, and where warnings go. */
interface ValidationContext {
  readonly operation: string;
  readonly level: ValidationLevel;
  warn(message: string, details: Parameters<CallSender<unknown, unknown>["warn"]>[1]): void;
}
type ValidationTarget = ValidationContext & { readonly validated: CallValidationError["validated"] };

/** The error to reject the call with; null when the value is valid, or a warning is enough. */
function validationError(
  { operation, level, warn, validated }: ValidationTarget,
  validate: Validator,
  value: unknown,
): CallValidationError | null {
  if (level === "off") return null;
  const result = validate(value);
  if (result.ok) return null;
  const { issues } = result;
  const error = new CallValidationError({ operation, validated, issues });
  if (level === "throw") return error;
  const [method = "", url = ""] = operation.split(" ");
  const shown = issues.map(({ path, expected }) => ({ path, expected }));
  warn(error.message, { method, url, attempt: 0, issues: shown });
  return null;
}

function rejectedCall<T, A>(error: CallValidationError): APIPromise<T, A> {
  const reject = (): Promise<never> => Promise.reject(error);
  return new APIPromise<T, A>({ raw: reject, parsed: reject });
}

function validatedCall<T, A>(
  inner: APIPromise<T, A>,
  operation: OperationValidators,
  context: ValidationContext,
): APIPromise<T, A> {
  const failed = (error: unknown): never => {
    // The error page of a proxy is not described by the document.
    const described =
      error instanceof APIError && error.status !== undefined && Object(error.body) === error.body;
    const validate = described ? byStatus(operation.responses ?? {}, error.status ?? 0) : undefined;
    const failure =
      validate && validationError({ ...context, validated: "error" }, validate, (error as APIError).body);
    throw failure ? Object.assign(failure, { cause: error }) : error;
  };
  return new APIPromise<T, A>({
    raw: () => inner.asResponse().catch(failed),
    parsed: async () => {
      const parsed = await inner.withResponse().catch(failed);
      const { data, response } = parsed;
      if (isStream(data)) {
        if (operation.event) validateEvents(data, operation.event, context);
        return parsed;
      }
      const validate =
        data instanceof Response ? undefined : byStatus(operation.responses ?? {}, response.status);
      const failure = validate && validationError({ ...context, validated: "response" }, validate, data);
      if (failure) throw failure;
      return parsed;
    },
  });
}

/** A stream of events. */
interface Events {
  readonly controller: AbortController;
  [Symbol.asyncIterator](): AsyncIterator<unknown, undefined>;
}

function isStream(data: unknown): data is Events {
  return Symbol.asyncIterator in Object(data) && "controller" in Object(data);
}

/** Validates each event as it is read, also through `tee()` and `toReadableStream()`. */
function validateEvents(stream: Events, validate: Validator, context: ValidationContext): void {
  const open = stream[Symbol.asyncIterator].bind(stream);
  const value = (): AsyncIterator<unknown, undefined> => {
    const source = open();
    return {
      async next() {
        const step = await source.next();
        const failure = step.done
          ? null
          : validationError({ ...context, validated: "event" }, validate, step.value);
        if (!failure) return step;
        await source.return?.();
        throw failure;
      },
      async return() {
        await source.return?.();
        return { done: true, value: undefined };
      },
    };
  };
  Object.defineProperty(stream, Symbol.asyncIterator, { value });
}

/**
 * Finds an operation by the path of a call; of several path templates that match, the one with the fewest
 * expressions.
 */
function operationFinder(
  operations: readonly OperationValidators[],
): (call: Call) => OperationValidators | undefined {
  const fixed = ({ path }: OperationValidators): readonly string[] => path.split(/\{[^{}]*\}/);
  const patterns = [...operations]
    .sort((a, b) => fixed(a).length - fixed(b).length)
    .map((one) => {
      const texts = fixed(one).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      return { one, fits: new RegExp(`^${texts.join("[^/]*")}$`) };
    });
  return ({ method, path }) =>
    patterns.find(({ one, fits }) => one.method === method && fits.test(path))?.one;
}
